import type { Translate } from '@renderer/app/context'
import type { PayoutLine, TraceNode } from '@shared/engine/result'
import type { Formatter } from '@shared/i18n/format'
import { sumMoney } from '@shared/money/money'
import type { PaidLine } from '@shared/results/paid'
import type { Figure } from './figure'
import type { Names } from './names'
import { type LineExplanation, lineKey } from './useExplanation'
import type { WhyItem } from './WhyTree'

/** A list longer than this is read in parts, each behind the item that says how many more there are. */
const MOST_SIBLINGS = 100

export interface WhyWords {
  readonly t: Translate
  readonly format: Formatter
  readonly names: Names
  readonly traceText: (node: TraceNode) => string
}

/** What stands behind a figure, from the payees and lines it adds up to the rows of the file. */
export function whyItems(
  figure: Figure,
  told: ReadonlyMap<string, LineExplanation>,
  words: WhyWords,
): readonly WhyItem[] {
  if (figure.attainment !== null) return figure.lines.map((line) => positionItem(line, told, words))
  const byPayee = new Map<string, PayoutLine[]>()
  for (const line of figure.lines) byPayee.set(line.payee, [...(byPayee.get(line.payee) ?? []), line])
  if (byPayee.size === 1)
    return inParts(
      figure.lines.map((line) => lineItem(line, told, words)),
      words,
    )
  const payees = [...byPayee].map(([payee, lines]) => ({
    id: `payee ${payee}`,
    text: words.names.payee(payee),
    figure: words.format.money(
      sumMoney(
        lines.map(({ payout }) => payout),
        lines[0]?.payout.currency ?? '',
      ),
    ),
    children: inParts(
      lines.map((line) => lineItem(line, told, words)),
      words,
    ),
  }))
  return inParts(payees, words)
}

/** Names the item of a line: what is paid of it in two months is two items. */
export function lineItemId(line: PayoutLine | PaidLine): string {
  return 'paidIn' in line ? `${lineKey(line)} ${line.paidIn}` : lineKey(line)
}

function lineItem(line: PayoutLine | PaidLine, told: ReadonlyMap<string, LineExplanation>, words: WhyWords): WhyItem {
  const { t, format, names } = words
  const said = { component: names.line(line), period: format.period(line.period) }
  const paidIn = 'paidIn' in line ? line.paidIn : null
  return {
    id: lineItemId(line),
    text:
      paidIn === null
        ? t('results.why.line', said)
        : t('results.why.paidLine', { ...said, paidIn: format.period(paidIn) }),
    figure: format.money(line.payout),
    children: explanationItems(line, told, words),
  }
}

function positionItem(line: PayoutLine, told: ReadonlyMap<string, LineExplanation>, words: WhyWords): WhyItem {
  const { t, format } = words
  return {
    id: lineKey(line),
    text: t('results.why.window', { period: format.period(line.period) }),
    figure: line.attainment === null ? null : format.ratio(line.attainment),
    children: explanationItems(line, told, words),
  }
}

function explanationItems(
  line: PayoutLine,
  told: ReadonlyMap<string, LineExplanation>,
  words: WhyWords,
): readonly WhyItem[] {
  const id = lineItemId(line)
  const explanation = told.get(lineKey(line))
  if (explanation === undefined || explanation.status === 'asked') {
    return [{ id: `${id} asked`, text: words.t('results.why.loading'), figure: null, children: [] }]
  }
  if (explanation.status === 'failed') {
    const text = words.t('results.why.failed', { fault: explanation.fault })
    return [{ id: `${id} failed`, text, figure: null, children: [] }]
  }
  const [root, ...others] = explanation.nodes
  const nodes = root !== undefined && others.length === 0 ? root.children : explanation.nodes
  return inParts(
    nodes.map((node, place) => traceItem(node, `${id} ${place}`, words)),
    words,
  )
}

function traceItem(node: TraceNode, id: string, words: WhyWords): WhyItem {
  return {
    id,
    text: words.traceText(node),
    figure: node.figure === null ? null : words.format.figure(node.figure),
    children: inParts(
      node.children.map((child, place) => traceItem(child, `${id}.${place}`, words)),
      words,
    ),
  }
}

function inParts(items: readonly WhyItem[], words: WhyWords): readonly WhyItem[] {
  const first = items[0]
  if (items.length <= MOST_SIBLINGS || first === undefined) return items
  const rest = items.slice(MOST_SIBLINGS)
  const more: WhyItem = {
    id: `${first.id} more`,
    text: words.t('results.why.more', { count: rest.length }),
    figure: null,
    children: inParts(rest, words),
  }
  return [...items.slice(0, MOST_SIBLINGS), more]
}

/** The tree as text, a step a line, indented by level, the figure after a tab: as it is pasted into a message or a sheet. */
export function whyText(title: string, items: readonly WhyItem[]): string {
  const lines = (list: readonly WhyItem[], level: number): readonly string[] =>
    list.flatMap(({ text, figure, children }) => [
      `${'  '.repeat(level)}${text}${figure === null ? '' : `\t${figure}`}`,
      ...lines(children, level + 1),
    ])
  return [title, ...lines(items, 0)].join('\n')
}
