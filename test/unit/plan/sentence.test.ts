import type { Workspace } from '@shared/plan/model'
import { describePlanTerms } from '@shared/plan/planSentence'
import { describeComponent } from '@shared/plan/sentence'
import { PLAN_TEMPLATES } from '@shared/plan/templates'
import { readWorkspaceFile } from '@shared/workspace/file'
import { describe, expect, it } from 'vitest'
import { soundText } from '../../support/brokenWorkspaces'

const sound = readWorkspaceFile(new TextEncoder().encode(soundText())).workspace as Workspace
const components = sound.plans.flatMap((plan) => plan.components)

/** With ordinary spaces, so that they can be read here. */
function told(id: string, language: 'en' | 'fr'): string {
  const component = components.find((one) => one.id === id)
  if (component === undefined) throw new Error(`no component ${id}`)
  return describeComponent(sound, component, language).replace(/[\u00a0\u202f]/g, ' ')
}

describe('a component says what is paid, when, on what and within which limits', () => {
  it('with a gate, multipliers, limits, instalments and a clawback', () => {
    expect(told('own', 'en')).toBe(
      'A commission on Bookings credited to the payee. Each slice of attainment is paid at its own value: =own_rate from 0% and 16% from 100%. It builds up over a year and is paid every month. Attainment is measured against the quota of the whole window. Each sale counts “IF(product = "New", 1.2, 1)” times. What the table pays is multiplied by “0.5 + attainment(bookings)”, at least 0.8 and at most 1.2. When “IFBLANK(score(care), 1) >= 50%” does not hold, only 50% of it is paid. It pays at most 300% of its part of target variable pay over the window. It pays at least 5% of its part of target variable pay over the window. Of what is earned, 50% is paid at once, 30% as sales reach their day of “paid”, and 20% 3 months later. A cancelled sale takes back 50% of what it paid.',
    )
    expect(told('own', 'fr')).toBe(
      'Une commission sur l’indicateur « Bookings » crédité au bénéficiaire. Chaque tranche est payée à sa propre valeur, selon le taux d’atteinte : =own_rate à partir de 0 % et 16 % à partir de 100 %. Elle se cumule sur une année et se verse chaque mois. Le taux d’atteinte se mesure sur l’objectif de toute la fenêtre. Chaque vente compte « SI(product = "New"; 1,2; 1) » fois. Ce que paie le barème est multiplié par « 0,5 + taux_atteinte(bookings) », au moins 0,8 et au plus 1,2. Si « SIVIDE(score(care); 1) >= 50% » n’est pas vrai, seuls 50 % en sont versés. Elle paie au plus 300 % de sa part du variable cible sur la fenêtre. Elle paie au moins 5 % de sa part du variable cible sur la fenêtre. De ce qui est acquis, 50 % sont versés aussitôt, 30 % quand les ventes atteignent leur date « paid » et 20 % 3 mois plus tard. Une vente annulée fait reprendre 50 % de ce qu’elle a payé.',
    )
  })

  it('on two axes', () => {
    expect(told('matrix', 'en')).toContain(
      '1% / 2% from €0.00 and 2% / 3% from €100,000.00. Which of the values counts depends on credited units of Meetings: in order, from 0 and 10.',
    )
    expect(told('matrix', 'fr')).toContain(
      'La valeur retenue dépend de « Meetings » (les unités créditées) : dans l’ordre, à partir de 0 et 10.',
    )
  })

  it('by product, and nothing for the others', () => {
    expect(told('bySale', 'en')).toBe(
      'A commission on Bookings credited to the payee. Where “product = "New"” holds: Each slice of credited money is paid at its own value: 2% from €0.00. Where “amount > 10000” holds: Each slice of credited money is paid at its own value: 3% from €0.00. Everything else pays nothing. It builds up over a month and is paid every month. One sale pays all payees together at most €5,000.00.',
    )
  })

  it('on what others sell, and on what they are paid', () => {
    expect(told('override', 'en')).toMatch(/^A commission on Bookings of all who report to the payee, at any level, on/)
    expect(told('onPay', 'en')).toBe(
      'A bonus for what Own bookings pay those who report to the payee. Each slice of credited money is paid at its own value: 10% from €0.00. It builds up over a quarter and is paid every quarter. It is taken from the pay of those it is earned on.',
    )
  })

  it('by place, and for a team together', () => {
    expect(told('race', 'fr')).toBe(
      'Une prime pour l’indicateur « Bookings » crédité au bénéficiaire. Les prix vont selon le rang : 2 000,00 € à partir du rang 1, 1 000,00 € à partir du rang 2 et 0,00 € à partir du rang 3. Elle se cumule sur un trimestre et se verse chaque trimestre. Les bénéficiaires du plan sont classés selon ce qui leur est crédité. En dessous de 10 000,00 €, nul n’est classé. Les ex æquo se partagent les prix de leurs rangs.',
    )
    expect(told('pool', 'en')).toContain('It is shared among members of the team by their days in the plan.')
  })

  it('on goals', () => {
    expect(told('mbo', 'en')).toContain('A bonus for a blend of 60% Bookings and 40% Customer care.')
  })
})

describe('a plan says what it settles', () => {
  const [plan] = sound.plans
  it('in both languages', () => {
    if (plan === undefined) throw new Error('there is a plan')
    expect(describePlanTerms(sound, plan, 'en').join(' ')).toBe(
      'The plan is settled every quarter. All components together pay at least €0.00 each time the plan is settled. All components together pay at most 300% of target variable pay over the fiscal year. A new hire has 50% of the quota and 100% of target variable pay assured in month 1 and 75% of the quota and 50% of target variable pay assured in month 2. Pay is brought up to €1,000.00 each time the plan is settled; the advance is taken back from later earnings above this amount, up to 50% of them. The draw begins on Jan 1, 2026. The draw ends on Jun 30, 2026. Nothing is taken back before Apr 1, 2026. A balance goes on at the end of the fiscal year. It is collected when the payee leaves the plan.',
    )
    expect(describePlanTerms(sound, plan, 'fr')[0]).toBe('Le plan se règle chaque trimestre.')
  })
})

describe('no sentence has a hole', () => {
  const workspaces: readonly Workspace[] = [
    sound,
    ...PLAN_TEMPLATES.map((template) => ({ ...sound, ...template, plans: [template.plan] })),
  ]
  it.each(['en', 'fr'] as const)('in %s', (language) => {
    const texts = workspaces.flatMap((workspace) =>
      workspace.plans.flatMap((plan) => [
        ...plan.components.map((component) => describeComponent(workspace, component, language)),
        ...describePlanTerms(workspace, plan, language),
      ]),
    )
    expect(texts.filter((text) => /[{}]|undefined|“”|« »|\(\)/.test(text))).toEqual([])
  })
})
