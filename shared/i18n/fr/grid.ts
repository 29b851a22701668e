import type { grid as english } from '../en/grid'
import type { Message } from '../message'

export const grid = {
  'grid.note.dayOrMonth': '« {typed} » a été lu comme {read}.',
  'grid.note.dotDecimal': '« {typed} » a été lu comme {read}.',
  'grid.note.percentOrFraction': '« {typed} » a été lu comme {read}.',
  'grid.note.take': 'En faire {other} (Alt+Entrée)',
  'grid.pasteOutside': {
    one: '{count} cellule dépassait du tableau et n’a pas été collée.',
    other: '{count} cellules dépassaient du tableau et n’ont pas été collées.',
  },
  'grid.refused': 'Non accepté, conservé dans la cellule. {reason}',
  'grid.refused.cell': '{column}, « {typed} » : {reason}',
  'grid.refused.clear': {
    one: 'Rien n’a été effacé : {count} cellule ne peut pas être vide.',
    other: 'Rien n’a été effacé : {count} cellules ne peuvent pas être vides.',
  },
  'grid.refused.cut': {
    one: 'Rien n’a été déplacé : {count} cellule n’a pas été acceptée.',
    other: 'Rien n’a été déplacé : {count} cellules n’ont pas été acceptées.',
  },
  'grid.refused.enter': {
    one: 'Rien n’a changé : {count} cellule n’a pas été acceptée.',
    other: 'Rien n’a changé : {count} cellules n’ont pas été acceptées.',
  },
  'grid.refused.fill': {
    one: 'Rien n’a été recopié : {count} cellule n’a pas été acceptée.',
    other: 'Rien n’a été recopié : {count} cellules n’ont pas été acceptées.',
  },
  'grid.refused.more': { one: 'et {count} autre cellule', other: 'et {count} autres cellules' },
  'grid.refused.paste': {
    one: 'Rien n’a été collé : {count} cellule n’a pas été acceptée.',
    other: 'Rien n’a été collé : {count} cellules n’ont pas été acceptées.',
  },
  'grid.refused.replace': {
    one: 'Rien n’a été remplacé : {count} cellule n’a pas été acceptée.',
    other: 'Rien n’a été remplacé : {count} cellules n’ont pas été acceptées.',
  },
  'grid.status.average': 'Moyenne : {average}',
  'grid.status.count': 'Nombre : {number}',
  'grid.status.sum': 'Somme : {sum}',
  'grid.step.clear': { one: 'effacer {count} cellule', other: 'effacer {count} cellules' },
  'grid.step.cut': { one: 'déplacer {count} cellule', other: 'déplacer {count} cellules' },
  'grid.step.enter': { one: 'saisir dans {count} cellule', other: 'saisir dans {count} cellules' },
  'grid.step.fill': { one: 'recopier dans {count} cellule', other: 'recopier dans {count} cellules' },
  'grid.step.paste': { one: 'coller {count} cellule', other: 'coller {count} cellules' },
  'grid.step.replace': { one: 'remplacer dans {count} cellule', other: 'remplacer dans {count} cellules' },
} satisfies Record<keyof typeof english, Message>
