// A plan without roles or sources: the page of months says what is missing, and leads to where it is added.

import assert from 'node:assert/strict'
import { journey, noSidewaysScrolling } from '../harness.mjs'

for (const [section, said, times, first] of [
  ['section-roles', 'No role yet. Add the people who book and close.', 4, 'Add who books the meetings and closes the deals'],
  ['section-sources', 'No source yet. Add where your meetings come from.', 1, 'Add where meetings come from'],
]) {
  journey(`months with nothing in ${section}`, async ({ page, plan, noAxeViolations }) => {
    await plan.open()
    await plan.show(section)
    for (const key of await plan.keys(section)) {
      await plan.show(key)
      await page.locator(`#${key}-body .actions button`).last().click()
    }
    await page.evaluate(() => (location.hash = '#/timeline'))
    await page.locator('.timeline').waitFor()
    await plan.showAll()
    assert.equal(await page.locator('.verdict-action').innerText(), first)
    const sentences = page.locator('.empty', { hasText: said })
    assert.equal(await sentences.count(), times)
    await noSidewaysScrolling(page)
    await noAxeViolations()
    await sentences.last().locator('a').click()
    await page.locator('.timeline').waitFor({ state: 'detached' })
    assert.match(page.url(), /#\/$/)
  })
}
