// Something is tried: every screen follows, the scenario stays as it is until it is made so.

import assert from 'node:assert/strict'
import { journey, noSidewaysScrolling } from '../harness.mjs'
import { eventually, plain } from '../pages/plan.mjs'
import { scenarios } from '../pages/shelf.mjs'
import { TimelinePage } from '../pages/timeline.mjs'
import { WhatIfBar } from '../pages/what-if.mjs'

const HIRED = 'plan_made@horizon@hired'
const TODAY = 'plan_made@horizon@today'

journey('what is tried moves every screen, and leaves the scenario alone', async ({ page, plan }) => {
  const timeline = await new TimelinePage(plan).open()
  await timeline.seasonal()
  await plan.saved()
  const before = await timeline.expectVerdict()
  const shown = await plan.shown(HIRED)
  const stored = async () => JSON.stringify(await scenarios(page))
  const kept = await stored()
  const bar = await new WhatIfBar(plan).open()
  // It opens on what is asked most.
  await plan.expectAnswer(/ What if: meeting → deal conversion −15% from Jan 2026\.$/)
  await bar.try('deals_per_meeting', -30)
  await bar.expectLess(HIRED, shown, before.hired * 0.95)
  assert.ok((await timeline.verdict()).today < before.today * 0.95)
  // The plan page follows as well, and what the plan needs does not.
  await page.evaluate(() => (location.hash = '#/'))
  await page.locator('.people').waitFor()
  await eventually(async () => assert.ok((await bar.before(TODAY)) !== undefined))
  assert.ok((await plan.value(TODAY)) < before.today * 0.95)
  assert.equal(await bar.before('people'), undefined)
  // From a later month on it takes less.
  const whole = await plan.value(HIRED)
  await bar.try('deals_per_meeting', -30, 6)
  await eventually(async () => assert.ok((await plan.value(HIRED)) > whole))
  assert.equal(await stored(), kept)
  assert.equal(await page.locator('.saved').getAttribute('data-saved'), 'yes')
  await bar.close()
  await page.evaluate(() => (location.hash = '#/timeline'))
  await eventually(async () => assert.deepEqual(await timeline.verdict(), before))
})

journey('what is tried explains itself, and stays beside other changes', async ({ page, plan }) => {
  await plan.open()
  const bar = await new WhatIfBar(plan).open()
  await bar.try('show_rate', -20)
  await bar.bar.locator(`[data-metric="${TODAY}"]`).click()
  await plan.explanation.waitFor()
  await plan.closeExplanation()
  const tried = await plan.value(TODAY)
  await plan.type('plan/amount', '8400000')
  await eventually(async () => assert.ok((await plan.value(TODAY)) < tried))
  // Escape closes it, and gives the focus back.
  await page.locator('#what-if-circumstance').press('Escape')
  await bar.bar.waitFor({ state: 'detached' })
  await plan.expectFocus('what-if-button')
})

journey('what is tried is made so, and taken back in one step', async ({ page, plan }) => {
  await plan.open()
  await plan.show('outbound', 'chat')
  const show = 'sources/outbound/show_rate'
  assert.equal(await plan.typed(show), '80')
  const people = await plan.value('people')
  const bar = await new WhatIfBar(plan).open()
  await bar.try('show_rate', -25)
  await eventually(async () => assert.ok((await bar.before(TODAY)) !== undefined))
  assert.equal(await plan.value('people'), people)
  await page.locator('#make-so').click()
  await bar.bar.waitFor({ state: 'detached' })
  await eventually(async () => assert.equal(await plan.typed(show), '60'))
  await eventually(async () => assert.ok((await plan.value('people')) > people))
  await plan.notice.filter({ hasText: 'Show rate −25%' }).waitFor()
  await page.keyboard.press('Control+z')
  await eventually(async () => assert.equal(await plan.typed(show), '80'))
  await plan.expectValue('people', people)
})

journey('a change that is none is told, and the last one stays', async ({ page, plan }) => {
  await plan.open()
  const bar = await new WhatIfBar(plan).open()
  // It opens on a loss, and without it nothing stands crossed out.
  await bar.type('0')
  await eventually(async () => assert.equal(await bar.before(HIRED), undefined))
  const whole = await plan.value(HIRED)
  await bar.type('+10')
  const good = await eventually(async () => {
    const more = await plan.value(HIRED)
    assert.ok(more > whole)
    return more
  })
  for (const text of ['abc', '-101', '1e9', '']) {
    await bar.type(text)
    assert.match(plain(await bar.error.innerText()), /from −100 to 400/)
    assert.equal(await page.locator('#what-if-by').inputValue(), text)
    assert.equal(await plan.value(HIRED), good)
  }
  await bar.type('−100')
  await eventually(async () => assert.ok((await plan.value(TODAY)) < good))
  assert.equal(plain(await bar.error.innerText()), '')
  // What is refused can't be put into the scenario, and goes with what it was typed for.
  assert.equal(await page.locator('#make-so').isDisabled(), false)
  await bar.type('900')
  assert.equal(await page.locator('#make-so').isDisabled(), true)
  await page.locator('#what-if-circumstance').selectOption('ramp')
  assert.equal(await page.locator('#what-if-by').inputValue(), '−100')
  assert.equal(plain(await bar.error.innerText()), '')
})

journey('what moves a number, and what a number moves', async ({ page, plan }) => {
  await plan.open()
  await plan.figure('cost').click()
  const movers = plan.explanation.locator('.movers button')
  await eventually(async () => assert.equal(await movers.count(), 3))
  // The strongest first, and the plan among them.
  const sizes = (await movers.evaluateAll((all) => all.map(({ dataset }) => Math.abs(Number(dataset.value)))))
  assert.deepEqual(sizes, sizes.toSorted((one, two) => two - one))
  const amount = plan.explanation.locator('.movers [data-mover="plan/amount"]')
  const cost = await plan.value('cost')
  const by = Number(await amount.getAttribute('data-value'))
  assert.match(plain(await amount.innerText()), /\$4,200,000 → \$4,620,000/)
  await amount.click()
  await plan.expectFocus('plan-amount')
  // It is what comes of typing that.
  await plan.type('plan/amount', '4620000')
  await plan.expectValue('cost', cost + by)
  // An input shows the answer over its range, and where it stands.
  await plan.figure('people_now/sdr').click()
  const curves = plan.explanation.locator('.curves li')
  await eventually(async () => assert.equal(await curves.count(), 3))
  assert.equal(await curves.locator('.curve-dot').count(), 3)
  assert.match(plain(await curves.first().innerText()), /^Share of the plan made · today’s team\s+\d+%\s+0: \d+%\s+4: \d+%$/)
})

for (const locale of ['en-US', 'ru-RU']) {
  for (const colorScheme of ['light', 'dark']) {
    journey(`the bar fits everywhere, and axe finds nothing (${locale}, ${colorScheme})`, async ({ page, plan, noAxeViolations }) => {
      await plan.open()
      await new WhatIfBar(plan).open()
      await plan.figure(HIRED).waitFor()
      for (const width of [1440, 1024, 360, 320]) {
        await page.setViewportSize({ width, height: 900 })
        await noSidewaysScrolling(page)
        await noAxeViolations()
      }
    }, { locale, colorScheme })
  }
}
