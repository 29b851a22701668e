import { AppWindow } from '../pages/app'
import { PlanScreen } from '../pages/planScreen'
import { ResultsScreen } from '../pages/resultsScreen'
import { SalesScreen } from '../pages/salesScreen'
import { expect, test } from '../support/app'
import { SETTLED_PLAN, writeWorkspace } from '../support/workspaces'

test('a rate typed for a currency counts the sales in it, and one of a month before the fixed one', async ({
  palier,
}) => {
  await palier.restart({ file: await writeWorkspace(palier.root, SETTLED_PLAN) })
  const window = new AppWindow(palier.page)
  const sales = new SalesScreen(palier.page)
  const results = new ResultsScreen(palier.page)
  await window.show('Results')
  await expect(results.summary('Credited sales')).toHaveText('€114,000.00')
  await window.show('Sales')
  await sales.showPart('Exchange rates')
  await sales.rates.enter(0, 'USD', '0.9')
  await window.show('Results')
  await expect(results.summary('Credited sales')).toHaveText('€123,000.00')
  await window.show('Sales')
  await sales.showPart('Exchange rates')
  await sales.rates.enter(4, 'USD', '0.8')
  await sales.addCurrency('GBP')
  await sales.rates.enter(0, 'GBP', '1.17')
  await sales.rates.expectCell(0, 'GBP', '1.17')
  await window.show('Results')
  await expect(results.summary('Credited sales')).toHaveText('€122,000.00')
})

test('a transaction is shared between two people, and the second has what the first gives up', async ({ palier }) => {
  await palier.restart({ file: await writeWorkspace(palier.root, SETTLED_PLAN) })
  const window = new AppWindow(palier.page)
  const sales = new SalesScreen(palier.page)
  const results = new ResultsScreen(palier.page)
  await window.show('Sales')
  await sales.showPart('Credit shares')
  await sales.shares.enter(0, 'transaction', 'T2')
  await sales.shares.enter(0, 'share', '60')
  await sales.shares.enter(1, 'transaction', 'T2')
  await sales.shares.choose(1, 'payee', 'Ben')
  await sales.shares.enter(1, 'share', '40')
  await sales.shares.expectCell(1, 'sum', '100%')
  await window.show('Results')
  await results.columns('Months')
  await results.choose('Rows', 'Component')
  await results.find('Commission')
  await expect(results.cell('Commission', '2026-02')).toHaveText('3,000.00')
  await results.choose('Rows', 'Payee')
  await results.find('Ben')
  await expect(results.cell('Ben Example', '2026-02')).toHaveText('1,200.00')
})

test('a measure says in which column the currency stands, and how much of a transaction counts', async ({ palier }) => {
  await palier.restart({ file: await writeWorkspace(palier.root, SETTLED_PLAN) })
  const window = new AppWindow(palier.page)
  const plan = new PlanScreen(palier.page)
  const results = new ResultsScreen(palier.page)
  await window.show('Plan')
  await plan.showPart('Measures')
  await plan.measures.cell(0, 'name').click()
  const more = palier.page.getByRole('group', { name: 'More about Bookings' })
  await more.getByLabel('Currency in').selectOption('—')
  await more.getByLabel('Credit cap').fill('50k')
  await palier.page.keyboard.press('Enter')
  await expect(more.getByLabel('Cap applied')).toHaveValue('beforeSharing')
  await window.show('Results')
  await expect(results.summary('Credited sales')).toHaveText('€94,000.00')
})
