import type { Scenario } from '@shared/plan/model'

/** Two answers to one question: what would have rewarded the account executives better, and at what cost? */
export const SCENARIOS: readonly Scenario[] = [
  {
    name: { en: 'Steeper accelerator above 100%', fr: 'Accélérateur plus fort au-delà de 100 %' },
    note: {
      en: 'What would 1.8 instead of 1.5 times the base rate above quota have cost?',
      fr: 'Combien aurait coûté un taux de 1,8 au lieu de 1,5 fois le taux de base au-delà de l’objectif ?',
    },
    commands: [{ do: 'setAssumption', name: 'accelerator', value: '1.8' }],
  },
  {
    name: { en: '60/40: more weight on the team', fr: '60/40 : plus de poids pour l’équipe' },
    note: {
      en: 'Who wins and who loses when the team counts for 40% instead of 25%?',
      fr: 'Qui gagne et qui perd lorsque l’équipe compte pour 40 % au lieu de 25 % ?',
    },
    commands: [
      { do: 'setComponentField', plan: 'ae', component: 'own', field: 'weight', value: '60%' },
      { do: 'setComponentField', plan: 'ae', component: 'team', field: 'weight', value: '40%' },
    ],
  },
]
