import { AppWindow } from '../pages/app'
import { expect, test } from '../support/app'

test('the palette finds commands in both languages, people without accents, plans and components', async ({
  palier: { page },
}) => {
  const window = new AppWindow(page)
  await window.openSample()
  const palette = page.getByRole('dialog', { name: 'Find anything' })
  const find = async (text: string) => {
    await page.keyboard.press('Control+k')
    await palette.getByRole('combobox').fill(text)
  }
  await find('theo bruy')
  await expect(palette.getByRole('option').first()).toContainText('Théo Bruyère')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('main', { name: 'People' })).toBeVisible()
  await expect(page.getByText('Théo Bruyère').first()).toBeVisible()

  await find('resultats')
  await expect(palette.getByRole('option').first()).toContainText('Results')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('main', { name: 'Results' })).toBeVisible()

  await find('redo')
  await expect(palette.getByRole('option', { name: /Redo/ })).toContainText('Nothing to redo')
  await page.keyboard.press('Escape')
  await expect(palette).toBeHidden()
})

for (const theme of ['Light', 'Dark'] as const) {
  test(`axe finds nothing wrong with the palette in the ${theme.toLowerCase()} theme`, async ({ palier: { page } }) => {
    const window = new AppWindow(page)
    await window.openSample()
    await window.chooseTheme(theme)
    await page.keyboard.press('Control+k')
    await page.getByRole('dialog', { name: 'Find anything' }).waitFor()
    expect(await window.accessibilityProblems()).toEqual([])
  })
}
