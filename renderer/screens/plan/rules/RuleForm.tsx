import type { CommitEdits } from '@renderer/grid/columns'
import { EntryForm } from '@renderer/grid/EntryForm'
import { ok, type Result } from '@shared/findings/finding'
import { entered, type RuleField, type RuleValue, rowOf } from './ruleField'

interface RuleFormProps {
  readonly id: string
  readonly label: string
  readonly fields: readonly RuleField[]
  readonly value: RuleValue
  readonly completed?: ((value: RuleValue, before: RuleValue) => RuleValue) | undefined
  readonly onSet: (value: RuleValue, label?: Parameters<CommitEdits>[1]) => Result<unknown>
}

/** The fields of one value. Each entry sets the value whole. */
export function RuleForm({ id, label, fields, value, completed, onSet }: RuleFormProps) {
  function commit(...[edits, words]: Parameters<CommitEdits>): Result<unknown> {
    const changed = edits.reduce<Result<RuleValue>>(
      (so, edit) => (so.ok ? entered(so.value, fields, edit) : so),
      ok(value),
    )
    return changed.ok ? onSet(completed?.(changed.value, value) ?? changed.value, words) : changed
  }
  return <EntryForm id={id} label={label} fields={fields} row={rowOf('value', fields, value)} onCommit={commit} />
}
