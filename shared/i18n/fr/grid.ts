import type { grid as english } from '../en/grid'
import type { Message } from '../message'

export const grid = {
  'grid.note.dayOrMonth': '« {typed} » a été lu comme {read}.',
  'grid.note.dotDecimal': '« {typed} » a été lu comme {read}.',
  'grid.note.percentOrFraction': '« {typed} » a été lu comme {read}.',
  'grid.note.take': 'En faire {other} (Alt+Entrée)',
  'grid.pasteRefused': {
    one: 'Rien n’a été collé : {count} cellule n’a pas été acceptée. {reason}',
    other: 'Rien n’a été collé : {count} cellules n’ont pas été acceptées. {reason}',
  },
  'grid.refused': 'Non accepté, conservé dans la cellule. {reason}',
} satisfies Record<keyof typeof english, Message>
