// Why a number is what it is: noted at its field, read in its explanation, kept with the scenario.

import assert from 'node:assert/strict'
import { journey } from '../harness.mjs'
import { eventually } from '../pages/plan.mjs'

journey('a note of an input is kept, shown and taken back', async ({ page, plan, noAxeViolations }) => {
  await plan.open()
  await plan.input('plan/deal_value').focus()
  await page.getByRole('button', { name: 'Add a note' }).click()
  await plan.expectFocus('plan-deal_value-note')
  await page.keyboard.type('Anna, 14 May: <b>average</b> of last year')
  await noAxeViolations()
  await page.keyboard.press('Escape')
  await plan.expectFocus('plan-deal_value')
  await page.locator('.input-note', { hasText: 'Anna, 14 May: <b>average</b> of last year' }).waitFor()
  await plan.saved()
  await plan.reload()
  assert.equal(await page.locator('.mark-note').count(), 1)
  // Typing the number anew leaves it, and its explanation tells it.
  await plan.type('plan/deal_value', '30k')
  await plan.figure('cac').click()
  await page.locator('.explanation .operands [data-metric="plan/deal_value"]').or(page.locator('.explanation')).first().waitFor()
  await plan.closeExplanation()
  await plan.input('plan/deal_value').focus()
  await page.locator('.input-note', { hasText: 'Anna' }).waitFor()
  // One step of undo takes the number back, the next would have been the note of another visit.
  await page.locator('#undo').click()
  await plan.expectValue('plan/amount', 4.2e6)
  // Emptied it is gone.
  await plan.input('plan/deal_value').focus()
  await page.getByRole('button', { name: 'Change the note' }).click()
  await page.locator('#plan-deal_value-note').fill('')
  await page.keyboard.press('Escape')
  await eventually(async () => assert.equal(await page.locator('.mark-note').count(), 0))
  await page.locator('#undo').click()
  await eventually(async () => assert.equal(await page.locator('.mark-note').count(), 1))
})

journey('a link carries the notes', async ({ page, plan }) => {
  await plan.open()
  await plan.input('plan/amount').focus()
  await page.getByRole('button', { name: 'Add a note' }).click()
  await plan.expectFocus('plan-amount-note')
  await page.keyboard.type('Решение совета, июнь')
  const link = await plan.link()
  await plan.open(link.slice(link.indexOf('#')))
  await plan.input('plan/amount').focus()
  await page.locator('.input-note', { hasText: 'Решение совета, июнь' }).waitFor()
})
