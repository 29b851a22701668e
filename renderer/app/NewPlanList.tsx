import { Select } from '@renderer/ui/Select'
import type { PlanTemplate } from '@shared/plan/templates'
import { useMemo, useState } from 'react'
import { useLanguage, useTranslate } from './context'
import { currencyOptions } from './currencies'
import { TemplateList } from './TemplateList'
import { CURRENCIES, type Currency, USUAL_CURRENCY } from './templates'

interface NewPlanListProps {
  readonly onChoose: (template: PlanTemplate, currency: Currency) => void
}

/** Templates for a new workspace, and the currency it is in. */
export function NewPlanList({ onChoose }: NewPlanListProps) {
  const t = useTranslate()
  const language = useLanguage()
  const [chosen, setChosen] = useState<Currency | null>(null)
  const currency = chosen ?? USUAL_CURRENCY[language]
  const options = useMemo(() => currencyOptions(language, CURRENCIES), [language])
  return (
    <>
      <Select isInline label={t('app.start.currency')} value={currency} options={options} onChange={setChosen} />
      <TemplateList onChoose={(template) => onChoose(template, currency)} />
    </>
  )
}
