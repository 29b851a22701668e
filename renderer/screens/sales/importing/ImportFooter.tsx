import { useFormat, useServices, useTranslate } from '@renderer/app/context'
import type { TakenAs } from '@renderer/worker/importCalls'
import { columnUsedAs } from '@shared/import/columnMapping'
import { useState } from 'react'
import type { OpenedProps } from './openedFile'
import { takeFile } from './takeFile'

const HOWS: readonly TakenAs[] = ['merged', 'replacing']

/** Into the sales that are there, or in their place; and the step itself. */
export function ImportFooter({ session, file, onClose }: OpenedProps & { readonly onClose: () => void }) {
  const t = useTranslate()
  const format = useFormat()
  const services = useServices()
  const [how, setHow] = useState<TakenAs>('merged')
  const [isTaking, setTaking] = useState(false)
  const { preview, mapping, isReading } = file
  const accepted = preview?.counts.accepted ?? 0
  const existingCount = session.setting.existing.rowCount
  const isPlaced = columnUsedAs(mapping, 'owner') !== undefined && columnUsedAs(mapping, 'date') !== undefined
  const take = async () => {
    setTaking(true)
    const isTaken = await takeFile(services, session, how)
    setTaking(false)
    if (isTaken) onClose()
  }
  return (
    <>
      {existingCount > 0 && preview !== null && (
        <fieldset className="importing__how">
          <legend className="visually-hidden">{t('sales.import.how')}</legend>
          {HOWS.map((each) => (
            <label key={each}>
              <input type="radio" name="how" checked={each === how} onChange={() => setHow(each)} />
              {each === 'merged'
                ? t('sales.import.how.merged', {
                    new: format.count(preview.merged.newCount),
                    changed: format.count(preview.merged.changedCount),
                    same: format.count(preview.merged.skippedCount),
                  })
                : t('sales.import.how.replacing', { number: format.count(existingCount) })}
            </label>
          ))}
        </fieldset>
      )}
      <button type="button" className="button" onClick={onClose}>
        {t('app.cancel')}
      </button>
      <button
        type="button"
        className="button button--primary"
        disabled={isReading || isTaking || accepted === 0 || !isPlaced}
        onClick={() => void take()}
      >
        {isTaking ? t('sales.import.taking') : t('sales.import.take')}
      </button>
    </>
  )
}
