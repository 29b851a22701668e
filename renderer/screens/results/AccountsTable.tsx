import { type Translate, useFormat, useTranslate } from '@renderer/app/context'
import { type DataColumn, DataGrid } from '@renderer/grid/DataGrid'
import { Select } from '@renderer/ui/Select'
import type { LedgerEntry, LedgerKind, SimulationResult } from '@shared/engine/result'
import { isMessageKey } from '@shared/i18n/catalogue'
import type { Formatter } from '@shared/i18n/format'
import { type Exact, isZero, subtract, toApproximate } from '@shared/money/exact'
import type { Workspace } from '@shared/plan/model'
import { filterLines } from '@shared/results/groups'
import { useMemo, useState } from 'react'
import { matchesText, type ResultChoices } from './choices'
import type { Names } from './names'

/** In the order they are offered: what is owed first. */
const KINDS = ['draw', 'belowZero', 'capExcess', 'holdback', 'trueUp'] as const satisfies readonly LedgerKind[]

interface AccountsTableProps {
  readonly workspace: Workspace
  readonly result: SimulationResult
  readonly choices: ResultChoices
  readonly names: Names
}

/** What each payee's accounts hold: draws, holdbacks and balances, a period a row. Opening and movements add to closing. */
export function AccountsTable({ workspace, result, choices: { filter, text }, names }: AccountsTableProps) {
  const t = useTranslate()
  const format = useFormat()
  const kinds = useMemo(() => KINDS.filter((kind) => result.ledgers.some((entry) => entry.kind === kind)), [result])
  const [wanted, setKind] = useState<LedgerKind | null>(null)
  const kind = wanted !== null && kinds.includes(wanted) ? wanted : (kinds[0] ?? null)
  const rows = useMemo(
    () =>
      filterLines(
        workspace,
        result.ledgers.filter(
          (entry) => entry.kind === kind && holdsMoney(entry) && matchesText(names.payee(entry.payee), text),
        ),
        filter,
      ),
    [workspace, result, kind, filter, text, names],
  )
  const columns = useMemo(() => accountColumns(names, t, format), [names, t, format])
  return (
    <div className="accounts">
      <div className="accounts__choice">
        <Select
          isInline
          label={t('results.account')}
          value={kind ?? ''}
          options={kinds.map((value) => ({ value, label: t(`results.account.${value}`) }))}
          onChange={(value) => setKind(value === '' ? null : value)}
        />
        <span className="muted">{kind === null ? '' : t(`results.account.${kind}.text`)}</span>
      </div>
      <div className="accounts__table">
        <DataGrid
          label={t('results.accounts')}
          columns={columns}
          rows={rows}
          rowId={({ payee, plan, component, kind: of, period }) => JSON.stringify([payee, plan, component, of, period])}
          height="place"
          emptyText={t('results.filter.nothing')}
        />
      </div>
    </div>
  )
}

/** Periods in which nothing stands and nothing moves say nothing. */
function holdsMoney({ opening, movements }: LedgerEntry): boolean {
  return !isZero(opening) || movements.length > 0
}

function accountColumns(names: Names, t: Translate, format: Formatter): readonly DataColumn<LedgerEntry>[] {
  const word = (id: string, header: string, text: (entry: LedgerEntry) => string, width: number) =>
    ({ id, header, align: 'text', text, order: text, width }) as const
  const amount = (id: string, header: string, of: (entry: LedgerEntry) => Exact) =>
    ({
      id,
      header,
      align: 'number',
      text: (entry: LedgerEntry) => (isZero(of(entry)) ? '–' : format.amount(of(entry))),
      order: (entry: LedgerEntry) => toApproximate(of(entry)),
      width: 112,
    }) as const
  return [
    { ...word('payee', t('results.group.payee'), ({ payee }) => names.payee(payee), 190), isPinned: true },
    word(
      'of',
      t('results.account.of'),
      ({ plan, component }) => (component === null ? names.plan(plan) : names.component(plan, component)),
      170,
    ),
    {
      ...word('period', t('results.account.period'), ({ period }) => format.period(period), 100),
      order: ({ period }) => period,
    },
    amount('opening', t('results.account.opening'), ({ opening }) => opening),
    {
      ...word('movements', t('results.account.movements'), (entry) => movementsText(entry, t, format), 240),
      isWide: true,
    },
    amount('change', t('results.account.change'), ({ opening, closing }) => subtract(closing, opening)),
    { ...amount('closing', t('results.account.closing'), ({ closing }) => closing), isPinnedRight: true },
  ]
}

function movementsText({ movements }: LedgerEntry, t: Translate, format: Formatter): string {
  return movements
    .map(({ name, amount }) => {
      const key = `results.movement.${name}`
      return `${isMessageKey(key) ? t(key) : name} ${format.amount(amount)}`
    })
    .join(' · ')
}
