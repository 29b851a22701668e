import { namesIn } from '@shared/formula/expression'
import { kindOf } from '@shared/formula/kinds'
import { evaluateNumberText } from '@shared/formula/numberText'
import { formulaInLanguage, parseFormula, toFileFormula } from '@shared/formula/parse'
import { exactInteger, toDecimal } from '@shared/money/exact'
import { describe, expect, it } from 'vitest'

const NAMES = new Map([
  ['base_rate', exactInteger(8)],
  ['Quota réel', exactInteger(100)],
])

/** The value as decimal text, or the codes of what is wrong. */
function worth(formula: string): string {
  const value = evaluateNumberText(`=${formula}`, NAMES, 'here')
  return value.ok
    ? (toDecimal(value.value) ?? `${value.value.n}/${value.value.d}`)
    : value.findings.map(({ code }) => code).join()
}

describe('a formula means what it means in a spreadsheet', () => {
  it.each([
    ['8%+2%', '0.1'],
    ['200+5%', '200.05'],
    ['100*(1+5%)', '105'],
    ['-2^2', '4'],
    ['2^3^2', '64'],
    ['2^-2', '0.25'],
    ['10-4-3', '3'],
    ['0.1+0.2', '0.3'],
    ['1/3', '1/3'],
    ['SUM(1,2;3)', '6'],
    ['somme(1;2)', '3'],
    ['IF(0.9999999999999 >= 1, 1, 0)', '0'],
    ['SI(1<>2;10;20)', '10'],
    ['if(2 in (1, 2, 3), 5, 6)', '5'],
    ['if(2 not in (1, 2, 3), 5, 6)', '6'],
    ['if(1=1 and (1=2 or 2=2), 1, 0)', '1'],
    ['ROUND(1.005, 2)', '1.01'],
    ['ROUND(-2.5, 0)', '-3'],
    ['ROUNDUP(2.001, 2)', '2.01'],
    ['ROUNDDOWN(-2.009, 2)', '-2'],
    ['ROUND(1250, -2)', '1300'],
    ['base_rate * 1.5', '12'],
    ['[Quota réel] / 8', '12.5'],
    ['0.1234567890123456789', '0.1234567890123456789'],
    ['1e3', '1000'],
    ['IFBLANK(base_rate, 0)', '8'],
    ['SIVIDE(1;2)', '1'],
    ['DAY(DATE(2028, 2, 29))', '29'],
    ['IF(DATE(2026, 3, 1) > DATE(2026, 2, 28), 1, 0)', '1'],
    ['IF(DATE(2026, 3, 1) = "2026-03-01", 1, 0)', '1'],
  ])('%s is %s', (formula, expected) => {
    expect(worth(formula)).toBe(expected)
  })
})

describe('a formula that cannot be worked out says why', () => {
  it.each([
    ['', 'formula.empty'],
    ['1/0', 'formula.dividedByZero'],
    ['2^0.5', 'formula.power'],
    ['9^99', 'formula.power'],
    ['round(1, 99)', 'formula.places'],
    ['day(date(2026, 2, 30))', 'formula.noSuchDay'],
    ['day(date(2026, 1.5, 1))', 'formula.noSuchDay'],
    ['ifblank(1, "a")', 'formula.wrongKind'],
    ['attainment(1 + 2)', 'formula.reference'],
    ['attainment(new-deals)', 'formula.reference'],
    ['quota()', 'formula.reference'],
    ['bsae_rate', 'formula.unknownNameNear'],
    ['nothing_like_it', 'formula.unknownName'],
    ['1 + "a"', 'formula.wrongKind'],
    ['1 = 1', 'formula.wrongKind'],
    ['if(1, 2, 3)', 'formula.wrongKind'],
    ['sum()', 'formula.argumentCount'],
    ['if(1=1, 2)', 'formula.argumentCount'],
    ['(1', 'formula.unfinished'],
    ['1 +', 'formula.unfinished'],
    ['2 x', 'formula.misplaced'],
    ['2(3)', 'formula.misplaced'],
    ['1 < 2 < 3', 'formula.unsupported'],
    ['1,5+2', 'formula.unfinished'],
  ])('%s: %s', (formula, code) => {
    expect(worth(formula)).toBe(code)
  })

  it('says where, from the beginning of the text', () => {
    const parsed = parseFormula('base_rate * 2 x')
    expect(parsed.ok ? null : parsed.findings[0]?.params['at']).toBe(14)
  })
})

describe('a hostile formula is refused before anything runs', () => {
  it.each([
    'config({number: "BigNumber"})',
    'evaluate("1+1")',
    'parse("1")',
    'import({a: 1})',
    'createUnit("x")',
    'zeros(20000, 20000)',
    'random()',
    'format(1, {precision: 1e9})',
    'print("$a.constructor", 1)',
    'typed("a", 1)',
    'parser()',
    'a = 5',
    'f(x) = x',
    'a.constructor',
    'a["constructor"]',
    'constructor',
    '__proto__',
    '[1, 2, 3]',
    '{a: 1}',
    '1:3',
    '3!',
    "a'",
    '1 ? 2 : 3',
    'a & b',
    'a ?? b',
    '1; 2',
    '# comment',
    '5 to 3',
    '5 mod 3',
    '5 % 3',
    '=1',
    '@x',
    'toString()',
    'hasOwnProperty(1)',
    '1e999999',
    '¹+1',
    `${'('.repeat(300)}1${')'.repeat(300)}`,
    '-'.repeat(500) + 1,
    `1${'+1'.repeat(1500)}`,
  ])('%s', (formula) => {
    const value = evaluateNumberText(`=${formula}`, NAMES, 'here')
    expect(value.ok).toBe(false)
  })
})

describe('a formula in two languages', () => {
  it.each([
    ['SI(montant>=1,5;ARRONDI(2,5;0);-3)', 'IF(montant >= 1.5, ROUND(2.5, 0), -3)'],
    ['produit dans ("A";"B")', 'produit in ("A", "B")'],
    ['ANNÉE([Date de clôture])=2026', 'YEAR([Date de clôture]) = 2026'],
    ['8 % × base_rate', '8% * base_rate'],
  ])('typed in French as %s is kept as %s', (french, kept) => {
    const file = toFileFormula(french, 'fr')
    expect(file).toEqual({ ok: true, value: kept })
  })

  it('reads back in French as it is kept in English', () => {
    const shown = formulaInLanguage('IF(a >= 1.5, -2, [b c] * 8%)', 'fr')
    expect(shown).toBe('SI(a >= 1,5; -2; [b c] * 8%)')
    expect(toFileFormula(shown, 'fr')).toEqual({ ok: true, value: 'IF(a >= 1.5, -2, [b c] * 8%)' })
  })
})

describe('a reference to a figure of the payee is one name', () => {
  it.each([
    ['attainment(bookings) >= 90%', 'attainment(bookings)'],
    ['ATTAINMENT ( [new-deals] )', 'attainment(new-deals)'],
    ['taux_atteinte(bookings)', 'attainment(bookings)'],
    ['crédité([a b])', 'credited(a b)'],
    ['team_attainment(bookings)', 'team_attainment(bookings)'],
    ['payout(base)', 'payout(base)'],
    ['score(csat)', 'score(csat)'],
    ['quota(bookings)', 'quota(bookings)'],
    ['quota * 2', 'quota'],
    ['[quota] + 1', 'quota'],
  ])('%s uses %s', (formula, name) => {
    const parsed = parseFormula(formula)
    expect(parsed.ok && namesIn(parsed.value)).toEqual([name])
  })

  it('is written in the words of each language', () => {
    const kept =
      'credited(won) / quota(won) + attainment([new-deals]) + team_attainment(won) + payout(base) + score(csat)'
    const shown = formulaInLanguage(kept, 'fr')
    expect(shown).toBe(
      'crédité(won) / quota(won) + taux_atteinte([new-deals]) + atteinte_équipe(won) + versement(base) + score(csat)',
    )
    expect(toFileFormula(shown, 'fr')).toEqual({ ok: true, value: kept })
  })

  it('names the nearest one that there is', () => {
    const parsed = parseFormula('attainment(boking) > 1')
    const found = parsed.ok && kindOf(parsed.value, new Map([['attainment(bookings)', 'number']]))
    expect(found).toMatchObject({
      findings: [{ code: 'formula.unknownNameNear', params: { nearest: 'attainment(bookings)' } }],
    })
  })
})

describe('kinds', () => {
  const scope = new Map([
    ['closed', 'date'],
    ['stage', 'text'],
    ['amount', 'number'],
  ] as const)
  it.each([
    ['closed >= "2026-01-31"', 'flag'],
    ['stage = "Won" and amount > 0', 'flag'],
    ['year(closed)', 'number'],
    ['contains(stage, "on")', 'flag'],
    ['if(isblank(amount), "none", stage)', 'text'],
  ])('%s gives a %s', (formula, kind) => {
    const parsed = parseFormula(formula)
    expect(parsed.ok && kindOf(parsed.value, scope)).toEqual({ ok: true, value: kind })
  })

  it('a day is never compared with a text that is no day', () => {
    const parsed = parseFormula('closed = "soon"')
    expect(parsed.ok && kindOf(parsed.value, scope).ok).toBe(false)
  })
})
