import { AppWindow } from '../pages/app'
import { PeopleScreen } from '../pages/peopleScreen'
import { QuotasScreen } from '../pages/quotasScreen'
import { expect, test } from '../support/app'

test('quotas are typed and pasted, and the totals follow to the cent', async ({ palier: { page } }) => {
  const window = new AppWindow(page)
  const screen = new QuotasScreen(page)
  await window.newFromTemplate('Commission with accelerators')
  await window.show('People')
  await new PeopleScreen(page).button('Add a person').click()
  await window.show('Quotas')
  const year = new Date().getFullYear()
  await screen.quotas.enter(0, `${year}-Q1`, '250,000.10')
  await screen.quotas.paste(0, `${year}-Q2`, '1,000.20\t2,000.30\t3,000.40')
  await expect(screen.total(`${year}-Q1`)).toHaveText('250,000.10')
  await expect(screen.total('total')).toHaveText('256,001')
  await screen.quotas.cell(0, `${year}-Q1`).click()
  await page.keyboard.press('Delete')
  await expect(screen.total('total')).toHaveText('6,000.90')
})

test('goals are named and each person is given a score, which leaves with the goal', async ({ palier: { page } }) => {
  const window = new AppWindow(page)
  const screen = new QuotasScreen(page)
  await window.newFromTemplate('Commission with accelerators')
  await window.show('People')
  await new PeopleScreen(page).button('Add a person').click()
  await window.show('Quotas')
  await screen.showPart('Goals and scores')
  const year = new Date().getFullYear()
  await screen.goals.enter(0, 'name', 'Customer satisfaction')
  await screen.scores.enter(0, `${year}-Q1`, '.9')
  await screen.scores.expectCell(0, `${year}-Q1`, '90%')
  await screen.scores.enter(0, `${year}-Q2`, 'good')
  await screen.scores.expectRefused(0, `${year}-Q2`, 'good')
  await screen.goals.expectCell(0, 'scores', '1')
  await page.getByRole('main').getByRole('button', { name: 'Remove the goal' }).click()
  await expect(screen.scores.region).toBeHidden()
})

for (const theme of ['Light', 'Dark'] as const) {
  test(`axe finds nothing wrong with the quota screen in the ${theme.toLowerCase()} theme`, async ({
    palier: { page },
  }) => {
    const window = new AppWindow(page)
    await window.newFromTemplate('Commission with accelerators')
    await window.show('People')
    await new PeopleScreen(page).button('Add a person').click()
    await window.show('Quotas')
    await window.chooseTheme(theme)
    expect(await window.accessibilityProblems()).toEqual([])
  })
}
