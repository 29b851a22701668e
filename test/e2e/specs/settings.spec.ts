import { AppWindow } from '../pages/app'
import { ResultsScreen } from '../pages/resultsScreen'
import { expect, test } from '../support/app'
import { SETTLED_PLAN, writeWorkspace } from '../support/workspaces'

test('currency, fiscal years and rounding of the workspace are set in one place and undone like any change', async ({
  palier,
}) => {
  await palier.restart({ file: await writeWorkspace(palier.root, SETTLED_PLAN) })
  const window = new AppWindow(palier.page)
  const results = new ResultsScreen(palier.page)
  await window.show('Results')
  await expect(results.summary(/Total pay|Earned/)).toContainText('€')
  await window.menu('File', 'Settings of the workspace…')
  const dialog = palier.page.getByRole('dialog')
  await dialog.getByLabel('Plan currency').selectOption('GBP')
  await dialog.getByLabel('The fiscal year begins in').selectOption('April')
  await dialog.getByLabel('Half a cent is rounded').selectOption('halfEven')
  await dialog.getByLabel('Rounded once on').selectOption('total')
  await dialog.getByRole('checkbox', { name: '2027' }).check()
  await expect(dialog.getByRole('checkbox', { name: '2026' })).toBeChecked()
  expect(await window.accessibilityProblems()).toEqual([])
  await dialog.getByRole('button', { name: 'Done' }).click()
  await expect(results.summary(/Total pay|Earned/)).toContainText('£')
  for (let step = 0; step < 5; step += 1) await palier.page.keyboard.press('Control+z')
  await expect(results.summary(/Total pay|Earned/)).toContainText('€')
  await window.expectUnsaved(false)
})
