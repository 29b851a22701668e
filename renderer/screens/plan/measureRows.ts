import type { Translate } from '@renderer/app/context'
import { withWords } from '@renderer/app/localText'
import type { CellEdit, Choice, GridColumn, GridRow } from '@renderer/grid/columns'
import { FORMULA_USES } from '@renderer/grid/formulaSetup'
import type { Language } from '@shared/i18n/catalogue'
import { inLanguage, type Measure, type PlanCommand } from '@shared/plan/model'
import type { SalesHistory } from '@shared/sales/history'
import { AGGREGATES, UNITS, worded } from './choices'

/** Measures as rows of a grid, and an edit of a cell as the command it means. */

const CREDIT_CAPS = ['beforeSharing', 'afterSharing'] as const satisfies readonly NonNullable<
  Measure['creditCap']
>['applied'][]

/** Columns of the sales that measures can name, and those they name already. */
export interface ColumnNames {
  readonly dates: readonly string[]
  readonly texts: readonly string[]
}

export function columnNames(sales: SalesHistory, measures: readonly Measure[]): ColumnNames {
  const ofKind = (kind: 'date' | 'text') => sales.columns.flatMap((each) => (each.kind === kind ? [each.name] : []))
  const named = (names: readonly (string | undefined)[]) => names.flatMap((name) => name ?? [])
  const dates = measures.flatMap(({ date, cancelled }) => named([date, cancelled]))
  const texts = named(measures.map(({ currency }) => currency))
  return { dates: [...new Set([...ofKind('date'), ...dates])], texts: [...new Set([...ofKind('text'), ...texts])] }
}

/** What every measure says, as the columns of the table. */
export function measureColumns({ dates }: ColumnNames, t: Translate): readonly GridColumn[] {
  const column = columnMaker(t)
  return [
    column('name', { kind: 'text', isPinned: true }),
    column('where', {
      description: t('plan.measure.where.text'),
      kind: 'expression',
      isWide: true,
      formula: FORMULA_USES.filter,
    }),
    column('credit', { description: t('plan.measure.credit.text'), kind: 'expression', formula: FORMULA_USES.credit }),
    column('aggregate', { kind: 'choice', choices: worded(AGGREGATES, (value) => `plan.aggregate.${value}`, t) }),
    column('date', { kind: 'choice', choices: columnsOf(dates) }),
    column('unit', { kind: 'choice', choices: worded(UNITS, (value) => `plan.unit.${value}`, t) }),
  ]
}

/** What a measure may say besides, as the fields of a form. */
export function measureFields({ dates, texts }: ColumnNames, t: Translate): readonly GridColumn[] {
  const column = columnMaker(t)
  const none: Choice = { value: '', label: '—' }
  return [
    column('currency', {
      description: t('plan.measure.currency.text'),
      kind: 'choice',
      choices: [none, ...columnsOf(texts)],
      isEditable: ({ cells }) => cells['unit'] === 'money' || cells['currency'] !== '',
    }),
    column('cap', {
      description: t('plan.measure.cap.text'),
      kind: ({ cells }) => (cells['unit'] === 'money' ? 'money' : 'number'),
    }),
    column('capApplied', {
      description: t('plan.measure.capApplied.text'),
      kind: 'choice',
      choices: worded(CREDIT_CAPS, (value) => `plan.measure.capApplied.${value}`, t),
      isEditable: ({ cells }) => cells['cap'] !== '',
    }),
    column('cancelled', {
      description: t('plan.measure.cancelled.text'),
      kind: 'choice',
      choices: [none, ...columnsOf(dates)],
    }),
  ]
}

function columnsOf(names: readonly string[]): readonly Choice[] {
  return names.map((name) => ({ value: name, label: name }))
}

function columnMaker(t: Translate) {
  return (id: keyof typeof WIDTHS, more: Partial<GridColumn> & Pick<GridColumn, 'kind'>): GridColumn => ({
    id,
    header: t(`plan.measure.${id}`),
    isEditable: true,
    width: WIDTHS[id],
    ...more,
  })
}

const WIDTHS = {
  name: 180,
  where: 200,
  credit: 150,
  aggregate: 150,
  date: 110,
  unit: 90,
  currency: 120,
  cap: 120,
  capApplied: 150,
  cancelled: 130,
} as const

export function measureRow(measure: Measure, language: Language): GridRow {
  const { id, name, where, credit, aggregate, date, unit, currency = '', creditCap, cancelled = '' } = measure
  const cap = { cap: creditCap?.amount ?? '', capApplied: creditCap?.applied ?? '' }
  return {
    id,
    cells: { name: inLanguage(name, language), where, credit, aggregate, date, unit, currency, ...cap, cancelled },
  }
}

/** What edits of cells mean. The two cells of a credit cap are one field: edited together they are set together. */
export function measureCommands(
  measures: readonly Measure[],
  edits: readonly CellEdit[],
  language: Language,
): readonly PlanCommand[] {
  const caps = new Map<string, Measure['creditCap']>(measures.map(({ id, creditCap }) => [id, creditCap]))
  return edits.flatMap(({ row, column, text }): readonly PlanCommand[] => {
    const measure = measures.find(({ id }) => id === row)
    if (measure === undefined) return []
    const set = (field: string, value: unknown): readonly PlanCommand[] => [
      { do: 'setMeasureField', measure: row, field, value },
    ]
    switch (column) {
      case 'name':
        return set('name', withWords(measure.name, language, text))
      case 'cap':
      case 'capApplied': {
        const cap = editedCap(caps.get(row), column, text)
        caps.set(row, cap)
        return set('creditCap', cap ?? null)
      }
      case 'currency':
      case 'cancelled':
        return set(column, text === '' ? null : text)
      default:
        return set(column, text)
    }
  })
}

/** A cap begins before sharing; without an amount there is none. */
function editedCap(cap: Measure['creditCap'], column: 'cap' | 'capApplied', text: string): Measure['creditCap'] {
  if (column === 'cap') return text === '' ? undefined : { applied: 'beforeSharing', ...cap, amount: text }
  const applied = CREDIT_CAPS.find((each) => each === text)
  return cap === undefined || applied === undefined ? cap : { ...cap, applied }
}
