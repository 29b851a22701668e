import { useFormat, useLanguage, useTranslate } from '@renderer/app/context'
import { Icon } from '@renderer/ui/Icon'
import type { Formatter } from '@shared/i18n/format'
import { traceText } from '@shared/i18n/traceText'
import type { Exact } from '@shared/money/exact'
import { sumMoney } from '@shared/money/money'
import type { Workspace } from '@shared/plan/model'
import { useEffect, useMemo, useState } from 'react'
import { copyText } from './copyText'
import type { Figure } from './figure'
import type { Names } from './names'
import { useExplanation } from './useExplanation'
import { WhyTree } from './WhyTree'
import { lineItemId, whyItems, whyText } from './whyItems'

interface WhyPanelProps {
  readonly workspace: Workspace
  readonly growth: Exact
  readonly figure: Figure | null
  /** What the figure is called: whose, and of when. */
  readonly title: string
  readonly names: Names
  readonly onClose: () => void
}

/** Where the chosen figure comes from, step by step, down to the rows of the file. */
export function WhyPanel({ workspace, growth, figure, title, names, onClose }: WhyPanelProps) {
  const t = useTranslate()
  const format = useFormat()
  const language = useLanguage()
  const { told, ask } = useExplanation(workspace, growth)
  const [toggled, setToggled] = useState<ReadonlyMap<string, boolean>>(new Map())
  const only = figure?.lines.length === 1 ? (figure.lines[0] ?? null) : null
  const onlyKey = only === null ? null : lineItemId(only)

  /** What the user opened; the line of a figure that has only one is open until it is closed. */
  const open = useMemo(() => {
    const opened = new Set([...toggled].flatMap(([id, isOpen]) => (isOpen ? [id] : [])))
    if (onlyKey !== null && toggled.get(onlyKey) !== false) opened.add(onlyKey)
    return opened
  }, [toggled, onlyKey])

  useEffect(() => {
    for (const line of figure?.lines ?? []) if (open.has(lineItemId(line))) ask(line)
  }, [figure, open, ask])

  const items = useMemo(
    () =>
      figure === null
        ? []
        : whyItems(figure, told, {
            t,
            format,
            names,
            traceText: (node) => traceText(node, workspace, language, format),
          }),
    [figure, told, t, format, names, language, workspace],
  )

  const toggle = (id: string, isOpen: boolean) => setToggled((before) => new Map(before).set(id, isOpen))

  return (
    <aside className="why" aria-label={t('results.why')} data-region tabIndex={-1}>
      <header className="why__header">
        <h2>{t('results.why')}</h2>
        <button
          type="button"
          className="button button--quiet button--icon"
          aria-label={t('results.why.close')}
          onClick={onClose}
        >
          <Icon name="close" />
        </button>
      </header>
      {figure === null ? (
        <p className="why__hint">{t('results.why.hint')}</p>
      ) : (
        <>
          <div className="why__figure">
            <span>{title}</span>
            <strong>{figureText(figure, workspace.currency, format)}</strong>
          </div>
          {figure.lines.length === 0 ? <p className="why__hint">{t('results.why.noLine')}</p> : null}
          <WhyTree label={title} items={items} open={open} onToggle={toggle} />
          <footer className="why__footer">
            <CopyButton text={() => whyText(`${title}\t${figureText(figure, workspace.currency, format)}`, items)} />
          </footer>
        </>
      )}
    </aside>
  )
}

function figureText({ attainment, lines }: Figure, currency: string, format: Formatter): string {
  if (attainment !== null) return format.ratio(attainment.attainment)
  return format.money(
    sumMoney(
      lines.map(({ payout }) => payout),
      currency,
    ),
  )
}

function CopyButton({ text }: { readonly text: () => string }) {
  const t = useTranslate()
  const [copied, setCopied] = useState(false)
  return (
    <button
      type="button"
      className="button button--quiet"
      onClick={() => setCopied(copyText(text()))}
      onBlur={() => setCopied(false)}
    >
      <Icon name={copied ? 'check' : 'copy'} />
      <span aria-live="polite">{copied ? t('results.why.copied') : t('results.why.copy')}</span>
    </button>
  )
}
