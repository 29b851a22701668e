import { expect, type Locator, type Page } from '@playwright/test'

/** The dialog in which a file of sales becomes rows. */
export class ImportDialog {
  readonly dialog: Locator
  constructor(page: Page) {
    this.dialog = page.getByRole('dialog', { name: /^(Import|Importer) / })
  }

  /** Waits until the file is read as it is mapped now. */
  async settled(): Promise<void> {
    await expect(this.dialog.locator('.importing')).toHaveAttribute('aria-busy', 'false', { timeout: 30_000 })
  }

  async expectCounts(counts: {
    readonly read: string
    readonly accepted: string
    readonly rejected: string
    readonly excluded: string
  }): Promise<void> {
    for (const [name, count] of Object.entries(counts)) {
      await expect(this.dialog.locator(`.importing__count--${name} dd`)).toHaveText(count, { timeout: 30_000 })
    }
  }

  total(): Locator {
    return this.dialog
      .locator('.importing__count')
      .filter({ hasText: /^(Total accepted|Total accepté)/ })
      .locator('dd')
  }

  async choose(choice: string | RegExp, value: string): Promise<void> {
    await this.dialog.getByLabel(choice).selectOption({ label: value })
  }

  async show(part: string | RegExp): Promise<void> {
    await this.dialog.getByRole('tab', { name: part }).click()
  }

  async expectTotal(typed: string): Promise<void> {
    await this.dialog.getByLabel(/^(Total you expect|Total attendu)$/).fill(typed)
  }

  async press(button: string | RegExp): Promise<void> {
    await this.dialog.getByRole('button', { name: button }).click()
  }

  /** Takes the file and waits until its rows are in the document. */
  async take(): Promise<void> {
    await this.press(/^(Import the accepted rows|Importer les lignes acceptées)$/)
    await this.dialog.waitFor({ state: 'detached', timeout: 30_000 })
  }
}
