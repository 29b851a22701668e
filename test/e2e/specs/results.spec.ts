import { AppWindow } from '../pages/app'
import { PlanScreen } from '../pages/planScreen'
import { ResultsScreen } from '../pages/resultsScreen'
import { expect, test } from '../support/app'

test('a figure is asked why, down to the row of the file it came from', async ({ palier: { page } }) => {
  const window = new AppWindow(page)
  const results = new ResultsScreen(page)
  await window.openSample()
  await window.show('Results')
  await results.columns('Quarters')
  await results.find('Théo Bruyère')
  const cell = results.cell('Théo Bruyère', '2024-Q1')
  const paid = (await cell.textContent()) ?? ''
  await cell.click()
  await expect(results.why()).toContainText('Théo Bruyère · Q1 2024')
  await expect(results.why()).toContainText(paid)
  await results.goDownToTheRow()
  await expect(results.focusedStep()).toContainText(/\.csv, row \d+/)
})

test('the explanation follows the keyboard through the table', async ({ palier: { page } }) => {
  const window = new AppWindow(page)
  const results = new ResultsScreen(page)
  await window.openSample()
  await window.show('Results')
  await results.find('Théo Bruyère')
  await results.cell('Théo Bruyère', '2024-Q1').click()
  await page.keyboard.press('ArrowRight')
  await expect(results.why()).toContainText('Q2 2024')
  await page.keyboard.press('Enter')
  await expect(results.why()).toContainText('Q2 2024')
})

test('results are calculated again as a plan changes', async ({ palier: { page } }) => {
  const window = new AppWindow(page)
  const plan = new PlanScreen(page)
  const results = new ResultsScreen(page)
  await window.openSample()
  await window.show('Results')
  const before = (await results.summary('Total pay').textContent()) ?? ''
  expect(before).toMatch(/^€[\d,]+\.\d\d$/)
  await window.show('Plan')
  await plan.tiers.enter(0, 'value', '1.1')
  await window.show('Results')
  await expect(results.summary('Total pay')).not.toHaveText(before)
  await page.keyboard.press('Control+z')
  await expect(results.summary('Total pay')).toHaveText(before)
})

test('a chart has its figures behind it', async ({ palier: { page } }) => {
  const window = new AppWindow(page)
  const results = new ResultsScreen(page)
  await window.openSample()
  await window.show('Results')
  await results.chartsButton().click()
  const chart = page.getByRole('figure', { name: 'Cost by month' })
  await expect(chart.getByRole('img', { name: 'Cost by month' })).toBeVisible()
  await chart.getByRole('button', { name: 'Show figures' }).click()
  await expect(chart.getByRole('row', { name: /^Jan 2024 €/ })).toBeVisible()
})

for (const theme of ['Light', 'Dark'] as const) {
  test(`axe finds nothing wrong with the results in the ${theme.toLowerCase()} theme`, async ({ palier: { page } }) => {
    const window = new AppWindow(page)
    const results = new ResultsScreen(page)
    await window.openSample()
    await window.chooseTheme(theme)
    await window.show('Results')
    await results.chartsButton().click()
    await results.cell('Héloïse Montsalvy', '2024-Q1').click()
    await expect(results.steps().nth(1)).toBeVisible()
    expect(await window.accessibilityProblems()).toEqual([])
  })
}

test.describe('in French', () => {
  test.use({ locale: 'fr-FR' })
  test('results and explanations are read in French', async ({ palier: { page } }) => {
    const window = new AppWindow(page, 'fr')
    const results = new ResultsScreen(page)
    await window.openSample()
    await window.show('Results')
    await expect(results.summary('Total des versements')).toHaveText(/^\d{1,3}(\u202f\d{3})*,\d\d\u00a0€$/)
    await results.find('theo bruyere')
    await results.cell('Théo Bruyère', '2024-Q1').click()
    await expect(results.why()).toContainText('T1 2024')
    await results.goDownToTheRow()
    await expect(results.focusedStep()).toContainText(/\.csv, ligne \d+/)
  })
})
