import type { Message } from '../message'

export const output = {
  'output.plan': 'Plan',
  'output.payee': 'For',
  'output.payee.all': 'Everyone it pays',
  'output.language': 'Language',
  'output.preview': 'Preview of the plan document',
  'output.preparing': 'Preparing the document…',
  'output.failed': 'The document could not be prepared: {fault}',
  'output.empty': 'No plan to document',
  'output.empty.text':
    'Here stands the document that explains a plan to the people it pays, and the workbook of what it pays.',
  'output.empty.plan': 'Go to the plan',

  'output.document': 'Plan document',
  'output.document.action': 'Export plan document…',
  'output.document.pdf': 'PDF…',
  'output.document.preparing': 'Preparing the document…',
  'output.document.word': 'Word…',
  'output.workbook': 'Payout workbook',
  'output.workbook.action': 'Export payout workbook…',
  'output.workbook.excel': 'Excel…',
  'output.workbook.file': '{name} – payouts',
  'output.workbook.from': 'From',
  'output.workbook.none': 'Nothing is paid yet: the plan needs people assigned to it, and sales.',
  'output.workbook.preparing': 'Calculating the workbook…',
  'output.workbook.text': 'What everybody is paid, with live formulas from the sales to each payout.',
  'output.workbook.to': 'To',
  'output.writing': 'Writing the file…',
  'output.written': '{name} is written ({size}).',
} satisfies Record<string, Message>
