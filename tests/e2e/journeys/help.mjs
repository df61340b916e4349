// What a field has to say while one types into it hides neither the field nor the one that comes next.

import assert from 'node:assert/strict'
import { journey } from '../harness.mjs'

/** Whether a user sees an element: nothing else lies over its middle. */
const inView = (locator) =>
  locator.evaluate((element) => {
    const { x, y, width, height } = element.getBoundingClientRect()
    const top = document.elementFromPoint(x + width / 2, y + height / 2)
    return element.contains(top)
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
      assert.ok(await inView(help), `the help of ${name}`)
      assert.ok(await inView(plan.input(name)), name)
      assert.ok(await inView(page.locator(next)), `${next} after ${name}`)
      assert.ok(await inView(page.locator(`label[for="${next.slice(1)}"]`)), `the label of ${next} after ${name}`)
    }
  }, { viewport: { width, height } })
}
