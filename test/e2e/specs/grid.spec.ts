import { AppWindow } from '../pages/app'
import { PeopleScreen } from '../pages/peopleScreen'
import { QuotasScreen } from '../pages/quotasScreen'
import { expect, test } from '../support/app'

const YEAR = new Date().getFullYear()
const [Q1, Q2, Q3, Q4] = [1, 2, 3, 4].map((quarter) => `${YEAR}-Q${quarter}`) as [string, string, string, string]

/** Four people and their quotas, still blank. */
async function blankQuotas(page: ConstructorParameters<typeof AppWindow>[0]): Promise<QuotasScreen> {
  const window = new AppWindow(page)
  await window.newFromTemplate('Commission with accelerators')
  await window.show('People')
  for (let person = 0; person < 4; person += 1) await new PeopleScreen(page).button('Add a person').click()
  await window.show('Quotas')
  return new QuotasScreen(page)
}

test('ranges are selected with Shift, and the status bar counts, adds and averages them to the cent', async ({
  palier: { page },
}) => {
  const { quotas } = await blankQuotas(page)
  await quotas.paste(0, Q1, '100.10\t200.20\n300.30\t400.40')
  await quotas.select([0, Q1], [1, Q2])
  const status = page.getByRole('contentinfo')
  await expect(status).toContainText('Count: 4')
  await expect(status).toContainText('Sum: $1,001.00')
  await expect(status).toContainText('Average: $250.25')
  await page.keyboard.press('Control+a')
  await expect(status).toContainText('Count: 10')
})

test('Ctrl+D and Ctrl+R copy, the handle goes on with a series, and one undo takes each back', async ({
  palier: { page },
}) => {
  const { quotas } = await blankQuotas(page)
  await quotas.enter(0, Q1, '1000')
  await quotas.select([0, Q1], [3, Q1])
  await page.keyboard.press('Control+d')
  await expect.poll(() => quotas.texts(Q1, 0, 3)).toEqual(['1,000', '1,000', '1,000', '1,000'])
  await quotas.select([0, Q1], [0, Q4])
  await page.keyboard.press('Control+r')
  await expect(quotas.cell(0, Q4)).toHaveText('1,000')
  await page.keyboard.press('Control+z')
  await expect(quotas.cell(0, Q4)).toHaveText('')
  await quotas.enter(1, Q1, '1500')
  await quotas.select([0, Q1], [1, Q1])
  await quotas.fillTo([1, Q1], [3, Q1])
  await expect.poll(() => quotas.texts(Q1, 0, 3)).toEqual(['1,000', '1,500', '2,000', '2,500'])
})

test('Ctrl+Enter enters everywhere, Delete clears everything in hand, each as one named step', async ({
  palier: { page },
}) => {
  const { quotas } = await blankQuotas(page)
  await quotas.select([0, Q1], [3, Q3])
  await page.keyboard.type('2500')
  await page.keyboard.press('Control+Enter')
  await expect(quotas.cell(3, Q3)).toHaveText('2,500')
  await expect(page.getByRole('button', { name: /Undo: enter in 12 cells/ })).toBeVisible()
  await page.keyboard.press('Delete')
  await expect(quotas.cell(0, Q1)).toHaveText('')
  await expect(page.getByRole('button', { name: /Undo: clear 12 cells/ })).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect.poll(() => quotas.texts(Q2, 0, 3)).toEqual(['2,500', '2,500', '2,500', '2,500'])
})

test('one copied cell fills a selection, a table is laid over a multiple of it, and a copy holds exact values', async ({
  palier: { page },
}) => {
  const { quotas } = await blankQuotas(page)
  await quotas.select([0, Q1], [3, Q1])
  await quotas.pasteHere(0, Q1, '7,000.25')
  await expect.poll(() => quotas.texts(Q1, 0, 3)).toEqual(['7,000.25', '7,000.25', '7,000.25', '7,000.25'])
  await quotas.select([0, Q2], [3, Q3])
  await quotas.pasteHere(0, Q2, '1\t2\n3\t4')
  await expect.poll(() => quotas.texts(Q3, 0, 3)).toEqual(['2', '4', '2', '4'])
  await quotas.select([0, Q1], [1, Q2])
  const { text, html } = await quotas.copied(0, Q1)
  expect(text).toBe('7,000.25\t1\r\n7,000.25\t3')
  expect(html).toContain('data-value="7000.25"')
})

test('a paste with one bad cell changes nothing and names every cell that would be refused', async ({
  palier: { page },
}) => {
  const { quotas } = await blankQuotas(page)
  await quotas.enter(0, Q1, '1000')
  await quotas.paste(0, Q1, '2000\tabc\n3000\tdef')
  await expect(quotas.message(/Nothing was pasted: 2 cells/)).toBeVisible()
  await expect(quotas.message(/“abc”/)).toBeVisible()
  await expect(quotas.message(/“def”/)).toBeVisible()
  await expect(quotas.cell(0, Q1)).toHaveText('1,000')
  await expect(quotas.cell(1, Q1)).toHaveText('')
})

test.describe('in French', () => {
  test.use({ locale: 'fr-FR' })
  test('la barre d’état et les étapes parlent français', async ({ palier: { page } }) => {
    const window = new AppWindow(page, 'fr')
    await window.newFromTemplate('Commission avec accélérateurs')
    await window.show('People')
    await new PeopleScreen(page).button('Ajouter une personne').click()
    await window.show('Quotas')
    const { quotas } = new QuotasScreen(page)
    await quotas.paste(0, Q1, '1\u202f000,50\t2\u202f000,50')
    await quotas.select([0, Q1], [0, Q2])
    await expect(page.getByRole('contentinfo')).toContainText(/Somme\s:\s3\s001,00\s€/)
    await expect(page.getByRole('button', { name: /Annuler\s: coller 2 cellules/ })).toBeVisible()
  })
})
