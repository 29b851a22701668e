import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { AppWindow } from '../pages/app'
import { DocumentsScreen } from '../pages/documentsScreen'
import { FileDialog } from '../pages/fileDialog'
import { expect, test } from '../support/app'

/** The words of a Word document, without its marks. */
function wordsOf(path: string): string {
  const part = unzipSync(new Uint8Array(readFileSync(path)))['word/document.xml']
  if (part === undefined) throw new Error(`${path} is no Word document`)
  return strFromU8(part)
    .replaceAll('</w:p>', '\n')
    .replaceAll(/<[^>]+>/g, '')
    .replaceAll('&#39;', '’')
    .replaceAll('&amp;', '&')
}

test('the document of a payee is previewed and written to Word with the same figures', async ({
  palier: { page, root },
}) => {
  const window = new AppWindow(page)
  const documents = new DocumentsScreen(page)
  await window.openSample()
  await window.show('Documents')
  await documents.choose('For', 'Théo Bruyère')
  const preview = await documents.preview()
  await expect(preview.getByRole('heading', { level: 1 }).first()).toBeVisible()
  await expect(preview.locator('main')).toContainText('Théo Bruyère')
  const amounts = (await preview.locator('td').allTextContents()).filter((text) => /^€?[\d,]+\.\d\d$/.test(text))
  expect(amounts.length).toBeGreaterThan(5)
  await documents.press('Word…')
  await new FileDialog(page).saveAs('Plan.docx')
  await documents.expectWritten('Plan.docx')
  const words = wordsOf(join(root, 'Plan.docx'))
  expect(words).toContain('Théo Bruyère')
  expect(amounts.filter((amount) => !words.includes(amount))).toEqual([])
})

test('the preview runs no script and the language of the document is its own', async ({ palier: { page } }) => {
  const window = new AppWindow(page)
  const documents = new DocumentsScreen(page)
  await window.openSample()
  await window.show('Documents')
  await documents.choose('Language', 'Français')
  const preview = await documents.preview()
  await expect(preview.locator('html')).toHaveAttribute('lang', 'fr')
  await expect(page.getByTitle('Preview of the plan document')).toHaveAttribute('sandbox', '')
  await expect(page.getByRole('button', { name: 'Word…' })).toBeVisible()
})

test('a PDF is written', async ({ palier: { page, root } }) => {
  test.setTimeout(120_000)
  const window = new AppWindow(page)
  const documents = new DocumentsScreen(page)
  await window.newFromTemplate('Quarterly goal bonus')
  await window.show('Documents')
  await documents.preview()
  await documents.press('PDF…')
  await new FileDialog(page).saveAs('Plan.pdf')
  await documents.expectWritten('Plan.pdf')
  expect(readFileSync(join(root, 'Plan.pdf')).subarray(0, 5).toString()).toBe('%PDF-')
})

test('the menu exports the document of the plan selected', async ({ palier: { page, root } }) => {
  const window = new AppWindow(page)
  await window.newFromTemplate('Quarterly goal bonus')
  await window.menu('File', 'Export plan document…')
  await new FileDialog(page).saveAs('Goals.docx')
  await new DocumentsScreen(page).expectWritten('Goals.docx')
  expect(wordsOf(join(root, 'Goals.docx'))).toContain('One clear goal a quarter.')
})

test.describe('en français', () => {
  test.use({ locale: 'fr-FR' })

  test('le document d’un plan est écrit en français', async ({ palier: { page, root } }) => {
    const window = new AppWindow(page, 'fr')
    const documents = new DocumentsScreen(page)
    await window.newFromTemplate('Prime sur objectif trimestriel')
    await window.show('Documents')
    await expect((await documents.preview()).locator('html')).toHaveAttribute('lang', 'fr')
    await documents.press('Word…')
    await new FileDialog(page).saveAs('Plan.docx')
    await documents.expectWritten('Plan.docx')
    expect(wordsOf(join(root, 'Plan.docx'))).toContain('Un objectif clair par trimestre.')
  })
})

for (const theme of ['Light', 'Dark']) {
  test(`axe finds nothing wrong with the documents in the ${theme.toLowerCase()} theme`, async ({
    palier: { page },
  }) => {
    const window = new AppWindow(page)
    await window.newFromTemplate('Quarterly goal bonus')
    await window.chooseTheme(theme)
    await window.show('Documents')
    await new DocumentsScreen(page).preview()
    expect(await window.accessibilityProblems()).toEqual([])
  })
}
