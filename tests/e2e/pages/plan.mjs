// The plan page as a user knows it: fields, figures, explanations. What the page calls them is in two
// attributes: `data-input` on a field (plan/amount), `data-metric` on a figure (cost_per_booked/outbound),
// with the raw number in `data-value`.

import assert from 'node:assert/strict'

export class PlanPage {
  /**
   * @param {import('playwright-core').Page} page
   * @param {string} url where the page is served
   */
  constructor(page, url, watch) {
    this.page = page
    this.url = url
    this.watch = watch
  }

  /** Opens the page, with a fragment such as '#/plan' if given, and waits until it can be used. */
  async open(fragment = '') {
    // From elsewhere, so that another fragment of the same page is a load as well.
    if (this.page.url() !== 'about:blank') await this.page.goto('about:blank')
    await this.page.goto(this.url + fragment)
    await this.ready()
    return this
  }

  async reload() {
    await this.page.reload()
    await this.ready()
  }

  /** Waits until the page has started: boot.js has taken its element away and no file is on its way. */
  async ready() {
    await this.page.waitForLoadState('load')
    await this.page.locator('#boot').waitFor({ state: 'detached' })
    this.watch?.settled(this.page)
  }

  // --- fields ---

  /** A field, by what it enters: 'plan/amount'. */
  input(name) {
    return this.page.locator(`[data-input="${name}"]`)
  }

  /** Types into a field as a user does, key by key, in place of what was there. */
  async type(name, text) {
    const field = this.input(name)
    await field.click()
    await field.press('ControlOrMeta+a')
    if (text === '') await field.press('Delete')
    else await field.pressSequentially(text)
  }

  /** What stands in a field. */
  async typed(name) {
    return this.input(name).inputValue()
  }

  /** Chooses an option of a list by its value, or ticks and unticks a box by true and false. */
  async choose(name, value) {
    const field = this.input(name)
    if (typeof value === 'boolean') await field.setChecked(value)
    else await field.selectOption(value)
  }

  // --- figures ---

  /** The first element that shows a figure: 'cost_per_booked/outbound'. */
  figure(metric) {
    return this.page.locator(`[data-metric="${metric}"]`).first()
  }

  /** The raw number of a figure; NaN where the page has none to show. */
  async value(metric) {
    const text = await this.figure(metric).getAttribute('data-value')
    return text === null || text === '' ? NaN : Number(text)
  }

  /** The figure as the user reads it, with plain spaces. */
  async shown(metric) {
    return plain(await this.figure(metric).innerText())
  }

  /** All figures on screen: a map of metric to raw number. */
  async values() {
    return this.page.locator('[data-metric]').evaluateAll((elements) =>
      Object.fromEntries(elements.map(({ dataset }) => [dataset.metric, dataset.value ? Number(dataset.value) : NaN])),
    )
  }

  /** Fails unless a figure has the value, give or take a relative 1e-6. Waits for a page that recalculates. */
  async expectValue(metric, expected, tolerance = 1e-6) {
    const near = (actual) => Math.abs(actual - expected) <= Math.abs(expected) * tolerance + 1e-9
    let actual
    for (const end = Date.now() + 3000; Date.now() < end; ) {
      actual = await this.value(metric)
      if (near(actual)) return
      await this.page.waitForTimeout(50)
    }
    assert.fail(`${metric} is ${actual}, expected ${expected}`)
  }

  /** The text of the whole page, with plain spaces. */
  async text() {
    return plain(await this.page.locator('body').innerText())
  }
}

/** Without the spaces that typography wants and a test does not: no-break, narrow, thin. */
export function plain(text) {
  return text.replace(/[\u00a0\u2007-\u200a\u202f]/g, ' ').trim()
}
