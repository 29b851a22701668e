import { foldHeading } from './foldedText'

/** What a column of a file can be taken for. `date` columns also say which day they are. */
export type KnownUse = 'id' | 'owner' | 'amount' | 'currency' | 'status' | 'date'

/**
 * Headings by which exports name what we need, folded (see foldHeading), the surest first. English, French and German labels of
 * Salesforce, HubSpot, Pipedrive, Dynamics and accounting exports, and their programming names.
 */
const HEADINGS: Readonly<Record<Exclude<KnownUse, 'date'>, readonly string[]>> = {
  id: [
    ...['dealid', 'affaireid', 'idaffaire', 'opportunityid', 'iddelopportunite', 'opportunityid18', 'idopportunite'],
    ...['recordid', 'iddelenregistrement', 'donotmodifyopportunity', 'nepasmodifieropportunite', 'hsobjectid'],
    ...[
      'id',
      'identifiant',
      'reference',
      'ref',
      'dealnumber',
      'transactionid',
      'salesordernumber',
      'salesorderid',
      'ordernumber',
    ],
    ...['orderid', 'invoicenumber', 'invoiceid', 'invoiceno', 'orderno', 'numero', 'numerodecommande', 'ndecommande'],
    ...['commande', 'numerodefacture', 'ndefacture', 'facture', 'vorgangsnummer', 'auftragsnummer', 'rechnungsnummer'],
    ...['belegnummer', 'opportunitynumber', 'datensatzid', 'dealsid'],
  ],
  owner: [
    ...[
      'opportunityowner',
      'dealowner',
      'owner',
      'ownername',
      'ownerfullname',
      'salesperson',
      'salesrep',
      'salesagent',
    ],
    ...['rep', 'salesrepresentative', 'accountexecutive', 'proprietairedelopportunite', 'proprietairedelatransaction'],
    ...['proprietairedelaffaire', 'affaireproprietaire', 'proprietaire', 'commercial', 'commerciale', 'vendeur'],
    ...['chargedaffaires', 'ingenieurcommercial', 'responsable', 'responsablecommercial', 'conseiller', 'attribuea'],
    ...[
      'opportunityinhaber',
      'dealbesitzer',
      'dealinhaber',
      'besitzer',
      'inhaber',
      'verkaufer',
      'vertriebsmitarbeiter',
    ],
    ...[
      'ownerid',
      'hubspotownerid',
      'salespersonid',
      'employeekey',
      'employeeid',
      'payee',
      'beneficiaire',
      'dealowneremail',
    ],
  ],
  amount: [
    ...['actualrevenue', 'revenureel', 'amount', 'dealvalue', 'affairevaleur', 'dealamount', 'montant', 'montantht'],
    ...[
      'montantdelatransaction',
      'montantnet',
      'salesamount',
      'salesvalue',
      'sales',
      'netamount',
      'closevalue',
      'value',
    ],
    ...['valeur', 'totalprice', 'prixtotal', 'linetotal', 'extendedamount', 'subtotal', 'total', 'totalht', 'revenue'],
    ...[
      'chiffredaffaires',
      'caht',
      'ca',
      'ventes',
      'betrag',
      'dealwert',
      'wert',
      'nettobetrag',
      'auftragswert',
      'umsatz',
    ],
    ...['amountincompanycurrency', 'estrevenue', 'revenuest', 'montantttc', 'bookings', 'acv', 'tcv', 'arr'],
  ],
  currency: [
    ...[
      'dealcurrencyofvalue',
      'dealcurrency',
      'affairedevise',
      'affairedevisedelavaleur',
      'currency',
      'currencyisocode',
    ],
    ...['amountcurrency', 'currencycode', 'devise', 'devisedumontant', 'codedevise', 'monnaie', 'wahrung', 'waehrung'],
  ],
  status: [
    ...['iswon', 'won', 'dealstatus', 'affairestatut', 'status', 'statut', 'dealstage', 'stage', 'stagename', 'etape'],
    ...['phasedelatransaction', 'etapedelatransaction', 'phase', 'dealphase', 'dealsstatus'],
  ],
}

/** Which day a heading names, the day a sale most likely counts on first. The name is what formulas and measures call it. */
const DATE_HEADINGS: readonly (readonly [name: string, headings: readonly string[]])[] = [
  [
    'closed',
    [
      'actualclosedate',
      'datedeclotureeffective',
      'datedeclotereelle',
      'dealwontime',
      'wontime',
      'affaireheuredegain',
      'affairedatedegain',
      'affairegagneele',
    ],
  ],
  [
    'closed',
    [
      'closedate',
      'closed',
      'closedon',
      'dateclosed',
      'dealdealclosedon',
      'dealclosedon',
      'datedecloture',
      'datedefermeture',
      'affairedatedecloture',
      'affaireclotureele',
      'abschlussdatum',
      'schlusstermin',
      'closingdate',
      'datedesignature',
      'signed',
      'signedon',
    ],
  ],
  [
    'booked',
    [
      'bookingdate',
      'bookedon',
      'booked',
      'datedereservation',
      'date',
      'datum',
      'saledate',
      'datedevente',
      'transactiondate',
    ],
  ],
  ['ordered', ['orderdate', 'orderedon', 'datedecommande', 'auftragsdatum', 'bestelldatum']],
  ['invoiced', ['invoicedate', 'invoicedon', 'invoiced', 'datedefacture', 'datedefacturation', 'rechnungsdatum']],
  ['paid', ['paymentdate', 'paidon', 'paid', 'datedepaiement', 'datedereglement', 'zahlungsdatum']],
  [
    'expected',
    [
      'estclosedate',
      'expectedclosedate',
      'dealexpectedclosedate',
      'affairedatedecloturerevue',
      'affairedatedeclotureprevue',
      'datedeclotureestimee',
    ],
  ],
  ['lost', ['deallosttime', 'losttime', 'affaireheuredelechec', 'lostdate']],
  [
    'created',
    [
      'createdate',
      'createddate',
      'created',
      'createdon',
      'dealdealcreated',
      'datedecreation',
      'affaireaffairecreee',
      'affairecreele',
      'erstelldatum',
      'engagedate',
      'creationdate',
    ],
  ],
]

/** Identifiers of orders and invoices: there, several rows of one id are its lines and each has its own amount. */
const ORDER_HEADINGS: ReadonlySet<string> = new Set([
  'salesordernumber',
  'ordernumber',
  'orderid',
  'orderno',
  'invoicenumber',
  'invoiceid',
  'invoiceno',
  'numerodecommande',
  'ndecommande',
  'commande',
  'numerodefacture',
  'ndefacture',
  'facture',
  'auftragsnummer',
  'rechnungsnummer',
  'belegnummer',
])

/** Words that make a heading the name of a day, so that bare numbers below it are day counts of a spreadsheet. */
const DATE_WORDS = /date|datum|closed|cloture|time|created|signed/

const BRACKETED_CURRENCY = /[([][^()[\]]{1,4}[)\]]\s*$/

function folded(heading: string): string {
  return foldHeading(heading.replace(BRACKETED_CURRENCY, ''))
}

/** How surely a heading names a use: 0 is surest; null when it does not. Programming names (`property_amount`) count too. */
export function headingRank(heading: string, use: Exclude<KnownUse, 'date'>): number | null {
  const name = folded(heading).replace(/^property/, '')
  const rank = HEADINGS[use].indexOf(name)
  return rank === -1 ? null : rank
}

/** The day a heading names, with its rank among days (0 is the likeliest to count on); null when it names none. */
export function dateNamedBy(heading: string): { readonly name: string; readonly rank: number } | null {
  const name = folded(heading).replace(/^property/, '')
  const rank = DATE_HEADINGS.findIndex(([, headings]) => headings.includes(name))
  return rank === -1 ? null : { name: (DATE_HEADINGS[rank] as readonly [string, readonly string[]])[0], rank }
}

/** Days on which nothing is sold. */
const NOT_SALE_DATES: ReadonlySet<string> = new Set(['expected', 'lost', 'created'])

/** True for a heading that names a day a sale can count on: closed, booked, ordered, invoiced, paid. */
export function isSaleDate(heading: string): boolean {
  const named = dateNamedBy(heading)
  return named !== null && !NOT_SALE_DATES.has(named.name)
}

export function isOrderHeading(heading: string): boolean {
  return ORDER_HEADINGS.has(folded(heading))
}

export function soundsLikeDate(heading: string): boolean {
  return DATE_WORDS.test(folded(heading))
}

export function soundsLikeAmount(heading: string): boolean {
  return headingRank(heading, 'amount') !== null
}

const WON: ReadonlySet<string> = new Set([
  'won',
  'closed won',
  'close won',
  'gagne',
  'gagnee',
  'gagnes',
  'gagnees',
  'ferme gagne',
  'fermee gagnee',
  'cloture gagne',
  'cloturee gagnee',
  'cloture gagnee',
  'conclu',
  'conclue',
  'signe',
  'signee',
  'gewonnen',
  'geschlossen gewonnen',
  'geschlossen und gewonnen',
  'abgeschlossen gewonnen',
  'true',
  'yes',
  'oui',
  'vrai',
  'ja',
  'wahr',
])

/** True for a status (folded by foldText) that says a deal is won, in English, French or German. */
export function saysWon(foldedStatus: string): boolean {
  return WON.has(foldedStatus)
}
