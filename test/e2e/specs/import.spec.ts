import { copyFileSync, existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { SHARED_DATA } from '../../support/sharedData'
import { AppWindow } from '../pages/app'
import { FileDialog } from '../pages/fileDialog'
import { ImportDialog } from '../pages/importDialog'
import { SalesScreen } from '../pages/salesScreen'
import { expect, test } from '../support/app'

const EXPORTS = join(SHARED_DATA, 'exports')
const EXPORT_FILES = [
  'dynamics_opportunities.csv',
  'excel_fr_cp1252_semicolon.csv',
  'excel_fr_sep_line.csv',
  'excel_fr_utf16le_tab.txt',
  'hubspot_deals_export.csv',
  'pipedrive_deals_en.csv',
  'salesforce_report_details.csv',
]
const ORDER_LINES = join(SHARED_DATA, 'adventureworks-dw2020-us-formatted/Sales.csv')

const DEALS = [
  'Id;Owner;Close Date;Amount;Stage',
  'A-1;Camille Aubépine;14/03/2025;"1 200,50";Closed Won',
  'A-2;Camille Aubépine;02/04/2025;300,00;Closed Won',
  'A-3;Nobody Known;28/04/2025;99,50;Closed Won',
  'A-4;Camille Aubépine;29/04/2025;about 100;Closed Won',
  'A-5;Camille Aubépine;30/04/2025;50,00;Closed Lost',
].join('\r\n')

/** A workspace without sales, and the import dialog on a file of the folder. */
async function importInto(page: Page, fileName: string): Promise<{ window: AppWindow; dialog: ImportDialog }> {
  const window = new AppWindow(page)
  await window.newFromTemplate('Quarterly goal bonus')
  await window.show('Sales')
  return { window, dialog: await openImport(page, fileName) }
}

async function openImport(page: Page, fileName: string): Promise<ImportDialog> {
  await new SalesScreen(page).importButton().click()
  await new FileDialog(page).open(fileName)
  const dialog = new ImportDialog(page)
  await dialog.settled()
  return dialog
}

test.describe('the same deals as seven systems export them (needs ../shared/data/exports)', () => {
  test.skip(!existsSync(EXPORTS), 'the folder ../shared/data/exports is not there')
  for (const fileName of EXPORT_FILES) {
    test(`${fileName} brings 20 won deals and 1,270,506.61`, async ({ palier: { page, root } }) => {
      copyFileSync(join(EXPORTS, fileName), join(root, fileName))
      const { dialog } = await importInto(page, fileName)
      await dialog.choose('Amounts not in USD', 'Take as USD')
      await dialog.expectCounts({ read: '24', accepted: '20', rejected: '0', excluded: '4' })
      await dialog.expectTotal('1,270,506.61')
      await expect(dialog.dialog).toContainText('It ties exactly.')
      await dialog.take()
      const sales = new SalesScreen(page)
      await expect(sales.figure('Rows')).toHaveText('20')
      await expect(sales.figure('Amount')).toHaveText('1,270,506.61')
    })
  }
})

test('every row of a file is accounted for, and a wrong total is told by how much', async ({
  palier: { page, root },
}) => {
  writeFileSync(join(root, 'deals.csv'), DEALS)
  const { dialog } = await importInto(page, 'deals.csv')
  await dialog.expectCounts({ read: '5', accepted: '3', rejected: '1', excluded: '1' })
  await expect(dialog.total()).toHaveText('1,600.00')
  await dialog.expectTotal('1,500')
  await expect(dialog.dialog).toContainText('The file differs by 100.00.')
  await dialog.show(/^Rows left out/)
  await dialog.dialog.getByText('“Amount” is not a number with a decimal comma (1)', { exact: true }).click()
  await expect(dialog.dialog).toContainText('Row 5: “about 100”')
  await expect(dialog.dialog).toContainText('Closed Lost (1)')
})

test('owners become people, undo takes the whole import back, and redo brings it again', async ({
  palier: { page, root },
}) => {
  writeFileSync(join(root, 'deals.csv'), DEALS)
  const { window, dialog } = await importInto(page, 'deals.csv')
  await dialog.show(/^Owners/)
  await dialog.press('Add 2 new people')
  await dialog.settled()
  await dialog.take()
  const sales = new SalesScreen(page)
  await expect(sales.figure('Rows')).toHaveText('3')
  await expect(window.undoButton()).toHaveAccessibleName('Undo: Import of deals.csv')
  await window.undoButton().click()
  await expect(page.getByRole('heading', { name: 'No sales yet' })).toBeVisible()
  await window.show('People')
  await expect(page.getByRole('main')).not.toContainText('Camille Aubépine')
  await page.keyboard.press('Control+y')
  await expect(page.getByRole('main')).toContainText('2 people')
})

test('a file imported again changes nothing, and is read as it was confirmed', async ({ palier: { page, root } }) => {
  writeFileSync(join(root, 'deals.csv'), DEALS)
  const { dialog } = await importInto(page, 'deals.csv')
  await dialog.take()
  const again = await openImport(page, 'deals.csv')
  await expect(again.dialog).toContainText('Read as you confirmed it for an earlier file.')
  await expect(again.dialog).toContainText('0 new, 0 changed, 3 as they were')
  await again.take()
  await expect(page.locator('.notices')).toContainText('brings nothing new')
  await expect(new AppWindow(page).undoButton()).toHaveAccessibleName('Undo: Import of deals.csv')
  await page.keyboard.press('Control+z')
  await expect(page.getByRole('heading', { name: 'No sales yet' })).toBeVisible()
})

test('a column is used as something else and the figures follow', async ({ palier: { page, root } }) => {
  writeFileSync(join(root, 'deals.csv'), DEALS)
  const { dialog } = await importInto(page, 'deals.csv')
  await dialog.choose('What “Stage” is used as', 'Text, kept')
  await dialog.expectCounts({ read: '5', accepted: '4', rejected: '1', excluded: '0' })
  await dialog.choose('Decimal mark of “Amount”', 'Decimal point: 1,234.50')
  await dialog.expectCounts({ read: '5', accepted: '0', rejected: '5', excluded: '0' })
  await expect(dialog.dialog.getByRole('button', { name: 'Import the accepted rows' })).toBeDisabled()
})

test('a file that is no table is refused in plain words', async ({ palier: { page, root } }) => {
  writeFileSync(join(root, 'plan.csv'), '%PDF-1.7 and so on')
  const window = new AppWindow(page)
  await window.newFromTemplate('Quarterly goal bonus')
  await window.show('Sales')
  await new SalesScreen(page).importButton().click()
  await new FileDialog(page).open('plan.csv')
  await expect(page.getByRole('alert')).toContainText('This is a PDF.')
})

test('57,851 order lines are imported to the cent and scroll to the last (needs ../shared/data)', async ({
  palier: { page, root },
}) => {
  test.skip(
    !existsSync(ORDER_LINES),
    'the file ../shared/data/adventureworks-dw2020-us-formatted/Sales.csv is not there',
  )
  test.setTimeout(180_000)
  copyFileSync(ORDER_LINES, join(root, 'Sales.csv'))
  const { dialog } = await importInto(page, 'Sales.csv')
  await dialog.expectCounts({ read: '57,851', accepted: '57,851', rejected: '0', excluded: '0' })
  await expect(dialog.total()).toHaveText('77,548,570.20')
  await dialog.take()
  const sales = new SalesScreen(page)
  await expect(sales.figure('Rows')).toHaveText('57,851')
  await expect(sales.figure('Amount')).toHaveText('77,548,570.20')
  await sales.goToLastRow()
  await expect(sales.cell(57850, 'id')).toHaveText('SO69561/54')
  await expect(sales.cell(57850, 'amount')).toHaveText('910.00')
})

test.describe('en français', () => {
  test.use({ locale: 'fr-FR' })

  test('un export est importé avec ses montants à virgule', async ({ palier: { page, root } }) => {
    writeFileSync(join(root, 'affaires.csv'), DEALS)
    const window = new AppWindow(page, 'fr')
    await window.newFromTemplate('Prime sur objectif trimestriel')
    await window.show('Sales')
    const dialog = await openImport(page, 'affaires.csv')
    await dialog.expectTotal('1 600,00')
    await expect(dialog.dialog).toContainText('Les totaux concordent.')
    await dialog.take()
    await expect(new SalesScreen(page).figure('Montant')).toHaveText(/^1\s600,00$/)
  })
})

for (const theme of ['Light', 'Dark']) {
  test(`axe finds nothing wrong with the sales and the import in the ${theme.toLowerCase()} theme`, async ({
    palier: { page, root },
  }) => {
    writeFileSync(join(root, 'deals.csv'), DEALS)
    const window = new AppWindow(page)
    await window.newFromTemplate('Quarterly goal bonus')
    await window.chooseTheme(theme)
    await window.show('Sales')
    expect(await window.accessibilityProblems()).toEqual([])
    const dialog = await openImport(page, 'deals.csv')
    for (const part of [/^Columns/, /^Owners/, /^Rows left out/]) {
      await dialog.show(part)
      expect(await window.accessibilityProblems()).toEqual([])
    }
    await dialog.take()
    expect(await window.accessibilityProblems()).toEqual([])
  })
}
