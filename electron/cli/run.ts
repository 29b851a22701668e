import { parsePeriod } from '@shared/calendar/period'
import type { SimulationResult } from '@shared/engine/result'
import { simulate } from '@shared/engine/simulate'
import { type Finding, withoutRepeats } from '@shared/findings/finding'
import type { Exact } from '@shared/money/exact'
import { checkWorkspace } from '@shared/plan/check'
import { inLanguage, type Scenario, type Workspace } from '@shared/plan/model'
import { applyScenario } from '@shared/scenario/apply'
import { type CommandLine, UsageError } from './commandLine'

/** A run with everything found: reading, checking, applying a scenario and simulating. */
export interface Run {
  readonly workspace: Workspace
  readonly result: SimulationResult
  readonly findings: readonly Finding[]
  /** The share by which the scenario lets credits grow. */
  readonly growth: Exact | undefined
}

/** Simulates a workspace, or a scenario on it, over `--from` to `--to`. */
export function runSimulation(
  workspace: Workspace,
  read: readonly Finding[],
  scenario: Scenario | null,
  line: CommandLine,
): Run {
  const shown = inScenario(workspace, read, scenario)
  const from = monthOption(line, 'from')
  const to = monthOption(line, 'to')
  const result = simulate(shown.workspace, { from, to, growth: shown.growth })
  if (result.to.firstMonth < result.from.firstMonth)
    throw new UsageError(`The run would end in ${result.to.id}, before it begins in ${result.from.id}.`)
  return { ...shown, result, findings: withoutRepeats([...shown.findings, ...result.findings]) }
}

/** The baseline or a scenario on it, with what reading and checking it found. Nothing is paid yet. */
export function inScenario(
  workspace: Workspace,
  read: readonly Finding[],
  scenario: Scenario | null,
): Omit<Run, 'result'> {
  const applied = scenario === null ? null : applyScenario(workspace, scenario)
  const shown = applied?.workspace ?? workspace
  const findings = withoutRepeats([...read, ...checkWorkspace(shown), ...(applied?.findings ?? [])])
  return { workspace: shown, findings, growth: applied?.growth }
}

/** The month an option names. */
function monthOption({ options }: CommandLine, name: 'from' | 'to'): string | undefined {
  const text = options.get(name)
  if (text === undefined) return undefined
  const period = parsePeriod(text, 1)
  if (period?.kind !== 'month') throw new UsageError(`--${name} takes a month such as 2026-01, not “${text}”.`)
  return text
}

/** A scenario by its name in either language; null for `baseline`. */
export function scenarioNamed({ scenarios }: Workspace, name: string): Scenario | null {
  if (name === 'baseline') return null
  const found = scenarios.find((one) => inLanguage(one.name, 'en') === name || inLanguage(one.name, 'fr') === name)
  if (found !== undefined) return found
  const known = scenarios.map((one) => `“${inLanguage(one.name, 'en')}”`).join(', ')
  throw new UsageError(
    `There is no scenario “${name}”. ${known === '' ? 'The workspace has none.' : `There are: ${known}.`}`,
  )
}
