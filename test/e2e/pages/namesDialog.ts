import type { Locator, Page } from '@playwright/test'

/** The manager of names. */
export class NamesDialog {
  readonly root: Locator
  private readonly page: Page
  constructor(page: Page) {
    this.page = page
    this.root = page.getByRole('dialog', { name: /^(Names \(assumptions\)|Noms \(hypothèses\))$/ })
  }

  /** A name of the list. */
  name(name: string): Locator {
    return this.root
      .getByRole('list', { name: /^(Names|Noms)$/ })
      .getByRole('button', { name: new RegExp(`^${name} `) })
  }

  /** The one in hand. */
  one(name: string): Locator {
    return this.root.getByRole('region', { name, exact: true })
  }

  async set(field: string, text: string): Promise<void> {
    await this.root.getByLabel(field, { exact: true }).fill(text)
    await this.page.keyboard.press('Enter')
  }

  button(name: string): Locator {
    return this.root.getByRole('button', { name, exact: true })
  }

  async close(): Promise<void> {
    await this.page.keyboard.press('Escape')
  }
}
