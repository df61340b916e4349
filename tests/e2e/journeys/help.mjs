// What a field has to say while one types into it hides neither the field nor the one that comes next, and what
// it lies over can be pressed.

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
      ['roles/bdr/meetings_booked', '#roles-bdr-base'],
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

journey('the field under a help can be pressed', async ({ page, plan }) => {
  await plan.open('#/timeline')
  await plan.figure('plan_made@horizon@hired').waitFor()
  await plan.input('timeline/horizon').focus()
  const help = page.locator('.help:visible')
  assert.equal(await help.count(), 1)
  const [over, under] = await Promise.all([help.boundingBox(), page.locator('#timeline-start').boundingBox()])
  assert.ok(over.y < under.y + under.height, 'the help lies over the field')
  // Under the pointer it gives way to what is there, and a press goes through.
  await page.mouse.move(under.x + under.width / 2, under.y + under.height / 2)
  assert.equal(await help.evaluate((element) => getComputedStyle(element).opacity), '0')
  await page.locator('#timeline-start').click({ timeout: 2000 })
  await plan.expectFocus('timeline-start')
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
