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

  /** What is paid around a bound: just below, at and just above it. */
  around(bound: string): Locator {
    const table = this.page.getByRole('table', { name: /Payout around each bound|Versement autour de chaque borne/ })
    return table
      .getByRole('row')
      .filter({ has: this.page.getByRole('rowheader', { name: bound }) })
      .getByRole('cell')
  }

  /** Of a matrix, the column whose curve is drawn. */
  async drawColumn(label: string): Promise<void> {
    await this.page.getByRole('combobox', { name: /^(Column|Colonne)$/ }).selectOption({ label })
  }

  async pays(name: string): Promise<void> {
    await this.page
      .getByRole('combobox', { name: /^(Pays|Verse)$/ })
      .first()
      .selectOption({ label: name })
  }

  async showPart(name: string): Promise<void> {
    await this.page.getByRole('tab', { name }).click()
  }

  button(name: string): Locator {
    return this.page.getByRole('main').getByRole('button', { name })
  }

  async removeComponent(): Promise<void> {
    await this.page.getByRole('button', { name: /^(Remove|Supprimer)$/ }).click()
  }

  async apply(name: string): Promise<void> {
    await this.page.getByRole('combobox', { name: /^(Applied|Application)$/ }).selectOption({ label: name })
  }
}

const POSITIONS: readonly string[] = ['0%', '50%', '80%', '100%', '120%', '150%']
