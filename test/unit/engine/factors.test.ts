import { chooseTable } from '@shared/engine/choices'
import { readGate } from '@shared/engine/gate'
import { readFactors } from '@shared/engine/multipliers'
import type { WorkedChoice } from '@shared/engine/workedComponent'
import { describe, expect, it } from 'vitest'
import { choiceOf, formula, multiplierOf, n, reads, shown, workedOf } from '../../support/standing'

const multiplier = (text: string, least: string | null = null, most: string | null = null) =>
  multiplierOf('pay', text, least, most)

describe('multipliers', () => {
  const read = reads({
    quality: n('1.5'),
    retention: n('1.2'),
    zero: n('0'),
    minus: n('-1'),
    flag: true,
    'deal@7': n('3'),
  })

  it('multiply each other: 1.5 and 1.2 are 1.8, not 1.7', () => {
    const { product, factors, fault } = readFactors([multiplier('quality'), multiplier('retention')], read)
    expect(shown(product)).toBe('1.8')
    expect(factors.map((each) => [each.multiplier.name, shown(each.factor)])).toEqual([
      ['quality', '1.5'],
      ['retention', '1.2'],
    ])
    expect(fault).toBeNull()
  })

  it('are each kept between their bounds, and say what was read', () => {
    const { product, factors } = readFactors([multiplier('quality', null, '1.25'), multiplier('minus', '0.5')], read)
    expect(shown(product)).toBe('0.625')
    expect(factors.map((each) => shown(each.read))).toEqual(['1.5', '-1'])
  })

  it('come to 1 when there is none, and to 0 when one is', () => {
    expect(shown(readFactors([], read).product)).toBe('1')
    expect(shown(readFactors([multiplier('quality'), multiplier('zero')], read).product)).toBe('0')
  })

  it('pay nothing when one cannot be worked out, or is no number', () => {
    const missing = multiplier('missing')
    expect(readFactors([multiplier('quality'), missing], read)).toMatchObject({
      product: n('0'),
      fault: { multiplier: missing, code: 'formula.blank' },
    })
    expect(readFactors([multiplier('flag')], read)).toMatchObject({ product: n('0') })
  })

  it('may be those of one transaction', () => {
    expect(shown(readFactors([multiplier('deal')], read, 7).product)).toBe('3')
  })
})

describe('a gate', () => {
  const gate = (text: string) =>
    readGate({ when: formula(text), otherwise: n('0.5') }, reads({ open: true, shut: false }))

  it('leaves pay alone when its condition holds, else multiplies it', () => {
    expect(gate('open')).toEqual({ holds: true, factor: n('1'), fault: null })
    expect(gate('shut')).toEqual({ holds: false, factor: n('0.5'), fault: null })
  })

  it('is closed when what it needs is missing', () => {
    expect(gate('missing')).toEqual({ holds: false, factor: n('0.5'), fault: 'formula.blank' })
  })
})

describe('the table of a payee', () => {
  const choice = (priority: number, when: string | null) => choiceOf(when, '20%', priority)
  const chosen = (choices: readonly WorkedChoice[], otherwise: 'table' | 'nothing' = 'table') =>
    chooseTable(workedOf({ choices, otherwise }), reads({ yes: true, no: false }), null)

  it('is that of the first choice that holds', () => {
    const first = choice(1, 'yes')
    expect(chosen([first, choice(2, 'yes')])).toMatchObject({ kind: 'chosen', choice: first })
    const second = choice(2, null)
    expect(chosen([choice(1, 'no'), second])).toMatchObject({ kind: 'chosen', choice: second })
  })

  it('is its own where none holds, or none at all', () => {
    expect(chosen([choice(1, 'no')])).toMatchObject({ kind: 'chosen', choice: null })
    expect(chosen([])).toMatchObject({ kind: 'chosen', choice: null })
    expect(chosen([], 'nothing')).toMatchObject({ kind: 'chosen', choice: null })
    expect(chosen([choice(1, 'no')], 'nothing')).toEqual({ kind: 'none', code: 'choice.none', choice: null })
  })

  it('is none where two of one priority hold, though one of a later priority could', () => {
    expect(chosen([choice(1, 'yes'), choice(1, null)])).toMatchObject({ kind: 'none', code: 'choice.ambiguous' })
    expect(chosen([choice(1, 'no'), choice(1, 'yes'), choice(2, 'yes'), choice(2, 'yes')])).toMatchObject({
      kind: 'chosen',
    })
  })

  it('is none where a condition that is reached cannot be worked out', () => {
    expect(chosen([choice(1, 'missing'), choice(2, 'yes')])).toMatchObject({ kind: 'none', code: 'choice.fault' })
    expect(chosen([choice(1, 'yes'), choice(2, 'missing')])).toMatchObject({ kind: 'chosen' })
  })
})
