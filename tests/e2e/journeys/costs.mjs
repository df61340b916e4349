// Figures of cost say which cost they are, in the words of the switch over the picture of costs.

import assert from 'node:assert/strict'
import { journey } from '../harness.mjs'

for (const { locale, direct, full } of [
  { locale: 'en-US', direct: /direct/, full: /full/i },
  { locale: 'ru-RU', direct: /прямая стоимость/, full: /полная стоимость/i },
]) {
  journey(`costs say which they are (${locale})`, async ({ page, plan }) => {
    await plan.open()
    const rows = await page.locator('.summary tbody tr').evaluateAll((found) =>
      found.map((row) => [row.innerText, [...row.querySelectorAll('[data-metric]')].map(({ dataset }) => dataset.metric)]),
    )
    for (const [text, metrics] of rows) {
      if (metrics.some((metric) => metric.startsWith('cost_per_'))) assert.match(text, direct)
      if (metrics.some((metric) => /^(cac|cost_share)$/.test(metric))) assert.match(text, full)
    }
  }, { locale })
}
