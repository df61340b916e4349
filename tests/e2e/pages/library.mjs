// The dialog of all scenarios, as a user knows it.

import { PlanPage } from './plan.mjs'

export class LibraryDialog {
  /** @param {PlanPage} plan */
  constructor(plan) {
    this.plan = plan
    this.page = plan.page
  }

  get dialog() {
    return this.page.locator('dialog:has(.library), [role="dialog"]:has(.library)')
  }

  async open() {
    await this.plan.library()
    return this
  }

  async close() {
    await this.page.keyboard.press('Escape')
    await this.dialog.waitFor({ state: 'detached' })
  }

  async names() {
    return this.page.locator('.library .library-open b').allInnerTexts()
  }

  row(name) {
    return this.page.locator('.library > li').filter({ has: this.page.locator('b', { hasText: name }) })
  }

  async find(text) {
    await this.dialog.locator('.palette-input').fill(text)
  }

  async orderBy(label) {
    await this.page.locator('#library-order').selectOption({ label })
  }

  async openScenario(name) {
    await this.row(name).locator('.library-open').click()
  }

  /** Presses one of the buttons beside a scenario by its name. */
  async press(name) {
    await this.dialog.getByRole('button', { name, exact: true }).click()
  }

  async rename(from, to) {
    await this.press(`Rename ${from}`)
    await this.page.locator('#library-name').fill(to)
    await this.page.locator('#library-name').press('Enter')
  }

  async readFile(path) {
    await this.page.locator('#open-file').setInputFiles(path)
  }
}
