import type { CellEdit } from '@renderer/grid/columns'
import { EntryForm, type FormField } from '@renderer/grid/EntryForm'
import { Dialog } from '@renderer/ui/Dialog'
import { monthOfDay, periodOf } from '@shared/calendar/period'
import type { Language } from '@shared/i18n/catalogue'
import { monthName } from '@shared/i18n/format'
import { ROUNDINGS } from '@shared/money/rounding'
import { datesUsed } from '@shared/plan/columnsUsed'
import type { DocumentCommand } from '@shared/plan/commands'
import { inLanguage, type Workspace } from '@shared/plan/model'
import { BLANK_DAY, columnOf } from '@shared/sales/history'
import { useMemo } from 'react'
import { type Translate, useApp, useLanguage, useTranslate, useWorkspace } from './context'
import { ALL_CURRENCIES, currencyOptions } from './currencies'
import { withWords } from './localText'

const ROW = 'workspace'

/** What holds for the whole workspace: its name, currency, fiscal years and how amounts are rounded. Every entry is a step that can be undone. */
export function SettingsDialog() {
  const t = useTranslate()
  const language = useLanguage()
  const workspace = useWorkspace()
  const dispatch = useApp((state) => state.dispatch)
  const openDialog = useApp((state) => state.openDialog)
  const fields = useMemo(() => settingFields(language, t), [language, t])
  const { name, currency, fiscalYearStart, rounding, roundedOn = 'line' } = workspace
  const cells = {
    name: inLanguage(name, language),
    currency,
    fiscalYearStart: String(fiscalYearStart),
    rounding,
    roundedOn,
  }
  return (
    <Dialog
      title={t('app.settings.title')}
      onClose={() => openDialog(null)}
      footer={
        <button type="button" className="button button--primary" onClick={() => openDialog(null)}>
          {t('app.settings.done')}
        </button>
      }
    >
      <EntryForm
        id="settings"
        label={t('app.settings.title')}
        fields={fields}
        row={{ id: ROW, cells }}
        onCommit={(edits, label) =>
          dispatch(
            edits.map((edit) => settingCommand(workspace, edit, language)),
            label,
          )
        }
      />
      <p className="settings__note">{t('app.settings.currency.text')}</p>
      <p className="settings__note">{t('app.settings.fiscalYearStart.text')}</p>
      <SimulatedYears />
    </Dialog>
  )
}

function settingFields(language: Language, t: Translate): readonly FormField[] {
  const months = Array.from({ length: 12 }, (_, index) => index + 1)
  return [
    { id: 'name', header: t('app.settings.name'), kind: 'text', isEditable: true, isWide: true },
    {
      id: 'currency',
      header: t('app.settings.currency'),
      kind: 'choice',
      choices: currencyOptions(language, ALL_CURRENCIES),
      isEditable: true,
      isWide: true,
    },
    {
      id: 'fiscalYearStart',
      header: t('app.settings.fiscalYearStart'),
      kind: 'choice',
      choices: months.map((month) => ({ value: String(month), label: monthName(month, language) })),
      isEditable: true,
      isWide: true,
    },
    {
      id: 'rounding',
      header: t('app.settings.rounding'),
      kind: 'choice',
      choices: ROUNDINGS.map((value) => ({ value, label: t(`app.settings.rounding.${value}`) })),
      isEditable: true,
      isWide: true,
    },
    {
      id: 'roundedOn',
      header: t('app.settings.roundedOn'),
      kind: 'choice',
      choices: (['line', 'total'] as const).map((value) => ({ value, label: t(`app.settings.roundedOn.${value}`) })),
      isEditable: true,
      isWide: true,
    },
  ]
}

function settingCommand({ name }: Workspace, { column, text }: CellEdit, language: Language): DocumentCommand {
  switch (column) {
    case 'currency':
      return { do: 'setCurrency', currency: text }
    case 'fiscalYearStart':
      return { do: 'setFiscalYearStart', start: Number(text) }
    case 'rounding':
    case 'roundedOn':
      return { do: 'setWorkspaceField', field: column, value: text }
    default:
      return { do: 'setWorkspaceField', field: 'name', value: withWords(name, language, text) }
  }
}

/** Which years are simulated; at least one is. */
function SimulatedYears() {
  const t = useTranslate()
  const workspace = useWorkspace()
  const dispatch = useApp((state) => state.dispatch)
  const { years } = workspace
  const offered = useMemo(() => yearsOffered(workspace), [workspace])
  const set = (year: number, isSimulated: boolean) => {
    const others = years.filter((each) => each !== year)
    const value = (isSimulated ? [...others, year] : others).sort((a, b) => a - b)
    dispatch({ do: 'setWorkspaceField', field: 'years', value })
  }
  return (
    <fieldset className="settings__years">
      <legend className="field__label">{t('app.settings.years')}</legend>
      {offered.map((year) => (
        <label key={year} className="settings__year">
          <input
            type="checkbox"
            checked={years.includes(year)}
            disabled={years.length === 1 && years.includes(year)}
            onChange={({ target }) => set(year, target.checked)}
          />
          {year}
        </label>
      ))}
    </fieldset>
  )
}

/** The years simulated and those that touch them, and every year that has sales. */
function yearsOffered({ years, measures, sales, fiscalYearStart }: Workspace): readonly number[] {
  const offered = new Set([...years, Math.min(...years) - 1, Math.max(...years) + 1])
  for (const name of datesUsed(measures)) {
    const column = columnOf(sales, name)
    if (column?.kind !== 'date') continue
    const months = new Set<number>()
    for (const day of column.days) if (day !== BLANK_DAY) months.add(monthOfDay(day))
    for (const month of months) offered.add(Number(periodOf(month, 'year', fiscalYearStart).id))
  }
  return [...offered].sort((a, b) => a - b)
}
