import { expect, type Locator, type Page } from '@playwright/test'

/** The screen where what-ifs are kept and compared. */
export class ScenariosScreen {
  private readonly page: Page
  constructor(page: Page) {
    this.page = page
  }

  private main(): Locator {
    return this.page.getByRole('main')
  }

  async add(): Promise<void> {
    await this.main()
      .getByRole('button', { name: /^(New scenario|Nouveau scénario)$/ })
      .click()
  }

  async rename(name: string): Promise<void> {
    const field = this.detail().getByLabel(/^(Name|Nom)$/)
    await field.fill(name)
    await field.press('Enter')
  }

  async grow(share: string): Promise<void> {
    const field = this.detail().getByLabel(/^(Growth of credits|Croissance des crédits)/)
    await field.fill(share)
    await field.press('Enter')
  }

  async select(name: string): Promise<void> {
    await this.list().getByRole('button', { name }).click()
  }

  /** Takes a scenario into the comparison, or out of it. */
  async toggleCompared(name: string): Promise<void> {
    await this.list().getByRole('checkbox', { name }).click()
  }

  async removeChange(change: RegExp): Promise<void> {
    await this.detail().getByRole('button', { name: change }).click()
  }

  button(name: string | RegExp): Locator {
    return this.detail().getByRole('button', { name })
  }

  list(): Locator {
    return this.main().getByRole('region', { name: /^(Scenarios of this document|Scénarios de ce document)$/ })
  }

  detail(): Locator {
    return this.main().getByRole('region', { name: /^(Changes of the scenario|Modifications du scénario)$/ })
  }

  changes(): Locator {
    return this.detail().getByRole('listitem')
  }

  /** A figure of the table side by side: 0 is the baseline, then the scenarios compared. */
  figure(name: string | RegExp, run: number): Locator {
    return this.comparison().getByRole('row', { name }).getByRole('cell').nth(run)
  }

  comparison(): Locator {
    return this.main().getByRole('table', { name: /^(Comparison|Comparaison)$/ })
  }

  /** The differences of one scenario in the grid, totals included, as they are read. */
  difference(name: string, scenario: number): Locator {
    return this.main().getByRole('row').filter({ hasText: name }).locator(`[col-id="difference ${scenario}"]`)
  }

  async expectCompared(): Promise<void> {
    await expect(this.comparison()).toBeVisible()
    await expect(this.main().locator('[aria-busy=false]')).toBeVisible()
  }
}
