import { useTranslate } from '@renderer/app/context'
import { Icon } from '@renderer/ui/Icon'
import { type ReactNode, useId } from 'react'

interface RuleSectionProps {
  readonly title: string
  readonly text?: string
  readonly onRemove?: () => void
  readonly children: ReactNode
}

/** One rule with its name, what it does in a line, and the way to take it away. */
export function RuleSection({ title, text, onRemove, children }: RuleSectionProps) {
  const t = useTranslate()
  const titleId = useId()
  return (
    <section className="rule" aria-labelledby={titleId}>
      <header className="rule__head">
        <h3 id={titleId}>{title}</h3>
        {onRemove !== undefined && (
          <button
            type="button"
            className="button button--quiet button--icon"
            aria-label={t('plan.rule.remove', { rule: title })}
            title={t('plan.rule.remove', { rule: title })}
            onClick={onRemove}
          >
            <Icon name="close" />
          </button>
        )}
      </header>
      {text !== undefined && <p className="rule__text">{text}</p>}
      {children}
    </section>
  )
}
