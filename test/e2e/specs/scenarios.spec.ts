import { AppWindow } from '../pages/app'
import { PlanScreen } from '../pages/planScreen'
import { ScenariosScreen } from '../pages/scenariosScreen'
import { expect, test } from '../support/app'

/** Cents of an amount as the window writes it in English: `+€69,374.80`, `−€12,055.04`. */
function cents(text: string | null): number {
  const sign = /[−-]/.test(text ?? '') ? -1 : 1
  return sign * Number((text ?? '').replace(/\D/g, ''))
}

test('a tier changed in a new scenario leaves the baseline, and the comparison shows the exact difference', async ({
  palier: { page },
}) => {
  const window = new AppWindow(page)
  const plan = new PlanScreen(page)
  const scenarios = new ScenariosScreen(page)
  test.slow()
  await window.openSample()
  await window.show('Scenarios')
  await scenarios.add()
  await scenarios.rename('Higher base')
  await window.show('Plan')
  await plan.tiers.enter(0, 'value', '1.1')
  await window.show('Scenarios')
  await scenarios.select('Higher base')
  await expect(scenarios.changes()).toHaveCount(1)
  await scenarios.toggleCompared('Steeper accelerator')
  await scenarios.toggleCompared('60/40')
  await expect(scenarios.comparison().getByRole('columnheader')).toHaveCount(3)

  const pay = async (run: number) => cents(await scenarios.figure(/^Total pay/, run).textContent())
  await expect(scenarios.figure(/^Difference from the baseline/, 1)).toContainText('+')
  const difference = cents(await scenarios.figure(/^Difference from the baseline/, 1).textContent())
  expect(difference).toBe((await pay(1)) - (await pay(0)))
  await expect(scenarios.difference('Total', 2)).not.toHaveText('–')
  expect(cents(await scenarios.difference('Total', 2).textContent())).toBe(difference)

  await scenarios.removeChange(/^Remove the change/)
  await expect(scenarios.figure(/^Difference from the baseline/, 1)).toHaveText('–')
  await page.keyboard.press('Control+z')
  await expect(scenarios.changes()).toHaveCount(1)
})

test('growth of credits raises sales of its scenario alone', async ({ palier: { page } }) => {
  const window = new AppWindow(page)
  const scenarios = new ScenariosScreen(page)
  await window.openSample()
  await window.show('Scenarios')
  await scenarios.expectCompared()
  const base = (await scenarios.figure(/^Credited sales/, 0).textContent()) ?? ''
  await expect(scenarios.figure(/^Credited sales/, 1)).toHaveText(base)
  await scenarios.grow('10%')
  await expect(scenarios.figure(/^Credited sales/, 1)).not.toHaveText(base)
  expect(cents(await scenarios.figure(/^Credited sales/, 1).textContent())).toBe((cents(base) * 11) / 10)
  await expect(scenarios.figure(/^Credited sales/, 0)).toHaveText(base)
  await scenarios.grow('plenty')
  await expect(scenarios.detail()).toContainText('“plenty” is not a number')
})

test('scenarios are duplicated and removed, and undo brings them back', async ({ palier: { page } }) => {
  const window = new AppWindow(page)
  const scenarios = new ScenariosScreen(page)
  await window.openSample()
  await window.show('Scenarios')
  await scenarios.select('Steeper accelerator')
  await scenarios.button('Duplicate').click()
  await expect(scenarios.list().getByRole('button', { name: /Steeper accelerator .*\(copy\)/ })).toBeVisible()
  await scenarios.button('Remove scenario').click()
  await expect(scenarios.list().getByRole('button', { name: /\(copy\)/ })).toHaveCount(0)
  await page.keyboard.press('Control+z')
  await expect(scenarios.list().getByRole('button', { name: /\(copy\)/ })).toBeVisible()
})

for (const theme of ['Light', 'Dark'] as const) {
  test(`axe finds nothing wrong with the scenarios in the ${theme.toLowerCase()} theme`, async ({
    palier: { page },
  }) => {
    const window = new AppWindow(page)
    const scenarios = new ScenariosScreen(page)
    await window.openSample()
    await window.chooseTheme(theme)
    await window.show('Scenarios')
    await scenarios.expectCompared()
    expect(await window.accessibilityProblems()).toEqual([])
  })
}

test.describe('in French', () => {
  test.use({ locale: 'fr-FR' })
  test('scenarios are made and compared in French', async ({ palier: { page } }) => {
    const window = new AppWindow(page, 'fr')
    const scenarios = new ScenariosScreen(page)
    await window.openSample()
    await window.show('Scenarios')
    await scenarios.add()
    await scenarios.grow('10,5')
    await expect(scenarios.figure(/^Écart avec la référence/, 3)).toHaveText(/^\+\d{1,3}(\u202f\d{3})*,\d\d\u00a0€$/)
  })
})
