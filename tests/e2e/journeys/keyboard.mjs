// The whole way by keyboard alone.

import assert from 'node:assert/strict'
import { journey } from '../harness.mjs'
import { eventually, twoFrames } from '../pages/plan.mjs'

/** Tabs on until the focus is there, and tells the stops on the way. */
async function tabTo(page, plan, name, most = 60) {
  const stops = []
  for (let count = 0; count < most; count++) {
    await page.keyboard.press('Tab')
    stops.push(await plan.focused())
    if (stops.at(-1) === name) return stops
  }
  assert.fail(`${name} was not reached:\n${stops.join('\n')}`)
}

journey('plan, source, explanation, without a mouse', async ({ page, plan }) => {
  await plan.open()
  // The first stop skips to the inputs.
  await page.keyboard.press('Tab')
  const skip = page.locator('.skip').first()
  assert.ok(await skip.evaluate((link) => link === document.activeElement))
  assert.ok(await skip.isVisible())
  assert.equal(await skip.innerText(), 'Skip to the inputs')
  await page.keyboard.press('Enter')
  await plan.expectFocus('inputs')

  // The fields come in the order in which they stand.
  const stops = await tabTo(page, plan, 'plan-currency')
  assert.deepEqual(stops, ['section-plan', 'plan-measure', 'plan-amount', 'plan-period', 'plan-deal_value', 'plan-recurrence', 'plan-gross_margin', 'plan-currency'])
  for (let count = 0; count < 5; count++) await page.keyboard.press('Shift+Tab')
  await plan.expectFocus('plan-amount')
  // A field that is reached by Tab is marked as a whole, ready to be typed over.
  await page.keyboard.type('5200000')
  await plan.expectValue('plan/amount', 5_200_000)
  await page.keyboard.press('Enter')
  await eventually(async () => assert.equal(await plan.typed('plan/amount'), '$5,200,000'))

  // A source is opened, changed and closed.
  await tabTo(page, plan, 'chat')
  await page.keyboard.press('Enter')
  await tabTo(page, plan, 'sources-chat-given_leads')
  await page.keyboard.type('200')
  await plan.expectValue('booked/chat', 50)
  await plan.expectFocus('sources-chat-given_leads')

  // A source is added by the menu.
  await tabTo(page, plan, 'add-source', 80)
  await page.keyboard.press('Enter')
  assert.equal(await page.locator('#add-source').getAttribute('aria-expanded'), 'true')
  await page.keyboard.press('Escape')
  assert.equal(await page.locator('#add-source').getAttribute('aria-expanded'), 'false')
  await plan.expectFocus('add-source')
  // The focus is put back in a frame; before that the next key would be too early.
  await twoFrames(page)
  await page.keyboard.press('Space')
  await page.keyboard.press('Tab')
  assert.equal(await page.evaluate(() => document.activeElement.textContent), 'Outbound')
  for (const entry of ['Chat', 'Email', 'Phone', 'Website']) {
    await page.keyboard.press('Tab')
    assert.equal(await page.evaluate(() => document.activeElement.textContent), entry)
  }
  await page.keyboard.press('Enter')
  await plan.expectFocus('website')
  assert.equal(await page.locator('#website').getAttribute('aria-expanded'), 'true')
  await tabTo(page, plan, 'sources-website-given_leads')
  await page.keyboard.type('10')
  await plan.expectValue('leads/website', 10)

  // A number of the answer is explained, and the focus comes back.
  await page.locator('.skip').last().press('Enter')
  await plan.expectFocus('answer')
  await tabTo(page, plan, 'people/bdr')
  await page.keyboard.press('Enter')
  await plan.expectFocus('explanation-title')
  await tabTo(page, plan, 'fte/bdr', 5)
  await page.keyboard.press('Enter')
  await tabTo(page, plan, 'demand/bdr', 5)
  await page.keyboard.press('Escape')
  await plan.explanation.waitFor({ state: 'detached' })
  await plan.expectFocus('people/bdr')

  // Undone, all of it.
  for (let count = 0; count < 4; count++) await page.keyboard.press('Control+z')
  await plan.expectValue('plan/amount', 4_200_000)
})

journey('the focus is never lost', async ({ page, plan }) => {
  await plan.open()
  const somewhere = async (what) => eventually(async () => assert.notEqual(await plan.focused(), 'BODY', what))
  await plan.show('chat', 'bdr')
  for (const input of ['sources/chat/given_leads', 'sources/chat/lead_to_meeting', 'roles/bdr/base', 'plan/deal_value']) {
    const field = plan.input(input)
    await field.focus()
    await field.press('End')
    await field.press('Backspace')
    await field.press('9')
    assert.ok(await field.evaluate((field) => field === document.activeElement), input)
  }
  await page.locator('#chat-down').press('Enter')
  await plan.expectFocus('chat-down')
  await page.locator('#chat-copy').press('Enter')
  await somewhere('after a copy')
  await page.locator('#share').press('Enter')
  await plan.expectFocus('share-link')
  await page.keyboard.press('Escape')
  await plan.expectFocus('share')
  await page.locator('#scenario').press('Enter')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await somewhere('after an example was opened')
})

journey('what has the focus is seen to have it', async ({ page, plan }) => {
  await plan.open()
  for (const selector of ['#plan-amount', '#chat', '#scenario', '#more', '#share', '.answer .figure', '.costs .figure:not([disabled])']) {
    const element = page.locator(selector).first()
    const look = () => element.evaluate((element) => {
      const frames = [element, element.parentElement].map((one) => getComputedStyle(one))
      return frames.map(({ outlineStyle, outlineWidth, outlineColor, boxShadow, borderColor }) => `${outlineStyle} ${outlineWidth} ${outlineColor} ${boxShadow} ${borderColor}`).join()
    })
    const before = await look()
    await page.locator('.skip').first().focus()
    await element.focus()
    await page.keyboard.press('Shift')
    assert.notEqual(await look(), before, selector)
  }
})
