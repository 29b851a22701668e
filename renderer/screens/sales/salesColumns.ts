import type { Translate } from '@renderer/app/context'
import type { DataColumn } from '@renderer/grid/DataGrid'
import { at } from '@shared/findings/invariant'
import type { Language } from '@shared/i18n/catalogue'
import type { Formatter } from '@shared/i18n/format'
import { minorDigits } from '@shared/money/money'
import type { Workspace } from '@shared/plan/model'
import {
  AMOUNT_COLUMN,
  BLANK_CODE,
  BLANK_DAY,
  ID_COLUMN,
  OWNER_COLUMN,
  type SalesColumn,
  type SalesHistory,
  type TextColumn,
} from '@shared/sales/history'
import { cellText } from '@shared/sales/rows'
import { columnTitle } from './columnTitle'
import { decimalWriter } from './decimalText'

/** A row of the history by its place; its cells are read from the columns when they are drawn. */
export interface SalesRow {
  readonly place: number
}

interface ColumnWords {
  readonly t: Translate
  readonly format: Formatter
  readonly language: Language
}

/** The columns of a history as the screen shows them, and where each row came from. */
export function salesColumns(workspace: Workspace, words: ColumnWords): readonly DataColumn<SalesRow>[] {
  const { sales } = workspace
  return [
    ...inReadingOrder(sales).map((column) => shownColumn(column, workspace, words)),
    ...sourceColumns(sales, words),
  ]
}

/** First what a sale is known by: id, the day it counts on, owner and amount; then the others as the file has them. */
function inReadingOrder({ columns }: SalesHistory): readonly SalesColumn[] {
  const day = columns.find(({ kind }) => kind === 'date')
  const first = [ID_COLUMN, day?.name, OWNER_COLUMN, AMOUNT_COLUMN].flatMap(
    (name) => columns.find((column) => column.name === name) ?? [],
  )
  return [...first, ...columns.filter((column) => !first.includes(column))]
}

function shownColumn(column: SalesColumn, { payees, currency }: Workspace, words: ColumnWords): DataColumn<SalesRow> {
  const { t } = words
  const common = {
    id: column.name,
    header: columnTitle(column.name, t),
    description: t('sales.column.inFormulas', { name: column.name }),
  }
  switch (column.kind) {
    case 'text':
      if (column.name === OWNER_COLUMN) return { ...common, ...ownerCells(column, payees), align: 'text' }
      return { ...common, ...textCells(column), align: 'text', isPinned: column.name === ID_COLUMN }
    case 'date':
      return {
        ...common,
        align: 'text',
        width: 120,
        text: ({ place }) => (at(column.days, place) === BLANK_DAY ? '' : words.format.date(at(column.days, place))),
        order: ({ place }) => (at(column.days, place) === BLANK_DAY ? null : at(column.days, place)),
      }
    case 'number': {
      const write = decimalWriter(words.language, column.name === AMOUNT_COLUMN ? minorDigits(currency) : 0)
      return {
        ...common,
        align: 'number',
        text: ({ place }) => {
          const decimal = cellText(column, place)
          return decimal === null ? '' : write(decimal)
        },
        order: ({ place }) => (Number.isNaN(at(column.units, place)) ? null : at(column.units, place)),
      }
    }
  }
}

function textCells(column: TextColumn): Pick<DataColumn<SalesRow>, 'text' | 'order'> {
  const textAt = (place: number) => {
    const code = at(column.codes, place)
    return code === BLANK_CODE ? null : at(column.dictionary, code)
  }
  return { text: ({ place }) => textAt(place) ?? '', order: ({ place }) => textAt(place) }
}

/** Owners by the name People has for them; one that is nobody there keeps the name of the file, greyed. */
function ownerCells(
  column: TextColumn,
  payees: Workspace['payees'],
): Pick<DataColumn<SalesRow>, 'text' | 'order' | 'tone'> {
  const { text } = textCells(column)
  const names = new Map(payees.map(({ id, name }) => [id, name]))
  const nameOf = (row: SalesRow) => names.get(text(row)) ?? text(row)
  return {
    text: nameOf,
    order: (row) => nameOf(row) || null,
    tone: (row) => (names.has(text(row)) ? null : 'muted'),
  }
}

function sourceColumns({ source }: SalesHistory, { t }: ColumnWords): readonly DataColumn<SalesRow>[] {
  const fileOf = (place: number) => at(source.files, at(source.file, place))
  return [
    {
      id: 'source file',
      header: t('sales.column.sourceFile'),
      align: 'text',
      text: ({ place }) => fileOf(place),
      order: ({ place }) => fileOf(place),
      tone: () => 'muted',
      width: 170,
    },
    {
      id: 'source row',
      header: t('sales.column.sourceRow'),
      align: 'number',
      text: ({ place }) => String(at(source.row, place)),
      order: ({ place }) => at(source.row, place),
      tone: () => 'muted',
      width: 80,
    },
  ]
}
