// The page of months for everybody: no violation that axe can find, nothing that scrolls sideways but the
// months themselves, and a page of paper.

import assert from 'node:assert/strict'
import { journey, noSidewaysScrolling } from '../harness.mjs'
import { TimelinePage } from '../pages/timeline.mjs'

const season = { 'en-US': 'By season', 'ru-RU': 'По сезонам' }

for (const locale of ['en-US', 'ru-RU']) {
  for (const colorScheme of ['light', 'dark']) {
    for (const width of [1440, 360]) {
      journey(`axe finds nothing month by month (${locale}, ${colorScheme}, ${width} px)`, async ({ page, plan, noAxeViolations }) => {
        const timeline = await new TimelinePage(plan).open()
        await noSidewaysScrolling(page)
        await plan.pick('timeline-shape', season[locale])
        await plan.type('timeline/season/3', '3')
        await plan.type('roles/bdr/people_now', '0')
        await plan.show('section-days', 'bdr')
        await page.locator('#bdr-body .usual button').nth(2).click()
        await page.locator('.add, #section-team-body .plain').last().click()
        await timeline.table('sales')
        await timeline.table('people')
        await timeline.expectVerdict()
        await noAxeViolations()
        await noSidewaysScrolling(page)
        await plan.showSide('inputs')
        await noAxeViolations()
        await plan.pick('timeline-shape', locale === 'en-US' ? 'Month by month, as typed' : 'По месяцам вручную')
        await plan.type('timeline/horizon', '60')
        await plan.showSide('answer')
        await timeline.expectVerdict()
        await timeline.showTeam('today')
        await noAxeViolations()
        await noSidewaysScrolling(page)
      }, { locale, colorScheme, viewport: { width, height: 900 }, timeout: 120_000 })
    }
  }
}

journey('keys reach every month', async ({ page, plan }) => {
  await new TimelinePage(plan).open()
  const region = page.locator('.scrolling').first()
  await region.focus()
  assert.ok(await region.evaluate((element) => element.scrollWidth > element.clientWidth))
  await page.keyboard.press('ArrowRight')
  await page.waitForFunction(() => document.querySelector('.scrolling').scrollLeft > 0)
}, { viewport: { width: 360, height: 740 } })
