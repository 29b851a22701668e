import { useApp, useFormat, useLanguage, useServices, useTranslate } from '@renderer/app/context'
import { canExportWorkbook, exportWorkbook } from '@renderer/app/exporting'
import { Select } from '@renderer/ui/Select'
import { type Period, periodOf } from '@shared/calendar/period'
import { useState } from 'react'
import { LanguageChoice } from './LanguageChoice'

/** The workbook of what is paid over a span of months. */
export function WorkbookPart() {
  const t = useTranslate()
  const services = useServices()
  const windowLanguage = useLanguage()
  const canExport = useApp(canExportWorkbook)
  const result = useApp((state) => state.simulation.result)
  const fiscalYearStart = useApp((state) => state.document?.workspace.fiscalYearStart ?? 1)
  const [language, setLanguage] = useState(windowLanguage)
  const [span, setSpan] = useState<{ readonly from: string; readonly to: string } | null>(null)
  if (result === null) return null
  const months = monthsFrom(result.from, result.to, fiscalYearStart)
  const isKnown = span !== null && months.some(({ id }) => id === span.from) && months.some(({ id }) => id === span.to)
  const { from, to } = isKnown ? span : { from: result.from.id, to: result.to.id }
  return (
    <section className="documents__part" aria-labelledby="documents-workbook">
      <h2 id="documents-workbook">{t('output.workbook')}</h2>
      <p className="muted">{t('output.workbook.text')}</p>
      <div className="documents__span">
        <MonthChoice
          label={t('output.workbook.from')}
          months={months}
          value={from}
          onChange={(month) => setSpan({ from: month, to: month > to ? month : to })}
        />
        <MonthChoice
          label={t('output.workbook.to')}
          months={months}
          value={to}
          onChange={(month) => setSpan({ from: month < from ? month : from, to: month })}
        />
      </div>
      <LanguageChoice value={language} onChange={setLanguage} />
      <div className="documents__buttons">
        <button
          type="button"
          className="button button--primary"
          disabled={!canExport}
          onClick={() => void exportWorkbook(services, { language, from, to })}
        >
          {t('output.workbook.excel')}
        </button>
      </div>
      {result.lines.length === 0 && <p className="muted">{t('output.workbook.none')}</p>}
    </section>
  )
}

function monthsFrom(from: Period, to: Period, fiscalYearStart: number): readonly Period[] {
  const count = to.firstMonth - from.firstMonth + to.monthCount
  return Array.from({ length: count }, (_, index) => periodOf(from.firstMonth + index, 'month', fiscalYearStart))
}

interface MonthChoiceProps {
  readonly label: string
  readonly months: readonly Period[]
  readonly value: string
  readonly onChange: (month: string) => void
}

function MonthChoice({ label, months, value, onChange }: MonthChoiceProps) {
  const format = useFormat()
  return (
    <Select
      label={label}
      value={value}
      options={months.map(({ id }) => ({ value: id, label: format.period(id) }))}
      onChange={onChange}
    />
  )
}
