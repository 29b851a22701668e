import type { Locator, Page } from '@playwright/test'
import { EditableGrid } from './editableGrid'

/** The screen of people and their assignments. */
export class PeopleScreen {
  readonly assignments: EditableGrid
  private readonly page: Page
  constructor(page: Page) {
    this.page = page
    this.assignments = new EditableGrid(page, /^(Assignments, one row each|Affectations, une par ligne)$/)
  }

  button(name: string): Locator {
    return this.page.getByRole('main').getByRole('button', { name })
  }
}
