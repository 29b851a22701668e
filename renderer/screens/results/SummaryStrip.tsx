import { useApp, useFormat, useTranslate } from '@renderer/app/context'
import { Icon } from '@renderer/ui/Icon'
import type { SimulationResult } from '@shared/engine/result'
import type { Finding } from '@shared/findings/finding'
import type { Money } from '@shared/money/money'
import type { Workspace } from '@shared/plan/model'
import { countAtQuota, type PayeeAttainment } from '@shared/results/attainment'
import { type ReactNode, useMemo } from 'react'
import { ChangingFigure } from './ChangingFigure'
import { type SalesOutside, salesOutside } from './salesOutside'

interface SummaryStripProps {
  /** The workspace that `result` is of. */
  readonly workspace: Workspace
  readonly result: SimulationResult
  readonly pay: Money
  /** What is paid in the same months, where that is another amount. */
  readonly paid: Money | null
  readonly awards: Money
  readonly attainments: ReadonlyMap<string, PayeeAttainment>
  readonly findings: readonly Finding[]
  /** True when pay and awards are of part of the lines only. */
  readonly isFiltered: boolean
}

/** The figures asked for first; below each what it is of, where that is not everything. */
export function SummaryStrip({
  workspace,
  result,
  pay,
  paid,
  awards,
  attainments,
  findings,
  isFiltered,
}: SummaryStripProps) {
  const t = useTranslate()
  const format = useFormat()
  const { costOfSales, sales } = result.totals
  const none = t('results.summary.noFigure')
  const part = isFiltered ? t('results.summary.filtered') : null
  const credited = sales[0]?.credited
  const outside = useMemo(() => salesOutside(workspace, result), [workspace, result])
  return (
    <dl className="summary" aria-label={t('results.summary')}>
      <Entry name={t(paid === null ? 'results.summary.pay' : 'results.summary.earned')} note={part}>
        <ChangingFigure text={format.money(pay)} />
      </Entry>
      {paid !== null && (
        <Entry name={t('results.summary.paid')} note={part}>
          <ChangingFigure text={format.money(paid)} />
        </Entry>
      )}
      <Entry name={t('results.summary.awards')} note={part}>
        <ChangingFigure text={format.money(awards)} />
      </Entry>
      <Entry
        name={t('results.summary.sales')}
        note={outside.count === 0 ? null : <OutsideNote outside={outside} years={workspace.years} />}
      >
        <ChangingFigure text={credited === undefined ? none : format.money(credited)} />
      </Entry>
      <Entry name={t('results.summary.costOfSales')}>
        <ChangingFigure text={costOfSales === null ? none : format.ratio(costOfSales, 2)} />
      </Entry>
      <Entry name={t('results.summary.atQuota')} note={part}>
        <ChangingFigure
          text={t('results.summary.atQuotaOf', {
            reached: countAtQuota(attainments.values()),
            count: attainments.size,
          })}
        />
      </Entry>
      <FindingsEntry findings={findings} />
    </dl>
  )
}

interface EntryProps {
  readonly name: string
  readonly note?: ReactNode
  readonly children: ReactNode
}

function Entry({ name, note = null, children }: EntryProps) {
  return (
    <div className="summary__entry">
      <dt>{name}</dt>
      <dd className="summary__figure">{children}</dd>
      {note !== null && <dd className="summary__note">{note}</dd>}
    </div>
  )
}

/** Sales of years that are not simulated, and a way to simulate them. */
function OutsideNote({ outside, years }: { readonly outside: SalesOutside; readonly years: readonly number[] }) {
  const t = useTranslate()
  const dispatch = useApp((state) => state.dispatch)
  const said = t('results.summary.salesOutside', { count: outside.count })
  if (outside.years.length === 0) return said
  const all = [...years, ...outside.years].sort((a, b) => a - b)
  return (
    <button
      type="button"
      className="link"
      title={t('results.summary.simulateYears', { years: outside.years.join(', ') })}
      onClick={() => dispatch({ do: 'setWorkspaceField', field: 'years', value: all })}
    >
      {said}
    </button>
  )
}

/** How many findings there are, and what that means for the total beside it. Opens the list of problems. */
function FindingsEntry({ findings }: { readonly findings: readonly Finding[] }) {
  const t = useTranslate()
  const toggleProblems = useApp((state) => state.toggleProblems)
  const errorCount = findings.filter(({ severity }) => severity === 'error').length
  const worst = errorCount > 0 ? 'error' : findings.length > 0 ? 'warning' : null
  return (
    <div className="summary__entry summary__entry--findings">
      <dt>{t('results.summary.findings')}</dt>
      <dd className="summary__figure">
        {worst === null ? (
          '0'
        ) : (
          <button type="button" className="link summary__findings" onClick={() => toggleProblems(true)}>
            <span className={`mark mark--${worst}`}>
              <Icon name={worst} />
            </span>
            {findings.length}
          </button>
        )}
      </dd>
      <dd className="summary__note">
        {errorCount > 0
          ? t('results.summary.findingsErrors', { count: errorCount })
          : findings.length > 0
            ? t('results.summary.findingsOther', { count: findings.length })
            : t('results.summary.findingsNone')}
      </dd>
    </div>
  )
}
