import type { Message } from '../message'

export const templates = {
  'templates.accelerators': 'Commission with accelerators',
  'templates.accelerators.text': 'The base rate up to quota, a higher rate on what goes beyond it.',
  'templates.award-with-a-budget': 'Non-monetary award',
  'templates.award-with-a-budget.text':
    'A trip or a training for those who qualify: its budget counts in the cost, never in pay.',
  'templates.base-plus-flat-commission': 'Base plus flat commission',
  'templates.base-plus-flat-commission.text': 'One rate on everything sold, from the first euro.',
  'templates.individual-plus-team-bonus': 'Individual plus team bonus',
  'templates.individual-plus-team-bonus.text':
    'A commission on one’s own sales, and a bonus when the team reaches its goal.',
  'templates.individual-team-75-25': 'Individual and team, 75/25',
  'templates.individual-team-75-25.text':
    'Three quarters of the target follow one’s own attainment, one quarter the team’s.',
  'templates.manager-on-team-attainment': 'Manager on team attainment',
  'templates.manager-on-team-attainment.text': 'The attainment of the whole team decides what its manager earns.',
  'templates.meetings-per-unit': 'Sales development by the meeting',
  'templates.meetings-per-unit.text': 'An amount for every qualified meeting, more above quota.',
  'templates.quarterly-goal-bonus': 'Quarterly goal bonus',
  'templates.quarterly-goal-bonus.text':
    'A share of the target for reaching the goal of the quarter, more for passing it.',
} satisfies Record<string, Message>
