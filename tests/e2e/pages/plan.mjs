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

  /**
   * Waits until the page has started, which takes away what stood there before, and until no file is on its way:
   * the code that comes later is here, or was given up.
   */
  async ready() {
    await this.page.waitForLoadState('load')
    await this.page.locator('#boot').waitFor({ state: 'detached' })
    await this.page.locator('html:is([data-later=here], [data-later=failed])').waitFor()
    this.watch?.settled(this.page)
  }

  // --- fields ---

  /** A field, by what it enters: 'plan/amount'. */
  input(name) {
    return this.page.locator(`[data-input="${name}"]`)
  }

  /** Types into a field as a user does, key by key, in place of what was there. */
  async type(name, text) {
    await this.showSide('inputs')
    const field = this.input(name)
    await field.focus()
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

  /** All figures on screen: a map of metric to raw number. Those that let the answer go first are waited for. */
  async values() {
    await twoFrames(this.page)
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

  // --- what stands around them ---

  /** The answer as it reads, in one line, without what it was. */
  async answer() {
    const text = await this.page.locator('#answer').evaluate((answer) => {
      const copy = answer.cloneNode(true)
      for (const was of copy.querySelectorAll('.was')) was.remove()
      return copy.textContent
    })
    return plain(text.replace(/\s+/g, ' '))
  }

  /** Waits until the answer reads so. */
  async expectAnswer(pattern) {
    await eventually(async () => assert.match(await this.answer(), pattern))
  }

  /** Shows the inputs where a narrow screen shows the answer, or the other way round. */
  async showSide(side) {
    const button = this.page.locator('.sides button').nth(side === 'inputs' ? 1 : 0)
    if ((await button.isVisible()) && (await button.getAttribute('aria-pressed')) === 'false') await button.click()
  }

  /** Opens sections, sources or roles among the inputs, with all of their fields: 'section-policy', 'chat', 'bdr'. */
  async show(...keys) {
    await this.showSide('inputs')
    for (const key of keys) {
      await this.expand(key)
      if ((await this.page.locator(`#${key}-more`).count()) > 0) await this.expand(`${key}-more`)
    }
  }

  /** Opens what has a heading that opens it. */
  async expand(id) {
    const heading = this.page.locator(`#${id}`)
    if ((await heading.getAttribute('aria-expanded')) === 'false') await heading.click()
    await this.page.locator(`#${id}[aria-expanded="true"]`).waitFor()
  }

  /** Opens the tables and the picture that are closed at first. */
  async showTables() {
    await this.showSide('answer')
    for (const id of ['costs-table', 'flow', 'next-meeting', 'roles-detail']) await this.expand(id)
  }

  /** Opens everything among the inputs that opens. */
  async showAll() {
    await this.showSide('inputs')
    const closed = this.page.locator('#inputs .disclosure-summary[aria-expanded="false"]:visible')
    while ((await closed.count()) > 0) await closed.first().click()
  }

  /** Chooses an entry of a menu: 'add-source', 'Website'. */
  async menu(id, entry) {
    await this.page.locator(`#${id}`).click()
    await this.page.locator(`#${id}-list`).getByRole('button', { name: entry, exact: true }).click()
  }

  /** Opens one of the examples by a word of its name, as a scenario of its own. */
  async preset(name) {
    await this.openMenu('scenario')
    await this.page.locator('#new-scenarios').getByRole('button', { name }).click()
  }

  /** Opens what lies under a button of the header: 'scenario', 'more'. */
  async openMenu(id) {
    const button = this.page.locator(`#${id}`)
    if ((await button.getAttribute('aria-expanded')) === 'false') await button.click()
    await this.page.locator(`#${id}-list :is(button, select)`).first().waitFor()
  }

  async closeMenu(id) {
    const button = this.page.locator(`#${id}`)
    if ((await button.getAttribute('aria-expanded')) === 'true') await button.press('Escape')
  }

  /** Gives the scenario a name. */
  async rename(name) {
    await this.openMenu('scenario')
    await this.page.locator('#scenario-name').fill(name)
    await this.page.locator('#scenario-name').press('Enter')
    // The focus goes back to the button a moment later, and would take what is typed into a field meanwhile.
    await this.expectFocus('scenario')
  }

  /** The name of the scenario as the header shows it. */
  async scenarioName() {
    return this.page.locator('.scenario-name').innerText()
  }

  /** The names of the visitor's scenarios. */
  async scenarios() {
    await this.openMenu('scenario')
    const names = await this.page.locator('#scenarios button').allInnerTexts()
    await this.closeMenu('scenario')
    return names
  }

  /** Opens one of the visitor's scenarios by its place among them. */
  async switchTo(place) {
    await this.openMenu('scenario')
    await this.page.locator('#scenarios button').nth(place).click()
  }

  /** The same by its name. */
  async switchToNamed(name) {
    await this.openMenu('scenario')
    await this.page.locator('#scenarios').getByRole('button', { name, exact: true }).first().click()
  }

  /** Opens the list of all scenarios, and of what is done with files. */
  async library() {
    await this.openMenu('scenario')
    await this.page.getByRole('button', { name: /All scenarios and files|Все сценарии и файлы/ }).click()
    await this.page.locator('.library').waitFor()
  }

  /** Does something with the scenario that its menu names: 'Delete', 'Duplicate'. */
  async scenarioMenu(name) {
    await this.openMenu('scenario')
    await this.page.locator('#scenario-list').getByRole('button', { name, exact: true }).click()
  }

  /** Chooses a language or a theme by its value. */
  async prefer(id, value) {
    await this.openMenu('more')
    await this.page.locator(`#${id}`).selectOption(value)
    await this.closeMenu('more')
  }

  /** Chooses in a list by what it shows: 'sources-chat-carries', 'A share of deals'. */
  async pick(id, label) {
    await this.showSide('inputs')
    const list = this.page.locator(`#${id}`)
    // A user's hand puts the focus there first.
    await list.focus()
    await list.selectOption({ label })
  }

  /** What a list shows as chosen. */
  async picked(id) {
    return this.page.locator(`#${id}`).evaluate((list) => list.selectedOptions[0]?.label)
  }

  /** The keys of the sources, or of the roles, in the order of the page. */
  async keys(section) {
    const headings = this.page.locator(`#${section}-body .items > li > .disclosure > .disclosure-summary`)
    return headings.evaluateAll((found) => found.map(({ id }) => id))
  }

  /** What is wrong with a field, as it says itself; nothing where nothing is. */
  async error(name) {
    const field = this.input(name)
    const told = await field.getAttribute('aria-describedby')
    return plain(await this.page.locator(`[id="${told}"]`).innerText())
  }

  /** What was found, by its name: 'rate_of_zero'. */
  finding(name) {
    return this.page.locator(`.findings [data-finding="${name}"]`)
  }

  get notice() {
    return this.page.locator('.notices .notice')
  }

  get explanation() {
    return this.page.locator('.explanation')
  }

  /** An operand in the open explanation, by its metric or input. */
  operand(metric) {
    return this.explanation.locator(`.operands [data-metric="${metric}"]`)
  }

  /** Waits until the browser holds what was typed. */
  async saved() {
    await this.page.locator('.saved[data-saved="yes"]').waitFor()
  }

  /** The link of the scenario. */
  async link() {
    await this.page.locator('#share').click()
    const link = await this.page.locator('#share-link').inputValue()
    await this.page.keyboard.press('Escape')
    return link
  }

  /** How many people are drawn in a row of the table of people: each outline has a head and shoulders. */
  async drawnPeople(row) {
    const outline = this.page.locator('.people tbody tr').nth(row).locator('.crew-idle')
    return (await outline.getAttribute('d')).split('M').length / 2 - 0.5
  }

  /** Where the focus is: the id of the element, or its metric. */
  async focused() {
    return this.page.evaluate(() => document.activeElement.id || document.activeElement.dataset.metric || document.activeElement.tagName)
  }

  /** Closes the explanation by a key, which goes to what has the focus: not before that is in it. */
  async closeExplanation() {
    await this.expectFocus('explanation-title')
    await this.page.keyboard.press('Escape')
    await this.explanation.waitFor({ state: 'detached' })
  }

  async expectFocus(name) {
    await eventually(async () => assert.equal(await this.focused(), name))
  }
}

/** Tries until it holds, for what the page does a moment later. */
export async function eventually(check, within = 3000) {
  for (const end = Date.now() + within; ; ) {
    try {
      return await check()
    } catch (error) {
      if (Date.now() > end) throw error
    }
    await new Promise((resolve) => setTimeout(resolve, 30))
  }
}

/** Until what was done has been drawn, and what lets the answer go first as well. */
export async function twoFrames(page) {
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done)))))
}

/** Without the spaces that typography wants and a test does not: no-break, narrow, thin. */
export function plain(text) {
  return text.replace(/[\u00a0\u2007-\u200a\u202f]/g, ' ').trim()
}
