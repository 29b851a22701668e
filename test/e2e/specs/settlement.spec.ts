import { AppWindow } from '../pages/app'
import { ResultsScreen } from '../pages/resultsScreen'
import { expect, test } from '../support/app'
import { SETTLED_PLAN, writeWorkspace } from '../support/workspaces'

test('what settles a plan stands in the results by name and says why', async ({ palier }) => {
  await palier.restart({ file: await writeWorkspace(palier.root, SETTLED_PLAN) })
  const results = new ResultsScreen(palier.page)
  await new AppWindow(palier.page).show('Results')
  await results.columns('Months')
  await results.choose('Rows', 'Component')
  await expect(results.cell('Commission · Seller', '2026-03')).toHaveText('8,000.00')
  await expect(results.cell('Draw · Seller', '2026-01')).toHaveText('600.00')
  await expect(results.cell('Draw · Seller', '2026-02')).toHaveText('400.00')
  await expect(results.cell('Cap of the plan · Seller', '2026-03')).toHaveText('−3,000.00')
  await results.cell('Cap of the plan · Seller', '2026-03').click()
  await expect(results.steps()).toContainText([
    /Cap of the plan, Mar 2026.*−€3,000.00/,
    /The cap of the plan.*€5,000.00/,
    /Less what stands before.*−€8,000.00/,
  ])
})

test('what is paid later is told apart from what is earned, and accounts say what is between', async ({ palier }) => {
  await palier.restart({ file: await writeWorkspace(palier.root, SETTLED_PLAN) })
  const results = new ResultsScreen(palier.page)
  await new AppWindow(palier.page).show('Results')
  await results.columns('Months')
  await results.choose('Rows', 'Component')
  await results.view('Paid')
  await expect(results.cell('Commission', '2026-02')).toHaveText('2,480.00')
  await results.cell('Commission', '2026-02').click()
  await expect(results.steps().filter({ hasText: 'Commission, Jan 2026, paid in Feb 2026' })).toContainText('€80.00')
  await results.view('Accounts')
  await expect(results.account('Ana Example', 'Jan 2026')).toContainText('Advanced 600.00')
  await expect(results.account('Ana Example', 'Feb 2026')).toContainText('Taken back −600.00')
  await results.choose(/^Account(?!s)/, 'Holdback')
  await expect(results.account('Ana Example', 'Jan 2026')).toContainText('Held 80.00')
  await expect(results.account('Ana Example', 'Feb 2026')).toContainText('Held 600.00 · Released −80.00')
  await results.find('Ben')
  await expect(palier.page.getByText('No line matches these choices.')).toBeVisible()
})

test.describe('in French', () => {
  test.use({ locale: 'fr-FR' })

  test('the settlement of a plan, what is paid and the accounts are read in French', async ({ palier }) => {
    await palier.restart({ file: await writeWorkspace(palier.root, SETTLED_PLAN) })
    const results = new ResultsScreen(palier.page)
    await new AppWindow(palier.page, 'fr').show('Results')
    await results.columns('Mois')
    await results.choose('Lignes', 'Composante')
    await expect(results.cell('Plafond du plan · Seller', '2026-03')).toHaveText('−3\u202f000,00')
    await results.cell('Avance · Seller', '2026-01').click()
    await expect(results.steps().first()).toContainText(/janv. 2026/)
    await results.view('Versé')
    await expect(results.cell('Commission', '2026-01')).toHaveText('320,00')
    await results.view('Comptes')
    await expect(results.account('Ana Example', 'janv. 2026')).toContainText('Avancé 600,00')
  })
})

for (const theme of ['Light', 'Dark'] as const) {
  test(`axe finds nothing wrong with the accounts in the ${theme.toLowerCase()} theme`, async ({ palier }) => {
    await palier.restart({ file: await writeWorkspace(palier.root, SETTLED_PLAN) })
    const window = new AppWindow(palier.page)
    const results = new ResultsScreen(palier.page)
    await window.show('Results')
    await results.view('Accounts')
    await window.chooseTheme(theme)
    expect(await window.accessibilityProblems()).toEqual([])
  })
}
