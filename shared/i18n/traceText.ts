import type { TraceNode } from '@shared/engine/result'
import type { Workspace } from '@shared/plan/model'
import { isMessageKey, type Language, translate } from './catalogue'
import type { Formatter } from './format'
import { nameIn } from './names'

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
      return [name, nameIn(workspace, params, name, value, language) ?? value]
    }),
  )
  return translate(language, key, words)
}
