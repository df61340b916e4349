// Everything can be taken back and brought again, a field at a time.

import assert from 'node:assert/strict'
import { journey } from '../harness.mjs'
import { eventually } from '../pages/plan.mjs'

const button = (page, name) => page.getByRole('button', { name, exact: true })

journey('undo and redo by their buttons, a field at a time', async ({ page, plan }) => {
  await plan.open()
  const undo = button(page, 'Undo')
  const redo = button(page, 'Redo')
  assert.ok(await undo.isDisabled())
  assert.ok(await redo.isDisabled())
  const first = await plan.values()
  await plan.type('plan/amount', '5200000')
  await plan.type('plan/deal_value', '40000')
  const last = await plan.values()

  await undo.click()
  await plan.expectValue('deals', 5_200_000 / 12 / 36_000)
  assert.equal(await plan.typed('plan/deal_value'), '$36,000')
  await undo.click()
  await plan.expectValue('plan/amount', 4_200_000)
  assert.deepEqual(await plan.values(), first)
  assert.ok(await undo.isDisabled())
  assert.equal(await plan.typed('plan/amount'), '$4,200,000')

  await redo.click()
  await redo.click()
  await eventually(async () => assert.deepEqual(await plan.values(), last))
  assert.ok(await redo.isDisabled())
  // A new step ends what could be brought again.
  await undo.click()
  await plan.pick('plan-period', 'month')
  assert.ok(await redo.isDisabled())
})

journey('undo and redo by keys', async ({ page, plan }) => {
  await plan.open()
  await plan.type('plan/amount', '5200000')
  // In the field itself, and anywhere.
  await page.keyboard.press('Control+z')
  await plan.expectValue('plan/amount', 4_200_000)
  assert.equal(await plan.typed('plan/amount'), '$4,200,000')
  await page.keyboard.press('Control+Shift+z')
  await plan.expectValue('plan/amount', 5_200_000)
  await page.locator('#answer').click({ position: { x: 2, y: 2 } })
  await page.keyboard.press('Control+z')
  await plan.expectValue('plan/amount', 4_200_000)
  await page.keyboard.press('Control+y')
  await plan.expectValue('plan/amount', 5_200_000)
  await page.keyboard.press('Meta+z')
  await plan.expectValue('plan/amount', 4_200_000)
})

journey('on a Russian keyboard the keys are the same', async ({ page, plan }) => {
  await plan.open()
  await plan.type('plan/amount', '12 млн')
  await plan.expectValue('plan/amount', 12e6)
  const press = (key, code, more = {}) =>
    page.evaluate(
      (given) => document.activeElement.dispatchEvent(new KeyboardEvent('keydown', { ctrlKey: true, bubbles: true, cancelable: true, ...given })),
      { key, code, ...more },
    )
  await press('я', 'KeyZ')
  await plan.expectValue('plan/amount', 10e6)
  await press('Я', 'KeyZ', { shiftKey: true })
  await plan.expectValue('plan/amount', 12e6)
  await press('я', 'KeyZ')
  await press('н', 'KeyY')
  await plan.expectValue('plan/amount', 12e6)
}, { locale: 'ru-RU' })

journey('lists, names, boxes and notes are taken back', async ({ page, plan }) => {
  await plan.open()
  await plan.show('section-policy', 'bdr')
  const start = await plan.values()
  const steps = [
    [() => plan.pick('plan-period', 'quarter'), async () => (await plan.picked('plan-period')) === 'quarter'],
    [() => plan.pick('plan-currency', 'EUR · Euro'), async () => (await plan.picked('plan-currency')) === 'EUR · Euro'],
    [() => plan.rename('Q3'), async () => (await plan.scenarioName()) === 'Q3'],
    [() => page.locator('#policy-marketing').uncheck(), async () => !(await page.locator('#policy-marketing').isChecked())],
    [() => page.locator('#scenario-notes').fill('to do'), async () => (await page.locator('#scenario-notes').inputValue()) === 'to do'],
    [() => page.locator('#roles-bdr-title').fill('Hunter'), async () => (await page.locator('#bdr .item-name').innerText()) === 'Hunter'],
    [() => plan.pick('roles-bdr-sizing', 'Deals closed'), async () => (await plan.picked('roles-bdr-sizing')) === 'Deals closed'],
  ]
  for (const [act, done] of steps) {
    await act()
    await eventually(async () => assert.ok(await done(), String(act)))
  }
  for (const [act, done] of steps.toReversed()) {
    assert.ok(await done(), String(act))
    await button(page, 'Undo').click()
    await eventually(async () => assert.ok(!(await done()), `not taken back: ${act}`))
  }
  assert.deepEqual(await plan.values(), start)
  for (const [act, done] of steps) {
    await button(page, 'Redo').click()
    await eventually(async () => assert.ok(await done(), `not brought again: ${act}`))
  }
})

journey('a deleted source comes back', async ({ page, plan }) => {
  await plan.open()
  await plan.show('phone')
  await plan.type('sources/phone/given_leads', '55')
  const before = await plan.values()
  await page.locator('#phone-body .actions button').last().click()
  assert.equal(await page.locator('#phone').count(), 0)
  assert.equal(await page.locator('#phone').count(), 0)
  await page.keyboard.press('Control+z')
  await page.locator('#phone').waitFor()
  await eventually(async () => assert.deepEqual(await plan.values(), before))
  await plan.show('phone')
  assert.equal(await plan.typed('sources/phone/given_leads'), '55')
})

journey('undo may take away the field that has the focus', async ({ page, plan }) => {
  await plan.open()
  await plan.show('chat')
  await plan.pick('sources-chat-carries', 'Meetings per month')
  await plan.input('sources/chat/given_meetings').click()
  await page.keyboard.press('Control+z')
  await plan.input('sources/chat/given_meetings').waitFor({ state: 'detached' })
  await plan.input('sources/chat/given_leads').waitFor()
  await plan.type('sources/chat/given_leads', '200')
  await plan.expectValue('booked/chat', 50)
  // And the one that is being typed into.
  await plan.pick('sources-chat-carries', 'A share of deals')
  await plan.type('sources/chat/share', '1')
  await page.keyboard.press('Control+z')
  await page.keyboard.press('Control+z')
  await plan.expectValue('booked/chat', 50)
  await page.keyboard.press('Control+Shift+z')
  await plan.input('sources/chat/share').waitFor()
})

journey('a wrong number that undo overtakes is gone', async ({ page, plan }) => {
  await plan.open()
  await plan.type('plan/amount', '5m')
  await plan.input('plan/amount').blur()
  await plan.type('plan/amount', 'abc')
  assert.match(await plan.error('plan/amount'), /Not a number/)
  await page.keyboard.press('Control+z')
  await plan.expectValue('plan/amount', 4_200_000)
  await eventually(async () => assert.equal(await plan.typed('plan/amount'), '$4,200,000'))
  assert.equal(await plan.error('plan/amount'), '')
})
