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
