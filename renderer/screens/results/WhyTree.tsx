import { Icon } from '@renderer/ui/Icon'
import { type KeyboardEvent, useMemo, useRef, useState } from 'react'

/** A step of an explanation as it is read: a sentence, and at the right the figure it stands for. */
export interface WhyItem {
  /** Unique in the whole tree. */
  readonly id: string
  readonly text: string
  readonly figure: string | null
  readonly children: readonly WhyItem[]
}

interface Row {
  readonly item: WhyItem
  readonly level: number
  readonly parent: string | null
  /** From 1, among `siblingCount`. */
  readonly place: number
  readonly siblingCount: number
}

interface TreeProps {
  readonly label: string
  readonly items: readonly WhyItem[]
  /** Ids of the items that show their children. */
  readonly open: ReadonlySet<string>
  readonly onToggle: (id: string, isOpen: boolean) => void
}

/** A tree as keyboards and screen readers know it: one Tab stop, arrows to move, open and close. */
export function WhyTree({ label, items, open, onToggle }: TreeProps) {
  const rows = useMemo(() => visibleRows(items, open), [items, open])
  const [current, setCurrent] = useState<string | null>(null)
  const element = useRef<HTMLDivElement>(null)
  const focused = rows.some(({ item }) => item.id === current) ? current : (rows[0]?.item.id ?? null)

  const moveTo = (id: string | null | undefined) => {
    if (id === null || id === undefined) return
    setCurrent(id)
    element.current?.querySelector<HTMLElement>(`[data-item="${CSS.escape(id)}"]`)?.focus()
  }

  const onKeyDown = (event: KeyboardEvent) => {
    const index = rows.findIndex(({ item }) => item.id === focused)
    const row = rows[index]
    if (row === undefined || event.ctrlKey || event.metaKey || event.altKey) return
    const step = stepOf(event.key, row, open.has(row.item.id))
    if (step === null) return
    event.preventDefault()
    switch (step.kind) {
      case 'open':
        return onToggle(row.item.id, step.isOpen)
      case 'parent':
        return moveTo(row.parent)
      case 'by':
        return moveTo(rows[index + step.count]?.item.id)
      case 'first':
        return moveTo(rows[0]?.item.id)
      case 'last':
        return moveTo(rows.at(-1)?.item.id)
    }
  }

  return (
    <div ref={element} role="tree" aria-label={label} className="why-tree" onKeyDown={onKeyDown} tabIndex={-1}>
      {rows.map((row) => (
        <TreeRow
          key={row.item.id}
          row={row}
          isOpen={open.has(row.item.id)}
          isFocused={row.item.id === focused}
          onPress={() => {
            moveTo(row.item.id)
            if (row.item.children.length > 0) onToggle(row.item.id, !open.has(row.item.id))
          }}
        />
      ))}
    </div>
  )
}

interface RowProps {
  readonly row: Row
  readonly isOpen: boolean
  readonly isFocused: boolean
  readonly onPress: () => void
}

function TreeRow({ row: { item, level, place, siblingCount }, isOpen, isFocused, onPress }: RowProps) {
  const hasChildren = item.children.length > 0
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the tree answers to keys for all of its items
    <div
      role="treeitem"
      className="why-tree__item"
      data-item={item.id}
      aria-level={level}
      aria-posinset={place}
      aria-setsize={siblingCount}
      {...(hasChildren ? { 'aria-expanded': isOpen } : {})}
      tabIndex={isFocused ? 0 : -1}
      style={{ paddingInlineStart: `${(level - 1) * 14}px` }}
      onClick={onPress}
    >
      <span className="why-tree__switch">{hasChildren && <Icon name={isOpen ? 'down' : 'right'} />}</span>
      <span className="why-tree__text">{item.text}</span>
      {item.figure !== null && <span className="why-tree__figure">{item.figure}</span>}
    </div>
  )
}

function visibleRows(
  items: readonly WhyItem[],
  open: ReadonlySet<string>,
  level = 1,
  parent: string | null = null,
): readonly Row[] {
  return items.flatMap((item, index) => [
    { item, level, parent, place: index + 1, siblingCount: items.length },
    ...(open.has(item.id) ? visibleRows(item.children, open, level + 1, item.id) : []),
  ])
}

type Step =
  | { readonly kind: 'by'; readonly count: number }
  | { readonly kind: 'open'; readonly isOpen: boolean }
  | { readonly kind: 'parent' | 'first' | 'last' }

function stepOf(key: string, { item, parent }: Row, isOpen: boolean): Step | null {
  const hasChildren = item.children.length > 0
  switch (key) {
    case 'ArrowDown':
      return { kind: 'by', count: 1 }
    case 'ArrowUp':
      return { kind: 'by', count: -1 }
    case 'Home':
      return { kind: 'first' }
    case 'End':
      return { kind: 'last' }
    case 'ArrowRight':
      if (!hasChildren) return null
      return isOpen ? { kind: 'by', count: 1 } : { kind: 'open', isOpen: true }
    case 'ArrowLeft':
      if (hasChildren && isOpen) return { kind: 'open', isOpen: false }
      return parent === null ? null : { kind: 'parent' }
    case 'Enter':
    case ' ':
      return hasChildren ? { kind: 'open', isOpen: !isOpen } : null
    default:
      return null
  }
}
