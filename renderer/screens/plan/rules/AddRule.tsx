import { useTranslate } from '@renderer/app/context'
import { Icon } from '@renderer/ui/Icon'
import { DropdownMenu } from 'radix-ui'
import { useRef } from 'react'

interface Addable {
  /** The element its fields are in once it is added. */
  readonly id: string
  readonly label: string
  readonly text: string
  readonly add: () => void
}

interface AddRuleProps {
  readonly label: string
  readonly groups: readonly { readonly id: string; readonly label: string; readonly items: readonly Addable[] }[]
}

/** What may still be added, by what it is for, each with what it does. */
export function AddRule({ label, groups }: AddRuleProps) {
  const t = useTranslate()
  const added = useRef<string | null>(null)
  const offered = groups.filter(({ items }) => items.length > 0)
  return (
    <DropdownMenu.Root>
      <DropdownMenu.Trigger className="button" disabled={offered.length === 0}>
        <Icon name="add" />
        {label}
        <Icon name="down" />
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content
          className="menu rule-menu"
          align="start"
          aria-label={t('plan.rule.add')}
          onCloseAutoFocus={(event) => {
            if (added.current !== null && goTo(added.current)) event.preventDefault()
            added.current = null
          }}
        >
          {offered.map((group) => (
            <DropdownMenu.Group key={group.id}>
              <DropdownMenu.Label className="menu__label">{group.label}</DropdownMenu.Label>
              {group.items.map((item) => (
                <DropdownMenu.Item
                  key={item.id}
                  className="menu__item rule-menu__item"
                  textValue={item.label}
                  aria-label={item.label}
                  aria-description={item.text}
                  onSelect={() => {
                    added.current = item.id
                    item.add()
                  }}
                >
                  <span>{item.label}</span>
                  <span className="rule-menu__text">{item.text}</span>
                </DropdownMenu.Item>
              ))}
            </DropdownMenu.Group>
          ))}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  )
}

/** Brings what was added into view, ready for its first entry. */
function goTo(id: string): boolean {
  const place = document.getElementById(id)
  const first = place?.querySelector<HTMLElement>('.entry-form input, .entry-form select, .select')
  place?.scrollIntoView({ block: 'nearest' })
  first?.focus({ preventScroll: true })
  return first !== undefined && first !== null
}
