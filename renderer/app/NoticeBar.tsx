import { Icon } from '@renderer/ui/Icon'
import { useApp, useLanguage, useTranslate } from './context'

/** What just happened with a file, until it is read. */
export function NoticeBar() {
  const t = useTranslate()
  const language = useLanguage()
  const notice = useApp((state) => state.notice)
  const notify = useApp((state) => state.notify)
  return (
    <div className="notices" aria-live="polite">
      {notice !== null && (
        <div className={`notice notice--${notice.severity}`}>
          <span className={`mark mark--${notice.severity}`}>
            <Icon name={notice.severity} />
          </span>
          <p>{notice.text(language)}</p>
          <button type="button" className="button button--quiet" onClick={() => notify(null)}>
            {t('app.dismiss')}
          </button>
        </div>
      )}
    </div>
  )
}
