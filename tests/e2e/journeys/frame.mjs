// The frame around every screen: scenarios in a menu, keys, search, the header in one row.

import assert from 'node:assert/strict'
import { journey, layoutJourney, noSidewaysScrolling } from '../harness.mjs'
import { eventually, plain } from '../pages/plan.mjs'
import { TimelinePage } from '../pages/timeline.mjs'

journey('scenarios: an empty one, a copy, a name, back, deleted and brought back', async ({ page, plan }) => {
  await plan.open()
  await plan.type('plan/amount', '5m')
  await plan.scenarioMenu('Duplicate')
  await eventually(async () => assert.equal(await plan.scenarioName(), 'Example: B2B software, dollars (copy)'))
  await plan.rename('Mine')
  await plan.type('plan/amount', '7m')
  await plan.scenarioMenu('Empty')
  await plan.expectAnswer(/^Type what you want to sell/)
  assert.deepEqual(await plan.scenarios(), ['Example: B2B software, dollars', 'Mine', 'Untitled plan'])
  // What is added to an empty one begins with values that say they are examples.
  await plan.type('plan/amount', '1m')
  await plan.type('plan/deal_value', '10000')
  await plan.menu('add-role', 'BDR')
  await plan.menu('add-role', 'Sales executive')
  await plan.menu('add-source', 'Outbound')
  await plan.expectAnswer(/you need \d+ people: \d+ BDRs/)
  assert.ok((await plan.value('cost_per_booked/all-outbound')) > 0)
  await plan.input('roles/bdr/target_bonus').focus()
  await plan.scenarioMenu('Delete')
  assert.match(await plan.notice.innerText(), /Deleted: Untitled plan/)
  await plan.expectValue('plan/amount', 5e6)
  await plan.notice.getByRole('button', { name: 'Undo' }).click()
  await plan.expectValue('plan/amount', 1e6)
  await plan.switchTo(1)
  await plan.expectValue('plan/amount', 7e6)
  await plan.saved()
  await plan.reload()
  assert.equal(await plan.scenarioName(), 'Mine')
})

for (const { locale, words, field, figure, none } of [
  { locale: 'en-US', words: 'show chat', field: 'Show rate · Chat', figure: 'Cost per deal · Chat', none: 'Nothing is called so.' },
  { locale: 'ru-RU', words: 'состоявшихся чат', field: 'Доля состоявшихся встреч · Чат', figure: 'Стоимость сделки · Чат', none: 'Так ничего не называется.' },
]) {
  journey(`keys: screens, search, help (${locale})`, async ({ page, plan }) => {
    await plan.open()
    await page.locator('#answer').focus()
    await page.keyboard.press('2')
    await page.locator('.timeline').waitFor()
    await page.keyboard.press('1')
    await page.locator('.people').waitFor()
    await page.locator('#answer').focus()
    await page.keyboard.press('?')
    await plan.expectFocus('palette-first')
    assert.equal(await page.locator('.keys kbd').count(), 11)
    await page.keyboard.press('Escape')
    await plan.expectFocus('answer')
    // A field by its name: one press opens it, wherever it lies.
    await page.keyboard.press('/')
    await plan.expectFocus('palette-first')
    await page.keyboard.type(words)
    await eventually(async () => assert.equal(await page.locator('.found button span').first().innerText(), field))
    await page.keyboard.press('Enter')
    await plan.expectFocus('sources-chat-show_rate')
    // In the other language as well; a figure opens its explanation.
    await page.keyboard.press('Control+k')
    await plan.expectFocus('palette-first')
    await page.keyboard.type(locale === 'en-US' ? 'стоимость сделки чат' : 'cost per deal chat')
    await page.locator('.found button', { hasText: figure }).first().click()
    await plan.expectFocus('explanation-title')
    await page.keyboard.press('Escape')
    await page.locator('#answer').focus()
    await page.keyboard.press('/')
    await plan.expectFocus('palette-first')
    await page.keyboard.type('qqq')
    await page.getByText(none).waitFor()
    await page.keyboard.press('Escape')
    // Where something is typed keys are letters.
    await plan.input('plan/amount').focus()
    await page.keyboard.press('2')
    assert.equal(await page.locator('.timeline').count(), 0)
  }, { locale })
}

journey('the rates of all channels are typed in one grid', async ({ page, plan }) => {
  await plan.open()
  await page.locator('#rates-grid').click()
  await page.locator('.rates-grid').waitFor()
  assert.equal(await page.locator('.rates-grid tbody tr').count(), 5)
  await plan.type('sources/chat/given_leads', '200')
  await plan.type('sources/chat/lead_to_meeting', '30')
  await plan.type('sources/phone/win_rate', '50')
  await plan.expectValue('booked/chat', 60)
  await page.keyboard.press('Control+z')
  await plan.expectValue('booked/chat', 60)
  await plan.type('sources/email/show_rate', '150')
  await eventually(async () => assert.match(await plan.error('sources/email/show_rate'), /80% stays in force/))
  // A field that has no place in it is found among its source's own.
  await page.locator('#answer').focus()
  await page.keyboard.press('/')
  await plan.expectFocus('palette-first')
  await page.keyboard.type('sales cycle phone')
  await page.keyboard.press('Enter')
  await plan.expectFocus('sources-phone-sales_cycle')
})

journey('a change shows for a while what it was', async ({ page, plan }) => {
  await plan.open()
  const people = await plan.value('people')
  await plan.type('plan/amount', '8400000')
  // However many digits were typed: the number from before the first.
  await eventually(async () => assert.equal(await page.locator('#answer .was').first().innerText(), `was ${people}`))
  await page.locator('.verdict .was').first().waitFor()
  await eventually(async () => assert.equal(await page.locator('.was').count(), 0), 9000)
  // Another scenario is no change.
  await plan.preset(/roubles/)
  await plan.expectAnswer(/₽10,000,000/)
  assert.equal(await page.locator('.was').count(), 0)
})

journey('while a number is refused the one from before is in force', async ({ page, plan }) => {
  await plan.open()
  await plan.show('chat')
  const rate = 'sources/chat/lead_to_meeting'
  const booked = await plan.value('booked/chat')
  // Its first digits would be numbers as well.
  await plan.type(rate, '150')
  assert.match(await plan.error(rate), /25% stays in force/)
  await plan.expectValue('booked/chat', booked)
  assert.ok(await page.getByRole('button', { name: 'Undo', exact: true }).isDisabled())
  // Escape gives it up; in a field of per cent a half is half a per cent.
  await page.keyboard.press('Escape')
  await eventually(async () => assert.equal(await plan.typed(rate), '25'))
  await plan.type(rate, '0.5')
  await plan.expectValue('booked/chat', 0.5)
  await page.keyboard.press('Escape')
  await plan.expectValue('booked/chat', booked)
  // A press marks the number, to be typed over.
  await page.locator('#answer').focus()
  await plan.input(rate).click()
  await page.keyboard.type('25')
  await plan.expectValue('booked/chat', booked)
  // Arrows go a step, with Shift ten.
  await page.keyboard.press('ArrowUp')
  await plan.expectValue('booked/chat', 26)
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await plan.expectValue('booked/chat', 24)
  await page.keyboard.press('Shift+ArrowUp')
  await plan.expectValue('booked/chat', 30)
  await plan.type('plan/amount', '1e9')
  await plan.expectValue('plan/amount', 1e9)
})

for (const locale of ['en-US', 'ru-RU']) {
  layoutJourney(`the header is one row from 320 to 2560 px, and content is no wider than it reads (${locale})`, async ({ page, plan }) => {
    await plan.open()
    for (const width of [320, 360, 480, 600, 768, 1024, 1366, 1920, 2560]) {
      await page.setViewportSize({ width, height: 900 })
      const bar = await page.locator('.bar').boundingBox()
      assert.ok(bar.height < 64, `${width} px: the header is ${bar.height} px high`)
      await noSidewaysScrolling(page)
    }
    const sheet = await page.locator('.sheet').boundingBox()
    assert.ok(sheet.width <= 2000, `${sheet.width} px wide`)
    const rail = await page.locator('.rail').boundingBox()
    const [left, right] = [sheet.x - rail.width, 2560 - sheet.x - sheet.width]
    assert.ok(Math.abs(left - right) < 20, `${left} px at the left, ${right} at the right`)
  }, { locale })
}

journey('on a phone each side is seen again where it was left', async ({ page, plan }) => {
  await plan.open()
  await page.evaluate(() => scrollTo(0, 90))
  await plan.show('section-roles')
  await plan.showSide('inputs')
  // The browser keeps in sight what stands there, which may take some pixels.
  const scrolledTo = (down) => eventually(async () => {
    const there = await page.evaluate(() => scrollY)
    assert.ok(Math.abs(there - down) < 12, `${there} for ${down}`)
  })
  await page.evaluate(() => scrollTo(0, 420))
  await plan.showSide('answer')
  await scrolledTo(90)
  await plan.showSide('inputs')
  await scrolledTo(420)
}, { viewport: { width: 360, height: 740 } })

journey('a plan whose months differ says so beside the average month', async ({ page, plan }) => {
  const timeline = await new TimelinePage(plan).open()
  await page.evaluate(() => (location.hash = '#/'))
  await page.locator('.people').waitFor()
  assert.equal(await page.locator('.uneven').count(), 0)
  await page.evaluate(() => (location.hash = '#/timeline'))
  await timeline.seasonal()
  await page.evaluate(() => (location.hash = '#/'))
  await page.locator('.uneven').waitFor()
  // The weights add up to 12, and that of March is 1.5: half as much again as 4,200,000 / 12.
  await eventually(async () => {
    const said = plain(await page.locator('.uneven').innerText())
    assert.match(said, /a month of \$350,000\. .*Mar 2026 is planned with \$525,000/)
  })
  await page.locator('.uneven .figure').last().click()
  await plan.explanation.waitFor()
})
