import type { Locator, Page } from '@playwright/test'

/** Palier's own file dialog, as it stands in a browser. */
export class FileDialog {
  readonly dialog: Locator
  constructor(page: Page) {
    this.dialog = page.getByRole('dialog').filter({ has: page.getByRole('listbox') })
  }

  entry(name: string): Locator {
    return this.dialog.getByRole('option', { name, exact: false })
  }

  /** Opens a file of the folder shown. */
  async open(name: string): Promise<void> {
    await this.entry(name).click()
    await this.dialog.getByRole('button', { name: /^(Open|Ouvrir)$/ }).click()
    await this.dialog.waitFor({ state: 'detached' })
  }

  /** Saves under a name that no file of the folder has. */
  async saveAs(name: string): Promise<void> {
    await this.nameField().fill(name)
    await this.nameField().press('Enter')
    await this.dialog.waitFor({ state: 'detached' })
  }

  /** Saves over a file of the folder, and confirms it. */
  async replace(name: string): Promise<void> {
    await this.entry(name).click()
    await this.dialog.getByRole('button', { name: /^(Save|Enregistrer)$/ }).click()
    await this.dialog.getByRole('button', { name: /^(Replace|Remplacer)$/ }).click()
    await this.dialog.waitFor({ state: 'detached' })
  }

  nameField(): Locator {
    return this.dialog.getByRole('textbox')
  }
}
