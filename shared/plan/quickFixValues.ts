import { dayOf, parseIsoDate, toIsoDate } from '@shared/calendar/date'
import { at } from '@shared/findings/invariant'
import { evaluateAssumptions } from '@shared/formula/assumptions'
import { evaluateNumberText } from '@shared/formula/numberText'
import { compare, type Exact } from '@shared/money/exact'
import { commandSetting } from './commandSetting'
import type { DocumentCommand } from './commands'
import type { Component, NumberText, RateTable, Workspace } from './model'
import { valueAt } from './place'
import type { FixKind, FixMaker, QuickFix } from './quickFix'

/** Sets the one value that can be meant: bounds in rising order, the day before the next begins, what a contest needs, one more year. */
export const oneValueSet: FixMaker = (workspace, { code, path, params }) => {
  switch (code) {
    case 'table.order':
      return sortedTiers(workspace, path)
    case 'table.columnOrder':
      return sortedColumns(workspace, path)
    case 'contest.step':
      return setting('setStep', {}, commandSetting(workspace, path, 'step'))
    case 'contest.paid':
      return paidWithWindow(workspace, path)
    case 'assignment.overlap':
      return endedBefore(workspace, path, String(params['other']))
    case 'practice.yearNotSimulated': {
      const years = [...workspace.years, Number(params['year'])].sort((a, b) => a - b)
      return setting(
        'addYear',
        { year: String(params['year']) },
        {
          do: 'setWorkspaceField',
          field: 'years',
          value: years,
        },
      )
    }
    default:
      return []
  }
}

function setting(kind: FixKind, params: QuickFix['params'], command: DocumentCommand | null): readonly QuickFix[] {
  return command === null ? [] : [{ kind, params, asks: null, commands: () => [command] }]
}

/** Places of numbers in rising order; null where one cannot be worked out for everybody. */
function risingOrder({ assumptions }: Workspace, texts: readonly NumberText[]): readonly number[] | null {
  const { values } = evaluateAssumptions(assumptions)
  const numbers = texts.flatMap((text): readonly Exact[] => {
    const value = evaluateNumberText(text, values, '')
    return value.ok ? [value.value] : []
  })
  if (numbers.length < texts.length) return null
  return texts.map((_, index) => index).sort((a, b) => compare(at(numbers, a), at(numbers, b)) || a - b)
}

function sortedTiers(workspace: Workspace, path: string): readonly QuickFix[] {
  const list = path.replace(/\[\d+\]\.from$/, '')
  const tiers = valueAt(workspace, list) as RateTable['tiers'] | undefined
  const order =
    tiers === undefined
      ? null
      : risingOrder(
          workspace,
          tiers.map(({ from }) => from),
        )
  if (tiers === undefined || order === null) return []
  const sorted = order.map((place) => at(tiers, place))
  return setting('sortTiers', {}, commandSetting(workspace, list, sorted))
}

/** Columns move with their values. */
function sortedColumns(workspace: Workspace, path: string): readonly QuickFix[] {
  const place = path.replace(/\.across\.from\[\d+\]$/, '')
  const table = valueAt(workspace, place) as RateTable | undefined
  const across = table?.across
  const order = across === undefined ? null : risingOrder(workspace, across.from)
  if (table === undefined || across === undefined || order === null) return []
  if (table.tiers.some((tier) => tier.across?.length !== order.length)) return []
  const sorted: RateTable = {
    ...table,
    across: { ...across, from: order.map((column) => at(across.from, column)) },
    tiers: table.tiers.map((tier) => ({
      ...tier,
      across: order.map((column) => at(tier.across ?? [], column)),
    })),
  }
  return setting('sortColumns', {}, commandSetting(workspace, place, sorted))
}

function paidWithWindow(workspace: Workspace, path: string): readonly QuickFix[] {
  const component = valueAt(workspace, path.replace(/\.paid$/, '')) as Component | undefined
  if (component === undefined) return []
  const paid = component.window === 'planYear' ? 'year' : component.window
  return setting('setPaid', {}, commandSetting(workspace, path, paid))
}

/** The first of two assignments ends the day before the second begins. */
function endedBefore(workspace: Workspace, path: string, other: string): readonly QuickFix[] {
  const [, list = '', index] = /^(payees\[\d+\]\.assignments)\[(\d+)\]/.exec(path) ?? []
  const assignments = valueAt(workspace, list) as Workspace['payees'][number]['assignments'] | undefined
  const first = assignments?.findIndex(({ from }, place) => from === other && place !== Number(index))
  const begins = parseIsoDate(assignments?.[Number(index)]?.from ?? '')
  if (first === undefined || first === -1 || begins === null || other >= begins) return []
  const last = toIsoDate(dayOf(begins) - 1)
  return setting('endBefore', { to: last }, commandSetting(workspace, `${list}[${first}].to`, last))
}
