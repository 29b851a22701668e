import { useFormat, useLanguage, useTranslate } from '@renderer/app/context'
import { Icon } from '@renderer/ui/Icon'
import { dayOf } from '@shared/calendar/date'
import type { MappedColumn } from '@shared/import/columnMapping'
import { formulaName } from '@shared/import/columnMapping'
import type { DetectedColumn } from '@shared/import/detectColumn'
import { DATE_ORDERS } from '@shared/import/readDate'
import { type DecimalMark, readNumber } from '@shared/import/readNumber'
import { useId } from 'react'
import { decimalWriter } from '../decimalText'
import { withColumn, withCountedDate } from './changeMapping'
import { mappedColumn, type OpenedProps } from './openedFile'

interface ColumnReadingProps extends OpenedProps {
  readonly column: DetectedColumn
}

/** How the values of a used column are read: date order, decimal mark, values that mean won, name in formulas. */
export function ColumnReading({ session, file, column }: ColumnReadingProps) {
  const mapped = mappedColumn(file, column.header)
  if (mapped === undefined) return null
  const change = (changed: MappedColumn) => void session.setMapping(withColumn(file.mapping, changed))
  switch (mapped.use) {
    case 'id':
    case 'owner':
    case 'currency':
      return null
    case 'amount':
      return <DecimalMarks column={column} mapped={mapped} onChange={change} />
    case 'status':
      return <WonValues file={file} session={session} mapped={mapped} onChange={change} />
    case 'text':
      return <NameField file={file} session={session} mapped={mapped} onChange={change} />
    case 'number':
      return (
        <div className="reading">
          <NameField file={file} session={session} mapped={mapped} onChange={change} />
          <DecimalMarks column={column} mapped={mapped} onChange={change} />
        </div>
      )
    case 'date':
      return (
        <div className="reading">
          <NameField file={file} session={session} mapped={mapped} onChange={change} />
          <DateOrders column={column} mapped={mapped} onChange={change} />
          <label className="reading__counted">
            <input
              type="radio"
              name="counted date"
              checked={mapped.required}
              onChange={() => void session.setMapping(withCountedDate(file.mapping, mapped.header))}
            />
            <CountedWords />
          </label>
        </div>
      )
  }
}

function CountedWords() {
  const t = useTranslate()
  return t('sales.import.counted')
}

interface ReadingOf<Use extends MappedColumn['use']> {
  readonly mapped: Extract<MappedColumn, { use: Use }>
  readonly onChange: (changed: MappedColumn) => void
}

/** Each order with the days it would give, where more than one reads them all. */
function DateOrders({ column, mapped, onChange }: ReadingOf<'date'> & { readonly column: DetectedColumn }) {
  const t = useTranslate()
  const format = useFormat()
  const isDoubtful = column.confidence !== 'sure' && column.dateReadings.length > 1
  const daysOf = (order: (typeof DATE_ORDERS)[number]) => {
    const reading = column.dateReadings.find((each) => each.order === order)
    if (reading === undefined) return t(`sales.import.order.${order}`)
    const [from, to] = [format.date(dayOf(reading.from)), format.date(dayOf(reading.to))]
    return t('sales.import.orderDays', { order: t(`sales.import.order.${order}`), from, to })
  }
  return (
    <>
      <select
        className="select"
        aria-label={t('sales.import.orderOf', { column: mapped.header })}
        value={mapped.order}
        onChange={({ target }) => {
          const order = DATE_ORDERS.find((each) => each === target.value)
          if (order !== undefined) onChange({ ...mapped, order })
        }}
      >
        {DATE_ORDERS.map((order) => (
          <option key={order} value={order}>
            {daysOf(order)}
          </option>
        ))}
      </select>
      {isDoubtful && <Doubt text={t('sales.import.orderDoubt')} />}
    </>
  )
}

const MARKS: readonly DecimalMark[] = ['.', ',']

function DecimalMarks({
  column,
  mapped,
  onChange,
}: ReadingOf<'amount' | 'number'> & { readonly column: DetectedColumn }) {
  const t = useTranslate()
  return (
    <>
      <select
        className="select"
        aria-label={t('sales.import.markOf', { column: mapped.header })}
        value={mapped.decimalMark}
        onChange={({ target }) => {
          const decimalMark = MARKS.find((mark) => mark === target.value)
          if (decimalMark !== undefined) onChange({ ...mapped, decimalMark })
        }}
      >
        <option value=".">{t('sales.import.point')}</option>
        <option value=",">{t('sales.import.commaMark')}</option>
      </select>
      {column.confidence !== 'sure' && <MarkDoubt samples={column.samples} />}
    </>
  )
}

/** The first value that is two numbers, with both. */
function MarkDoubt({ samples }: { readonly samples: readonly string[] }) {
  const t = useTranslate()
  const language = useLanguage()
  const write = decimalWriter(language)
  for (const example of samples) {
    const [point, comma] = MARKS.map((mark) => readNumber(example, mark)?.decimal)
    if (point !== undefined && comma !== undefined && point !== comma) {
      return <Doubt text={t('sales.import.markDoubt', { example, point: write(point), comma: write(comma) })} />
    }
  }
  return null
}

function Doubt({ text }: { readonly text: string }) {
  return (
    <span className="verdict verdict--warning">
      <Icon name="warning" />
      {text}
    </span>
  )
}

function WonValues({ file, mapped, onChange }: OpenedProps & ReadingOf<'status'>) {
  const t = useTranslate()
  const values = file.look.values.get(mapped.header) ?? mapped.won.map((value) => ({ value, count: null }))
  return (
    <fieldset className="reading__won">
      <legend>{t('sales.import.won')}</legend>
      {values.map(({ value, count }) => (
        <label key={value}>
          <input
            type="checkbox"
            checked={mapped.won.includes(value)}
            onChange={({ target }) =>
              onChange({
                ...mapped,
                won: target.checked ? [...mapped.won, value] : mapped.won.filter((each) => each !== value),
              })
            }
          />
          {count === null ? value : t('sales.import.wonValue', { value, count })}
        </label>
      ))}
    </fieldset>
  )
}

/** What formulas call the column. What cannot be a name becomes one. */
function NameField({ file, mapped, onChange }: OpenedProps & ReadingOf<'date' | 'number' | 'text'>) {
  const t = useTranslate()
  const id = useId()
  const commit = (typed: string) => {
    if (typed === mapped.name) return
    const others = file.mapping.columns.filter((column) => column.header !== mapped.header)
    const taken = new Set(others.flatMap((column) => ('name' in column ? [column.name] : [])))
    onChange({ ...mapped, name: formulaName(typed, taken) })
  }
  return (
    <label className="field field--inline" htmlFor={id}>
      <span className="field__label">{t('sales.import.name')}</span>
      <input
        id={id}
        key={mapped.name}
        className="input reading__name"
        defaultValue={mapped.name}
        aria-label={t('sales.import.nameOf', { column: mapped.header })}
        onBlur={({ target }) => commit(target.value)}
        onKeyDown={(event) => event.key === 'Enter' && commit(event.currentTarget.value)}
      />
    </label>
  )
}
