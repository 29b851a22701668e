import { join } from 'node:path'
import ExcelJS from 'exceljs'
import { AppWindow } from '../pages/app'
import { DocumentsScreen } from '../pages/documentsScreen'
import { FileDialog } from '../pages/fileDialog'
import { ResultsScreen } from '../pages/resultsScreen'
import { expect, test } from '../support/app'

/** Payouts of a payee in a period, in cents, as the cells of the workbook hold them. */
async function payoutCents(path: string, payee: string, period: string): Promise<number> {
  const book = new ExcelJS.Workbook()
  await book.xlsx.readFile(path)
  const sheet = book.getWorksheet('Payouts')
  if (sheet === undefined) throw new Error('the workbook has no sheet of payouts')
  const rows = sheet.getRows(1, sheet.rowCount) ?? []
  const header = rows.find((row) => (row.values as unknown[]).includes('Payee'))
  if (header === undefined) throw new Error('the sheet of payouts has no headings')
  const columnOf = (title: string) => (header.values as unknown[]).indexOf(title)
  const [payees, periods, payouts] = [columnOf('Payee'), columnOf('Period'), columnOf('Payout')]
  const paid = rows.filter((row) => row.getCell(payees).text === payee && row.getCell(periods).text === period)
  return paid.reduce((cents, row) => cents + Math.round(Number(row.getCell(payouts).result ?? 0) * 100), 0)
}

test('the payout workbook pays what the screen shows', async ({ palier: { page, root } }) => {
  test.setTimeout(180_000)
  const window = new AppWindow(page)
  const results = new ResultsScreen(page)
  const documents = new DocumentsScreen(page)
  await window.openSample()
  await window.show('Results')
  await results.columns('Quarters')
  await results.find('Théo Bruyère')
  const shown = (await results.cell('Théo Bruyère', '2025-Q1').textContent()) ?? ''
  await window.show('Documents')
  await documents.workbook().getByLabel('From').selectOption({ label: 'Jan 2025' })
  await documents.workbook().getByLabel('To').selectOption({ label: 'Mar 2025' })
  await documents.press('Excel…')
  await new FileDialog(page).saveAs('Payouts.xlsx')
  await documents.expectWritten('Payouts.xlsx')
  const periods = ['2025-01', '2025-02', '2025-03', '2025-Q1']
  let cents = 0
  for (const period of periods) cents += await payoutCents(join(root, 'Payouts.xlsx'), 'Théo Bruyère', period)
  expect(cents).toBe(Number(shown.replaceAll(/[^\d]/g, '')))
  expect(cents).toBeGreaterThan(0)
})

test('an export is stopped while it is prepared, and leaves no file', async ({ palier: { page } }) => {
  const window = new AppWindow(page)
  const documents = new DocumentsScreen(page)
  await window.openSample()
  await window.show('Documents')
  await expect(documents.workbook().getByRole('button', { name: 'Excel…' })).toBeEnabled({ timeout: 20_000 })
  await documents.press('Excel…')
  await new FileDialog(page).saveAs('Payouts.xlsx')
  await page.getByRole('main').getByRole('button', { name: 'Cancel' }).click()
  await expect(page.getByRole('progressbar')).toHaveCount(0)
  await documents.press('Excel…')
  await expect(new FileDialog(page).entry('Payouts.xlsx')).toHaveCount(0)
})
