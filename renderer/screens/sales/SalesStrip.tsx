import { useFormat, useLanguage, useTranslate } from '@renderer/app/context'
import type { Workspace } from '@shared/plan/model'
import { useMemo } from 'react'
import { decimalWriter } from './decimalText'
import type { SalesRow } from './salesColumns'
import { salesTotals } from './salesTotals'

interface SalesStripProps {
  readonly workspace: Workspace
  /** The rows shown: all, or those found. */
  readonly rows: readonly SalesRow[]
}

/** What the rows of the table come to, exactly. */
export function SalesStrip({ workspace, rows }: SalesStripProps) {
  const t = useTranslate()
  const format = useFormat()
  const language = useLanguage()
  const { sales, currency } = workspace
  const { amount, ownerCount, days } = useMemo(() => salesTotals(sales, rows, currency), [sales, rows, currency])
  const none = t('sales.strip.none')
  const entries = [
    {
      name: t('sales.strip.rows'),
      figure:
        rows.length === sales.rowCount
          ? format.count(rows.length)
          : t('sales.strip.rowsOf', { found: format.count(rows.length), all: format.count(sales.rowCount) }),
    },
    {
      name: t('sales.strip.amount', { currency }),
      figure: amount === null ? none : decimalWriter(language)(amount),
    },
    { name: t('sales.strip.owners'), figure: format.count(ownerCount) },
    {
      name: t('sales.strip.days'),
      figure:
        days === null ? none : t('sales.strip.daysFromTo', { from: format.date(days.from), to: format.date(days.to) }),
    },
    { name: t('sales.strip.files'), figure: format.count(sales.source.files.length) },
  ]
  return (
    <dl className="figures" aria-label={t('sales.strip')}>
      {entries.map(({ name, figure }) => (
        <div key={name} className="figures__entry">
          <dt>{name}</dt>
          <dd>{figure}</dd>
        </div>
      ))}
    </dl>
  )
}
