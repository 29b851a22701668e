import { useTranslate } from '@renderer/app/context'
import { Icon } from '@renderer/ui/Icon'
import { type ReactNode, useId } from 'react'

/** What the element of a rule is called by, before the field that holds it. */
export const RULE_ANCHOR = 'rule-'

interface RuleSectionProps {
  /** By which a rule just added is gone to. */
  readonly id?: string
  readonly title: string
  readonly text?: string
  readonly onRemove?: () => void
  readonly children: ReactNode
}

/** One rule with its name, what it does in a line, and the way to take it away. */
export function RuleSection({ id, title, text, onRemove, children }: RuleSectionProps) {
  const t = useTranslate()
  const titleId = useId()
  return (
    <section id={id} className="rule" aria-labelledby={titleId}>
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
