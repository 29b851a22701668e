import { type EntryKind, entryText, readEntry } from '@shared/plan/entry'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

const NARROW = '\u202f'
const WIDE = '\u00a0'

function read(typed: string, kind: EntryKind, language: 'en' | 'fr'): string {
  const entry = readEntry(typed, { kind, language, currency: 'EUR' })
  if (!entry.ok) return `refused ${entry.findings.map(({ code }) => code).join()}`
  const { text, note } = entry.value
  return note === null ? text : `${text} (${note.kind}: ${note.alternative})`
}

describe('A percent cell reads what finance people type', () => {
  it.each([
    ['9', '9%'],
    ['9%', '9%'],
    ['9 %', '9%'],
    ['9.0 %', '9.0%'],
    ['.09', '9%'],
    ['.1', '10%'],
    ['0.09', '0.09% (percentOrFraction: 9%)'],
    ['0.1', '0.1% (percentOrFraction: 10%)'],
    ['0.09%', '0.09%'],
    ['-1', '-1%'],
    ['\u22122.5', '-2.5%'],
    ['0', '0%'],
    ['1', '1%'],
    ['150', '150%'],
    ['= base_rate * 1.5', '=base_rate * 1.5'],
    ['nine', 'refused entry.notNumber'],
    ['9k', 'refused entry.notNumber'],
    ['€9', 'refused entry.notNumber'],
  ])('%s in English is %s', (typed, text) => expect(read(typed, 'percent', 'en')).toBe(text))

  it.each([
    ['9,0 %', '9.0%'],
    [`9,5${WIDE}%`, '9.5%'],
    [',09', '9%'],
    ['0,09', '0.09% (percentOrFraction: 9%)'],
    ['9.5', '9.5%'],
    [`1${NARROW}200 %`, '1200%'],
  ])('%s in French is %s', (typed, text) => expect(read(typed, 'percent', 'fr')).toBe(text))
})

describe('A money cell reads amounts in the language of the window', () => {
  it.each([
    ['12500', '12500'],
    ['12,500.00', '12500.00'],
    ["12'500.00", '12500.00'],
    ['€12,500', '12500'],
    ['12,500 EUR', '12500'],
    ['(12,500.50)', '-12500.50'],
    ['12,500-', '-12500'],
    ['-€5', '-5'],
    ['€-5', '-5'],
    ['12.5k', '12500'],
    ['1.2M', '1200000'],
    ['1.234,50', '1234.50'],
    ['007', '7'],
    ['5.', '5'],
    ['-0', '0'],
    ['', ''],
    ['1,5', 'refused entry.comma'],
    ['12,50,000', 'refused entry.notNumber'],
    ['1 2', 'refused entry.notNumber'],
    ['$12', 'refused entry.otherCurrency'],
    ['12 USD', 'refused entry.otherCurrency'],
    ['8%', 'refused entry.percentInMoney'],
    ['1e5', 'refused entry.notNumber'],
    ['.', 'refused entry.notNumber'],
    ['=', 'refused entry.formulaEmpty'],
    ['--5', 'refused entry.notNumber'],
    ['-(5)', 'refused entry.notNumber'],
  ])('%s in English is %s', (typed, text) => expect(read(typed, 'money', 'en')).toBe(text))

  it.each([
    [`12${NARROW}500,00${WIDE}€`, '12500.00'],
    ['12 500,5', '12500.5'],
    ['(1 234,50 €)', '-1234.50'],
    ['1,234', '1.234'],
    ['1.234', '1.234 (dotDecimal: 1234)'],
    ['8.5', '8.5'],
    ['1.234.567', '1234567'],
    ['1.234,50', '1234.50'],
    ['1,234.50', '1234.50'],
    ['12,5 k€', '12500'],
    ['12 50', 'refused entry.notNumber'],
  ])('%s in French is %s', (typed, text) => expect(read(typed, 'money', 'fr')).toBe(text))
})

describe('A number cell keeps a percent sign that was typed', () => {
  it.each([
    ['150%', '150%'],
    ['1.5', '1.5'],
    ['1,250', '1250'],
  ])('%s is %s', (typed, text) => expect(read(typed, 'number', 'en')).toBe(text))
})

describe('A date cell reads days, the month first in English and the day first in French', () => {
  it.each([
    ['2026-02-14', '2026-02-14', '2026-02-14'],
    ['14/02/2026', '2026-02-14', '2026-02-14'],
    ['14.02.26', '2026-02-14', '2026-02-14'],
    ['3/4/2026', '2026-03-04 (dayOrMonth: 2026-04-03)', '2026-04-03'],
    ['3/3/2026', '2026-03-03', '2026-03-03'],
    ['14 Feb 2026', '2026-02-14', '2026-02-14'],
    ['February 14, 2026', '2026-02-14', '2026-02-14'],
    ['1er février 2026', '2026-02-01', '2026-02-01'],
    ['31/02/2026', 'refused entry.notDate', 'refused entry.notDate'],
    ['tomorrow', 'refused entry.notDate', 'refused entry.notDate'],
  ])('%s is %s, in French %s', (typed, english, french) => {
    expect(read(typed, 'date', 'en')).toBe(english)
    expect(read(typed, 'date', 'fr')).toBe(french)
  })
})

describe('What a cell shows while it is edited', () => {
  it.each([
    ['8%', 'percent', '8%', `8${WIDE}%`],
    ['0.085', 'percent', '8.5%', `8,5${WIDE}%`],
    ['12500.50', 'money', '12500.50', '12500,50'],
    ['=base_rate*1.5', 'money', '=base_rate*1.5', '=base_rate*1.5'],
    ['2026-02-14', 'date', '2026-02-14', '14/02/2026'],
  ] as const)('%s in a %s cell is %s, in French %s', (text, kind, english, french) => {
    expect(entryText(text, { kind, language: 'en', currency: 'EUR' })).toBe(english)
    expect(entryText(text, { kind, language: 'fr', currency: 'EUR' })).toBe(french)
  })

  it('reads back as the same number, without a doubt', () => {
    const decimal = fc
      .tuple(fc.bigInt({ min: -999999999n, max: 999999999n }), fc.integer({ min: 0, max: 99 }))
      .map(([whole, cents]) => `${whole}.${String(cents).padStart(2, '0')}`)
    const rules = fc.record({
      kind: fc.constantFrom<EntryKind>('number', 'money', 'percent'),
      language: fc.constantFrom<'en' | 'fr'>('en', 'fr'),
      currency: fc.constant('EUR'),
    })
    fc.assert(
      fc.property(decimal, rules, (plain, rule) => {
        const text = rule.kind === 'percent' ? `${plain}%` : plain
        const entry = readEntry(entryText(text, rule), rule)
        expect(entry).toEqual({ ok: true, value: { text, note: null } })
      }),
    )
  })
})
