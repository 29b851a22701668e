import type { Locator, Page } from '@playwright/test'
import { EditableGrid } from './editableGrid'

/** The screen with every row of the sales, the shares of transactions and the rates of currencies. */
export class SalesScreen {
  readonly shares: EditableGrid
  readonly rates: EditableGrid
  private readonly main: Locator
  constructor(page: Page) {
    this.main = page.getByRole('main')
    this.shares = new EditableGrid(
      page,
      /^(Shares of transactions, one row each|Parts de transactions, une par ligne)$/,
    )
    this.rates = new EditableGrid(page, /^(Exchange rates by month|Taux de change par mois)$/)
  }

  async showPart(name: string): Promise<void> {
    await this.main.getByRole('tab', { name, exact: true }).click()
  }

  async addCurrency(code: string): Promise<void> {
    await this.main.getByRole('combobox', { name: /^(Add a currency|Ajouter une devise)$/ }).selectOption(code)
  }

  importButton(): Locator {
    return this.main.getByRole('button', { name: /^(Import sales|Importer des ventes)…$/ })
  }

  /** A figure of the strip over the table: the one under its name. */
  figure(name: string | RegExp): Locator {
    return this.main.locator('.figures__entry').filter({ hasText: name }).locator('dd')
  }

  /** A cell by its place among the rows shown and the name of its column in formulas. */
  cell(row: number, column: string): Locator {
    return this.main.locator(`[row-index="${row}"] [col-id="${column}"]`)
  }

  async find(text: string): Promise<void> {
    await this.main.getByRole('searchbox').fill(text)
  }

  async goToLastRow(): Promise<void> {
    await this.cell(0, 'id').click()
    await this.main.page().keyboard.press('Control+End')
  }
}
