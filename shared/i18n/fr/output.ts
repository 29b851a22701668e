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

  'output.document': 'Document du plan',
  'output.document.action': 'Exporter le document du plan…',
  'output.document.pdf': 'PDF…',
  'output.document.preparing': 'Préparation du document…',
  'output.document.word': 'Word…',
  'output.workbook': 'Classeur des versements',
  'output.workbook.action': 'Exporter le classeur des versements…',
  'output.workbook.excel': 'Excel…',
  'output.workbook.file': '{name} – versements',
  'output.workbook.from': 'De',
  'output.workbook.none': 'Rien n’est versé : il faut des personnes affectées au plan, et des ventes.',
  'output.workbook.preparing': 'Calcul du classeur…',
  'output.workbook.text': 'Ce que chacun reçoit, avec les formules qui mènent des ventes à chaque versement.',
  'output.workbook.to': 'À',
  'output.writing': 'Écriture du fichier…',
  'output.written': '{name} est écrit ({size}).',
} satisfies Record<keyof typeof english, Message>
