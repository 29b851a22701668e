import type { Assumption } from '@shared/plan/model'
import fc from 'fast-check'

/** Names the random formulas use; one builds on another. */
export const ASSUMPTIONS: readonly Assumption[] = [
  { name: 'one', value: '1' },
  { name: 'third', value: '=1/3' },
  { name: 'base_rate', value: '8%' },
  { name: 'uplift', value: '=one + 10% + third * 0' },
]

/** `thousandths` ÷ 1000 as people write it: a decimal, a percent, or a formula that comes to it; one of the formulas takes it times a number of the payee's own. */
export function ratioText(thousandths: fc.Arbitrary<number>): fc.Arbitrary<string> {
  return fc.tuple(thousandths, fc.constantFrom('decimal', 'percent', 'formula', 'sum', 'own')).map(([value, form]) => {
    const percent = `${decimalText(value, 1)}%`
    switch (form) {
      case 'decimal':
        return decimalText(value, 3)
      case 'percent':
        return percent
      case 'formula':
        return `=${decimalText(value, 3)} * one`
      case 'own':
        return `=${percent} * own_rate`
      default:
        return `=${percent} + 5% * one - 5%`
    }
  })
}

/** `units` × 10^-scale as plain decimal text. */
export function decimalText(units: number, scale: number): string {
  const digits = String(Math.abs(units)).padStart(scale + 1, '0')
  const sign = units < 0 ? '-' : ''
  return scale === 0 ? sign + digits : `${sign}${digits.slice(0, -scale)}.${digits.slice(-scale)}`
}

/** A formula over the assumptions that is never below zero and never divides by zero. */
export const formulaText: fc.Arbitrary<string> = fc
  .letrec<{ node: string; leaf: string }>((tie) => ({
    leaf: fc.oneof(
      fc.constantFrom('one', 'third', 'base_rate', 'uplift'),
      fc.integer({ min: 0, max: 300 }).map((value) => decimalText(value, 2)),
      fc.integer({ min: 0, max: 300 }).map((value) => `${decimalText(value, 1)}%`),
    ),
    node: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      tie('leaf'),
      fc.tuple(tie('node'), tie('node')).map(([a, b]) => `${a} + ${b}`),
      fc.tuple(tie('leaf'), tie('leaf')).map(([a, b]) => `${a} * ${b}`),
      fc.tuple(tie('node'), tie('leaf')).map(([a, b]) => `(${a}) * ${b}`),
      fc.tuple(tie('node'), fc.constantFrom('2', '3', '7')).map(([a, b]) => `(${a}) / ${b}`),
      fc.tuple(tie('node'), tie('node'), tie('leaf')).map(([a, b, c]) => `if(${a} >= ${b}, ${c}, ${a})`),
    ),
  }))
  .node.map((text) => `=${text}`)
