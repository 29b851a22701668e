import { type Translate, useLanguage } from '@renderer/app/context'
import { Icon } from '@renderer/ui/Icon'
import { findingText } from '@shared/i18n/findingText'
import { type CellSetting, cellDisplay } from './cellText'
import type { GridColumn } from './columns'
import type { CellEntryTools, Remark } from './useCellEntry'

interface EntryMessageProps {
  readonly columns: readonly GridColumn[]
  readonly setting: CellSetting
  readonly tools: CellEntryTools
  readonly t: Translate
}

/** Under the table: why an entry was refused, or how an ambiguous one was read and how to mean the other thing. */
export function EntryMessage({ columns, setting, tools, t }: EntryMessageProps) {
  const { remark, takeAlternative, dismissRemark } = tools
  const refused = useRefused(columns, tools)
  return (
    <div className="grid__message" aria-live="polite">
      {refused.map(({ key, reason }) => (
        <p key={key} className="entry-message entry-message--error">
          <Icon name="error" />
          <span>{t('grid.refused', { reason })}</span>
        </p>
      ))}
      {remark !== null && (
        <p className="entry-message">
          <Icon name={remark.kind === 'note' ? 'note' : 'error'} />
          <RemarkText remark={remark} setting={setting} t={t} />
          {remark.kind === 'note' && (
            <button type="button" className="link" onClick={takeAlternative}>
              {t('grid.note.take', { other: alternativeText(remark, setting) })}
            </button>
          )}
          <button type="button" className="link" onClick={dismissRemark}>
            {t('app.dismiss')}
          </button>
        </p>
      )}
    </div>
  )
}

function useRefused(columns: readonly GridColumn[], { drafts, gridDrafts }: CellEntryTools) {
  const language = useLanguage()
  return gridDrafts(drafts).flatMap(({ row, column, findings }) => {
    const [first] = findings
    if (first === undefined || !columns.some(({ id }) => id === column)) return []
    return [{ key: `${row} ${column}`, reason: findingText(first, language) }]
  })
}

type NoteRemark = Extract<Remark, { kind: 'note' }>

function alternativeText({ entry, note }: NoteRemark, setting: CellSetting): string {
  return cellDisplay(note.alternative, entry.column, entry.row, setting)
}

/** Cells that are named one by one before only their number is told. */
const MOST_CELLS = 5

function RemarkText({ remark, setting, t }: { readonly remark: Remark } & Pick<EntryMessageProps, 'setting' | 't'>) {
  const language = useLanguage()
  if (remark.kind === 'note') {
    const { entry, read } = remark
    const text = cellDisplay(read, entry.column, entry.row, setting)
    return <span>{t(`grid.note.${remark.note.kind}`, { typed: entry.typed, read: text })}</span>
  }
  if (remark.kind === 'outside') return <span>{t('grid.pasteOutside', { count: remark.count })}</span>
  const { gesture, cells, findings } = remark
  const count = Math.max(cells.length, 1)
  return (
    <div>
      <span>{t(`grid.refused.${gesture}`, { count })}</span>
      <ul className="entry-message__cells">
        {cells.slice(0, MOST_CELLS).map(({ entry: { row, column, typed }, findings: [why] }) => (
          <li key={`${row.id} ${column.id}`}>
            {t('grid.refused.cell', {
              column: column.header,
              typed,
              reason: why === undefined ? '' : findingText(why, language),
            })}
          </li>
        ))}
        {cells.length > MOST_CELLS && <li>{t('grid.refused.more', { count: cells.length - MOST_CELLS })}</li>}
        {findings.map((why) => (
          <li key={`${why.code} ${why.path}`}>{findingText(why, language)}</li>
        ))}
      </ul>
    </div>
  )
}
