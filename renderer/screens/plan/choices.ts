import type { Translate } from '@renderer/app/context'
import { PERIOD_KINDS, WINDOW_KINDS } from '@shared/calendar/period'
import type { MessageKey } from '@shared/i18n/catalogue'
import type { Component, Measure, RateTable } from '@shared/plan/model'
import { APPLICATIONS, CREDITED_TO } from '@shared/plan/schema'

/** The values a field of a plan may have, in the order they are offered. */
export const KINDS = ['commission', 'bonus', 'award'] as const satisfies readonly Component['kind'][]
export { APPLICATIONS, CREDITED_TO, PERIOD_KINDS as PERIODS, WINDOW_KINDS as WINDOWS }
export const QUOTA_BASES = ['window', 'toDate', 'period'] as const satisfies readonly Component['quotaBasis'][]
export const TABLE_BY = ['attainment', 'money', 'units', 'place'] as const satisfies readonly RateTable['by'][]
export const PAYS = [
  'rate',
  'perUnit',
  'percentOfTarget',
  'multipleOfBaseRate',
  'amount',
] as const satisfies readonly RateTable['pays'][]
export const AGGREGATES = ['sum', 'count'] as const satisfies readonly Measure['aggregate'][]
export const UNITS = ['money', 'count'] as const satisfies readonly Measure['unit'][]

/** The values with their words. */
export function worded<T extends string>(
  values: readonly T[],
  key: (value: T) => MessageKey,
  t: Translate,
): readonly { readonly value: T; readonly label: string }[] {
  return values.map((value) => ({ value, label: t(key(value)) }))
}
