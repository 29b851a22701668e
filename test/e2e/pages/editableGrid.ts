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

  /** Brings the columns at the right into view. */
  async goToLastColumn(): Promise<void> {
    await this.cell(0, 'name').click()
    await this.page.keyboard.press('End')
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
    await this.pasteHere(row, column, text)
  }

  /** Pastes over the cells in hand. */
  async pasteHere(row: number, column: string, text: string): Promise<void> {
    await this.cell(row, column).evaluate((cell, pasted) => {
      const clipboardData = new DataTransfer()
      clipboardData.setData('text/plain', pasted)
      cell.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
    }, text)
  }

  /** Selects from one cell to another with the mouse and Shift. */
  async select(from: readonly [number, string], to: readonly [number, string]): Promise<void> {
    await this.cell(...from).click()
    await this.cell(...to).click({ modifiers: ['Shift'] })
  }

  /** Drags the fill handle of the selection, whose last cell is `from`, over another cell. */
  async fillTo(from: readonly [number, string], to: readonly [number, string]): Promise<void> {
    const start = await this.cell(...from).boundingBox()
    const end = await this.cell(...to).boundingBox()
    if (start === null || end === null) throw new Error('cells are in view')
    await this.page.mouse.move(start.x + start.width - 3, start.y + start.height - 3)
    await this.page.mouse.down()
    await this.page.mouse.move(end.x + end.width / 2, end.y + end.height / 2, { steps: 5 })
    await this.page.mouse.up()
  }

  /** What copying the cells in hand puts on the clipboard. */
  async copied(row: number, column: string): Promise<{ readonly text: string; readonly html: string }> {
    return this.cell(row, column).evaluate((cell) => {
      const clipboardData = new DataTransfer()
      cell.dispatchEvent(new ClipboardEvent('copy', { clipboardData, bubbles: true, cancelable: true }))
      return { text: clipboardData.getData('text/plain'), html: clipboardData.getData('text/html') }
    })
  }

  /** The texts of cells of a column, from a row on. */
  texts(column: string, from: number, to: number): Promise<string[]> {
    const rows = Array.from({ length: to - from + 1 }, (_, index) => from + index)
    return Promise.all(rows.map((row) => this.cell(row, column).innerText()))
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
