import { useTranslate } from '@renderer/app/context'
import type { CommitEdits, GridRow } from '@renderer/grid/columns'
import { EditableGrid } from '@renderer/grid/EditableGrid'
import { Icon } from '@renderer/ui/Icon'
import { ok, type Result } from '@shared/findings/finding'
import { at } from '@shared/findings/invariant'
import { useMemo, useState } from 'react'
import { entered, type RuleField, type RuleValue, rowOf } from './ruleField'

interface RuleListProps {
  readonly id: string
  readonly label: string
  /** Memoise, as columns of a table. */
  readonly fields: readonly RuleField[]
  readonly list: readonly RuleValue[]
  readonly first: () => RuleValue
  readonly completed?: ((value: RuleValue, before: RuleValue) => RuleValue) | undefined
  readonly onSet: (list: readonly RuleValue[], label?: Parameters<CommitEdits>[1]) => Result<unknown>
  /** Heading of a first column that counts the entries; absent: they are in no order. */
  readonly numbered?: string
  /** Entries that are all there may be. */
  readonly most: number
}

const NUMBER = 'number'

/** Several values of a kind, one row each. Each entry sets the list whole; the last row leaves with the rule itself. */
export function RuleList(props: RuleListProps) {
  const { id, label, fields, list, first, completed, onSet, numbered, most } = props
  const t = useTranslate()
  const [chosen, setChosen] = useState('0')
  const columns = useMemo(
    () =>
      numbered === undefined
        ? fields
        : [{ id: NUMBER, header: numbered, kind: 'text', width: 120 } as const, ...fields],
    [numbered, fields],
  )
  const rows = useMemo(
    () =>
      list.map((value, index): GridRow => {
        const { id: row, cells } = rowOf(String(index), fields, value)
        return { id: row, cells: { ...cells, [NUMBER]: String(index + 1) } }
      }),
    [list, fields],
  )
  const place = Math.min(Number(chosen), list.length - 1)

  function commit(...[edits, words]: Parameters<CommitEdits>): Result<unknown> {
    const changed = edits.reduce<Result<readonly RuleValue[]>>((so, edit) => {
      if (!so.ok) return so
      const before = at(so.value, Number(edit.row))
      const value = entered(before, fields, edit)
      if (!value.ok) return value
      return ok(so.value.map((each) => (each === before ? (completed?.(value.value, before) ?? value.value) : each)))
    }, ok(list))
    return changed.ok ? onSet(changed.value, words) : changed
  }

  return (
    <>
      <EditableGrid
        id={id}
        label={label}
        columns={columns}
        rows={rows}
        height="rows"
        onSelectRow={setChosen}
        onCommit={commit}
      />
      <div className="grid-actions">
        <button
          type="button"
          className="button button--quiet"
          disabled={list.length >= most}
          onClick={() => onSet([...list, first()])}
        >
          <Icon name="add" />
          {t('plan.rule.row.add')}
        </button>
        <button
          type="button"
          className="button button--quiet"
          disabled={list.length === 1}
          onClick={() => onSet(list.filter((_, index) => index !== place))}
        >
          {t('plan.rule.row.remove')}
        </button>
      </div>
    </>
  )
}
