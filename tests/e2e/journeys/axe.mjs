// No violation that axe can find: both themes, both languages, wide and narrow, everything open.

import { journey } from '../harness.mjs'

for (const locale of ['en-US', 'ru-RU']) {
  for (const colorScheme of ['light', 'dark']) {
    for (const width of [1440, 360]) {
      journey(`axe finds nothing (${locale}, ${colorScheme}, ${width} px)`, async ({ page, plan, noAxeViolations }) => {
        await plan.open()
        await noAxeViolations()
        // Every section open, sources with all their fields, an error beside a field, a notice.
        await plan.showAll()
        await plan.type('plan/amount', 'abc')
        await plan.preset(/small team|небольшая команда/)
        await plan.notice.waitFor()
        await plan.type('plan/deal_value', '-')
        await plan.input('plan/gross_margin').focus()
        await noAxeViolations()
        await plan.openMenu('scenario')
        await noAxeViolations()
        await plan.closeMenu('scenario')
        await plan.openMenu('more')
        await noAxeViolations()
        await plan.closeMenu('more')
        for (const key of ['/', '?']) {
          await page.locator('#share').focus()
          await page.keyboard.press(key)
          await page.locator('#palette').waitFor()
          await noAxeViolations()
          await page.keyboard.press('Escape')
        }
        await page.locator('#share').click()
        await page.locator('#share-link').waitFor()
        await noAxeViolations()
        await page.locator('#share-link').press('Escape')
        await plan.showTables()
        await noAxeViolations()
        await plan.figure('people').click()
        await plan.explanation.waitFor()
        await plan.explanation.locator('.operands button').first().click()
        await plan.explanation.locator('.crumbs').waitFor()
        await noAxeViolations()
      }, { locale, colorScheme, viewport: { width, height: 900 }, timeout: 120_000 })
    }
  }
}

for (const locale of ['en-US', 'ru-RU']) {
  journey(`axe finds nothing from 320 to 2560 px (${locale})`, async ({ page, plan, noAxeViolations }) => {
    await plan.open()
    for (const screen of ['#/', '#/timeline']) {
      await page.evaluate((hash) => (location.hash = hash), screen)
      await page.locator(screen === '#/' ? '.people' : '.detail-area.timeline').first().waitFor()
      for (const colorScheme of ['light', 'dark']) {
        await page.emulateMedia({ colorScheme })
        for (const width of [320, 768, 1024, 1920, 2560]) {
          await page.setViewportSize({ width, height: 900 })
          await noAxeViolations()
        }
      }
    }
  }, { locale, timeout: 180_000 })
}

journey('axe finds nothing over a scenario that came with a link', async ({ plan, noAxeViolations, page }) => {
  await plan.open()
  const link = await plan.link()
  await plan.open(link.slice(link.indexOf('#')))
  await page.locator('#shared-banner').waitFor()
  await noAxeViolations()
  await plan.open('#s=9abc')
  await plan.notice.waitFor()
  await noAxeViolations()
})
