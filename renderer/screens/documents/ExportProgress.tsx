import { useApp, useTranslate } from '@renderer/app/context'

/** The export under way, which can be stopped until its file is written. */
export function ExportProgress() {
  const t = useTranslate()
  const exporting = useApp((state) => state.exporting)
  return (
    <div className="documents__progress" aria-live="polite">
      {exporting !== null && (
        <>
          <label htmlFor="export-progress">{exporting.stop === null ? t('output.writing') : t(exporting.what)}</label>
          <progress id="export-progress" />
          {exporting.stop !== null && (
            <button type="button" className="button" onClick={exporting.stop}>
              {t('app.cancel')}
            </button>
          )}
        </>
      )}
    </div>
  )
}
