import type { Message } from '../message'

export const sales = {
  'sales.caption': 'Sales, as they stand in the files they were read from',
  'sales.find': 'Find',
  'sales.find.hint': 'Name, number, day…',
  'sales.find.nothing': 'No row has this.',

  'sales.strip': 'Totals of the rows shown',
  'sales.strip.amount': 'Amount ({currency})',
  'sales.strip.days': 'Days',
  'sales.strip.daysFromTo': '{from} to {to}',
  'sales.strip.files': 'Files',
  'sales.strip.none': '–',
  'sales.strip.owners': 'Owners',
  'sales.strip.rows': 'Rows',
  'sales.strip.rowsOf': '{found} of {all}',

  'sales.column.amount': 'Amount',
  'sales.column.booked': 'Booked on',
  'sales.column.closed': 'Closed on',
  'sales.column.created': 'Created on',
  'sales.column.currency': 'Currency',
  'sales.column.expected': 'Expected on',
  'sales.column.id': 'Id',
  'sales.column.inFormulas': 'Called {name} in formulas',
  'sales.column.invoiced': 'Invoiced on',
  'sales.column.lost': 'Lost on',
  'sales.column.ordered': 'Ordered on',
  'sales.column.owner': 'Owner',
  'sales.column.paid': 'Paid on',
  'sales.column.sourceFile': 'File',
  'sales.column.sourceRow': 'Row',
  'sales.column.status': 'Status',

  'sales.empty': 'No sales yet',
  'sales.empty.text':
    'Here stand the deals, orders or invoices that the plans pay for: one row each, read from the CSV or Excel file that your CRM or accounting system exports.',
} satisfies Record<string, Message>
