// A number in a finding opens its explanation, and stays the same button while only numbers change.

import assert from 'node:assert/strict'
import { journey } from '../harness.mjs'

journey('the numbers of findings open their explanations', async ({ page, plan }) => {
  await plan.open()
  const chip = plan.finding('bottleneck')
  const made = chip.locator('[data-metric="bottleneck_gain"]')
  await made.focus()
  // Another plan, the same button.
  await made.evaluate((button) => (button.dataset.same = 'yes'))
  await plan.input('plan/amount').evaluate((field) => {
    field.value = '4210000'
    field.dispatchEvent(new Event('input', { bubbles: true }))
  })
  await plan.expectValue('plan/amount', 4.21e6)
  assert.equal(await made.getAttribute('data-same'), 'yes')
  await plan.expectFocus('bottleneck_gain')
  await page.keyboard.press('Enter')
  await plan.expectFocus('explanation-title')
  assert.match(await plan.explanation.locator('h2').innerText(), /One more person at the bottleneck/)
  await page.keyboard.press('Escape')
  await plan.expectFocus('bottleneck_gain')

  await plan.show('chat')
  await plan.type('sources/chat/leads_available', '10')
  await plan.finding('leads_short').locator('[data-metric="leads/chat"]').click()
  assert.match(await plan.explanation.locator('h2').innerText(), /Leads · Chat/)
})
