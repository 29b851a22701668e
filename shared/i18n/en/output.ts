import type { Message } from '../message'

export const output = {
  'output.plan': 'Plan',
  'output.payee': 'For',
  'output.payee.all': 'All it pays',
  'output.language': 'Language',
  'output.preview': 'Preview of the plan document',
  'output.preparing': 'Preparing the document…',
  'output.failed': 'The document could not be prepared: {fault}',
  'output.empty': 'No plan to document',
  'output.empty.text':
    'Here stands the document that explains a plan to the people it pays, and the workbook of what it pays.',
  'output.empty.plan': 'Go to the plan',
} satisfies Record<string, Message>
