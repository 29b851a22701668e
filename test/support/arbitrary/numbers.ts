import type { Assumption } from '@shared/plan/model'
import fc from 'fast-check'

/** Names the random formulas use; one builds on another. */
export const ASSUMPTIONS: readonly Assumption[] = [
  { name: 'one', value: '1' },
  { name: 'third', value: '=1/3' },
  { name: 'base_rate', value: '8%' },
  { name: 'uplift', value: '=one + 10% + third * 0' },
]

/** How people write a ratio: a decimal, a percent, or a formula; `own_rate` is a number of the payee's own. */
const FORMS: readonly ((thousandths: number) => string)[] = [
  (value) => decimalText(value, 3),
  (value) => `${decimalText(value, 1)}%`,
  (value) => `=${decimalText(value, 3)} * one`,
  (value) => `=${decimalText(value, 1)}% * own_rate`,
  (value) => `=${decimalText(value, 1)}% + 5% * one - 5%`,
]

/** `thousandths` ÷ 1000, written in one of the forms. */
export function ratioText(thousandths: fc.Arbitrary<number>): fc.Arbitrary<string> {
  return fc.tuple(thousandths, fc.constantFrom(...FORMS)).map(([value, form]) => form(value))
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
