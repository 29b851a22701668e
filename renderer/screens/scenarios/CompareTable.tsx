import { useFormat, useTranslate } from '@renderer/app/context'
import { ChangingFigure } from '@renderer/screens/results/ChangingFigure'
import type { Formatter } from '@shared/i18n/format'
import { divide, type Exact, isZero } from '@shared/money/exact'
import { exactMoney, type Money } from '@shared/money/money'
import { countAtQuota, payeeAttainments } from '@shared/results/attainment'
import type { ResultComparison } from '@shared/scenario/compare'
import { useMemo } from 'react'
import type { Compared } from './comparison'

interface CompareTableProps {
  readonly compared: Compared
}

interface Figure {
  readonly name: string
  readonly base: string
  /** A text a scenario; blank where the figure is of the baseline only. */
  readonly others: readonly string[]
  readonly isStrong?: boolean
}

/** Baseline and scenarios side by side, a figure a row. */
export function CompareTable({ compared }: CompareTableProps) {
  const t = useTranslate()
  const figures = useFigures(compared)
  return (
    <table className="compare" aria-label={t('scenarios.compare')}>
      <thead>
        <tr>
          <th scope="col">
            <span className="visually-hidden">{t('scenarios.compare.figure')}</span>
          </th>
          <th scope="col">{t('scenarios.baseline')}</th>
          {compared.scenarios.map(({ scenario, name }) => (
            <th key={scenario} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {figures.map(({ name, base, others, isStrong = false }) => (
          <tr key={name} data-strong={isStrong}>
            <th scope="row">{name}</th>
            <td>
              <ChangingFigure text={base} />
            </td>
            {others.map((text, place) => (
              <td key={compared.scenarios[place]?.scenario}>
                <ChangingFigure text={text} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function useFigures({ base, scenarios }: Compared): readonly Figure[] {
  const t = useTranslate()
  const format = useFormat()
  return useMemo(() => {
    const of = (text: (comparison: ResultComparison) => string) => scenarios.map(({ comparison }) => text(comparison))
    const atQuota = (run: Compared['base']) => {
      const attainments = payeeAttainments(run.workspace, run.result.lines)
      return t('results.summary.atQuotaOf', {
        reached: countAtQuota(attainments.values()),
        count: attainments.size,
      })
    }
    const sales = ({ result }: Compared['base']) => format.money(result.totals.sales[0]?.credited ?? null)
    const { totals } = base.result
    const hasAwards = [base, ...scenarios.map(({ run }) => run)].some(({ result }) => result.totals.awards.minor !== 0)
    const hasErrors = scenarios.some(({ errorCount }) => errorCount > 0)
    return [
      {
        name: t('scenarios.compare.cost'),
        base: format.money(totals.payout),
        others: of(({ pay }) => format.money(pay.other)),
        isStrong: true,
      },
      {
        name: t('scenarios.compare.difference'),
        base: '',
        others: of(({ pay }) => signed(format.money, pay.difference)),
        isStrong: true,
      },
      {
        name: t('scenarios.compare.differenceShare'),
        base: '',
        others: of(({ pay }) => share(format, exactMoney(pay.difference), exactMoney(pay.base))),
      },
      ...(hasAwards
        ? [
            {
              name: t('scenarios.compare.awards'),
              base: format.money(totals.awards),
              others: of(({ awards }) => format.money(awards.other)),
            },
          ]
        : []),
      {
        name: t('scenarios.compare.sales'),
        base: sales(base),
        others: scenarios.map(({ run }) => sales(run)),
      },
      {
        name: t('scenarios.compare.costOfSales'),
        base: format.ratio(totals.costOfSales, 2),
        others: of(({ costOfSales }) => format.ratio(costOfSales.other, 2)),
      },
      {
        name: t('scenarios.compare.atQuota'),
        base: atQuota(base),
        others: scenarios.map(({ run }) => atQuota(run)),
      },
      { name: t('scenarios.compare.winners'), base: '', others: of(({ winners }) => `▲ ${format.count(winners)}`) },
      { name: t('scenarios.compare.losers'), base: '', others: of(({ losers }) => `▼ ${format.count(losers)}`) },
      { name: t('scenarios.compare.unchanged'), base: '', others: of(({ unchanged }) => format.count(unchanged)) },
      ...(hasErrors
        ? [
            {
              name: t('scenarios.compare.errors'),
              base: '',
              others: scenarios.map(({ errorCount }) => format.count(errorCount)),
            },
          ]
        : []),
    ]
  }, [base, scenarios, t, format])
}

/** An amount of change with its sign; no change is a dash. */
export function signed(text: (amount: Money) => string, amount: Money): string {
  if (amount.minor === 0) return '–'
  return amount.minor > 0 ? `+${text(amount)}` : text(amount)
}

function share(format: Formatter, part: Exact, whole: Exact): string {
  if (isZero(whole) || isZero(part)) return '–'
  const text = format.ratio(divide(part, whole), 2)
  return part.n > 0n ? `+${text}` : text
}
