import { divides } from '@shared/calendar/period'
import type { Component, CompPlan, Measure } from '@shared/plan/model'

/** Fields of a component that columns need not look at: they name and describe, or the numbers in them are worked out apart. */
const TOLD_ELSEWHERE: ReadonlySet<string> = new Set([
  'id',
  'name',
  'kind',
  'measure',
  'creditedTo',
  'window',
  'paid',
  'accumulation',
  'quotaBasis',
  'weight',
  'table',
  'threshold',
  'cap',
  'award',
  'source',
])

/** Fields whose default is all that columns know; of a list, that it is empty. */
const DEFAULTS: ReadonlyMap<string, unknown> = new Map<string, unknown>([
  ['appliedTo', 'ownQuota'],
  ['quotaOf', 'members'],
  ['carvedOut', false],
  ['reads', 'position'],
])

/** Fields that mean nothing where no transaction can be cancelled. */
const OF_CANCELLATIONS: ReadonlySet<string> = new Set(['clawback'])

/**
 * True for a component that columns can pay: own or team credit that adds up, one table of straight lines, weight, threshold and a cap whose excess
 * is lost. A field this function does not know is not plain, so that a new instrument goes the exact way until columns learn it.
 */
export function isPlainComponent(component: Component, measure: Measure | null): boolean {
  if (measure === null || !isPlainMeasure(measure)) return false
  const { creditedTo, accumulation, table, cap, window, paid } = component
  return (
    (creditedTo === 'owner' || creditedTo === 'team') &&
    accumulation !== 'incremental' &&
    divides(paid, window) &&
    table.across === undefined &&
    (table.belowZero ?? 'nothing') === 'nothing' &&
    table.by !== 'place' &&
    (cap === null || isPlainLimit(cap)) &&
    Object.entries(component).every(([field, value]) => isPlainField(field, value))
  )
}

function isPlainField(field: string, value: unknown): boolean {
  if (TOLD_ELSEWHERE.has(field) || OF_CANCELLATIONS.has(field)) return true
  if (value === undefined || value === null) return true
  return Array.isArray(value) ? value.length === 0 : value === DEFAULTS.get(field)
}

/** Credit of a day is there or it is not, and adds up. */
function isPlainMeasure({ aggregate, cancelled }: Measure): boolean {
  return (aggregate === 'sum' || aggregate === 'count') && cancelled === undefined
}

function isPlainLimit({ of, excess }: NonNullable<Component['cap']>): boolean {
  return excess === 'lost' && (of === 'amount' || of === 'targetVariable' || of === 'componentTarget')
}

/** True for a plan whose quotas and targets are those of whole months as they stand: no ramp, and no first day left out. */
export function isPlainPlan({ ramp, proration }: CompPlan): boolean {
  return ramp === undefined && (proration === undefined || proration.firstDay === 'counted')
}

/** True for a plan settled in columns: nothing but a cap per settled period whose excess is lost. */
export function isPlainlySettled({ floor, draw, belowZero, cap }: CompPlan): boolean {
  return (
    floor === undefined &&
    draw === undefined &&
    (belowZero ?? 'owed') === 'owed' &&
    (cap === undefined || (cap.per === 'period' && isPlainLimit(cap)))
  )
}
