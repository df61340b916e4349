// A hire is moved by keys and by pointer, announced, and taken back.

import assert from 'node:assert/strict'
import { journey } from '../harness.mjs'
import { eventually } from '../pages/plan.mjs'
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
  // The focus stays with the person, whichever row that is now.
  const focused = () => page.evaluate(() => [document.activeElement.className, Number(document.activeElement.getAttribute('aria-valuenow'))])
  await eventually(async () => assert.deepEqual(await focused(), ['hire', first.month + 1]))
  assert.match(await page.evaluate(() => document.activeElement.getAttribute('aria-valuetext')), /^starts .+; vacancy open by .+; full output from .+$/)
  await page.keyboard.press('ArrowRight')
  await eventually(async () => assert.deepEqual(await focused(), ['hire', first.month + 2]))
  await page.keyboard.press('ArrowLeft')
  await eventually(async () => assert.deepEqual(await focused(), ['hire', first.month + 1]))
  await page.locator('#hires-proposal').click()
  await page.locator('#hires-proposal').waitFor({ state: 'detached' })
  await timeline.expectHire(first.id, first.month)
  await page.keyboard.press('Control+z')
  await page.locator('#hires-proposal').waitFor()
})

journey('a hire is moved by pointer, and taken back in one step', async ({ page, plan }) => {
  const timeline = await new TimelinePage(plan).open()
  await timeline.seasonal()
  await timeline.expectVerdict()
  const before = await timeline.hires()
  const { id, month } = before.at(-1)
  const row = timeline.hire(id)
  await row.scrollIntoViewIfNeeded()
  const box = await row.boundingBox()
  const y = box.y + box.height / 2
  await page.mouse.move(box.x + box.width * 0.3, y)
  await page.mouse.down()
  await page.mouse.move(box.x + box.width * 0.6, y, { steps: 4 })
  await page.mouse.move(box.x + box.width * 0.98, y, { steps: 4 })
  await page.mouse.up()
  await page.locator('#hires-proposal').waitFor()
  await eventually(async () => assert.ok((await timeline.hires()).some((hire) => hire.month === 11)))
  assert.notEqual(month, 11)
  await page.keyboard.press('Control+z')
  await page.locator('#hires-proposal').waitFor({ state: 'detached' })
  await eventually(async () => assert.deepEqual(await timeline.hires(), before))
})
