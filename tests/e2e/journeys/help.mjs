// What a field has to say while one types into it stands under the field, and hides no other.

import assert from 'node:assert/strict'
import { journey } from '../harness.mjs'

/** Whether a user sees an element: nothing else lies over its middle. */
const inView = (locator) =>
  locator.evaluate((element) => {
    const { x, y, width, height } = element.getBoundingClientRect()
    const top = document.elementFromPoint(x + width / 2, y + height / 2)
    return element.contains(top)
  })

/** Whether an element is within the window. */
const inWindow = (locator) =>
  locator.evaluate((element) => {
    const { top, bottom, height } = element.getBoundingClientRect()
    return height > 10 && top >= 0 && bottom <= innerHeight
  })

for (const { width, height } of [{ width: 1280, height: 900 }, { width: 360, height: 740 }]) {
  journey(`the help of a field leaves the next one in view on ${width} px`, async ({ page, plan }) => {
    await plan.open()
    await plan.show('outbound', 'bdr')
    for (const [name, next] of [
      ['plan/amount', '#plan-period'],
      ['plan/gross_margin', '#plan-currency'],
      ['sources/outbound/lead_to_meeting', '#sources-outbound-show_rate'],
      ['roles/bdr/base', '#roles-bdr-target_bonus'],
    ]) {
      await plan.input(name).focus()
      const help = page.locator('.help:visible')
      assert.equal(await help.count(), 1, name)
      assert.ok(await inWindow(help), `the help of ${name}`)
      assert.ok(await inView(plan.input(name)), name)
      assert.ok(await inView(page.locator(next)), `${next} after ${name}`)
      assert.ok(await inView(page.locator(`label[for="${next.slice(1)}"]`)), `the label of ${next} after ${name}`)
    }
  }, { viewport: { width, height } })
}

journey('a help covers no field, and nothing moves under a press', async ({ page, plan }) => {
  await plan.open()
  await plan.show('outbound', 'bdr')
  for (const name of ['plan/gross_margin', 'sources/outbound/show_rate', 'roles/bdr/base']) {
    await plan.input(name).focus()
    const help = await page.locator('.help:visible').boundingBox()
    const fields = await page.locator('.inputs :is(input, select):visible').evaluateAll((found) =>
      found.map((field) => field.getBoundingClientRect().toJSON()))
    for (const field of fields) {
      const apart = field.bottom <= help.y + 1 || field.top >= help.y + help.height - 1
      assert.ok(apart, `${name}: ${JSON.stringify({ help, field })}`)
    }
  }
  // What lies below a help can be pressed: the help stays until another number has the focus.
  await plan.input('plan/amount').focus()
  const measure = page.locator('#plan-period')
  const before = await measure.boundingBox()
  await measure.focus()
  assert.deepEqual(await measure.boundingBox(), before)
})

journey('what a help offers can be taken', async ({ page, plan }) => {
  await plan.open()
  await plan.show('outbound')
  for (const field of await page.locator('#sources-outbound input, #outbound-body input').all()) {
    await field.focus()
    const offer = page.locator('.help:visible .offer').first()
    if ((await offer.count()) === 0) continue
    const before = await field.inputValue()
    await offer.click({ timeout: 2000 })
    assert.notEqual(await field.inputValue(), before)
    return
  }
  assert.fail('no field offers anything')
})
