import { expect, type Locator, type Page } from '@playwright/test'

/** A table of the window that is edited in place, by its accessible name. */
export class EditableGrid {
  readonly region: Locator
  private readonly page: Page
  constructor(page: Page, name: string | RegExp) {
    this.page = page
    this.region = page.getByRole('region', { name })
  }

  cell(row: number, column: string): Locator {
    return this.region.locator(`.ag-row[row-index="${row}"] [col-id="${column}"]`)
  }

  /** Goes to a cell, types over it and presses Enter. */
  async enter(row: number, column: string, text: string): Promise<void> {
    await this.cell(row, column).click()
    await this.page.keyboard.type(text)
    await this.page.keyboard.press('Enter')
  }

  /** Takes an entry of the list of a cell, by the beginning of its name. */
  async choose(row: number, column: string, beginning: string): Promise<void> {
    await this.cell(row, column).click()
    await this.page.keyboard.press('F2')
    await this.page.getByRole('combobox').last().fill(beginning)
    await this.page.keyboard.press('Enter')
  }

  async paste(row: number, column: string, text: string): Promise<void> {
    await this.cell(row, column).click()
    await this.cell(row, column).evaluate((cell, pasted) => {
      const clipboardData = new DataTransfer()
      clipboardData.setData('text/plain', pasted)
      cell.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
    }, text)
  }

  async expectCell(row: number, column: string, text: string): Promise<void> {
    await expect(this.cell(row, column)).toHaveText(text)
  }

  async expectRefused(row: number, column: string, typed: string): Promise<void> {
    await expect(this.cell(row, column)).toHaveText(typed)
    await expect(this.cell(row, column)).toHaveAttribute('aria-invalid', 'true')
  }

  message(text: string | RegExp): Locator {
    return this.region.getByText(text)
  }
}
