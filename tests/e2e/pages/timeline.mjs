// The page of months as a user knows it. Fields and figures are those of the plan page's object; a figure of
// a month is called `revenue@2026-03@hired`.

import assert from 'node:assert/strict'
import { eventually } from './plan.mjs'

export class TimelinePage {
  /** @param {import('./plan.mjs').PlanPage} plan */
  constructor(plan) {
    this.plan = plan
    this.page = plan.page
  }

  async open() {
    await this.plan.open('#/timeline')
    await this.expectVerdict()
    return this
  }

  /** Waits until both verdicts stand there, and gives them. */
  async expectVerdict() {
    await this.plan.figure('plan_made@horizon@hired').waitFor()
    await eventually(async () => assert.ok(Number.isFinite((await this.verdict()).hired)))
    return this.verdict()
  }

  /** What today's team makes of the plan, and what it makes with the hires. */
  async verdict() {
    const [today, hired] = await Promise.all(['today', 'hired'].map((team) => this.plan.value(`plan_made@horizon@${team}`)))
    return { today, hired }
  }

  /** Shows the pictures of today's team or of the one with the hires. */
  async showTeam(team) {
    await this.plan.showSide('answer')
    await this.page.locator('.timeline .switch button').nth(team === 'today' ? 0 : 1).click()
  }

  /** Opens the numbers of a picture: 'sales' or 'people'. */
  async table(name) {
    await this.plan.showSide('answer')
    const opener = this.page.locator(`#${name}-table`)
    if ((await opener.getAttribute('aria-expanded')) !== 'true') await opener.click()
    return this.page.locator(`#${name}-table-body table`)
  }

  /** The rows of hires: what each is called and where it stands. */
  async hires() {
    return this.page.locator('.hire').evaluateAll((rows) =>
      rows.map((row) => ({ id: row.id, name: row.ariaLabel, month: Number(row.getAttribute('aria-valuenow')), said: row.getAttribute('aria-valuetext') })),
    )
  }

  hire(id) {
    return this.page.locator(`#${id}`)
  }

  /** Waits until a hire starts in this month of the horizon, from 0. */
  async expectHire(id, month) {
    await eventually(async () => assert.equal(await this.hire(id).getAttribute('aria-valuenow'), String(month)))
  }

  /** A plan by season, and a team that is too small for it. */
  async seasonal() {
    await this.plan.pick('timeline-shape', 'By season')
    for (const [month, weight] of [[3, '1.5'], [7, '0.5']]) await this.plan.type(`timeline/season/${month}`, weight)
    await this.plan.type('roles/bdr/people_now', '1')
    await this.plan.type('roles/sales-executive/people_now', '2')
    await this.page.keyboard.press('Tab')
  }
}
