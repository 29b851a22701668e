import type { Translate } from '@renderer/app/context'
import { withWords } from '@renderer/app/localText'
import type { CellEdit, GridColumn, GridRow } from '@renderer/grid/columns'
import type { Language } from '@shared/i18n/catalogue'
import { type Component, type CompPlan, inLanguage, type PlanCommand, type Workspace } from '@shared/plan/model'
import { CREDITED_TO, KINDS, PERIODS, QUOTA_BASES, WINDOWS, worded } from './choices'

/** The components of a plan as rows of a grid, and an edit of a cell as the command it means. */

/** A component on goals alone or on the payouts of others. */
const NO_MEASURE = ''

export function componentColumns(workspace: Workspace, language: Language, t: Translate): readonly GridColumn[] {
  const measures = [
    ...workspace.measures.map(({ id, name }) => ({ value: id, label: inLanguage(name, language) })),
    { value: NO_MEASURE, label: t('plan.component.noMeasure') },
  ]
  return [
    { id: 'name', header: t('plan.component.name'), kind: 'text', isEditable: true, isPinned: true, width: 190 },
    {
      id: 'kind',
      header: t('plan.component.kind'),
      kind: 'choice',
      choices: worded(KINDS, (value) => `plan.kind.${value}`, t),
      isEditable: true,
      width: 112,
    },
    {
      id: 'measure',
      header: t('plan.component.measure'),
      kind: 'choice',
      choices: measures,
      isEditable: true,
      width: 140,
    },
    {
      id: 'creditedTo',
      header: t('plan.component.creditedTo'),
      kind: 'choice',
      choices: worded(CREDITED_TO, (value) => `plan.creditedTo.${value}`, t),
      isEditable: true,
      width: 108,
    },
    {
      id: 'weight',
      header: t('plan.component.weight'),
      description: t('plan.component.weight.text'),
      kind: 'percent',
      isEditable: true,
      width: 104,
    },
    {
      id: 'window',
      header: t('plan.component.window'),
      description: t('plan.component.window.text'),
      kind: 'choice',
      choices: worded(WINDOWS, (value) => `plan.period.${value}`, t),
      isEditable: true,
      width: 96,
    },
    {
      id: 'paid',
      header: t('plan.component.paid'),
      kind: 'choice',
      choices: worded(PERIODS, (value) => `plan.paid.${value}`, t),
      isEditable: true,
      width: 112,
    },
    {
      id: 'quotaBasis',
      header: t('plan.component.quotaBasis'),
      description: t('plan.component.quotaBasis.text'),
      kind: 'choice',
      choices: worded(QUOTA_BASES, (value) => `plan.quotaBasis.${value}`, t),
      isEditable: true,
      width: 170,
    },
    { id: 'table', header: t('plan.component.table'), kind: 'text', width: 160 },
    {
      id: 'threshold',
      header: t('plan.component.threshold'),
      description: t('plan.component.threshold.text'),
      kind: 'percent',
      isEditable: true,
      width: 84,
    },
    {
      id: 'cap',
      header: t('plan.component.cap'),
      description: t('plan.component.cap.text'),
      kind: 'number',
      isEditable: true,
      width: 92,
    },
  ]
}

export function componentRow(component: Component, language: Language, t: Translate): GridRow {
  const { id, name, kind, measure, creditedTo, weight, window, paid, quotaBasis, table, threshold, cap } = component
  const tiers = t(table.by === 'place' ? 'plan.table.prizes' : 'plan.table.tiers', { count: table.tiers.length })
  return {
    id,
    cells: {
      name: inLanguage(name, language),
      kind,
      measure: measure ?? NO_MEASURE,
      creditedTo,
      weight,
      window,
      paid,
      quotaBasis,
      table:
        table.by === 'place'
          ? tiers
          : t('plan.table.summary', { tiers, application: t(`plan.table.short.${table.application}`) }),
      threshold: threshold ?? '',
      cap: cap?.value ?? '',
    },
  }
}

export function componentCommand(plan: CompPlan, { row, column, text }: CellEdit, language: Language): PlanCommand[] {
  const component = plan.components.find(({ id }) => id === row)
  if (component === undefined) return []
  const value = fieldValue(component, column, text, language)
  return [{ do: 'setComponentField', plan: plan.id, component: row, field: column, value }]
}

function fieldValue(component: Component, column: string, text: string, language: Language): unknown {
  if (column === 'name') return withWords(component.name, language, text)
  if (column === 'measure') return text === NO_MEASURE ? null : text
  if (column === 'threshold') return text === '' ? null : text
  return column === 'cap' ? capOf(component, text) : text
}

/** A percentage caps a share of target variable pay, a number an amount; a formula keeps what the cap was of. */
function capOf({ cap }: Component, text: string): Component['cap'] {
  if (text === '') return null
  const known = cap ?? ({ of: 'targetVariable', per: 'window', excess: 'lost', value: text } as const)
  if (text.startsWith('=')) return { ...known, value: text }
  const ofShare = known.of === 'amount' ? 'targetVariable' : known.of
  return { ...known, of: text.endsWith('%') ? ofShare : 'amount', value: text }
}
