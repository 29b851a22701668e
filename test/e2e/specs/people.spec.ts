import { AppWindow } from '../pages/app'
import { PeopleScreen } from '../pages/peopleScreen'
import { expect, test } from '../support/app'

test('people are added and edited, and what they earn at target follows', async ({ palier: { page } }) => {
  const window = new AppWindow(page)
  const people = new PeopleScreen(page)
  await window.newFromTemplate('Commission with accelerators')
  await window.show('People')
  await people.button('Add a person').click()
  const { assignments } = people
  await assignments.enter(0, 'name', 'Ada Example')
  await assignments.enter(0, 'basePay', '60k')
  await assignments.enter(0, 'targetVariable', '40,000')
  await assignments.expectCell(0, 'basePay', '60,000')
  await assignments.expectCell(0, 'ote', '100,000')
  await assignments.expectCell(0, 'mix', '60/40')
  await people.button('Add an assignment').click()
  await assignments.enter(1, 'from', '14 Feb 2027')
  await assignments.expectCell(1, 'from', 'Feb 14, 2027')
  await assignments.enter(1, 'to', 'someday')
  await assignments.expectRefused(1, 'to', 'someday')
  await people.button('Remove the person').click()
  await expect(page.getByText('Nobody yet.')).toBeVisible()
})

test('teams and territories are added, moved and removed as a tree, and people go where they go', async ({
  palier: { page },
}) => {
  const window = new AppWindow(page)
  const people = new PeopleScreen(page)
  await window.newFromTemplate('Commission with accelerators')
  await window.show('People')
  await people.button('Add a person').click()
  await people.showPart('Teams')
  const { teams } = people
  await teams.enter(0, 'name', 'Europe')
  await teams.enter(1, 'name', 'France')
  await teams.choose(1, 'parent', 'Europe')
  await teams.expectCell(1, 'parent', 'Europe')
  await teams.enter(0, 'name', 'EMEA')
  await teams.expectCell(1, 'parent', 'EMEA')
  await people.showPart('People')
  await people.assignments.choose(0, 'team', 'France')
  await people.showPart('Teams')
  await teams.expectCell(1, 'people', '1')
  await teams.cell(1, 'name').click()
  await people.button('Remove the team').click()
  await teams.expectCell(0, 'people', '1')
  await people.showPart('People')
  await people.assignments.expectCell(0, 'team', 'EMEA')
  await page.keyboard.press('Control+z')
  await people.assignments.expectCell(0, 'team', 'France')
  await people.showPart('Territories')
  await people.territories.enter(0, 'code', 'FR-NORD')
  await people.territories.enter(0, 'name', 'Nord')
  await people.territories.expectCell(0, 'code', 'FR-NORD')
  await people.territories.expectCell(0, 'name', 'Nord')
})

test('a person has a day of hire and numbers of their own, which formulas name', async ({ palier: { page } }) => {
  const window = new AppWindow(page)
  const people = new PeopleScreen(page)
  await window.newFromTemplate('Commission with accelerators')
  await window.show('People')
  await people.button('Add a person').click()
  const { assignments } = people
  await assignments.goToLastColumn()
  await assignments.enter(0, 'hired', '14 Feb 2026')
  await assignments.expectCell(0, 'hired', 'Feb 14, 2026')
  await people.button('Add an own number').click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox').fill('commission rate')
  await dialog.getByRole('button', { name: 'Add the column' }).click()
  await expect(dialog.getByRole('textbox')).toHaveAttribute('aria-invalid', 'true')
  await dialog.getByRole('textbox').fill('commission_rate')
  await dialog.getByRole('button', { name: 'Add the column' }).click()
  await expect(dialog).toBeHidden()
  await assignments.goToLastColumn()
  await assignments.enter(0, 'own commission_rate', '8%')
  await assignments.expectCell(0, 'own commission_rate', '8%')
})

for (const theme of ['Light', 'Dark'] as const) {
  test(`axe finds nothing wrong with the people screen in the ${theme.toLowerCase()} theme`, async ({
    palier: { page },
  }) => {
    const window = new AppWindow(page)
    await window.newFromTemplate('Commission with accelerators')
    await window.show('People')
    const people = new PeopleScreen(page)
    await people.button('Add a person').click()
    await people.assignments.enter(0, 'basePay', 'a lot')
    await window.chooseTheme(theme)
    expect(await window.accessibilityProblems()).toEqual([])
  })
}
