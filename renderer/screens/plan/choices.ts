import type { Translate } from '@renderer/app/context'
import type { MessageKey } from '@shared/i18n/catalogue'
import type { Component, Measure, RateTable } from '@shared/plan/model'

/** The values a field of a plan may have, in the order they are offered. */
export const KINDS = ['commission', 'bonus', 'award'] as const satisfies readonly Component['kind'][]
export const CREDITED_TO = ['owner', 'team'] as const satisfies readonly Component['creditedTo'][]
export const PERIODS = ['month', 'quarter', 'half', 'year'] as const satisfies readonly Component['window'][]
export const QUOTA_BASES = ['window', 'toDate', 'period'] as const satisfies readonly Component['quotaBasis'][]
export const TABLE_BY = ['attainment', 'money', 'units'] as const satisfies readonly RateTable['by'][]
export const APPLICATIONS = [
  'marginal',
  'retroactive',
  'step',
  'interpolated',
] as const satisfies readonly RateTable['application'][]
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
