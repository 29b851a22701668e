import type { output as english } from '../en/output'
import type { Message } from '../message'

export const output = {
  'output.plan': 'Plan',
  'output.payee': 'Pour',
  'output.payee.all': 'Tous ses bénéficiaires',
  'output.language': 'Langue',
  'output.preview': 'Aperçu du document du plan',
  'output.preparing': 'Préparation du document…',
  'output.failed': 'Le document n’a pas pu être préparé : {fault}',
  'output.empty': 'Aucun plan à documenter',
  'output.empty.text':
    'Ici figurent le document qui explique un plan à ses bénéficiaires et le classeur de ce qu’il verse.',
  'output.empty.plan': 'Aller au plan',
} satisfies Record<keyof typeof english, Message>
