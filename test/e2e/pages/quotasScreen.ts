import type { Page } from '@playwright/test'
import { EditableGrid } from './editableGrid'

/** The screen of quotas: people by periods, a measure at a time. */
export class QuotasScreen {
  readonly quotas: EditableGrid
  readonly goals: EditableGrid
  readonly scores: EditableGrid
  private readonly page: Page
  constructor(page: Page) {
    this.page = page
    this.quotas = new EditableGrid(page, /^(Quotas of|Objectifs de)/)
    this.goals = new EditableGrid(page, /^(Goals|Objectifs qualitatifs)$/)
    this.scores = new EditableGrid(page, /^(Scores for|Notes de)/)
  }

  async showPart(name: string): Promise<void> {
    await this.page.getByRole('tab', { name, exact: true }).click()
  }

  async by(period: string): Promise<void> {
    await this.page.getByRole('combobox', { name: /^(By|Par)$/ }).selectOption(period)
  }

  /** A figure of the row of totals. */
  total(column: string) {
    return this.quotas.region.locator(
      `.ag-floating-bottom [col-id="${column}"], [row-index="b-0"] [col-id="${column}"]`,
    )
  }
}
