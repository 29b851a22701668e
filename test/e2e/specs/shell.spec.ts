import { AppWindow } from '../pages/app'
import { FileDialog } from '../pages/fileDialog'
import { PlanScreen } from '../pages/planScreen'
import { ProblemsPanel } from '../pages/problemsPanel'
import { expect, test } from '../support/app'

test('work is saved, opened again and found as it was', async ({ palier: { page } }) => {
  const window = new AppWindow(page)
  const plan = new PlanScreen(page)
  const files = new FileDialog(page)
  await window.newFromTemplate('Quarterly goal bonus')
  await plan.tiers.enter(1, 'value', '110%')
  await page.keyboard.press('Control+s')
  await files.saveAs('Goals.palier')
  await window.expectUnsaved(false)
  await expect(window.status()).toContainText('Saved')
  await plan.tiers.enter(1, 'value', '120%')
  await page.keyboard.press('Control+s')
  await window.expectUnsaved(false)
  await page.reload()
  await page.getByRole('main').getByRole('button', { name: 'Goals.palier' }).click()
  await plan.tiers.expectCell(1, 'value', '120%')
})

test('leaving unsaved work asks first: cancel keeps it, not saving gives it up', async ({ palier: { page } }) => {
  const window = new AppWindow(page)
  const plan = new PlanScreen(page)
  await window.newFromTemplate('Quarterly goal bonus')
  await plan.tiers.enter(1, 'value', '110%')
  await window.menu('File', 'Open the sample company')
  await page.getByRole('alertdialog').getByRole('button', { name: 'Cancel' }).click()
  await plan.tiers.expectCell(1, 'value', '110%')
  await window.menu('File', 'Open the sample company')
  await page.getByRole('alertdialog').getByRole('button', { name: 'Don’t save' }).click()
  await expect(page.getByRole('banner')).toContainText('sample')
})

test('work that was never saved is offered again at the next start', async ({ palier }) => {
  const { page } = palier
  const window = new AppWindow(page)
  const plan = new PlanScreen(page)
  await window.newFromTemplate('Quarterly goal bonus')
  const kept = page.waitForResponse((response) => response.url().endsWith('/bridge/recovery.write'))
  await plan.tiers.enter(1, 'value', '110%')
  await kept
  page.on('dialog', (dialog) => void dialog.accept())
  await palier.restart({ isKilled: true })
  await page.getByRole('button', { name: /^Recover/ }).click()
  await plan.tiers.expectCell(1, 'value', '110%')
  await window.expectUnsaved(true)
})

test('undo has a name and goes back through every screen', async ({ palier: { page } }) => {
  const window = new AppWindow(page)
  const plan = new PlanScreen(page)
  await window.newFromTemplate('Quarterly goal bonus')
  await expect(window.undoButton()).toBeDisabled()
  await plan.tiers.enter(1, 'value', '110%')
  await expect(window.undoButton()).toHaveAccessibleName(/^Undo: .+/)
  await window.show('People')
  await page.keyboard.press('Control+z')
  await window.expectUnsaved(false)
  await page.keyboard.press('Control+y')
  await window.show('Plan')
  await plan.tiers.expectCell(1, 'value', '110%')
})

test('the keyboard alone makes a plan, changes a tier and undoes it', async ({ palier: { page } }) => {
  const window = new AppWindow(page)
  const plan = new PlanScreen(page)
  await page.getByRole('main').getByRole('button', { name: 'Quarterly goal bonus' }).focus()
  await page.keyboard.press('Enter')
  await expect(window.screens()).toBeVisible()
  await page.keyboard.press('Alt+2')
  await expect(page.getByRole('main', { name: 'People' })).toBeVisible()
  await page.keyboard.press('Alt+1')
  await expect(plan.tiers.cell(0, 'from')).toBeVisible()
  await page.getByRole('combobox', { name: 'Amounts' }).focus()
  // On from the lists above the tiers: the header of the table, then its cells.
  await expect(async () => {
    await page.keyboard.press('Tab')
    await expect(plan.tiers.region.locator(':focus')).toHaveCount(1, { timeout: 200 })
  }).toPass()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.type('60')
  await page.keyboard.press('Enter')
  await plan.tiers.expectCell(0, 'value', '60%')
  await page.keyboard.press('Control+z')
  await plan.tiers.expectCell(0, 'value', '50%')
  await page.keyboard.press('F6')
  await expect(page.getByRole('contentinfo')).toBeFocused()
})

test('problems are listed and go to where they are mended', async ({ palier: { page } }) => {
  const window = new AppWindow(page)
  const plan = new PlanScreen(page)
  await window.newFromTemplate('Individual and team, 75/25')
  await plan.components.enter(0, 'weight', 'most')
  await window.show('People')
  const problems = new ProblemsPanel(page)
  await problems.open()
  await problems.problem(/“most” was not accepted/).click()
  await plan.components.expectRefused(0, 'weight', 'most')
})

for (const scheme of ['light', 'dark'] as const) {
  test(`axe finds nothing wrong with the start screen and the menus in the ${scheme} theme`, async ({
    palier: { page },
  }) => {
    const window = new AppWindow(page)
    await page.emulateMedia({ colorScheme: scheme })
    await expect(page.locator(`html[data-theme="${scheme}"]`)).toHaveCount(1)
    expect(await window.accessibilityProblems()).toEqual([])
    await page.getByRole('menubar').getByRole('menuitem', { name: 'View' }).click()
    expect(await window.accessibilityProblems()).toEqual([])
  })
}
