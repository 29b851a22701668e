import type { Message } from '../message'

export const grid = {
  'grid.note.dayOrMonth': '“{typed}” was read as {read}.',
  'grid.note.dotDecimal': '“{typed}” was read as {read}.',
  'grid.note.percentOrFraction': '“{typed}” was read as {read}.',
  'grid.note.take': 'Make it {other} (Alt+Enter)',
  'grid.pasteOutside': {
    one: '{count} cell lay beyond the table and was not pasted.',
    other: '{count} cells lay beyond the table and were not pasted.',
  },
  'grid.refused': 'Not accepted, kept in its cell. {reason}',
  'grid.refused.cell': '{column}, “{typed}”: {reason}',
  'grid.refused.clear': {
    one: 'Nothing was cleared: {count} cell cannot be empty.',
    other: 'Nothing was cleared: {count} cells cannot be empty.',
  },
  'grid.refused.cut': {
    one: 'Nothing was moved: {count} cell was not accepted.',
    other: 'Nothing was moved: {count} cells were not accepted.',
  },
  'grid.refused.enter': {
    one: 'Nothing was changed: {count} cell was not accepted.',
    other: 'Nothing was changed: {count} cells were not accepted.',
  },
  'grid.refused.fill': {
    one: 'Nothing was filled: {count} cell was not accepted.',
    other: 'Nothing was filled: {count} cells were not accepted.',
  },
  'grid.refused.more': { one: 'and {count} more cell', other: 'and {count} more cells' },
  'grid.refused.paste': {
    one: 'Nothing was pasted: {count} cell was not accepted.',
    other: 'Nothing was pasted: {count} cells were not accepted.',
  },
  'grid.refused.replace': {
    one: 'Nothing was replaced: {count} cell was not accepted.',
    other: 'Nothing was replaced: {count} cells were not accepted.',
  },
  'grid.status.average': 'Average: {average}',
  'grid.status.count': 'Count: {number}',
  'grid.status.sum': 'Sum: {sum}',
  'grid.step.clear': { one: 'clear {count} cell', other: 'clear {count} cells' },
  'grid.step.cut': { one: 'move {count} cell', other: 'move {count} cells' },
  'grid.step.enter': { one: 'enter in {count} cell', other: 'enter in {count} cells' },
  'grid.step.fill': { one: 'fill {count} cell', other: 'fill {count} cells' },
  'grid.step.paste': { one: 'paste {count} cell', other: 'paste {count} cells' },
  'grid.step.replace': { one: 'replace in {count} cell', other: 'replace in {count} cells' },
} satisfies Record<string, Message>
