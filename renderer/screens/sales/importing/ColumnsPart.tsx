import { useTranslate } from '@renderer/app/context'
import type { DetectedColumn } from '@shared/import/detectColumn'
import { ColumnReading } from './ColumnReading'
import { type ChosenUse, COLUMN_USES, withUse } from './changeMapping'
import { FindingList } from './FindingList'
import type { OpenedFile } from './importSession'
import { mappedColumn, type OpenedProps, openFindings } from './openedFile'

/** Every column of the file with its first values, what it is used as and how it is read. */
export function ColumnsPart({ session, file }: OpenedProps) {
  const t = useTranslate()
  return (
    <>
      <FindingList findings={openFindings(file)} />
      <table className="mapping">
        <thead>
          <tr>
            <th scope="col">{t('sales.import.column')}</th>
            <th scope="col">{t('sales.import.samples')}</th>
            <th scope="col">{t('sales.import.use')}</th>
            <th scope="col">{t('sales.import.readAs')}</th>
          </tr>
        </thead>
        <tbody>
          {file.look.detected.columns.map((column) => (
            <tr key={column.header} className={mappedColumn(file, column.header) === undefined ? 'mapping__out' : ''}>
              <th scope="row">{column.header}</th>
              <td className="mapping__samples">{column.samples.join(' · ')}</td>
              <td>
                <UseChoice
                  column={column}
                  file={file}
                  onChange={(use) => {
                    const values = (file.look.values.get(column.header) ?? []).map(({ value }) => value)
                    void session.setMapping(withUse(file.mapping, file.look.detected, column, use, values))
                  }}
                />
              </td>
              <td>
                <ColumnReading session={session} file={file} column={column} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}

interface UseChoiceProps {
  readonly column: DetectedColumn
  readonly file: OpenedFile
  readonly onChange: (use: ChosenUse) => void
}

function UseChoice({ column, file, onChange }: UseChoiceProps) {
  const t = useTranslate()
  const used: ChosenUse = mappedColumn(file, column.header)?.use ?? 'none'
  const canBeStatus = file.look.values.has(column.header) || used === 'status'
  return (
    <select
      className="select"
      aria-label={t('sales.import.useOf', { column: column.header })}
      value={used}
      onChange={({ target }) => {
        const chosen = COLUMN_USES.find((use) => use === target.value)
        if (chosen !== undefined) onChange(chosen)
      }}
    >
      {COLUMN_USES.filter((use) => use !== 'status' || canBeStatus).map((use) => (
        <option key={use} value={use}>
          {t(`sales.import.use.${use}`)}
        </option>
      ))}
    </select>
  )
}
