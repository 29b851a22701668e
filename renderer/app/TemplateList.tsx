import { PLAN_TEMPLATES } from '@shared/plan/templates'
import { useLanguage, useServices, useTranslate } from './context'
import { startDocument } from './files'
import { workspaceFromTemplate } from './templates'

/** Plans to begin with; choosing one opens a new document. */
export function TemplateList() {
  const t = useTranslate()
  const language = useLanguage()
  const services = useServices()

  async function create(template: (typeof PLAN_TEMPLATES)[number]): Promise<void> {
    services.store.getState().openDialog(null)
    if (await startDocument(services, workspaceFromTemplate(template, language))) {
      services.store.getState().show('plan')
    }
  }

  return (
    <ul className="start__list">
      {PLAN_TEMPLATES.map((template) => (
        <li key={template.id}>
          <button type="button" className="template" onClick={() => void create(template)}>
            <span className="template__name">{t(`templates.${template.id}`)}</span>
            <span className="template__text">{t(`templates.${template.id}.text`)}</span>
          </button>
        </li>
      ))}
    </ul>
  )
}
