import { useFormat, useTranslate } from '@renderer/app/context'
import { Select } from '@renderer/ui/Select'
import { PERIOD_KINDS, type PeriodKind } from '@shared/calendar/period'

interface PeriodChoiceProps {
  readonly years: readonly number[]
  readonly year: number
  readonly onYear: (year: number) => void
  readonly kind: PeriodKind
  readonly onKind: (kind: PeriodKind) => void
  /** How many entries there are for each kind of period. */
  readonly counts: ReadonlyMap<PeriodKind, number>
}

/** Which periods stand across a table of people: of what year, and how long each. */
export function PeriodChoice({ years, year, onYear, kind, onKind, counts }: PeriodChoiceProps) {
  const t = useTranslate()
  const format = useFormat()
  return (
    <>
      <Select
        isInline
        label={t('plan.quotas.year')}
        value={String(year)}
        options={years.map((each) => ({ value: String(each), label: String(each) }))}
        onChange={(value) => onYear(Number(value))}
      />
      <Select
        isInline
        label={t('plan.quotas.period')}
        value={kind}
        options={PERIOD_KINDS.map((each) => ({
          value: each,
          label: t('plan.quotas.kindCount', {
            kind: t(`plan.period.${each}`),
            number: format.count(counts.get(each) ?? 0),
          }),
        }))}
        onChange={onKind}
      />
    </>
  )
}
