// Opportunities have columns and notes of their own only while some source tells them from meetings held.

import assert from 'node:assert/strict'
import { journey } from '../harness.mjs'

const opportunities = (page) => page.locator('.costs, .cost-bars').locator('[data-metric*="opportunit"]')

journey('without two steps nothing is said of opportunities', async ({ page, plan }) => {
  await plan.open()
  assert.equal(await opportunities(page).count(), 0)
  assert.equal(await page.locator('.costs thead th').count(), 8)
  assert.doesNotMatch(await plan.text(), /квалиф/i)
  // A source of two steps brings them, another way of counting takes them away again.
  await plan.show('outbound')
  await plan.pick('sources-outbound-conversion', 'В два шага')
  await plan.figure('opportunities/outbound').waitFor()
  await plan.figure('cost_per_opportunity/outbound').waitFor()
  assert.equal(await page.locator('.costs thead th').count(), 10)
  await plan.pick('sources-outbound-conversion', 'В один шаг')
  await plan.figure('opportunities/outbound').waitFor({ state: 'detached' })
  assert.equal(await opportunities(page).count(), 0)
}, { locale: 'ru-RU' })
