import type { Message } from '../message'

export const grid = {
  'grid.note.dayOrMonth': '“{typed}” was read as {read}.',
  'grid.note.dotDecimal': '“{typed}” was read as {read}.',
  'grid.note.percentOrFraction': '“{typed}” was read as {read}.',
  'grid.note.take': 'Make it {other} (Alt+Enter)',
  'grid.pasteRefused': {
    one: 'Nothing was pasted: {count} cell was not accepted. {reason}',
    other: 'Nothing was pasted: {count} cells were not accepted. {reason}',
  },
  'grid.refused': 'Not accepted, kept in its cell. {reason}',
} satisfies Record<string, Message>
