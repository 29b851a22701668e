import { useApp, useLanguage, useTranslate, useWorkspace } from '@renderer/app/context'
import { Select } from '@renderer/ui/Select'
import { LANGUAGES } from '@shared/i18n/catalogue'
import { inLanguage, type Workspace } from '@shared/plan/model'
import { documentHtml } from '@shared/report/documentHtml'
import { useMemo, useState } from 'react'
import { usePlanDocument } from './usePlanDocument'
import './documents.css'
import '@renderer/ui/empty.css'
import '@renderer/ui/toolbar.css'

const LANGUAGE_NAMES = { en: 'English', fr: 'Français' } as const

/** What leaves Palier: the document of a plan, and the workbook of what it pays. */
export function DocumentsScreen() {
  const workspace = useWorkspace()
  return workspace.plans.length === 0 ? <NoPlan /> : <PlanDocuments workspace={workspace} />
}

function PlanDocuments({ workspace }: { readonly workspace: Workspace }) {
  const t = useTranslate()
  const windowLanguage = useLanguage()
  const selected = useApp((state) => state.plan)
  const selectPlan = useApp((state) => state.selectPlan)
  const [payee, setPayee] = useState('')
  const [language, setLanguage] = useState(windowLanguage)
  const plan = workspace.plans.some(({ id }) => id === selected) ? (selected ?? '') : (workspace.plans[0]?.id ?? '')
  const payees = workspace.payees.filter(({ assignments }) => assignments.some((each) => each.plan === plan))
  const chosenPayee = payees.some(({ id }) => id === payee) ? payee : ''
  const document = usePlanDocument(workspace, {
    plan,
    ...(chosenPayee === '' ? {} : { payee: chosenPayee }),
    language,
  })
  return (
    <div className="documents">
      <h1 className="visually-hidden">{t('app.screen.documents')}</h1>
      <div className="toolbar">
        <Select
          isInline
          label={t('output.plan')}
          value={plan}
          options={workspace.plans.map(({ id, name }) => ({ value: id, label: inLanguage(name, windowLanguage) }))}
          onChange={(id) => selectPlan(id)}
        />
        <Select
          isInline
          label={t('output.payee')}
          value={chosenPayee}
          options={[
            { value: '', label: t('output.payee.all') },
            ...payees.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={setPayee}
        />
        <Select
          isInline
          label={t('output.language')}
          value={language}
          options={LANGUAGES.map((value) => ({ value, label: LANGUAGE_NAMES[value] }))}
          onChange={setLanguage}
        />
      </div>
      <Preview {...document} />
    </div>
  )
}

function Preview({ model, isPreparing, fault }: ReturnType<typeof usePlanDocument>) {
  const t = useTranslate()
  const html = useMemo(() => (model === null ? null : documentHtml(model)), [model])
  if (fault !== null) return <p className="documents__wait">{t('output.failed', { fault })}</p>
  if (html === null) return <p className="documents__wait">{t('output.preparing')}</p>
  return (
    <iframe
      className="documents__preview"
      title={t('output.preview')}
      aria-busy={isPreparing}
      sandbox=""
      srcDoc={html}
    />
  )
}

function NoPlan() {
  const t = useTranslate()
  const show = useApp((state) => state.show)
  return (
    <div className="empty">
      <h1>{t('output.empty')}</h1>
      <p>{t('output.empty.text')}</p>
      <div className="empty__actions">
        <button type="button" className="button button--primary" onClick={() => show('plan')}>
          {t('output.empty.plan')}
        </button>
      </div>
    </div>
  )
}
