import type { Locator, Page } from '@playwright/test'
import { EditableGrid } from './editableGrid'

/** The screen of people with their assignments, their teams and their territories. */
export class PeopleScreen {
  readonly assignments: EditableGrid
  readonly teams: EditableGrid
  readonly territories: EditableGrid
  private readonly page: Page
  constructor(page: Page) {
    this.page = page
    this.assignments = new EditableGrid(page, /^(Assignments, one row each|Affectations, une par ligne)$/)
    this.teams = new EditableGrid(page, /^(Teams, from the top down|Équipes, de haut en bas)$/)
    this.territories = new EditableGrid(page, /^(Territories, from the top down|Territoires, de haut en bas)$/)
  }

  async showPart(name: string): Promise<void> {
    await this.page.getByRole('tab', { name, exact: true }).click()
  }

  button(name: string): Locator {
    return this.page.getByRole('main').getByRole('button', { name })
  }
}
