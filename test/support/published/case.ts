import { simulate } from '@shared/engine/simulate'
import { at } from '@shared/findings/invariant'
import { compare } from '@shared/money/exact'
import { checkWorkspace } from '@shared/plan/check'
import { parseWorkspace } from '@shared/workspace/parse'
import { apart, decimal, type Ran, type Reading, shown } from './readings'

/** A worked example somebody published: its facts as workspaces that run, its figures as readings of the results. */
export interface PublishedCase {
  readonly id: string
  /** Where it was published. */
  readonly source: string
  /** The rule it shows, in our words. */
  readonly rule: string
  readonly runs: readonly Run[]
}

export interface Category {
  readonly name: string
  readonly cases: readonly PublishedCase[]
}

/** A workspace, what must be read from its results, and the errors it is meant to have. */
export interface Run {
  readonly document: unknown
  readonly figures: readonly Figure[]
  readonly errors: readonly string[]
}

/** A published figure: its name and values in the source, each with the reading that must give it. */
export interface Figure {
  readonly name: string
  readonly values: readonly (number | Reading)[]
  readonly readings: readonly Reading[]
  /** How far the source's own rounding may be off; absent: exactly the same. */
  readonly within: number
}

export function category(name: string, ...cases: readonly PublishedCase[]): Category {
  return { name, cases }
}

export function published(id: string, source: string, rule: string, ...runs: readonly Run[]): PublishedCase {
  return { id, source, rule, runs }
}

/** A workspace with the figures read from it and the codes of the errors that belong to the case. */
export function run(document: unknown, ...asserted: readonly (Figure | { readonly error: string })[]): Run {
  return {
    document,
    figures: asserted.flatMap((each) => ('error' in each ? [] : [each])),
    errors: asserted.flatMap((each) => ('error' in each ? [each.error] : [])),
  }
}

/** The run names this error: it is part of the case. */
export function names(error: string): { readonly error: string } {
  return { error }
}

type Value = number | Reading

/** A figure, or a list of figures with as many readings. */
export function figure(name: string, value: Value, from: Reading, within?: number): Figure
export function figure(name: string, values: readonly Value[], from: readonly Reading[], within?: number): Figure
export function figure(
  name: string,
  value: Value | readonly Value[],
  from: Reading | readonly Reading[],
  within = 0,
): Figure {
  const values = Array.isArray(value) ? (value as readonly Value[]) : [value as Value]
  const readings = Array.isArray(from) ? (from as readonly Reading[]) : [from as Reading]
  if (values.length !== readings.length)
    throw new Error(`${name} has ${values.length} values, ${readings.length} readings`)
  return { name, values, readings, within }
}

/** What is wrong with a case: nothing when every figure comes out. */
export function failuresOf({ runs }: PublishedCase): readonly string[] {
  return runs.flatMap((one) => {
    try {
      return failuresOfRun(one)
    } catch (error) {
      return [error instanceof Error ? error.message : String(error)]
    }
  })
}

function failuresOfRun({ document, figures, errors }: Run): readonly string[] {
  const { workspace, findings } = parseWorkspace(document)
  if (workspace === null || findings.length > 0) return [`no workspace: ${JSON.stringify(findings)}`]
  const checked = checkWorkspace(workspace)
  const ran: Ran = { workspace, result: simulate(workspace) }
  const found = [...checked, ...ran.result.findings].filter(({ severity }) => severity === 'error')
  const surprises = found
    .filter(({ code }) => !errors.includes(code))
    .map(({ code, path, params }) => `found ${code} at ${path}: ${JSON.stringify(params)}`)
  const missed = errors.filter((code) => !found.some((one) => one.code === code)).map((code) => `did not find ${code}`)
  return [...surprises, ...missed, ...figures.flatMap((each) => failuresOfFigure(each, ran))]
}

function failuresOfFigure({ name, values, readings, within }: Figure, ran: Ran): readonly string[] {
  return readings.flatMap((reading, index) => {
    try {
      const value = at(values, index)
      const expected = typeof value === 'number' ? decimal(value) : value.read(ran)
      const given = reading.read(ran)
      if (compare(apart(given, expected), decimal(within)) <= 0) return []
      return [`${name}[${index}]: ${shown(given)} instead of ${shown(expected)} (${reading.says})`]
    } catch (error) {
      return [`${name}[${index}]: ${error instanceof Error ? error.message : String(error)} (${reading.says})`]
    }
  })
}
