// What a visitor sees when the page could not start, or stopped.

export class BootMessage {
  constructor(page) {
    this.page = page
    this.element = page.locator('#boot')
  }

  /** Waits for the failure and gives its kind: 'unsupported', 'unloaded', 'stopped' or 'broken'. */
  async failure() {
    await this.page.locator('#boot[data-failure]').waitFor()
    return this.element.getAttribute('data-failure')
  }

  async heading() {
    return this.element.locator('h1').innerText()
  }

  /** The text that is to be reported. */
  async error() {
    return this.element.locator('.boot-error').textContent()
  }

  get reload() {
    return this.element.locator('button').first()
  }

  get copy() {
    return this.element.locator('button').nth(1)
  }

  get download() {
    return this.element.locator('a[download]')
  }
}
