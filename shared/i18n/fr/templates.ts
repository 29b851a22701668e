import type { templates as english } from '../en/templates'
import type { Message } from '../message'

export const templates = {
  'templates.accelerators': 'Commission avec accélérateurs',
  'templates.accelerators.text': 'Le taux de base jusqu’au quota, un taux plus élevé au-delà.',
  'templates.award-with-a-budget': 'Récompense non monétaire',
  'templates.award-with-a-budget.text':
    'Un voyage ou une formation pour ceux qui remplissent la condition : son budget compte dans le coût, jamais dans la paie.',
  'templates.base-plus-flat-commission': 'Fixe et commission à taux unique',
  'templates.base-plus-flat-commission.text': 'Un seul taux sur toutes les ventes, dès le premier euro.',
  'templates.individual-plus-team-bonus': 'Individuel et prime d’équipe',
  'templates.individual-plus-team-bonus.text':
    'Une commission sur ses propres ventes et une prime lorsque l’équipe atteint son objectif.',
  'templates.individual-team-75-25': 'Individuel et équipe, 75/25',
  'templates.individual-team-75-25.text':
    'Les trois quarts du variable cible suivent le taux d’atteinte individuel, un quart celui de l’équipe.',
  'templates.manager-on-team-attainment': 'Encadrement sur l’atteinte de l’équipe',
  'templates.manager-on-team-attainment.text':
    'Le taux d’atteinte de toute l’équipe décide du variable de son responsable.',
  'templates.meetings-per-unit': 'Prospection au rendez-vous',
  'templates.meetings-per-unit.text': 'Un montant par rendez-vous qualifié, majoré au-delà du quota.',
  'templates.quarterly-goal-bonus': 'Prime sur objectif trimestriel',
  'templates.quarterly-goal-bonus.text':
    'Une part du variable cible lorsque l’objectif du trimestre est atteint, davantage lorsqu’il est dépassé.',
} satisfies Record<keyof typeof english, Message>
