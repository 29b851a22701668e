import { useApp, useLanguage, useTranslate, useWorkspace } from '@renderer/app/context'
import type { Workspace } from '@shared/plan/model'
import { documentHtml } from '@shared/report/documentHtml'
import type { PlanDocumentRequest } from '@shared/report/planDocument'
import { useMemo, useState } from 'react'
import { DocumentPart } from './DocumentPart'
import { ExportProgress } from './ExportProgress'
import { usePlanDocument } from './usePlanDocument'
import { WorkbookPart } from './WorkbookPart'
import './documents.css'
import '@renderer/ui/empty.css'

/** What leaves Palier: the document of a plan, and the workbook of what it pays. */
export function DocumentsScreen() {
  const workspace = useWorkspace()
  return workspace.plans.length === 0 ? <NoPlan /> : <Documents workspace={workspace} />
}

function Documents({ workspace }: { readonly workspace: Workspace }) {
  const t = useTranslate()
  const windowLanguage = useLanguage()
  const selected = useApp((state) => state.plan)
  const [payee, setPayee] = useState<string | null>(null)
  const [language, setLanguage] = useState(windowLanguage)
  const plan = workspace.plans.find(({ id }) => id === selected)?.id ?? workspace.plans[0]?.id ?? ''
  const isPaid = workspace.payees.some(
    ({ id, assignments }) => id === payee && assignments.some((each) => each.plan === plan),
  )
  const request = useMemo(
    (): PlanDocumentRequest => ({ plan, language, ...(payee !== null && isPaid ? { payee } : {}) }),
    [plan, language, payee, isPaid],
  )
  const document = usePlanDocument(workspace, request)
  return (
    <div className="documents">
      <h1 className="visually-hidden">{t('app.screen.documents')}</h1>
      <div className="documents__choices">
        <DocumentPart workspace={workspace} request={request} onPayee={setPayee} onLanguage={setLanguage} />
        <WorkbookPart />
        <ExportProgress />
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
