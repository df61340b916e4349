// A seasonal year with a team that is too small: both verdicts, the months in numbers, a worse year, and the
// way between the screens.

import assert from 'node:assert/strict'
import { journey } from '../harness.mjs'
import { eventually, plain } from '../pages/plan.mjs'
import { TimelinePage } from '../pages/timeline.mjs'

journey('a seasonal year and today’s team give a verdict', async ({ page, plan }) => {
  const timeline = await new TimelinePage(plan).open()
  await timeline.seasonal()
  // Twelve weights that add up to 12: March has 1.5 of them, July half of one.
  await timeline.table('sales')
  await plan.expectValue('target@2026-03', (4_200_000 * 1.5) / 12)
  await plan.expectValue('target@2026-07', (4_200_000 * 0.5) / 12)
  const { today, hired } = await timeline.expectVerdict()
  assert.ok(today < 0.6 && hired > today, `${today} and ${hired}`)
  await plan.expectAnswer(/^Left as it is, today’s team makes \d+% of the plan; with \d+ hires it makes \d+%\. Short of the plan with the hires: /)
  assert.match(plain(await page.locator('.verdict').innerText()), /What to do first\s+Open the vacanc(y|ies) for .+ (by the end of|now: (it was|they were) due by the end of) \w+ \d{4}\s+\+[\d.]+% of the plan/)

  // Today's team makes no more in any month than with the hires in all.
  await plan.figure('revenue@2026-11@hired').waitFor()
  await timeline.showTeam('today')
  await plan.figure('revenue@2026-11@today').waitFor()
  await timeline.table('people')
  await plan.expectValue('people/bdr@2026-01@today', 1)
  // The load is a number, and a sign where it is too much.
  const cell = page.locator('td', { has: plan.figure('load/bdr@2026-03@today') })
  assert.match(await cell.getAttribute('class'), /heat-over/)
  assert.ok((await plan.value('load/bdr@2026-03@today')) > 1.15)

  // A number tells how it is made.
  await plan.figure('revenue@2026-03@today').click()
  await plan.explanation.waitFor()
  assert.match(plain(await plan.explanation.locator('h2').innerText()), /^Revenue · Mar 2026 · today’s team$/)
  await plan.explanation.locator('.operands button').first().click()
  await plan.closeExplanation()
})

journey('between the plan and its months', async ({ page, plan }) => {
  await plan.open()
  const link = page.locator('.verdict-first a')
  await eventually(async () => assert.match(plain(await page.locator('.verdict').innerText()), /Plan, Jan 2026 – Dec 2026\s+\$4,200,000\s+Today’s \d+ people make\s+\$[\d,]+ \d+%\s+Missing\s+\$[\d,]+\s+What to do first\s+Open the vacanc(y|ies) for .+\s+\+[\d.]+% of the plan(, beside the other hires)?\s+With \d+ hires it is \d+%\. /))
  await link.click()
  await page.locator('.timeline').waitFor()
  assert.match(page.url(), /#\/timeline$/)
  assert.equal(await page.title(), 'Months · Repcount')
  // The link leads to what binds, and its number to how it is made.
  await eventually(async () => assert.equal(await page.evaluate(() => document.activeElement.id), 'bound'))
  assert.match(plain(await page.locator('#bound').innerText()), /^Held back most \(today’s team\): \w+ \d{4}, by .+ would bring \$[\d,]+ of margin/)
  await page.locator('#bound .figure').click()
  await plan.explanation.waitFor()
  await plan.closeExplanation()
  assert.equal(await page.locator('.rail [aria-current]').innerText(), 'Months')
  await plan.reload()
  await page.locator('.timeline').waitFor()
  // An operand of a month leads to its field, on the screen that has it.
  await plan.figure('plan_made@horizon@today').waitFor()
  await plan.figure('target@horizon').click()
  for (let depth = 0; depth < 6 && (await plan.explanation.locator('.operands button').count()) > 0; depth++) {
    await plan.explanation.locator('.operands button').first().click()
  }
  await plan.explanation.locator('.plain').click()
  await eventually(async () => assert.match(await page.evaluate(() => document.activeElement.id), /^plan-amount$/))
  assert.doesNotMatch(page.url(), /timeline/)
  // The way back leads to the screen before, and not out of the page.
  await page.goBack()
  await page.locator('.timeline').waitFor()
})

journey('a scenario from a link has its months too', async ({ page, plan }) => {
  await plan.open()
  const link = await plan.link()
  await plan.open(link.slice(link.indexOf('#')))
  await page.locator('.rail a').nth(1).click()
  await plan.figure('plan_made@horizon@hired').waitFor()
  assert.match(page.url(), /#s=[\w-]+\/timeline$/)
  await page.locator('#shared-banner').waitFor()
  await plan.type('roles/bdr/people_now', '9')
  await page.goBack()
  await page.locator('.people').waitFor()
  await plan.expectValue('people_now/bdr', 9)
})

journey('working days, holidays and the season by hand', async ({ page, plan }) => {
  const timeline = await new TimelinePage(plan).open()
  await plan.show('section-days')
  const box = page.locator('#timeline-by-calendar')
  if (!(await box.isChecked())) await box.check()
  const days = page.locator('#timeline-holidays')
  await page.getByRole('button', { name: 'Add United States' }).click()
  await eventually(async () => assert.match(await days.inputValue(), /2026-07-03/))
  await days.fill('2026-01-01, 1 May')
  await days.press('Tab')
  assert.match(await page.locator('#timeline-holidays-error').innerText(), /Not a day: 1\./)
  await days.fill('2026-05-01 2026-01-01')
  await days.press('Tab')
  await eventually(async () => assert.equal(await days.inputValue(), '2026-01-01, 2026-05-01'))

  await plan.pick('timeline-shape', 'By season')
  const march = page.locator('.season [role=slider]').nth(2)
  await march.focus()
  await march.press('ArrowUp')
  await eventually(async () => assert.equal(await plan.typed('timeline/season/3'), '1.1'))
  const season = await page.locator('.season').boundingBox()
  await page.mouse.move(season.x + season.width * 0.04, season.y + season.height * 0.5)
  await page.mouse.down()
  await page.mouse.move(season.x + season.width * 0.04, season.y + season.height * 0.95)
  await page.mouse.up()
  await eventually(async () => assert.equal(await plan.typed('timeline/season/1'), '0'))
  await timeline.expectVerdict()
})

journey('seats of people who started recently', async ({ page, plan }) => {
  const timeline = await new TimelinePage(plan).open()
  await plan.type('roles/bdr/people_now', '1')
  const { today } = await timeline.expectVerdict()
  await page.getByRole('button', { name: 'Add a seat' }).click()
  const row = (await page.locator('#section-team-body fieldset').count()) - 1
  await page.locator(`#team-${row}-bdr`).selectOption('100')
  await plan.type(`team/${row}/people`, '2')
  await eventually(async () => assert.ok((await timeline.verdict()).today >= today))
  await timeline.showTeam('today')
  await timeline.table('people')
  await plan.expectValue('people/bdr@2026-01@today', 3)
  await page.locator(`#team-${row}-since`).selectOption({ label: 'Jan' })
  await page.locator(`#team-${row}-since-year`).waitFor()
  await plan.expectValue('people/bdr@2026-01@today', 3)
})

journey('a budget says how large a plan it carries over the year', async ({ page, plan }) => {
  await plan.open('#/timeline')
  const tile = page.locator('.tile', { has: page.locator('[data-metric="largest_plan@horizon"]') })
  await eventually(async () => assert.match(await tile.innerText(), /\$4,4\d\d,\d{3}\s+105% of the plan\s+2 to hire\s+\d\d% of it made in time/))
  await tile.locator('.figure').click()
  const [formula] = await plan.explanation.locator('.formula').allInnerTexts()
  assert.equal(plain(formula), 'Plan of the month · all months × the largest multiple whose cost stays within the budget, found by trial')
  await plan.closeExplanation()
  // Without a budget there is nothing to say.
  await plan.open()
  await plan.show('section-policy')
  await plan.pick('policy-budget-kind', 'No budget')
  await page.evaluate(() => (location.hash = '#/timeline'))
  await plan.figure('plan_made@horizon@hired').waitFor()
  assert.equal(await tile.count(), 0)
})
