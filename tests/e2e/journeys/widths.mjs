// At every width of the window all of a table is in view: it fits its card, or its rows become blocks.

import assert from 'node:assert/strict'
import { layoutJourney, noSidewaysScrolling } from '../harness.mjs'

for (const locale of ['en-US', 'ru-RU']) {
  layoutJourney(`no table is wider than its card (${locale})`, async ({ page, plan }) => {
    await plan.open()
    await plan.showTables()
    // Opportunities are columns of their own, and every number is long.
    await plan.show('outbound')
    await page.locator('#sources-outbound-conversion').focus()
    await page.locator('#sources-outbound-conversion').selectOption({ index: 1 })
    await plan.type('plan/amount', '1 000 000 000')
    await plan.type('plan/deal_value', '20 000 000')
    for (let width = 320; width <= 1920; width += 40) {
      await page.setViewportSize({ width, height: 900 })
      const over = await page.locator('.card').evaluateAll((cards) =>
        cards.filter((card) => card.scrollWidth > card.clientWidth).map((card) => card.className),
      )
      assert.deepEqual(over, [], `${width} px`)
      await noSidewaysScrolling(page)
    }
    // Where there is room a table is a table.
    await page.setViewportSize({ width: 1440, height: 900 })
    for (const card of ['people', 'costs', 'next', 'detail']) {
      assert.ok(await page.locator(`.${card} thead`).evaluate((head) => head.offsetHeight > 10), card)
    }
  }, { locale })
}
