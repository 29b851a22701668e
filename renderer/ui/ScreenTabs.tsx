import './tabs.css'
import { Tabs } from 'radix-ui'
import type { ReactNode } from 'react'

interface ScreenTab<Value extends string> {
  readonly value: Value
  readonly label: string
  /** Drawn only while it is the one shown. */
  readonly content: ReactNode
}

interface ScreenTabsProps<Value extends string> {
  /** What the parts are parts of. */
  readonly label: string
  readonly tabs: readonly ScreenTab<Value>[]
  readonly value: Value
  readonly onChange: (value: Value) => void
}

/** A screen of several parts, one shown at a time. */
export function ScreenTabs<Value extends string>({ label, tabs, value, onChange }: ScreenTabsProps<Value>) {
  return (
    <Tabs.Root
      className="tabbed"
      value={value}
      onValueChange={(chosen) => {
        const tab = tabs.find((each) => each.value === chosen)
        if (tab !== undefined) onChange(tab.value)
      }}
    >
      <Tabs.List className="tabs" aria-label={label}>
        {tabs.map((tab) => (
          <Tabs.Trigger key={tab.value} className="tabs__tab" value={tab.value}>
            {tab.label}
          </Tabs.Trigger>
        ))}
      </Tabs.List>
      {tabs.map((tab) => (
        <Tabs.Content key={tab.value} className="tabbed__part" value={tab.value} tabIndex={-1}>
          {tab.content}
        </Tabs.Content>
      ))}
    </Tabs.Root>
  )
}
