import type { TraceNode } from '@shared/engine/result'
import type { LocalText, Workspace } from '@shared/plan/model'
import { isMessageKey, type Language, translate } from './catalogue'
import type { Formatter } from './format'

/** A step of an explanation as a sentence: ids as names, figures as the language writes them. */
export function traceText(
  { kind, params }: TraceNode,
  workspace: Workspace,
  language: Language,
  format: Formatter,
): string {
  const key = `trace.${kind}`
  if (!isMessageKey(key)) return kind
  const words = Object.fromEntries(
    Object.entries(params).map(([name, value]) => {
      if (typeof value === 'object') return [name, format.figure(value)]
      if (typeof value === 'number') return [name, name === 'row' ? String(value) : format.count(value)]
      return [name, nameOf(name, value, params, workspace, language, format)]
    }),
  )
  return translate(language, key, words)
}

function nameOf(
  param: string,
  id: string,
  params: TraceNode['params'],
  { payees, teams, plans, measures }: Workspace,
  language: Language,
  format: Formatter,
): string {
  const inLanguage = (text: LocalText | undefined) => (typeof text === 'object' ? text[language] : (text ?? id))
  switch (param) {
    case 'payee':
      return payees.find((one) => one.id === id)?.name ?? id
    case 'team':
      return inLanguage(teams.find((one) => one.id === id)?.name)
    case 'plan':
      return inLanguage(plans.find((one) => one.id === id)?.name)
    case 'component':
      return inLanguage(plans.find((one) => one.id === params['plan'])?.components.find((one) => one.id === id)?.name)
    case 'measure':
      return inLanguage(measures.find((one) => one.id === id)?.name)
    case 'period':
    case 'window':
      return format.period(id)
    default:
      return id
  }
}
