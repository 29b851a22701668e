import { expect, type Locator, type Page } from '@playwright/test'

/** What helps with a formula while it is typed into a cell or a field. */
export class FormulaEditor {
  private readonly page: Page
  constructor(page: Page) {
    this.page = page
  }

  /** The input that has the focus. */
  input(): Locator {
    return this.page.locator('input:focus')
  }

  /** Names and functions that fit. */
  options(): Locator {
    return this.page
      .getByRole('listbox', { name: /^(Names and functions that fit|Noms et fonctions possibles)$/ })
      .getByRole('option')
  }

  /** The words of the first options, without what stands beside them. */
  async names(count: number): Promise<string[]> {
    const names = await this.options().locator('.formula-panel__name').allInnerTexts()
    return names.slice(0, count)
  }

  /** What the formula gives, or what is wrong with it. */
  state(): Locator {
    return this.page.locator('.formula-panel__state')
  }

  /** The values of the function at the caret. */
  hint(): Locator {
    return this.page.locator('.formula-panel__call')
  }

  /** The names it uses, each with what it is now. */
  used(): Locator {
    return this.page.locator('.formula-panel__used')
  }

  /** What is underlined as wrong. */
  underlined(): Locator {
    return this.page.locator('.formula-input__marks mark')
  }

  /** Ctrl and a key that only French keyboards have. */
  async frenchKey(key: string, code: string): Promise<void> {
    await this.page.evaluate(
      (press) =>
        document.activeElement?.dispatchEvent(
          new KeyboardEvent('keydown', { ...press, ctrlKey: true, bubbles: true, cancelable: true }),
        ),
      { key, code },
    )
  }

  async expectShut(): Promise<void> {
    await expect(this.options()).toHaveCount(0)
  }
}
