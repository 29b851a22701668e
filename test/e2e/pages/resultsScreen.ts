import { expect, type Locator, type Page } from '@playwright/test'

/** The screen that says what everybody is paid, and why. */
export class ResultsScreen {
  private readonly page: Page
  constructor(page: Page) {
    this.page = page
  }

  /** A figure of the strip over the table: the one under its name. */
  summary(name: string | RegExp): Locator {
    return this.page.getByRole('main').locator('.summary__entry').filter({ hasText: name }).locator('.summary__figure')
  }

  /** A cell by the name in its row and the id of its column: a period, `attainment`, `awards` or `total`. */
  cell(name: string, column: string): Locator {
    return this.row(name).locator(`[col-id="${column}"]`)
  }

  private row(name: string): Locator {
    return this.page.getByRole('main').getByRole('row').filter({ hasText: name })
  }

  async find(text: string): Promise<void> {
    await this.page.getByRole('main').getByRole('searchbox').fill(text)
  }

  async choose(choice: string | RegExp, value: string): Promise<void> {
    await this.page.getByRole('main').getByLabel(choice).selectOption({ label: value })
  }

  async columns(name: string): Promise<void> {
    await this.page.getByRole('main').getByText(name, { exact: true }).click()
  }

  /** What is earned, what is paid, or the accounts between the two. */
  async view(name: string): Promise<void> {
    await this.page.getByRole('main').getByText(name, { exact: true }).click()
  }

  /** A row of the accounts, by the texts of its cells. */
  account(...texts: readonly string[]): Locator {
    return texts.reduce((rows, text) => rows.filter({ hasText: text }), this.page.getByRole('main').getByRole('row'))
  }

  chartsButton(): Locator {
    return this.page.getByRole('main').getByRole('button', { name: /^(Charts|Graphiques)$/ })
  }

  why(): Locator {
    return this.page.getByRole('complementary', { name: /^(Why this number\?|Pourquoi ce chiffre\s\?)$/ })
  }

  steps(): Locator {
    return this.why().getByRole('treeitem')
  }

  /** Opens the step that has the focus and goes to the first below it, until there is none: the row of a file. */
  async goDownToTheRow(): Promise<void> {
    await this.steps().first().focus()
    for (let depth = 0; depth < 12; depth += 1) {
      const step = this.why().locator('[role=treeitem]:focus')
      const state = await step.getAttribute('aria-expanded')
      if (state === null) return
      const level = Number(await step.getAttribute('aria-level'))
      if (state === 'false') await this.page.keyboard.press('ArrowRight')
      await expect(step).toHaveAttribute('aria-expanded', 'true')
      await expect(this.steps().filter({ hasText: /Working it out|Recherche de l/ })).toHaveCount(0)
      await this.toFirstThatOpens(level + 1)
    }
  }

  /** From a step that is open to the first below it that opens further; the last of them where none does. */
  private async toFirstThatOpens(level: number): Promise<void> {
    await this.page.keyboard.press('ArrowDown')
    for (;;) {
      const step = this.why().locator('[role=treeitem]:focus')
      if ((await step.getAttribute('aria-expanded')) !== null) return
      const next = step.locator('xpath=following-sibling::*[1]')
      if ((await next.count()) === 0 || Number(await next.getAttribute('aria-level')) !== level) return
      await this.page.keyboard.press('ArrowDown')
    }
  }

  focusedStep(): Locator {
    return this.why().locator('[role=treeitem]:focus')
  }
}
