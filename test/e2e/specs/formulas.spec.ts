import { AppWindow } from '../pages/app'
import { FormulaEditor } from '../pages/formulaEditor'
import { NamesDialog } from '../pages/namesDialog'
import { PlanScreen } from '../pages/planScreen'
import { expect, test } from '../support/app'

type Page = ConstructorParameters<typeof AppWindow>[0]

/** The sample company with its assumptions shown: accelerator 1.5, account_rate 5%, meeting_rate 60. */
async function sampleNames(page: Page) {
  const window = new AppWindow(page)
  await window.openSample()
  const plan = new PlanScreen(page)
  await plan.showPart('Assumptions')
  return { window, ...plan, plan, editor: new FormulaEditor(page), names: new NamesDialog(page) }
}

test('an equals sign lists the names, typing narrows them, Tab takes one, and the value stands below before it is entered', async ({
  palier: { page },
}) => {
  const { assumptions, editor } = await sampleNames(page)
  await assumptions.cell(2, 'value').click()
  await page.keyboard.type('=')
  await expect(editor.options().first()).toContainText('accelerator')
  expect(await editor.names(3)).toEqual(['accelerator', 'account_rate', 'meeting_rate'])
  await page.keyboard.type('rate')
  await expect(editor.options()).toHaveCount(2)
  await page.keyboard.press('Tab')
  await expect(editor.input()).toHaveValue('=account_rate')
  await editor.expectShut()
  await page.keyboard.type(' * 1000 + acc')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Enter')
  await expect(editor.input()).toHaveValue('=account_rate * 1000 + accelerator')
  await expect(editor.state()).toContainText('= 51.5')
  await expect(editor.used()).toContainText('5%')
  await expect(page.locator('.ag-row.is-precedent .ag-cell[col-id="name"]')).toHaveText(['accelerator', 'account_rate'])
  await page.keyboard.press('Enter')
  await assumptions.expectCell(2, 'value', '51.5')
  await expect(page.locator('.is-precedent')).toHaveCount(0)
})

test('Esc shuts the list first and gives the entry up second; a function tells its values as they are reached', async ({
  palier: { page },
}) => {
  const { assumptions, editor } = await sampleNames(page)
  await assumptions.cell(2, 'value').click()
  await page.keyboard.type('=ma')
  await expect(editor.options().first()).toContainText('MAX')
  await page.keyboard.press('Escape')
  await editor.expectShut()
  await expect(editor.input()).toHaveValue('=ma')
  await page.keyboard.press('Control+Space')
  await page.keyboard.press('Enter')
  await expect(editor.input()).toHaveValue('=MAX(')
  await page.keyboard.type('1, ')
  await expect(editor.hint().locator('strong')).toHaveText('another')
  await page.keyboard.press('Escape')
  await assumptions.expectCell(2, 'value', '60')
})

test('a mistyped name is underlined at its place, and one key or click takes the nearest', async ({
  palier: { page },
}) => {
  const { assumptions, editor } = await sampleNames(page)
  await assumptions.cell(2, 'value').click()
  await page.keyboard.type('=2 * acelerator + 1')
  await expect(editor.underlined()).toHaveText('acelerator')
  await expect(editor.state()).toContainText('Did you mean accelerator?')
  await page.keyboard.press('Alt+Enter')
  await expect(editor.input()).toHaveValue('=2 * accelerator + 1')
  await expect(editor.state()).toContainText('= 4')
  await page.keyboard.press('Escape')
  await assumptions.cell(2, 'value').click()
  await page.keyboard.type('=meting_rate')
  await editor.state().getByRole('button').click()
  await expect(editor.input()).toHaveValue('=meeting_rate')
})

test('a condition over sales lists their columns and says how many sales it holds for', async ({
  palier: { page },
}) => {
  const { window, plan, measures, editor } = await sampleNames(page)
  await plan.showPart('Measures')
  await measures.cell(0, 'where').click()
  await page.keyboard.type('amou')
  await expect(editor.options().first()).toContainText('column of sales')
  await page.keyboard.press('Enter')
  await page.keyboard.type(' > 100000')
  await expect(editor.state()).toHaveText(/^Holds for [\d,]+ of [\d,]+ sales$/)
  expect(await window.accessibilityProblems()).toEqual([])
  await page.keyboard.press('Enter')
  await measures.expectCell(0, 'where', 'amount > 100000')
})

test('formulas are shown instead of values, and Ctrl+[ and Ctrl+] lead to names and back, on French keyboards too', async ({
  palier: { page },
}) => {
  const { assumptions, editor, names } = await sampleNames(page)
  await assumptions.enter(2, 'value', '=account_rate * 1000')
  await assumptions.expectCell(2, 'value', '50')
  await page.keyboard.press('Control+`')
  await assumptions.expectCell(2, 'value', '=account_rate * 1000')
  await page.keyboard.press('Control+`')
  await assumptions.expectCell(2, 'value', '50')
  await assumptions.cell(2, 'value').click()
  await page.keyboard.press('Control+[')
  await expect(names.one('account_rate')).toBeVisible()
  await names.close()
  await assumptions.cell(1, 'name').click()
  await editor.frenchKey('$', 'BracketRight')
  await expect(names.one('account_rate').getByRole('button', { name: 'meeting_rate' })).toBeVisible()
})

test('renaming a name renames it in every formula as one step, and a name in use is not removed', async ({
  palier: { page },
}) => {
  const { window, assumptions, names } = await sampleNames(page)
  await assumptions.enter(2, 'value', '=account_rate * 1000')
  await page.keyboard.press('Control+F3')
  await names.name('account_rate').click()
  await expect(names.name('account_rate')).toContainText('5%')
  await names.set('Name', 'meeting_rate')
  await expect(names.root.getByText('Something is called meeting_rate already')).toBeVisible()
  await names.set('Name', 'portfolio_rate')
  await expect(names.one('portfolio_rate')).toBeVisible()
  await names.button('Remove').click()
  await expect(names.root.getByRole('alert')).toContainText('portfolio_rate stays')
  expect(await window.accessibilityProblems()).toEqual([])
  await names.button('Add a name').click()
  await names.set('Value', '=portfolio_rate + 1%')
  await expect(names.name('new_name')).toContainText('0.06')
  await names.button('Remove').click()
  await names.close()
  await page.keyboard.press('Control+`')
  await assumptions.expectCell(2, 'value', '=portfolio_rate * 1000')
  for (let step = 0; step < 4; step += 1) await page.keyboard.press('Control+z')
  await assumptions.expectCell(2, 'value', '=account_rate * 1000')
  await assumptions.expectCell(1, 'name', 'account_rate')
})

test.describe('in French', () => {
  test.use({ locale: 'fr-FR' })

  test('functions, decimals and figures are French as they are typed and shown, and the number is the same in English', async ({
    palier: { page },
  }) => {
    const window = new AppWindow(page, 'fr')
    await window.openSample()
    const plan = new PlanScreen(page)
    const editor = new FormulaEditor(page)
    await plan.showPart('Hypothèses')
    await plan.assumptions.cell(2, 'value').click()
    await page.keyboard.type('=som')
    await expect(editor.options().first()).toContainText('SOMME')
    await page.keyboard.press('Tab')
    await page.keyboard.type('1,5; acceler')
    await page.keyboard.press('Tab')
    await page.keyboard.type(')')
    await expect(editor.state()).toContainText('= 3')
    await page.keyboard.press('Enter')
    await plan.assumptions.expectCell(2, 'value', '3')
    await editor.frenchKey('²', 'Backquote')
    await plan.assumptions.expectCell(2, 'value', '=SOMME(1,5; accelerator)')
    await window.speak('EN')
    await plan.assumptions.expectCell(2, 'value', '=SUM(1.5, accelerator)')
  })
})
