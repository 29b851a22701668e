import { expect, type Locator, type Page } from '@playwright/test'
import { EditableGrid } from './editableGrid'

/** The screen where plans are designed. */
export class PlanScreen {
  readonly components: EditableGrid
  readonly tiers: EditableGrid
  readonly measures: EditableGrid
  readonly assumptions: EditableGrid
  private readonly page: Page
  constructor(page: Page) {
    this.page = page
    this.components = new EditableGrid(page, /^(Components of|Composantes de)/)
    this.tiers = new EditableGrid(page, /^(Tiers of|Paliers de)/)
    this.measures = new EditableGrid(page, /^(Measures|Indicateurs)$/)
    this.assumptions = new EditableGrid(page, /^(Assumptions|Hypothèses)$/)
  }

  sentence(): Locator {
    return this.page.getByRole('region', { name: /^(In words|En clair)$/ })
  }

  /** The line drawn, as its points: it changes exactly when the curve does. */
  async curve(): Promise<string> {
    const line = this.page.getByRole('figure').locator('polyline').first()
    await expect(line).toBeVisible()
    return (await line.getAttribute('points')) ?? ''
  }

  /** What the table under the curve says is paid at a position. */
  paidAt(position: string): Locator {
    const table = this.page.getByRole('table', { name: /Figures of the curve|Chiffres de la courbe/ })
    return table.locator(`tr:nth-child(2) td:nth-of-type(${POSITIONS.indexOf(position) + 1})`)
  }

  async showPart(name: string): Promise<void> {
    await this.page.getByRole('tab', { name }).click()
  }

  button(name: string): Locator {
    return this.page.getByRole('main').getByRole('button', { name })
  }

  async apply(name: string): Promise<void> {
    await this.page.getByRole('combobox', { name: /^(Applied|Application)$/ }).selectOption({ label: name })
  }
}

const POSITIONS: readonly string[] = ['0%', '50%', '80%', '100%', '120%', '150%']
