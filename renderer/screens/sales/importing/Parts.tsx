import { Tabs } from 'radix-ui'
import type { ReactNode } from 'react'

interface Part {
  readonly id: string
  readonly title: string
  /** What in it waits for the user; null when nothing does. */
  readonly mark?: string | null
  readonly content: ReactNode
}

interface PartsProps {
  readonly label: string
  readonly parts: readonly Part[]
}

/** Parts of a dialog of which one is shown. */
export function Parts({ label, parts }: PartsProps) {
  return (
    <Tabs.Root className="parts" defaultValue={parts[0]?.id ?? ''}>
      <Tabs.List className="parts__list" aria-label={label}>
        {parts.map(({ id, title, mark = null }) => (
          <Tabs.Trigger key={id} value={id} className="parts__tab">
            {title}
            {mark !== null && <span className="parts__mark">{mark}</span>}
          </Tabs.Trigger>
        ))}
      </Tabs.List>
      {parts.map(({ id, content }) => (
        <Tabs.Content key={id} value={id} className="parts__content">
          {content}
        </Tabs.Content>
      ))}
    </Tabs.Root>
  )
}
