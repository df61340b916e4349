// Tiles say which cost they show, in the words of the switch over the table of costs.

import assert from 'node:assert/strict'
import { journey } from '../harness.mjs'

for (const { locale, direct, full } of [
  { locale: 'en-US', direct: /direct cost/, full: /full cost/ },
  { locale: 'ru-RU', direct: /прямая стоимость/, full: /полная стоимость/ },
]) {
  journey(`tiles say which cost they show (${locale})`, async ({ page, plan }) => {
    await plan.open()
    const tiles = await page.locator('.tile').evaluateAll((found) =>
      found.map((tile) => [tile.innerText, [...tile.querySelectorAll('[data-metric]')].map(({ dataset }) => dataset.metric)]),
    )
    for (const [text, metrics] of tiles) {
      if (metrics.some((metric) => metric.startsWith('cost_per_'))) assert.match(text, direct)
      if (metrics.some((metric) => /^(cac|cost_share)$/.test(metric))) assert.match(text, full)
    }
  }, { locale })
}
