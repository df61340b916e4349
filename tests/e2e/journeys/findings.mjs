// A number in a finding opens its explanation, and stays the same button while only numbers change.

import assert from 'node:assert/strict'
import { journey } from '../harness.mjs'

journey('the numbers of findings open their explanations', async ({ page, plan }) => {
  await plan.open()
  const chip = plan.finding('bottleneck')
  const reach = chip.locator('[data-metric="reach"]')
  assert.equal(Number(await reach.getAttribute('data-value')), await plan.value('reach'))
  await reach.focus()
  // Another plan, the same button.
  await reach.evaluate((button) => (button.dataset.same = 'yes'))
  await plan.input('plan/amount').evaluate((field) => {
    field.value = '4300000'
    field.dispatchEvent(new Event('input', { bubbles: true }))
  })
  await plan.expectValue('plan/amount', 4.3e6)
  assert.equal(await reach.getAttribute('data-same'), 'yes')
  await plan.expectFocus('reach')
  await page.keyboard.press('Enter')
  await plan.expectFocus('explanation-title')
  assert.match(await plan.explanation.locator('h2').innerText(), /Today’s team covers/)
  await page.keyboard.press('Escape')
  await plan.expectFocus('reach')
  await chip.locator('[data-metric="bottleneck_gain"]').click()
  await plan.expectFocus('explanation-title')
  assert.match(await plan.explanation.locator('h2').innerText(), /One more person at the bottleneck/)
  await page.keyboard.press('Escape')

  await plan.show('chat')
  await plan.type('sources/chat/leads_available', '10')
  await plan.finding('leads_short').locator('[data-metric="leads/chat"]').click()
  assert.match(await plan.explanation.locator('h2').innerText(), /Leads · Chat/)
})
