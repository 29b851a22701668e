import { useFormat, useLanguage, useTranslate } from '@renderer/app/context'
import type { RejectionGroup } from '@renderer/worker/importCalls'
import { findingText } from '@shared/i18n/findingText'
import type { OpenedProps } from './openedFile'
import { reasonText } from './reasonText'

/** Rows that will not be taken: those that cannot be read, by what repairs them, those that are not won, and what is no data. */
export function LeftOutPart({ file }: Pick<OpenedProps, 'file'>) {
  const t = useTranslate()
  const format = useFormat()
  const rejections = file.preview?.rejections ?? []
  const excluded = file.preview?.excluded ?? []
  const { footer } = file.look.detected
  return (
    <div className="left-out">
      <section>
        <h3>{t('sales.import.rejected')}</h3>
        {rejections.length === 0 && <p className="muted">{t('sales.import.rejectedNone')}</p>}
        {rejections.map((group) => (
          <Rejections key={`${group.code} ${group.column}`} group={group} />
        ))}
      </section>
      <section>
        <h3>{t('sales.import.excluded')}</h3>
        {excluded.length === 0 && <p className="muted">{t('sales.import.excludedNone')}</p>}
        <ul>
          {excluded.map(({ status, count }) => (
            <li key={status}>
              {t('sales.import.reasonRows', {
                reason: status === '' ? t('sales.import.blankStatus') : status,
                number: format.count(count),
              })}
            </li>
          ))}
        </ul>
      </section>
      {footer.length > 0 && (
        <section>
          <h3>{t('sales.import.footer')}</h3>
          <ul>
            {footer.map(({ rowNumber, text }) => (
              <li key={rowNumber}>{t('sales.import.footerRow', { row: rowNumber, text })}</li>
            ))}
          </ul>
        </section>
      )}
    </div>
  )
}

function Rejections({ group }: { readonly group: RejectionGroup }) {
  const t = useTranslate()
  const language = useLanguage()
  const format = useFormat()
  const { column, count, shown } = group
  const reason = reasonText(group, t)
  return (
    <details className="left-out__group">
      <summary>{t('sales.import.reasonRows', { reason, number: format.count(count) })}</summary>
      <table className="mapping">
        <thead>
          <tr>
            <th scope="col" className="number">
              {t('sales.column.sourceRow')}
            </th>
            <th scope="col">{t('sales.import.column')}</th>
            <th scope="col">{t('sales.import.why')}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map(({ rowNumber, reason: found }) => (
            <tr key={rowNumber}>
              <td className="number">{rowNumber}</td>
              <td>{column ?? ''}</td>
              <td>{findingText(found, language)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {count > shown.length && (
        <p className="muted">
          {t('sales.import.more', { shown: format.count(shown.length), number: format.count(count) })}
        </p>
      )}
    </details>
  )
}
