// The page on which scenarios stand side by side, as a user knows it.

import { plain } from './plan.mjs'

export class ComparePage {
  /** @param {import('./plan.mjs').PlanPage} plan */
  constructor(plan) {
    this.plan = plan
    this.page = plan.page
  }

  async open() {
    await this.page.locator('.rail a').nth(2).click()
    await this.page.locator('.compare-table tbody tr').first().waitFor()
    return this
  }

  /** What is compared, the base first. */
  async titles() {
    return this.page.locator('.compared .link').allInnerTexts()
  }

  /** The cells of a row: raw value, difference, 'good' or 'bad'. */
  async row(metric) {
    const cells = this.page.locator(`.compare-table td[data-metric="${metric}"]`)
    return cells.evaluateAll((cells) =>
      cells.map((cell) => {
        const by = cell.querySelector('.by')
        const kind = by?.className.split(' ').find((name) => ['good', 'bad'].includes(name))
        return { value: Number(cell.dataset.value), by: by?.textContent.replace(/[\u00a0\u202f]/g, ' '), kind }
      }),
    )
  }

  /** What was changed, in words. */
  async changes() {
    return (await this.page.locator('.compare-changes li').allInnerTexts()).map(plain)
  }

  chip(title) {
    return this.page.locator('.compared li').filter({ has: this.page.getByRole('button', { name: title, exact: true }) })
  }

  async makeBase(title) {
    await this.chip(title).getByRole('button', { name: 'Make base' }).click()
  }

  async takeOut(title) {
    await this.chip(title).getByRole('button', { name: `Take out: ${title}` }).click()
  }

  async add(label) {
    await this.page.locator('#compare-add').selectOption({ label })
  }

  /** Takes all out but the first so many. */
  async clearTo(count) {
    const chips = this.page.locator('.compared li')
    while ((await chips.count()) > count) {
      const before = await chips.count()
      await chips.last().locator('.icon-button').click()
      await this.page.waitForFunction((before) => document.querySelectorAll('.compared li').length < before, before)
    }
  }
}
