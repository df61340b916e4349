// A hire is moved by keys and by pointer, announced, and taken back.

import assert from 'node:assert/strict'
import { journey } from '../harness.mjs'
import { eventually, plain } from '../pages/plan.mjs'
import { TimelinePage } from '../pages/timeline.mjs'

journey('a hire is moved by keys', async ({ page, plan }) => {
  const timeline = await new TimelinePage(plan).open()
  await timeline.seasonal()
  await timeline.expectVerdict()
  await eventually(async () => assert.ok((await timeline.hires()).length > 1))
  const [first] = await timeline.hires()
  const row = timeline.hire(first.id)
  await row.focus()
  await row.press('ArrowRight')
  // The row and the focus stay with the person, past whomever it goes.
  const focused = () => page.evaluate(() => [document.activeElement.id, Number(document.activeElement.getAttribute('aria-valuenow'))])
  await eventually(async () => assert.deepEqual(await focused(), [first.id, first.month + 1]))
  assert.match(await page.evaluate(() => document.activeElement.getAttribute('aria-valuetext')), /^starts .+; vacancy open by .+; full output from .+$/)
  await page.keyboard.press('ArrowRight')
  await eventually(async () => assert.deepEqual(await focused(), [first.id, first.month + 2]))
  await page.keyboard.press('ArrowLeft')
  await eventually(async () => assert.deepEqual(await focused(), [first.id, first.month + 1]))
  await page.locator('#hires-proposal').click()
  await page.locator('#hires-proposal').waitFor({ state: 'detached' })
  await timeline.expectHire(first.id, first.month)
  await page.keyboard.press('Control+z')
  await page.locator('#hires-proposal').waitFor()
})

journey('keys pressed quickly move one hire and nobody else', async ({ page, plan }) => {
  const timeline = await new TimelinePage(plan).open()
  await timeline.seasonal()
  await timeline.expectVerdict()
  const before = await timeline.hires()
  const first = before.find(({ id }) => id.endsWith('-1'))
  await timeline.hire(first.id).focus()
  // Faster than anybody types: within one task, before anything is painted.
  await page.evaluate(() => {
    for (let press = 0; press < 8; press++) {
      document.activeElement.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true, cancelable: true }))
    }
  })
  const moved = before.map((hire) => (hire.id === first.id ? Math.min(11, hire.month + 8) : hire.month))
  await eventually(async () => assert.deepEqual((await timeline.hires()).map(({ month }) => month), moved))
  assert.equal(await page.evaluate(() => document.activeElement.id), first.id)
  // One step of undo brings the proposal back.
  await page.keyboard.press('Control+z')
  await eventually(async () => assert.deepEqual(await timeline.hires(), before))
})

journey('a hire is added and taken away, and breaking the limit is told', async ({ page, plan }) => {
  const timeline = await new TimelinePage(plan).open()
  await timeline.seasonal()
  await timeline.expectVerdict()
  const before = (await timeline.hires()).length
  await page.locator('.over-limit').waitFor({ state: 'hidden' })
  // Nobody may start, so whoever is added breaks the limit.
  await plan.type('timeline/hires_per_month', '0')
  await eventually(async () => assert.equal((await timeline.hires()).length, 0))
  await eventually(async () => assert.match(plain(await page.locator('.limit-low').innerText()), /^The limit of hires leaves work of the plan undone: with \d+ a month it would not\.$/))
  const few = 0
  for (let more = 1; more <= 2; more++) {
    await page.locator('#hire-add').click()
    await page.locator('#hire-add-list').getByRole('button', { name: 'BDR' }).click()
    await eventually(async () => assert.equal((await timeline.hires()).length, few + more))
  }
  await eventually(async () => assert.match(plain(await page.locator('.over-limit').innerText()), /^More start than the limit of hires allows: .+ \(\d, limit 0\)/))
  // What a hire costs opens its explanation.
  const cost = page.locator('.hires [data-metric^="cost_until_full/bdr@"]').first()
  await cost.click()
  await plan.explanation.waitFor()
  assert.match(plain(await plan.explanation.locator('h2').innerText()), /^Cost until full output · BDR/)
  await plan.closeExplanation()
  await page.locator('.hires .less button').first().click()
  await eventually(async () => assert.equal((await timeline.hires()).length, few + 1))
  await page.locator('#hires-proposal').click()
  await eventually(async () => assert.equal((await timeline.hires()).length, few))
  assert.ok(before >= few)
})

journey('a hire is moved by pointer, and the answer with it', async ({ page, plan }) => {
  const timeline = await new TimelinePage(plan).open()
  await timeline.seasonal()
  await timeline.expectVerdict()
  const cost = await plan.value('cost@horizon@hired')
  const before = await timeline.hires()
  const { id, month } = before.reduce((first, hire) => (hire.month < first.month ? hire : first))
  const row = timeline.hire(id)
  await row.scrollIntoViewIfNeeded()
  const box = await row.boundingBox()
  const y = box.y + box.height / 2
  // A press alone moves nothing.
  await page.mouse.move(box.x + box.width * 0.4, y)
  await page.mouse.down()
  await page.mouse.up()
  assert.deepEqual(await timeline.hires(), before)
  assert.equal(await page.locator('#hires-proposal').count(), 0)
  await page.mouse.down()
  await page.mouse.move(box.x + box.width * 0.6, y, { steps: 4 })
  // Before it is let go.
  await eventually(async () => assert.ok((await timeline.hires()).find((hire) => hire.id === id).month > month))
  await eventually(async () => assert.notEqual(await plan.value('cost@horizon@hired'), cost))
  await page.mouse.move(box.x + box.width * 0.85, y, { steps: 4 })
  await page.mouse.up()
  const after = await timeline.hires()
  assert.deepEqual(after.filter((hire) => hire.id !== id), before.filter((hire) => hire.id !== id))
  await page.locator('#hires-proposal').waitFor()
  await page.keyboard.press('Control+z')
  await page.locator('#hires-proposal').waitFor({ state: 'detached' })
  await eventually(async () => assert.deepEqual(await timeline.hires(), before))
})

journey('hires outside the months that are looked at are told, and stay until they are taken away', async ({ page, plan }) => {
  const timeline = await new TimelinePage(plan).open()
  await timeline.expectVerdict()
  const outside = page.locator('.hires .outside')
  assert.equal(await outside.count(), 0)
  const before = (await timeline.hires()).length
  await page.locator('#hire-add').click()
  await page.locator('#hire-add-list').getByRole('button', { name: 'BDR' }).click()
  await eventually(async () => assert.equal((await timeline.hires()).length, before + 1))
  await plan.type('timeline/horizon', '1')
  await outside.waitFor()
  assert.match(plain(await outside.innerText()), /^These hires start outside the months shown/)
  assert.equal((await timeline.hires()).length, 0)
  const told = await outside.locator('li').count()
  assert.ok(told > 1)
  await outside.locator('button').first().click()
  await eventually(async () => assert.equal(await outside.locator('li').count(), told - 1))
  // Looked at again, the others are there as they were.
  await plan.type('timeline/horizon', '12')
  await outside.waitFor({ state: 'detached' })
  await eventually(async () => assert.equal((await timeline.hires()).length, before))
})
