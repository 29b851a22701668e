import { useFormat, useTranslate } from '@renderer/app/context'
import type { DataColumn } from '@renderer/grid/DataGrid'
import { toApproximate } from '@shared/money/exact'
import type { Money } from '@shared/money/money'
import type { PayeeAttainment } from '@shared/results/attainment'
import type { ResultGrouping, ResultRow, ResultTable } from '@shared/results/groups'
import { useMemo } from 'react'
import { ATTAINMENT_COLUMN, AWARDS_COLUMN, TOTAL_COLUMN, TOTAL_ROW } from './figure'
import type { Names } from './names'

/** Attainment at which its bar is full. */
const FULL_BAR = 1.5

/** The columns of the table of results: name, attainment, a period each, awards where there are any, total. */
export function useResultsColumns(
  table: ResultTable,
  grouping: ResultGrouping,
  attainments: ReadonlyMap<string, PayeeAttainment>,
  names: Names,
): readonly DataColumn<ResultRow>[] {
  const t = useTranslate()
  const format = useFormat()
  const { periods } = table
  const hasAwards = table.total.awards.minor !== 0
  return useMemo(() => {
    const amount = (value: Money | null) => (value?.minor === 0 ? '–' : format.amount(value))
    const money = (id: string, header: string, of: (row: ResultRow) => Money | null): DataColumn<ResultRow> => ({
      id,
      header,
      align: 'number',
      text: (row) => amount(of(row)),
      order: (row) => of(row)?.minor ?? null,
      isChosen: true,
      width: 112,
    })
    const nameOf = (row: ResultRow) => (row.key === TOTAL_ROW ? t('results.row.total') : names.group(grouping, row))
    const reached = ({ key }: ResultRow) => attainments.get(key)?.attainment ?? null
    const attainment: DataColumn<ResultRow> = {
      id: ATTAINMENT_COLUMN,
      header: t('results.column.attainment'),
      align: 'number',
      text: (row) => format.ratio(reached(row)),
      order: (row) => {
        const value = reached(row)
        return value === null ? null : toApproximate(value)
      },
      bar: (row) => {
        const value = reached(row)
        return value === null ? null : toApproximate(value) / FULL_BAR
      },
      isChosen: true,
      isPinned: true,
      width: 122,
    }
    return [
      {
        id: 'name',
        header: t(`results.group.${grouping}`),
        align: 'text',
        text: nameOf,
        order: nameOf,
        isPinned: true,
        width: grouping === 'component' ? 300 : 190,
      },
      ...(grouping === 'payee' ? [attainment] : []),
      ...periods.map(({ id }, place) => ({
        ...money(id, format.period(id), ({ cells }) => cells[place] ?? null),
        isWide: true,
      })),
      ...(hasAwards
        ? [{ ...money(AWARDS_COLUMN, t('results.column.awards'), ({ awards }) => awards), isPinnedRight: true }]
        : []),
      { ...money(TOTAL_COLUMN, t('results.column.total'), ({ pay }) => pay), isPinnedRight: true, width: 124 },
    ]
  }, [periods, hasAwards, grouping, attainments, names, t, format])
}
