import { AppWindow } from '../pages/app'
import { PlanScreen } from '../pages/planScreen'
import { expect, test } from '../support/app'

test('a new plan from a template: a changed tier changes the curve and the sentence, and undo takes it back', async ({
  palier: { page },
}) => {
  const window = new AppWindow(page)
  const plan = new PlanScreen(page)
  await window.newFromTemplate('Commission with accelerators')
  await window.expectUnsaved(false)
  await expect(plan.paidAt('150%')).toHaveText('190.0%')
  const curve = await plan.curve()

  await plan.tiers.enter(2, 'value', '3')

  await expect(plan.paidAt('150%')).toHaveText('220.0%')
  await expect(plan.sentence()).toContainText('3 × the base rate from 120%')
  expect(await plan.curve()).not.toBe(curve)
  await window.expectUnsaved(true)

  await window.undoButton().click()
  await expect(plan.paidAt('150%')).toHaveText('190.0%')
  expect(await plan.curve()).toBe(curve)
  await window.expectUnsaved(false)
})

test('a refused entry keeps its text, marks the cell and says why, on other screens and in the other language too', async ({
  palier: { page },
}) => {
  const window = new AppWindow(page)
  const plan = new PlanScreen(page)
  await window.newFromTemplate('Commission with accelerators')
  await plan.tiers.enter(1, 'from', 'a lot')
  await plan.tiers.expectRefused(1, 'from', 'a lot')
  await expect(plan.tiers.message(/“a lot” is not a number/)).toBeVisible()
  await window.expectUnsaved(false)

  await window.show('People')
  await window.speak('FR')
  await new AppWindow(page, 'fr').show('Plan')
  await plan.tiers.expectRefused(1, 'from', 'a lot')
  await expect(plan.tiers.message(/n’est pas un nombre/)).toBeVisible()

  await plan.tiers.cell(1, 'from').click()
  await page.keyboard.press('Escape')
  await plan.tiers.expectCell(1, 'from', '100\u00a0%')
})

test('an ambiguous percentage is read as the spreadsheet reads it, and one key means the other', async ({
  palier: { page },
}) => {
  const plan = new PlanScreen(page)
  await new AppWindow(page).newFromTemplate('Commission with accelerators')
  await plan.tiers.enter(1, 'from', '0.9')
  await plan.tiers.expectCell(1, 'from', '0.9%')
  await expect(plan.tiers.message(/was read as 0.9%/)).toBeVisible()
  await plan.tiers.cell(1, 'from').click()
  await page.keyboard.press('Alt+Enter')
  await plan.tiers.expectCell(1, 'from', '90%')
})

test('a formula shows its value, a broken one is refused', async ({ palier: { page } }) => {
  const plan = new PlanScreen(page)
  await new AppWindow(page).newFromTemplate('Commission with accelerators')
  await plan.tiers.enter(2, 'value', '=accelerator*2')
  await plan.tiers.expectCell(2, 'value', '3')
  await plan.tiers.enter(2, 'value', '=accelerator*')
  await plan.tiers.expectRefused(2, 'value', '=accelerator*')
})

test('what is being typed is not lost by a shortcut or a click elsewhere', async ({ palier: { page } }) => {
  const window = new AppWindow(page)
  const plan = new PlanScreen(page)
  await window.newFromTemplate('Quarterly goal bonus')
  await plan.tiers.cell(1, 'value').click()
  await page.keyboard.type('110')
  await page.keyboard.press('Alt+2')
  await page.keyboard.press('Alt+1')
  await plan.tiers.expectCell(1, 'value', '110%')
  await plan.tiers.cell(1, 'value').click()
  await page.keyboard.type('a lot')
  await window.show('Quotas')
  await window.show('Plan')
  await plan.tiers.expectRefused(1, 'value', 'a lot')
})

test('a retroactive table is drawn with its cliff', async ({ palier: { page } }) => {
  const plan = new PlanScreen(page)
  await new AppWindow(page).newFromTemplate('Commission with accelerators')
  await expect(page.locator('.payout-curve__cliff')).toHaveCount(0)
  await plan.apply('Retroactive: all at the value reached')
  await expect(page.locator('.payout-curve__cliff')).toHaveCount(2)
})

test('several cells pasted are one step; a paste with one wrong cell changes nothing', async ({ palier: { page } }) => {
  const window = new AppWindow(page)
  const plan = new PlanScreen(page)
  await window.newFromTemplate('Commission with accelerators')
  await plan.tiers.paste(0, 'from', '0%\t1\n90%\t1.25\n110%\tmuch\n')
  await expect(plan.tiers.message(/Nothing was pasted: 1 cell/)).toBeVisible()
  await window.expectUnsaved(false)
  await plan.tiers.paste(0, 'from', '0%\t1\n90%\t1.25\n110%\t2.5\n')
  await plan.tiers.expectCell(2, 'value', '2.5')
  await window.undoButton().click()
  await plan.tiers.expectCell(2, 'from', '120%')
  await window.expectUnsaved(false)
})

test('components, measures and assumptions are edited in their grids', async ({ palier: { page } }) => {
  const plan = new PlanScreen(page)
  await new AppWindow(page).newFromTemplate('Individual and team, 75/25')
  await plan.components.enter(0, 'weight', '70')
  await expect(page.getByText('Weights add to 95%; 100% is expected')).toBeVisible()
  await plan.components.enter(1, 'weight', '30%')
  await expect(page.getByText('Weights add to 100%')).toBeVisible()
  await plan.components.choose(0, 'window', 'Y')
  await plan.components.expectCell(0, 'window', 'Year')
  await plan.showPart('Assumptions')
  await plan.assumptions.enter(1, 'name', 'base_rate')
  await plan.assumptions.enter(1, 'value', '8%')
  await plan.assumptions.expectCell(1, 'value', '8%')
  await plan.showPart('Measures')
  await plan.measures.enter(0, 'where', 'stage = (')
  await plan.measures.expectRefused(0, 'where', 'stage = (')
})

test('plans are added from a template, duplicated, renamed and removed', async ({ palier: { page } }) => {
  const window = new AppWindow(page)
  const plan = new PlanScreen(page)
  await window.newFromTemplate('Quarterly goal bonus')
  await plan.button('Add a plan from a template').click()
  await page.getByRole('dialog').getByRole('button', { name: 'Manager on team attainment' }).click()
  await plan.button('Duplicate the plan').click()
  await page.getByLabel('Name of the plan').fill('Regional manager')
  await page.getByLabel('Name of the plan').press('Enter')
  const renamed = page.getByRole('region', { name: 'Plans' }).getByRole('button', { name: 'Regional manager' })
  await expect(renamed).toBeVisible()
  await plan.button('Remove the plan').click()
  await expect(renamed).toHaveCount(0)
  await page.keyboard.press('Control+z')
  await expect(renamed).toBeVisible()
})

for (const theme of ['Light', 'Dark'] as const) {
  test(`axe finds nothing wrong with the plan screen in the ${theme.toLowerCase()} theme`, async ({
    palier: { page },
  }) => {
    const window = new AppWindow(page)
    const plan = new PlanScreen(page)
    await window.newFromTemplate('Individual and team, 75/25')
    await window.chooseTheme(theme)
    await plan.tiers.enter(1, 'from', 'wrong')
    expect(await window.accessibilityProblems()).toEqual([])
  })
}

test.describe('in French', () => {
  test.use({ locale: 'fr-FR' })
  test('a plan is made and changed in French numbers', async ({ palier: { page } }) => {
    const window = new AppWindow(page, 'fr')
    const plan = new PlanScreen(page)
    await window.newFromTemplate('Prime sur objectif trimestriel')
    await plan.tiers.enter(1, 'value', '102,5')
    await plan.tiers.expectCell(1, 'value', '102,5\u00a0%')
    await expect(plan.sentence()).toContainText('102,5')
    await plan.tiers.enter(1, 'value', ',95')
    await plan.tiers.expectCell(1, 'value', '95\u00a0%')
  })
})
