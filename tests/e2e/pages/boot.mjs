// What a visitor sees when the page could not start.

export class BootMessage {
  constructor(page) {
    this.page = page
    this.element = page.locator('#boot')
  }

  /** Waits for the failure and gives its kind: 'unsupported', 'unloaded' or 'stopped'. */
  async failure() {
    await this.page.locator('#boot[data-failure]').waitFor()
    return this.element.getAttribute('data-failure')
  }

  async heading() {
    return this.element.locator('h1').innerText()
  }

  get reload() {
    return this.element.locator('button').first()
  }
}
