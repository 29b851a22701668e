import type { templates as english } from '../en/templates'
import type { Message } from '../message'

export const templates = {
  'templates.accelerators': 'Commission avec accélérateurs',
  'templates.accelerators.text': 'Le taux de base jusqu’à l’objectif, un taux plus élevé au-delà.',
  'templates.annualAward': 'Récompense non monétaire',
  'templates.annualAward.text':
    'Un voyage ou une formation pour ceux qui remplissent la condition : son budget compte dans le coût, jamais dans la paie.',
  'templates.baseCommission': 'Fixe et commission à taux unique',
  'templates.baseCommission.text': 'Un seul taux sur toutes les ventes, dès la première.',
  'templates.individualTeam': 'Individuel et équipe, 75/25',
  'templates.individualTeam.text':
    'Les trois quarts du variable cible suivent le taux d’atteinte individuel, un quart celui de l’équipe.',
  'templates.managerTeam': 'Encadrement sur l’atteinte de l’équipe',
  'templates.managerTeam.text': 'Le taux d’atteinte de toute l’équipe décide du variable de son responsable.',
  'templates.meetings': 'Prospection au rendez-vous',
  'templates.meetings.text': 'Un montant par rendez-vous qualifié, plus élevé au-delà de l’objectif.',
  'templates.quarterlyGoal': 'Prime sur objectif trimestriel',
  'templates.quarterlyGoal.text':
    'Une part du variable cible lorsque l’objectif du trimestre est atteint, davantage lorsqu’il est dépassé.',
  'templates.teamGoal': 'Individuel et prime d’équipe',
  'templates.teamGoal.text':
    'Une commission sur ses propres ventes et une prime lorsque l’équipe atteint son objectif.',
  'templates.managerOverride': 'Responsable intéressé aux ventes',
  'templates.managerOverride.text': 'Une part de ce que vendent ses équipiers, plus élevée au-delà de leurs objectifs.',
  'templates.newHire': 'Nouvel arrivant, montée en charge et avance',
  'templates.newHire.text': 'Un objectif réduit les premiers mois et une avance reprise ensuite.',
  'templates.goals': 'Objectifs notés chaque trimestre',
  'templates.goals.text': 'Une prime sur des objectifs pondérés, chacun avec sa note.',
  'templates.contest': 'Concours avec prix',
  'templates.contest.text': 'Des prix pour les trois meilleurs vendeurs du trimestre.',
  'templates.teamPool': 'Cagnotte d’équipe',
  'templates.teamPool.text': 'Les ventes de l’équipe remplissent une cagnotte, partagée selon ce que chacun a vendu.',
  'templates.subscriptions': 'Abonnements, payés à l’encaissement',
  'templates.subscriptions.text':
    'Une moitié à la signature, l’autre au paiement du client, reprise en partie en cas de résiliation.',
} satisfies Record<keyof typeof english, Message>
