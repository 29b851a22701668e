import { PLAN_TEMPLATES, type PlanTemplate } from '@shared/plan/templates'
import { useTranslate } from './context'

interface TemplateListProps {
  readonly onChoose: (template: PlanTemplate) => void
}

/** Plans to begin with. */
export function TemplateList({ onChoose }: TemplateListProps) {
  const t = useTranslate()
  return (
    <ul className="start__list">
      {PLAN_TEMPLATES.map((template) => (
        <li key={template.id}>
          <button type="button" className="template" onClick={() => onChoose(template)}>
            <span className="template__name">{t(`templates.${template.id}`)}</span>
            <span className="template__text">{t(`templates.${template.id}.text`)}</span>
          </button>
        </li>
      ))}
    </ul>
  )
}
