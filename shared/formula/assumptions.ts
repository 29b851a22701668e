import { type Finding, finding } from '@shared/findings/finding'
import type { Exact } from '@shared/money/exact'
import { namesIn } from './expression'
import { evaluateNumberText, type NumberScope, readNumberText } from './numberText'

/** An assumption of a workspace: a named number, constant or formula over others. */
export interface NamedNumber {
  readonly name: string
  readonly value: string
}

/**
 * Works out named numbers that may refer to each other, in any order.
 *
 * @returns the values that could be found, and findings at `assumptions[i].value`: `assumption.duplicate`, `assumption.circle`
 * (names the circle), and those of the formulas. A number that has a finding has no value, and what uses it has a finding too.
 */
export function evaluateAssumptions(assumptions: readonly NamedNumber[]): {
  readonly values: NumberScope
  readonly findings: readonly Finding[]
} {
  const values = new Map<string, Exact>()
  const findings: Finding[] = []
  const places = new Map<string, number>()
  assumptions.forEach(({ name }, index) => {
    if (places.has(name))
      findings.push(finding('assumption.duplicate', 'error', `assumptions[${index}].name`, { name }))
    else places.set(name, index)
  })
  const settled = new Set<string>()
  const settle = (name: string, trail: readonly string[]): void => {
    const index = places.get(name)
    const assumption = index === undefined ? undefined : assumptions[index]
    if (assumption === undefined || settled.has(name)) return
    const path = `assumptions[${index}].value`
    if (trail.includes(name)) {
      const circle = [...trail.slice(trail.indexOf(name)), name].join(' → ')
      findings.push(finding('assumption.circle', 'error', path, { circle }))
      settled.add(name)
      return
    }
    for (const used of namesUsed(assumption.value)) settle(used, [...trail, name])
    if (settled.has(name)) return
    settled.add(name)
    const value = evaluateNumberText(assumption.value, values, path)
    if (value.ok) values.set(name, value.value)
    else findings.push(...value.findings)
  }
  for (const { name } of assumptions) settle(name, [])
  return { values, findings }
}

function namesUsed(value: string): readonly string[] {
  const read = readNumberText(value)
  return read.ok && read.value.kind === 'formula' ? namesIn(read.value.expression) : []
}
