import type { practice as english } from '../en/practice'
import type { Message } from '../message'

export const practice = {
  'practice.title': 'Contrôles d’usage',
  'practice.text':
    'Des repères avec leur source. L’usage n’est pas une règle : modifiez un seuil, ou acceptez un constat en donnant la raison.',
  'practice.check': 'Contrôle',
  'practice.threshold': 'Seuil',
  'practice.thresholdOf': 'Seuil de « {check} »',
  'practice.usual': 'Usuel',
  'practice.source': 'Source',
  'practice.reset': 'Reprendre le seuil usuel',
  'practice.ownRule': 'Une règle de prudence de Palier',
  'practice.grade.A': 'cabinet ou association',
  'practice.grade.B': 'praticien',
  'practice.grade.C': 'éditeur',
  'practice.sourced': '{address} ({grade})',
  'practice.variableShareLeast': 'Variable minimal, part de l’OTE',
  'practice.variableShareMost': 'Variable maximal, part de l’OTE',
  'practice.quotaToPayLeast': 'Objectif annuel ÷ OTE, au moins',
  'practice.quotaToPayMost': 'Objectif annuel ÷ OTE, au plus',
  'practice.componentsMost': 'Composantes payantes, au plus',
  'practice.weightLeast': 'Pondération minimale d’une composante',
  'practice.capLeast': 'Plafond le plus bas, part du variable cible',
  'practice.jumpMost': 'Saut de paie maximal à une borne, part du variable cible',
  'practice.atQuotaLeast': 'Part minimale à l’objectif',
  'practice.atQuotaMost': 'Part maximale à l’objectif',
  'practice.pastThresholdLeast': 'Part minimale de bénéficiaires payés',
  'practice.topPayLeast': 'Versement du meilleur dixième ÷ cible, au moins',
  'practice.topPayMost': 'Versement du meilleur dixième ÷ cible, au plus',
  'practice.costOfSalesMost': 'Variable ÷ ventes, au plus',
} satisfies Record<keyof typeof english, Message>
