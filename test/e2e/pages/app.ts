import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Locator, type Page } from '@playwright/test'

/** The words the specs need in each language of the window. */
const WORDS = {
  en: {
    File: 'File',
    Edit: 'Edit',
    View: 'View',
    Plan: 'Plan',
    People: 'People',
    Quotas: 'Quotas',
    Sales: 'Sales',
    Results: 'Results',
    Scenarios: 'Scenarios',
    Documents: 'Documents',
    sample: 'Open the sample company',
    undo: /^Undo/,
    problems: /problem/i,
  },
  fr: {
    File: 'Fichier',
    Edit: 'Édition',
    View: 'Affichage',
    Plan: 'Plan',
    People: 'Bénéficiaires',
    Quotas: 'Objectifs',
    Sales: 'Ventes',
    Results: 'Résultats',
    Scenarios: 'Scénarios',
    Documents: 'Documents',
    sample: 'Ouvrir l’entreprise d’exemple',
    undo: /^Annuler/,
    problems: /problème/i,
  },
} as const
export type WindowLanguage = keyof typeof WORDS

/** Palier's window as its user speaks of it. */
export class AppWindow {
  readonly page: Page
  readonly words: (typeof WORDS)[WindowLanguage]
  constructor(page: Page, language: WindowLanguage = 'en') {
    this.page = page
    this.words = WORDS[language]
  }

  async newFromTemplate(name: string): Promise<void> {
    await this.page.getByRole('main').getByRole('button', { name }).click()
    await expect(this.screens()).toBeVisible()
  }

  async openSample(): Promise<void> {
    await this.page.getByRole('main').getByRole('button', { name: this.words.sample }).click()
    await expect(this.screens()).toBeVisible()
  }

  screens(): Locator {
    return this.page.getByRole('navigation')
  }

  async show(screen: 'Plan' | 'People' | 'Quotas' | 'Sales' | 'Results' | 'Scenarios' | 'Documents'): Promise<void> {
    const name = this.words[screen]
    await this.screens().getByRole('button', { name, exact: true }).click()
    await expect(this.page.getByRole('main', { name })).toBeVisible()
  }

  async menu(menu: 'File' | 'Edit' | 'View', item: string | RegExp): Promise<void> {
    await this.page.getByRole('menubar').getByRole('menuitem', { name: this.words[menu] }).click()
    await this.page.getByRole('menu').getByRole('menuitem', { name: item }).click()
  }

  async chooseTheme(theme: string): Promise<void> {
    await this.page.getByRole('menubar').getByRole('menuitem', { name: this.words.View }).click()
    await this.page.getByRole('menuitemradio', { name: theme }).click()
  }

  async speak(language: 'EN' | 'FR'): Promise<void> {
    await this.page.getByRole('contentinfo').getByRole('button', { name: language }).click()
  }

  undoButton(): Locator {
    return this.page.getByRole('banner').getByRole('button', { name: this.words.undo })
  }

  status(): Locator {
    return this.page.getByRole('contentinfo')
  }

  async expectUnsaved(isUnsaved: boolean): Promise<void> {
    const mark = this.page
      .getByRole('banner')
      .getByRole('img', { name: /Unsaved changes|Modifications non enregistrées/ })
    await expect(mark).toHaveCount(isUnsaved ? 1 : 0)
  }

  /** What axe finds wrong with the window as it stands; a frame that runs no script cannot run axe either. */
  async accessibilityProblems(): Promise<readonly string[]> {
    const { violations } = await new AxeBuilder({ page: this.page }).exclude('iframe[sandbox=""]').analyze()
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)
  }
}
