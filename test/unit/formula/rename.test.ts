import { isPlainName, namePlaces, renameInFormula } from '@shared/formula/rename'
import { describe, expect, it } from 'vitest'

describe('renaming in a formula', () => {
  it.each([
    ['base_rate * 1.5', 'rate * 1.5'],
    ['  base_rate*base_rate ', '  rate*rate '],
    ['[base_rate] + [ base_rate ]', '[rate] + [ rate ]'],
    ['IF(kind = "base_rate", base_rate, base_rate2)', 'IF(kind = "base_rate", rate, base_rate2)'],
    ['attainment(base_rate) + base_rate', 'attainment(base_rate) + rate'],
    ['base_rate ≈ 2', 'base_rate ≈ 2'],
  ])('puts %s as %s, all else as typed', (formula, after) => {
    expect(renameInFormula(formula, 'base_rate', 'rate')).toBe(after)
  })

  it('takes signs of replacement patterns in a name for what they are', () => {
    expect(renameInFormula('[a] + 1', 'a', '$&')).toBe('[$&] + 1')
  })

  it('knows where each name stands, brackets included', () => {
    expect(namePlaces('a + [b c] * quota(d)')).toEqual([
      { name: 'a', from: 0, to: 1 },
      { name: 'b c', from: 4, to: 9 },
    ])
  })
})

describe('a plain name', () => {
  it.each(['base_rate', 'Taux2', '_x', 'élan'])('is %s', (word) => expect(isPlainName(word)).toBe(true))
  it.each(['', '2x', 'a b', 'a-b', 'and', 'ET', 'dans', 'Somme', 'min', 'quota', 'taux_atteinte', '__proto__'])(
    'is not %s',
    (word) => expect(isPlainName(word)).toBe(false),
  )
})
