import { useApp, useLanguage, useServices, useTranslate } from '@renderer/app/context'
import { exportDocument } from '@renderer/app/exporting'
import { Select } from '@renderer/ui/Select'
import type { Language } from '@shared/i18n/catalogue'
import { inLanguage, type Workspace } from '@shared/plan/model'
import type { PlanDocumentRequest } from '@shared/report/planDocument'
import { LanguageChoice } from './LanguageChoice'

interface DocumentPartProps {
  readonly workspace: Workspace
  readonly request: PlanDocumentRequest
  readonly onPayee: (payee: string | null) => void
  readonly onLanguage: (language: Language) => void
}

const EVERYBODY = ''

/** Which document is shown beside, and the files it can be written to. */
export function DocumentPart({ workspace, request, onPayee, onLanguage }: DocumentPartProps) {
  const t = useTranslate()
  const services = useServices()
  const windowLanguage = useLanguage()
  const selectPlan = useApp((state) => state.selectPlan)
  const isBusy = useApp((state) => state.exporting !== null)
  const paid = workspace.payees.filter(({ assignments }) => assignments.some((each) => each.plan === request.plan))
  return (
    <section className="documents__part" aria-labelledby="documents-document">
      <h2 id="documents-document">{t('output.document')}</h2>
      <Select
        label={t('output.plan')}
        value={request.plan}
        options={workspace.plans.map(({ id, name }) => ({ value: id, label: inLanguage(name, windowLanguage) }))}
        onChange={(id) => selectPlan(id)}
      />
      <Select
        label={t('output.payee')}
        value={request.payee ?? EVERYBODY}
        options={[
          { value: EVERYBODY, label: t('output.payee.all') },
          ...paid.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChange={(id) => onPayee(id === EVERYBODY ? null : id)}
      />
      <LanguageChoice value={request.language} onChange={onLanguage} />
      <div className="documents__buttons">
        <button
          type="button"
          className="button button--primary"
          disabled={isBusy}
          onClick={() => void exportDocument(services, request, 'docx')}
        >
          {t('output.document.word')}
        </button>
        <button
          type="button"
          className="button"
          disabled={isBusy}
          onClick={() => void exportDocument(services, request, 'pdf')}
        >
          {t('output.document.pdf')}
        </button>
      </div>
    </section>
  )
}
