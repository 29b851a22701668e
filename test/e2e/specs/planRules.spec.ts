import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { AppWindow } from '../pages/app'
import { FileDialog } from '../pages/fileDialog'
import { ImportDialog } from '../pages/importDialog'
import { PeopleScreen } from '../pages/peopleScreen'
import { PlanRules } from '../pages/planRules'
import { PlanScreen } from '../pages/planScreen'
import { QuotasScreen } from '../pages/quotasScreen'
import { ResultsScreen } from '../pages/resultsScreen'
import { SalesScreen } from '../pages/salesScreen'
import { expect, test } from '../support/app'

const YEAR = new Date().getFullYear()
const DEALS = [
  'Id;Owner;Close Date;Amount;Stage',
  `A-1;Ada Example;15/01/${YEAR};20000,00;Closed Won`,
  `A-2;Ada Example;15/02/${YEAR};60000,00;Closed Won`,
].join('\r\n')

/** One seller with a quota of 100,000 for the year, who sells 20,000 in January and 60,000 in February. */
async function withSeller(page: Page, root: string): Promise<void> {
  const window = new AppWindow(page)
  const people = new PeopleScreen(page)
  await window.show('People')
  await people.button('Add a person').click()
  await people.assignments.enter(0, 'name', 'Ada Example')
  await people.assignments.enter(0, 'targetVariable', '24,000')
  const quotas = new QuotasScreen(page)
  await window.show('Quotas')
  await quotas.by('year')
  await quotas.quotas.enter(0, String(YEAR), '100,000')
  writeFileSync(join(root, 'deals.csv'), DEALS)
  await window.show('Sales')
  await new SalesScreen(page).importButton().click()
  await new FileDialog(page).open('deals.csv')
  const dialog = new ImportDialog(page)
  await dialog.settled()
  await dialog.take()
}

/** Goes to the results, expects what the seller is paid in January, February and the year, and comes back. */
async function expectPaid(page: Page, january: string, february: string, total: string): Promise<void> {
  const window = new AppWindow(page)
  const results = new ResultsScreen(page)
  await window.show('Results')
  await results.columns('Months')
  await expect(results.cell('Ada Example', `${YEAR}-01`)).toHaveText(january)
  await expect(results.cell('Ada Example', `${YEAR}-02`)).toHaveText(february)
  await expect(results.cell('Ada Example', 'total')).toHaveText(total)
  await window.show('Plan')
}

test('a component made by hand: pay follows gate, multiplier, cap, draw and ramp, and undo takes each back', async ({
  palier: { page, root },
}) => {
  test.slow()
  await page.setViewportSize({ width: 1920, height: 1000 })
  const window = new AppWindow(page)
  const plan = new PlanScreen(page)
  const rules = new PlanRules(page)
  await window.newFromTemplate('Commission with accelerators')
  await plan.removeComponent()
  await expect(page.getByText('No components yet.')).toBeVisible()
  await plan.button('Add a component').click()
  await plan.pays('Rate of credited sales')
  await plan.tiers.enter(0, 'value', '10')
  await plan.components.choose(0, 'paid', 'Monthly')
  await withSeller(page, root)
  await expectPaid(page, '2,000.00', '6,000.00', '8,000.00')

  const gate = await rules.add('Add a rule', 'Gate')
  await gate.enter('Pays when', 'attainment(bookings) >= 50%')
  await expect(plan.sentence()).toContainText('“attainment(bookings) >= 50%”')
  await expectPaid(page, '–', '8,000.00', '8,000.00')

  await rules.add('Add a rule', 'Multipliers')
  await rules.rule('Multipliers').grid('Lines of: Multipliers').enter(0, 'factor', '1.5')
  await expectPaid(page, '–', '12,000.00', '12,000.00')

  const cap = await rules.add('Add a rule', 'Cap')
  await cap.choose('Kind', 'An amount')
  await cap.enter('Limit', '9k')
  await expect(cap.field('Limit')).toHaveValue('9,000')
  await expectPaid(page, '–', '9,000.00', '9,000.00')

  await plan.showPart('Whole plan')
  const draw = await rules.add('Add a rule of the plan', 'Draw')
  await draw.choose('Kind', 'Guarantee: pay is at least the draw')
  await expect(plan.sentence()).toContainText('$1,000.00')
  await expectPaid(page, '1,000.00', '9,000.00', '20,000.00')

  await plan.showPart('Whole plan')
  await rules.add('Add a rule of the plan', 'Ramp of new hires')
  await rules.rule('Ramp of new hires').grid('Ramp by month of tenure').enter(0, 'assured', '100')
  await expectPaid(page, '2,000.00', '9,000.00', '21,000.00')

  await window.undoButton().click()
  await window.undoButton().click()
  await expectPaid(page, '1,000.00', '9,000.00', '20,000.00')
})

test('a matrix is typed as a grid: the column chosen is drawn, and the sentence tells both axes', async ({
  palier: { page },
}) => {
  const plan = new PlanScreen(page)
  const rules = new PlanRules(page)
  await new AppWindow(page).newFromTemplate('Commission with accelerators')
  await rules.add('Add a rule', 'Matrix')
  await plan.tiers.expectCell(0, 'across.1', '100%')
  await plan.tiers.enter(0, 'across.1', '80')
  await plan.tiers.enter(3, 'across.1', '4')
  await expect(plan.paidAt('150%')).toHaveText('190.0%')
  await plan.drawColumn('2: from 80%')
  await expect(plan.paidAt('150%')).toHaveText('250.0%')
  await expect(plan.sentence()).toContainText('from 0% and 80%')
  await plan.button('Add a column').click()
  await plan.tiers.expectCell(0, 'across.2', '160%')
  await plan.tiers.expectCell(3, 'across.2', '4')
  await plan.button('Remove the last column').click()
  await plan.button('Remove the matrix').click()
  await plan.tiers.expectCell(2, 'value', '2')
})

test('each bound shows what is paid just below, at and just above it', async ({ palier: { page } }) => {
  const plan = new PlanScreen(page)
  await new AppWindow(page).newFromTemplate('Commission with accelerators')
  await plan.apply('Retroactive: all at the value reached')
  await expect(plan.around('120%')).toHaveText(['180.0%', '240.0%', '240.0%'])
})

test('a contest brings its prizes by place, and leaves with them', async ({ palier: { page } }) => {
  const window = new AppWindow(page)
  const plan = new PlanScreen(page)
  const rules = new PlanRules(page)
  await window.newFromTemplate('Commission with accelerators')
  await rules.rule('Cap').button('Remove: Cap').click()
  const contest = await rules.add('Add a rule', 'Contest')
  await expect(page.getByRole('heading', { name: 'Prizes by place' })).toBeVisible()
  await plan.tiers.enter(0, 'value', '2,500')
  const prizes = page.getByRole('table', { name: 'Figures of the curve' })
  await expect(prizes.getByRole('row').nth(1).getByRole('cell').first()).toHaveText('$2,500.00')
  await contest.choose('Those who tie', 'All take the higher prize')
  await expect(plan.sentence()).toContainText('$2,500.00')
  await plan.components.expectCell(0, 'paid', 'Yearly')
  await contest.button('Remove: Contest').click()
  await expect(page.getByRole('heading', { name: 'Payout curve' })).toBeVisible()
})

test('a table choice has a table of its own, which is edited and drawn like that of the component', async ({
  palier: { page },
}) => {
  const plan = new PlanScreen(page)
  const rules = new PlanRules(page)
  await new AppWindow(page).newFromTemplate('Commission with accelerators')
  const choices = await rules.add('Add a rule', 'Other tables for some')
  await rules.rule('Table choice 1').enter('Applies when', 'payee_role = "Hunter"')
  await choices.grid('Table choice 1: tiers').enter(2, 'value', '3')
  await plan.tiers.expectCell(2, 'value', '2')
  await expect(plan.paidAt('150%')).toHaveText('190.0%')
  await page.getByRole('combobox', { name: 'Table', exact: true }).selectOption({ label: 'Table choice 1' })
  await expect(plan.paidAt('150%')).toHaveText('220.0%')
  await expect(plan.sentence()).toContainText('“payee_role = "Hunter"”')
})

test('an entry of a form that cannot be read stays in its field, says why, and is mended or given up there', async ({
  palier: { page },
}) => {
  const window = new AppWindow(page)
  const rules = new PlanRules(page)
  await window.newFromTemplate('Commission with accelerators')
  const clawback = await rules.add('Add a rule', 'Clawback')
  await clawback.enter('Months of the chargeback window', '1.5')
  const months = clawback.field('Months of the chargeback window')
  await expect(months).toHaveAttribute('aria-invalid', 'true')
  await expect(clawback.region.getByText(/type a whole number from 1 to 120/)).toBeVisible()
  await window.show('People')
  await window.show('Plan')
  await expect(months).toHaveValue('1.5')
  await months.focus()
  await page.keyboard.press('Escape')
  await expect(months).toHaveValue('12')
  await months.fill('18')
  await window.show('People')
  await window.show('Plan')
  await expect(months).toHaveValue('18')
})

for (const theme of ['Light', 'Dark'] as const) {
  test(`axe finds nothing wrong with the rules of a plan in the ${theme.toLowerCase()} theme`, async ({
    palier: { page },
  }) => {
    const window = new AppWindow(page)
    const plan = new PlanScreen(page)
    const rules = new PlanRules(page)
    await window.newFromTemplate('Commission with accelerators')
    await window.chooseTheme(theme)
    for (const rule of ['Gate', 'Multipliers', 'Clawback', 'Matrix', 'Other tables for some']) {
      await rules.add('Add a rule', rule)
    }
    await rules.rule('Clawback').enter('Months of the chargeback window', 'many')
    expect(await window.accessibilityProblems()).toEqual([])
    await plan.showPart('Whole plan')
    for (const rule of ['Cap of the plan', 'Draw', 'Ramp of new hires']) await rules.add('Add a rule of the plan', rule)
    expect(await window.accessibilityProblems()).toEqual([])
  })
}

test.describe('in French', () => {
  test.use({ locale: 'fr-FR' })
  test('limits, an advance and a ramp are added and typed in French', async ({ palier: { page } }) => {
    const window = new AppWindow(page, 'fr')
    const plan = new PlanScreen(page)
    const rules = new PlanRules(page)
    await window.newFromTemplate('Prime sur objectif trimestriel')
    const floor = await rules.add('Ajouter une règle', 'Plancher')
    await floor.enter('Limite', '12,5')
    await expect(floor.field('Limite')).toHaveValue('12,5\u00a0%')
    await expect(plan.sentence()).toContainText('12,5')
    await floor.choose('Nature', 'Un montant')
    await floor.enter('Limite', '1 250,50')
    await expect(floor.field('Limite')).toHaveValue('1\u202f250,50')
    await plan.showPart('Plan entier')
    const draw = await rules.add('Ajouter une règle au plan', 'Avance')
    await draw.enter('Premier jour', '14/02/2026')
    await expect(draw.field('Premier jour')).toHaveValue('14 févr. 2026')
    await draw.enter('Premier jour', 'bientôt')
    await expect(draw.region.getByText(/bientôt.*n’est pas une date/)).toBeVisible()
    await draw.enter('Premier jour', '')
    await rules.add('Ajouter une règle au plan', 'Montée en charge')
    const ramp = rules.rule('Montée en charge').grid('Montée en charge par mois d’ancienneté')
    await ramp.enter(0, 'quota', '33,3')
    await ramp.expectCell(0, 'quota', '33,3\u00a0%')
    await expect(page.getByRole('region', { name: 'En clair' })).toContainText('33,3')
  })
})
