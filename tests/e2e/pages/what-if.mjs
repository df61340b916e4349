// The bar in which something is tried, as a user knows it.

import assert from 'node:assert/strict'
import { eventually, plain } from './plan.mjs'

export class WhatIfBar {
  /** @param {import('./plan.mjs').PlanPage} plan */
  constructor(plan) {
    this.plan = plan
    this.page = plan.page
    this.bar = plan.page.locator('#what-if')
  }

  async open() {
    await this.page.locator('#what-if-button').click()
    await this.bar.waitFor()
    return this
  }

  async close() {
    await this.page.locator('#what-if-button').click()
    await this.bar.waitFor({ state: 'detached' })
  }

  /** Tries a change of something, by its name in documents, in per cent. */
  async try(circumstance, percent, from) {
    await this.page.locator('#what-if-circumstance').selectOption(circumstance)
    await this.type(String(percent))
    if (from !== undefined) await this.page.locator('#what-if-from').selectOption(String(from))
  }

  async type(text) {
    await this.page.locator('#what-if-by').fill(text)
    await this.page.locator('#what-if-by').press('Tab')
  }

  get error() {
    return this.page.locator('#what-if-by-error')
  }

  /** What a figure was without, as it reads; nothing where that is what it is. */
  async before(metric) {
    const row = this.bar.locator('li', { has: this.page.locator(`[data-metric="${metric}"]`) })
    const crossedOut = row.locator('s')
    return (await crossedOut.count()) > 0 ? plain(await crossedOut.innerText()) : undefined
  }

  /** Waits until a figure of the bar was this, and is less now. */
  async expectLess(metric, was, before) {
    await eventually(async () => {
      assert.equal(await this.before(metric), was)
      assert.ok((await this.plan.value(metric)) < before)
    })
  }
}
