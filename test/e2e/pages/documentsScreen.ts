import { expect, type FrameLocator, type Locator, type Page } from '@playwright/test'

/** The screen from which documents and workbooks leave Palier. */
export class DocumentsScreen {
  private readonly page: Page
  constructor(page: Page) {
    this.page = page
  }

  async choose(choice: string, value: string): Promise<void> {
    await this.document().getByLabel(choice).selectOption({ label: value })
  }

  /** The preview, once it is of what is chosen. */
  async preview(): Promise<FrameLocator> {
    await expect(this.page.locator('iframe')).toHaveAttribute('aria-busy', 'false', { timeout: 30_000 })
    return this.page.frameLocator('iframe')
  }

  document(): Locator {
    return this.page.getByRole('region', { name: /^(Plan document|Document du plan)$/ })
  }

  workbook(): Locator {
    return this.page.getByRole('region', { name: /^(Payout workbook|Classeur des versements)$/ })
  }

  async press(button: 'Word…' | 'PDF…' | 'Excel…'): Promise<void> {
    await this.page.getByRole('main').getByRole('button', { name: button }).click()
  }

  /** Waits until the file is written and the window says so. */
  async expectWritten(name: string): Promise<void> {
    await expect(this.page.locator('.notices')).toContainText(name, { timeout: 50_000 })
  }
}
