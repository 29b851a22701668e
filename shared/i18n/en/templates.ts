import type { Message } from '../message'

export const templates = {
  'templates.accelerators': 'Commission with accelerators',
  'templates.accelerators.text': 'The base rate up to quota, a higher rate on what goes beyond it.',
  'templates.annualAward': 'Non-monetary award',
  'templates.annualAward.text':
    'A trip or a training for those who qualify: its budget counts in the cost, never in pay.',
  'templates.baseCommission': 'Base plus flat commission',
  'templates.baseCommission.text': 'One rate on everything sold, from the first sale.',
  'templates.individualTeam': 'Individual and team, 75/25',
  'templates.individualTeam.text': 'Three quarters of the target follow one’s own attainment, one quarter the team’s.',
  'templates.managerTeam': 'Manager on team attainment',
  'templates.managerTeam.text': 'The attainment of the whole team decides what its manager earns.',
  'templates.meetings': 'Sales development by the meeting',
  'templates.meetings.text': 'An amount for every qualified meeting, a higher one above the goal.',
  'templates.quarterlyGoal': 'Quarterly goal bonus',
  'templates.quarterlyGoal.text': 'A share of the target for reaching the goal of the quarter, more for passing it.',
  'templates.teamGoal': 'Individual plus team bonus',
  'templates.teamGoal.text': 'A commission on one’s own sales, and a bonus when the team reaches its goal.',
  'templates.managerOverride': 'Manager with an override',
  'templates.managerOverride.text': 'A share of what the manager’s people sell, a higher one above their quotas.',
  'templates.newHire': 'New hire with ramp and draw',
  'templates.newHire.text': 'A lower quota in the first months and an advance that is taken back later.',
  'templates.goals': 'Goals scored each quarter',
  'templates.goals.text': 'A bonus on weighted goals, each with a score.',
  'templates.contest': 'Contest with prizes',
  'templates.contest.text': 'Prizes for the three who sell most in the quarter.',
  'templates.teamPool': 'Team pool',
  'templates.teamPool.text': 'What the team sells fills a pool, shared by what each sold.',
  'templates.subscriptions': 'Subscriptions, paid on cash',
  'templates.subscriptions.text':
    'Half at signature, half once the customer pays, and taken back in part when cancelled.',
} satisfies Record<string, Message>
