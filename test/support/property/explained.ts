import type { TraceNode } from '@shared/engine/result'
import { isMessageKey } from '@shared/i18n/catalogue'
import { formatter } from '@shared/i18n/format'
import { traceText } from '@shared/i18n/traceText'
import { sum } from '@shared/money/exact'
import type { Workspace } from '@shared/plan/model'

/** Steps whose parts do not add up to their figure. */
export function wrongSums(node: TraceNode): string[] {
  const own = node.figure !== null && 'value' in node.figure ? node.figure.value : null
  const parts = node.children
    .filter(({ adds }) => adds)
    .flatMap(({ figure }) => (figure !== null && 'value' in figure ? [figure.value] : []))
  const total = sum(parts)
  const isWrong = own !== null && parts.length > 0 && (total.n !== own.n || total.d !== own.d)
  return [
    ...(isWrong ? [`${node.kind}: ${JSON.stringify(node.params, withBigInts)}`] : []),
    ...node.children.flatMap(wrongSums),
  ]
}

function withBigInts(_: string, value: unknown): unknown {
  return typeof value === 'bigint' ? String(value) : value
}

/** Steps without a sentence, or with a place in it that nothing fills. */
export function wrongSentences(nodes: readonly TraceNode[], workspace: Workspace): string[] {
  const languages = (['en', 'fr'] as const).map((language) => ({
    language,
    format: formatter(language, workspace.currency),
  }))
  const wrongBelow = (node: TraceNode): string[] => {
    const texts = languages.map(({ language, format }) => traceText(node, workspace, language, format))
    const isTold = isMessageKey(`trace.${node.kind}`)
    const isComplete = isTold && texts.every((text) => text !== '' && !/\{\w+\}/.test(text))
    return [...(isComplete ? [] : [`${node.kind}: ${texts.join(' / ')}`]), ...node.children.flatMap(wrongBelow)]
  }
  return nodes.flatMap(wrongBelow)
}
