import { calendarDay, type DayNumber, dayOf, type IsoDate } from '@shared/calendar/date'
import { invariant } from '@shared/findings/invariant'
import { amountText, type NamedDeal } from './history'
import { PEOPLE } from './roster'
import { sampleDeals } from './sampleWorkspace'

/** First day of the quarter that is exported: the last of the sample's two years. */
const FIRST_EXPORTED_DAY = dayOf('2025-10-01' as IsoDate)

/** How a customer system set to a language writes a file. Values of pick lists stay as they are kept, as plans name them. */
interface ExportForm {
  readonly headings: readonly string[]
  readonly delimiter: string
  /** From year, month and day. */
  readonly dateOf: (year: string, month: string, day: string) => string
  readonly amountOf: (plain: string) => string
  /** Excel in France reads UTF-8 only with this mark. */
  readonly byteOrderMark: string
}

const FORMS: Readonly<Record<'en' | 'fr', ExportForm>> = {
  en: {
    headings: [
      'Opportunity ID',
      'Close Date',
      'Invoice Date',
      'Opportunity Owner',
      'Customer',
      'Product',
      'Segment',
      'Type',
      'Stage',
      'Amount',
      'Term',
      'Original',
    ],
    delimiter: ',',
    dateOf: (year, month, day) => `${month}/${day}/${year}`,
    amountOf: (plain) => plain.replace(/\B(?=(\d{3})+\.)/g, ','),
    byteOrderMark: '',
  },
  fr: {
    headings: [
      'Identifiant',
      'Date de clôture',
      'Date de facture',
      'Propriétaire',
      'Client',
      'Produit',
      'Segment',
      'Type',
      'Étape',
      'Montant',
      'Durée (mois)',
      'Affaire d’origine',
    ],
    delimiter: ';',
    dateOf: (year, month, day) => `${day}/${month}/${year}`,
    amountOf: (plain) => plain.replace(/\B(?=(\d{3})+\.)/g, '\u00a0').replace('.', ','),
    byteOrderMark: '\ufeff',
  },
}

/**
 * The last quarter's deals as a customer system would export them, to try the import with.
 *
 * English: commas, month before day, `"12,500.00"`. French: semicolons, day before month, `12 500,00` with a no-break space, and the mark
 * Excel needs. Owners are names, not ids; returns have a negative amount. Meetings are not among the deals.
 * Importing it into the sample changes nothing: every deal is there already.
 *
 * @returns the text of the file, lines ending in CR LF
 */
export function sampleCsv(language: 'en' | 'fr'): string {
  const form = FORMS[language]
  const deals = sampleDeals().filter(({ closed, type }) => closed >= FIRST_EXPORTED_DAY && type !== 'Meeting')
  const lines = [form.headings, ...deals.map((deal) => cellsOf(deal, form))]
  const text = lines.map((cells) => cells.map((cell) => quoted(cell, form.delimiter)).join(form.delimiter)).join('\r\n')
  return `${form.byteOrderMark}${text}\r\n`
}

function cellsOf(deal: NamedDeal, form: ExportForm): string[] {
  return [
    deal.id,
    dateCell(deal.closed, form),
    deal.invoiced === null ? '' : dateCell(deal.invoiced, form),
    nameOf(deal.owner),
    deal.customer,
    deal.product === null ? '' : deal.product,
    deal.segment,
    deal.type,
    deal.status,
    deal.cents === null ? '' : form.amountOf(amountText(deal.cents)),
    deal.term === null ? '' : String(deal.term),
    deal.originalId === null ? '' : deal.originalId,
  ]
}

function dateCell(day: DayNumber, { dateOf }: ExportForm): string {
  const { year, month, day: dayOfMonth } = calendarDay(day)
  const twoDigits = (value: number) => String(value).padStart(2, '0')
  return dateOf(String(year), twoDigits(month), twoDigits(dayOfMonth))
}

function nameOf(owner: string): string {
  const person = PEOPLE.find(({ id }) => id === owner)
  invariant(person !== undefined, 'every owner is somebody of the sample company')
  return person.name
}

function quoted(cell: string, delimiter: string): string {
  return cell.includes(delimiter) || cell.includes('"') ? `"${cell.replaceAll('"', '""')}"` : cell
}
