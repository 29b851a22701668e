import { useFormat, useTranslate } from '@renderer/app/context'
import { type DataColumn, DataGrid } from '@renderer/grid/DataGrid'
import { useNames } from '@renderer/screens/results/names'
import type { Money } from '@shared/money/money'
import { compareGroups, type MoneyChange } from '@shared/scenario/compare'
import { useMemo, useState } from 'react'
import { signed } from './CompareTable'
import type { Compared } from './comparison'

const SUBJECTS = ['payee', 'team', 'component', 'period'] as const
type Subject = (typeof SUBJECTS)[number]

interface DifferenceRow {
  readonly id: string
  readonly name: string
  readonly base: Money | null
  /** One a scenario; null where neither it nor the baseline has such a line. */
  readonly changes: readonly (MoneyChange | null)[]
}

interface Change extends MoneyChange {
  readonly id: string
  readonly name: string
}

/** Pay of the baseline and of each scenario, with the difference to the cent, by payee, team, component or period. */
export function DifferenceGrid({ compared }: { readonly compared: Compared }) {
  const t = useTranslate()
  const format = useFormat()
  const [subject, setSubject] = useState<Subject>('payee')
  const changesOf = useChanges(compared)
  const rows = useMemo(
    () => differenceRows(compared, (place) => changesOf(subject, place)),
    [compared, changesOf, subject],
  )
  const totals = useMemo(
    (): readonly DifferenceRow[] => [
      {
        id: 'total',
        name: t('scenarios.difference.total'),
        base: compared.base.result.totals.payout,
        changes: compared.scenarios.map(({ comparison }) => comparison.pay),
      },
    ],
    [compared, t],
  )
  const columns = useMemo(
    (): readonly DataColumn<DifferenceRow>[] => [
      {
        id: 'name',
        header: t(`scenarios.difference.${subject}`),
        align: 'text',
        text: ({ name }) => name,
        order: ({ id, name }) => (subject === 'period' ? id : name),
        isPinned: true,
        width: subject === 'component' ? 300 : 190,
      },
      {
        id: 'base',
        header: t('scenarios.baseline'),
        align: 'number',
        text: ({ base }) => format.amount(base),
        order: ({ base }) => base?.minor ?? null,
        width: 124,
        isWide: true,
      },
      ...compared.scenarios.flatMap(({ scenario, name }, place): readonly DataColumn<DifferenceRow>[] => [
        {
          id: `pay ${scenario}`,
          header: name,
          description: name,
          align: 'number',
          text: ({ changes }) => format.amount(changes[place]?.other ?? null),
          order: ({ changes }) => changes[place]?.other.minor ?? null,
          width: 150,
          isWide: true,
        },
        {
          id: `difference ${scenario}`,
          header: t('scenarios.chart.difference'),
          description: t('scenarios.difference.of', { name }),
          align: 'number',
          text: ({ changes }) => differenceText(changes[place] ?? null, (amount) => signed(format.amount, amount)),
          order: ({ changes }) => changes[place]?.difference.minor ?? null,
          tone: ({ changes }) => toneOf(changes[place] ?? null),
          width: 140,
          isWide: true,
        },
      ]),
    ],
    [compared, subject, t, format],
  )
  return (
    <section className="difference">
      <div className="difference__bar">
        <h2>{t('scenarios.difference.grid')}</h2>
        <label className="field field--inline">
          <span className="field__label">{t('scenarios.difference.by')}</span>
          <select
            className="select"
            value={subject}
            onChange={({ target }) => setSubject(SUBJECTS.find((each) => each === target.value) ?? 'payee')}
          >
            {SUBJECTS.map((each) => (
              <option key={each} value={each}>
                {t(`scenarios.difference.${each}`)}
              </option>
            ))}
          </select>
        </label>
      </div>
      <div className="difference__table">
        <DataGrid
          label={t('scenarios.difference.grid')}
          columns={columns}
          rows={rows}
          rowId={({ id }) => `row ${id}`}
          totals={totals}
          height="place"
          showsChanges
        />
      </div>
    </section>
  )
}

function differenceText(change: MoneyChange | null, text: (amount: Money) => string): string {
  if (change === null) return ''
  const { minor } = change.difference
  return minor === 0 ? '–' : `${minor > 0 ? '▲' : '▼'} ${text(change.difference)}`
}

function toneOf(change: MoneyChange | null): 'gain' | 'loss' | null {
  if (change === null || change.difference.minor === 0) return null
  return change.difference.minor > 0 ? 'gain' : 'loss'
}

/** Changes of the scenario at a place, by subject, with names. */
function useChanges({ base, scenarios }: Compared): (subject: Subject, place: number) => readonly Change[] {
  const format = useFormat()
  const names = useNames(base.workspace)
  return useMemo(
    () => (subject, place) => {
      const compared = scenarios[place]
      if (compared === undefined) return []
      const { comparison, run } = compared
      switch (subject) {
        case 'payee':
          return comparison.payees.map((change) => ({ ...change, id: change.payee, name: names.payee(change.payee) }))
        case 'team':
          return compareGroups(base, run, 'team').map((change) => ({
            ...change,
            id: change.id ?? '',
            name: names.team(change.id),
          }))
        case 'component':
          return comparison.components.map((change) => ({
            ...change,
            id: JSON.stringify([change.plan, change.component, change.role]),
            name: `${names.pay(change)} · ${names.plan(change.plan)}`,
          }))
        case 'period':
          return comparison.periods.map((change) => ({
            ...change,
            id: change.period,
            name: format.period(change.period),
          }))
      }
    },
    [base, scenarios, names, format],
  )
}

function differenceRows(
  { scenarios }: Compared,
  changesOf: (place: number) => readonly Change[],
): readonly DifferenceRow[] {
  const rows = new Map<string, { name: string; base: Money; changes: (MoneyChange | null)[] }>()
  for (const place of scenarios.keys()) {
    for (const change of changesOf(place)) {
      const row = rows.get(change.id) ?? { name: change.name, base: change.base, changes: scenarios.map(() => null) }
      row.changes[place] = change
      rows.set(change.id, row)
    }
  }
  return [...rows].map(([id, row]) => ({ id, ...row }))
}
