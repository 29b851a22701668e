import type { Locator, Page } from '@playwright/test'
import { EditableGrid } from './editableGrid'

/** A rule of a component or plan on the plan screen, by its name in the window. */
export class PlanRule {
  readonly region: Locator
  private readonly page: Page
  constructor(page: Page, name: string) {
    this.page = page
    this.region = page.getByRole('region', { name, exact: true })
  }

  /** Types over a field and leaves it. */
  async enter(label: string, text: string): Promise<void> {
    const field = this.field(label)
    await field.fill(text)
    await field.blur()
  }

  async choose(label: string, choice: string): Promise<void> {
    await this.region.getByRole('combobox', { name: label, exact: true }).selectOption({ label: choice })
  }

  field(label: string): Locator {
    return this.region.locator('input, textarea').and(this.region.getByLabel(label, { exact: true }))
  }

  /** The table of a rule that is a list. */
  grid(name: string): EditableGrid {
    return new EditableGrid(this.page, name)
  }

  button(name: string): Locator {
    return this.region.getByRole('button', { name })
  }
}

/** The rules of the component or plan in view. */
export class PlanRules {
  private readonly page: Page
  constructor(page: Page) {
    this.page = page
  }

  /** Adds a rule from the list of those that may be added. */
  async add(list: string, name: string): Promise<PlanRule> {
    await this.page.getByRole('main').getByRole('button', { name: list, exact: true }).click()
    await this.page.getByRole('menu').getByRole('menuitem', { name, exact: true }).click()
    return this.rule(name)
  }

  rule(name: string): PlanRule {
    return new PlanRule(this.page, name)
  }
}
