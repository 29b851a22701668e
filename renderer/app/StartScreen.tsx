import type { RecentFile, RecoveryEntry } from '@shared/bridge/contract'
import { useEffect, useState } from 'react'
import { useLanguage, useServices, useTranslate } from './context'
import { openRecent, openRecovered, openSample, openWithDialog, startFromTemplate } from './files'
import { NewPlanList } from './NewPlanList'

/** What is shown while no document is open. */
export function StartScreen() {
  const t = useTranslate()
  const services = useServices()
  const { recent, kept, forget } = useHostLists()
  return (
    <main className="start" data-region tabIndex={-1} aria-label={t('app.name')}>
      <div className="start__inner">
        <h1 className="start__title">{t('app.name')}</h1>
        <p className="muted">{t('app.tagline')}</p>
        {kept.length > 0 && <KeptWork kept={kept} onForget={forget} />}
        <div className="start__columns">
          <section aria-labelledby="start-new">
            <h2 id="start-new">{t('app.start.templatesTitle')}</h2>
            <NewPlanList onChoose={(template, currency) => void startFromTemplate(services, template, currency)} />
          </section>
          <section aria-labelledby="start-open">
            <h2 id="start-open">{t('app.start.openTitle')}</h2>
            <button type="button" className="button" onClick={() => void openWithDialog(services)}>
              {t('app.start.open')}
            </button>
            {recent.length > 0 && (
              <>
                <h3 className="start__sub">{t('app.start.recent')}</h3>
                <ul className="start__list">
                  {recent.map(({ key, name, folder }) => (
                    <li key={key}>
                      <button type="button" className="start__row" onClick={() => void openRecent(services, key)}>
                        <span>{name}</span>
                        <span className="muted">{folder}</span>
                      </button>
                    </li>
                  ))}
                </ul>
              </>
            )}
            <h3 className="start__sub">{t('app.start.sample')}</h3>
            <p className="muted">{t('app.start.sampleText')}</p>
            <button type="button" className="button start__sample" onClick={() => void openSample(services)}>
              {t('app.start.sample')}
            </button>
          </section>
        </div>
      </div>
    </main>
  )
}

function useHostLists() {
  const { bridge } = useServices()
  const [recent, setRecent] = useState<readonly RecentFile[]>([])
  const [kept, setKept] = useState<readonly RecoveryEntry[]>([])
  useEffect(() => {
    let isGone = false
    async function load() {
      const [files, entries] = await Promise.all([bridge['recent.list'](), bridge['recovery.list']()])
      if (isGone) return
      if (files.ok) setRecent(files.value)
      if (entries.ok) setKept(entries.value)
    }
    void load()
    return () => {
      isGone = true
    }
  }, [bridge])
  const forget = (id: string) => {
    setKept((entries) => entries.filter((entry) => entry.id !== id))
    void bridge['recovery.discard']({ id })
  }
  return { recent, kept, forget }
}

interface KeptWorkProps {
  readonly kept: readonly RecoveryEntry[]
  readonly onForget: (id: string) => void
}

function KeptWork({ kept, onForget }: KeptWorkProps) {
  const t = useTranslate()
  const language = useLanguage()
  const services = useServices()
  const timeText = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' })
  return (
    <section className="start__kept" aria-labelledby="start-kept">
      <h2 id="start-kept">{t('app.start.recover')}</h2>
      <p>{t('app.start.recoverText')}</p>
      <ul className="start__list">
        {kept.map((entry) => {
          const { id, name, savedMs } = entry
          const time = timeText.format(savedMs)
          return (
            <li key={id} className="start__keptRow">
              <span>{name}</span>
              <span className="muted">{time}</span>
              <button
                type="button"
                className="button button--primary"
                aria-label={t('app.start.recoverOpenNamed', { name, time })}
                onClick={() => void openRecovered(services, entry)}
              >
                {t('app.start.recoverOpen')}
              </button>
              <button
                type="button"
                className="button"
                aria-label={t('app.start.recoverDiscardNamed', { name, time })}
                onClick={() => onForget(id)}
              >
                {t('app.start.recoverDiscard')}
              </button>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
