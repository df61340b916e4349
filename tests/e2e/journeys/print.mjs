// On paper: the answer and the tables, without what only a screen needs.

import assert from 'node:assert/strict'
import { journey } from '../harness.mjs'

for (const colorScheme of ['light', 'dark']) {
  journey(`the printed page holds the answer and no controls (${colorScheme})`, async ({ page, plan }) => {
    await plan.open()
    await plan.preset(/small team/)
    await plan.figure('people').click()
    await page.emulateMedia({ media: 'print' })
    for (const hidden of ['.bar', '#inputs', '.explanation', '.notices', '.switch', '.skip']) {
      assert.equal(await page.locator(hidden).first().isVisible(), false, hidden)
    }
    for (const shown of ['#answer', '.findings', '.tiles', '.people table', '.flow-card svg', '.costs table', '.next table', '.detail table']) {
      assert.ok(await page.locator(shown).first().isVisible(), shown)
    }
    assert.match(await plan.answer(), /^To sell €40,000 a month/)
    // Dark ink on white, also for those who sit in the dark.
    const ink = await page.locator('#answer').evaluate((answer) => getComputedStyle(answer).color.match(/\d+/g).slice(0, 3).map(Number))
    assert.ok(Math.max(...ink) < 128, `the ink is ${ink}`)
    assert.equal(await page.evaluate(() => getComputedStyle(document.body).backgroundColor), 'rgb(255, 255, 255)')
  }, { colorScheme })
}
