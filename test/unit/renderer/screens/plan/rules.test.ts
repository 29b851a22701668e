import { workspaceFromTemplate } from '@renderer/app/templates'
import { componentColumns } from '@renderer/screens/plan/componentRows'
import { basicFields } from '@renderer/screens/plan/rules/basics'
import { RULE_GROUPS } from '@renderer/screens/plan/rules/componentRules'
import { PLAN_RULES, settlingFields, textFields } from '@renderer/screens/plan/rules/planRules'
import { entered, type RuleField, type RuleValue, rowOf } from '@renderer/screens/plan/rules/ruleField'
import type { RulePlace, RuleSpec } from '@renderer/screens/plan/rules/ruleSpec'
import {
  applicationChanged,
  choiceTableChanged,
  columnAdded,
  columnRemoved,
  matrixAdded,
  matrixRemoved,
} from '@renderer/screens/plan/rules/tableChanges'
import { tierCommands, tierRows } from '@renderer/screens/plan/tierRows'
import type { Result } from '@shared/findings/finding'
import { at } from '@shared/findings/invariant'
import { translate } from '@shared/i18n/catalogue'
import { applyCommand } from '@shared/plan/commands'
import type { Component, PlanCommand, Workspace } from '@shared/plan/model'
import { strictShapes } from '@shared/plan/schema'
import { PLAN_TEMPLATES } from '@shared/plan/templates'
import { describe, expect, it } from 'vitest'

const t: RulePlace['t'] = (key, params) => translate('en', key, params)
const template = at(
  PLAN_TEMPLATES.filter(({ id }) => id === 'individualTeam'),
  0,
)
const workspace = workspaceFromTemplate(template, 'EUR', 2026)

function placeIn(of: Workspace): RulePlace {
  const plan = at(of.plans, 0)
  return { t, language: 'en', workspace: of, plan, component: at(plan.components, 0) }
}
const place = placeIn(workspace)

function taken<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.findings))
  return result.value
}

function changedBy(commands: readonly PlanCommand[]): Component {
  return placeIn(taken(applyCommand(workspace, { do: 'batch', commands }))).component
}

const set = (field: string, value: unknown): PlanCommand => ({
  do: 'setComponentField',
  plan: place.plan.id,
  component: place.component.id,
  field,
  value,
})
const SPECS = RULE_GROUPS.flatMap(({ rules }) => rules)
const names = (fields: readonly { readonly id: string }[]) => fields.map(({ id }) => id)

describe('The plan screen offers all the format has', () => {
  it('of a component: its columns, its fields, its table, its choices and every instrument', () => {
    const offered = [
      ...names(componentColumns(workspace, 'en', t)),
      ...names(basicFields(place)),
      ...SPECS.map(({ id }) => id),
      'table',
      'choices',
      'otherwise',
    ]
    const { id: _, ...fields } = strictShapes.component.shape
    expect(new Set(offered)).toEqual(new Set(Object.keys(fields)))
  })

  it('of a plan: its name, its fields, its texts, its ramp and every rule', () => {
    const parts = ['days', 'quota', 'firstDay']
    const offered = [
      'name',
      'components',
      'ramp',
      'proration',
      ...names(settlingFields(place)).filter((id) => !parts.includes(id)),
      ...names(textFields(place)),
      ...PLAN_RULES.map(({ id }) => id),
    ]
    const { id: _, ...fields } = strictShapes.plan.shape
    expect(new Set(offered)).toEqual(new Set(Object.keys(fields)))
    expect(new Set(parts)).toEqual(new Set(Object.keys(strictShapes.proration.shape)))
  })

  it.each([
    ['cap', 'cap'],
    ['floor', 'floor'],
    ['transactionCap', 'transactionCap'],
    ['gate', 'gate'],
    ['multipliers', 'multiplier'],
    ['contest', 'contest'],
    ['pool', 'pool'],
    ['clawback', 'clawback'],
    ['payments', 'payment'],
  ] as const)('of %s every field', (id, shape) => {
    expect(new Set(names(specOf(id).fields(place)))).toEqual(new Set(Object.keys(strictShapes[shape].shape)))
  })

  it.each(SPECS.map((spec) => [spec.id, spec] as const))(
    'what %s begins with is what the format takes, and it leaves without a trace',
    (id, spec) => {
      const first = spec.first(place)
      const component = changedBy([set(id, spec.most === null ? first : [first]), ...(spec.added?.(place) ?? [])])
      expect(component[id]).not.toBeUndefined()
      const removed = changedBy([set(id, spec.most === null ? first : [first]), set(id, null)])
      expect(removed[id] ?? null).toBeNull()
    },
  )
})

function specOf(id: RuleSpec['id']): RuleSpec {
  return at(
    SPECS.filter((spec) => spec.id === id),
    0,
  )
}

function typed(spec: RuleSpec, value: RuleValue, column: string, text: string): RuleValue {
  const changed = taken(entered(value, spec.fields(place), { column, text }))
  return spec.completed?.(changed, value) ?? changed
}

describe('An entry into a rule', () => {
  it('that means something else with another kind of limit begins again', () => {
    const cap = specOf('cap')
    const share = { of: 'targetVariable', value: '300%', per: 'window', excess: 'lost' }
    expect(typed(cap, share, 'of', 'basePay')).toMatchObject({ of: 'basePay', value: '300%' })
    expect(typed(cap, share, 'of', 'amount')).toMatchObject({ of: 'amount', value: '10000' })
    expect(typed(cap, share, 'of', 'baseRate')).toMatchObject({ of: 'baseRate', value: '1' })
  })

  it('keeps beside a method only what the method reads', () => {
    const clawback = specOf('clawback')
    const byMonths = { method: 'straightLine', months: 18 }
    expect(typed(clawback, byMonths, 'method', 'fraction')).toEqual({ method: 'fraction', fraction: '100%' })
    expect(typed(clawback, byMonths, 'method', 'difference')).toEqual({ method: 'difference' })
    expect(typed(clawback, byMonths, 'months', '6')).toEqual({ method: 'straightLine', months: 6 })
  })

  it.each(['0', '121', '1.5', '=many'])('that is no whole number within its bounds is refused: %s', (text) => {
    const result = entered({ method: 'straightLine', months: 12 }, specOf('clawback').fields(place), {
      column: 'months',
      text,
    })
    expect(result).toMatchObject({ ok: false, findings: [{ code: 'entry.notWhole', params: { found: text } }] })
  })

  it('that is the usual one leaves the field away', () => {
    const fields = basicFields(place)
    const value: RuleValue = { reads: 'transaction' }
    expect(taken(entered(value, fields, { column: 'reads', text: 'position' }))).toEqual({})
    expect(cell(fields, {}, 'reads')).toBe('position')
  })

  it('into the proration of a plan takes it away once all of it is usual', () => {
    const fields = settlingFields(place)
    const working = taken(entered({}, fields, { column: 'days', text: 'workingDays' }))
    expect(working).toEqual({ proration: { days: 'workingDays' } })
    expect(cell(fields, working, 'days')).toBe('workingDays')
    expect(taken(entered(working, fields, { column: 'days', text: 'calendar' }))).toEqual({})
  })

  it('makes a part of a blend a measure or a goal, never both', () => {
    const blend = specOf('blend')
    const goal = typed(blend, { measure: 'bookings', weight: '40%' }, 'part', 'goal service')
    expect(goal).toEqual({ goal: 'service', weight: '40%' })
    expect(typed(blend, goal, 'part', 'measure bookings')).toEqual({ measure: 'bookings', weight: '40%' })
  })
})

function cell(fields: readonly RuleField[], value: RuleValue, id: string): string | undefined {
  return rowOf('value', fields, value).cells[id]
}

describe('A matrix', () => {
  const { tiers } = place.component.table
  const owner = { plan: place.plan, component: changedBy(matrixAdded(place)) }

  it('begins with the value of each tier in every column, and ends with that of the first', () => {
    expect(owner.component.table.tiers).toEqual(tiers.map((tier) => ({ ...tier, across: [tier.value, tier.value] })))
    expect(changedBy([...matrixAdded(place), ...matrixRemoved(owner)]).table).toEqual(place.component.table)
  })

  it('keeps as many values in a row as it has columns', () => {
    const wider = { ...owner, component: changedBy([...matrixAdded(place), ...columnAdded(owner, '200%')]) }
    expect(wider.component.table.across?.from).toEqual(['0%', '100%', '200%'])
    expect(wider.component.table.tiers.every(({ across }) => across?.length === 3)).toBe(true)
    const narrower = changedBy([...matrixAdded(place), ...columnAdded(owner, '200%'), ...columnRemoved(wider, 0)])
    expect(narrower.table.across?.from).toEqual(['100%', '200%'])
    expect(narrower.table.tiers.every(({ across }) => across?.length === 2)).toBe(true)
  })

  it('has the bounds of its columns in its first row, which one gesture may change together', () => {
    expect(tierRows(owner.component.table, t)[0]).toMatchObject({ cells: { 'across.0': '0%', 'across.1': '100%' } })
    const commands = tierCommands(owner, [
      { row: 'bounds', column: 'across.0', text: '50%' },
      { row: 'bounds', column: 'across.1', text: '90%' },
      { row: '0', column: 'across.1', text: '7' },
    ])
    const { table } = changedBy([...matrixAdded(place), ...commands])
    expect(table.across?.from).toEqual(['50%', '90%'])
    expect(at(table.tiers, 0).across?.[1]).toBe('7')
  })
})

describe('A rate table', () => {
  it('that becomes a line says what is beyond its ends, and no longer when it is none', () => {
    const line = changedBy(applicationChanged(place, 'interpolated'))
    expect(line.table.ends).toBe('flat')
    const owner = { plan: place.plan, component: line }
    expect(
      changedBy([...applicationChanged(place, 'interpolated'), ...applicationChanged(owner, 'step')]).table,
    ).not.toHaveProperty('ends')
  })

  it('of a choice takes the changes of a table, and the component keeps its own', () => {
    const component = changedBy([set('choices', [{ priority: 1, when: '', table: place.component.table }])])
    const command: PlanCommand = {
      do: 'setTierValue',
      plan: place.plan.id,
      component: component.id,
      tier: 0,
      value: '9',
    }
    const changed = taken(choiceTableChanged(workspace, { plan: place.plan, component }, 0, [command]))
    expect(at(at(changed, 0).table.tiers, 0).value).toBe('9')
    expect(at(component.table.tiers, 0)).toEqual(at(place.component.table.tiers, 0))
  })
})
