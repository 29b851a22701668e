import type { Locator, Page } from '@playwright/test'

/** The panel of problems under the screens, and what is done about one. */
export class ProblemsPanel {
  readonly region: Locator
  readonly dialog: Locator
  private readonly page: Page
  constructor(page: Page) {
    this.page = page
    this.region = page.getByRole('region', { name: /^(Problems|Problèmes)$/ })
    this.dialog = page.getByRole('dialog')
  }

  async open(): Promise<void> {
    await this.statusButton().click()
  }

  /** The counts of the status bar, which open the panel. */
  statusButton(): Locator {
    return this.page.getByRole('contentinfo').getByRole('button', { name: /problem|problème/i })
  }

  problem(text: string | RegExp): Locator {
    return this.region.locator('.problems__row').filter({ hasText: text })
  }

  group(name: string): Locator {
    return this.region.getByRole('region', { name })
  }

  severity(name: RegExp): Locator {
    return this.region.getByRole('button', { name, exact: false }).and(this.region.locator('.problems__severity'))
  }

  async find(words: string): Promise<void> {
    await this.region.getByRole('searchbox').fill(words)
  }

  async openFixes(text: string | RegExp): Promise<void> {
    await this.item(text)
      .getByRole('button', { name: /^(Fix|Corriger)/ })
      .click()
  }

  async openAcceptance(text: string | RegExp): Promise<void> {
    await this.item(text)
      .getByRole('button', { name: /^(Accept|Accepter)/ })
      .click()
  }

  item(text: string | RegExp): Locator {
    return this.region.getByRole('listitem').filter({ hasText: text })
  }

  async apply(): Promise<void> {
    await this.dialog.getByRole('button', { name: /^(Apply|Appliquer)$/ }).click()
  }

  async accept(by: string, why: string): Promise<void> {
    const [who, reason] = [/^(Who accepts it|Qui l’accepte)$/, /^(Why it is|Pourquoi c’est)/]
    await this.dialog.getByLabel(who).fill(by)
    await this.dialog.getByLabel(reason).fill(why)
    await this.dialog.getByRole('button', { name: /^(Accept|Accepter)$/ }).click()
  }
}
