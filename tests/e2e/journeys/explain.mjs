// Every number explains itself: by mouse, keyboard and touch, down to what was typed.
//
// Numbers of the dollar example: 40 leads by phone, 40% of which become meetings, are 16 meetings booked.

import assert from 'node:assert/strict'
import { journey, noSidewaysScrolling } from '../harness.mjs'
import { eventually, plain } from '../pages/plan.mjs'
import { TimelinePage } from '../pages/timeline.mjs'

const said = async (plan) => plain(await plan.explanation.innerText()).replace(/\s+/g, ' ')

journey('by mouse: name, formula in words, with values, operands', async ({ page, plan }) => {
  await plan.open()
  await plan.figure('booked/phone').click()
  await plan.expectFocus('explanation-title')
  assert.equal(await plan.explanation.locator('h2').innerText(), 'Meetings booked · Phone')
  const [formula, values] = await plan.explanation.locator('.formula').allInnerTexts()
  assert.equal(plain(formula), 'Leads that come in · Phone × Lead → meeting · Phone')
  assert.equal(plain(values), '40 × 40% = 16')
  assert.equal(await plan.operand('sources/phone/given_leads').getAttribute('data-value'), '40')
  assert.equal(await plan.operand('sources/phone/lead_to_meeting').getAttribute('data-value'), '0.4')
  await plan.explanation.getByRole('button', { name: 'Close' }).click()
  await plan.explanation.waitFor({ state: 'detached' })
  await plan.expectFocus('booked/phone')
  // Another number takes the place of the one that is explained.
  await plan.figure('people/bdr').click()
  await plan.figure('people').press('Enter')
  assert.equal(await plan.explanation.count(), 1)
  assert.equal(await plan.explanation.locator('h2').innerText(), 'People needed')
  assert.match(await said(plan), /3 \+ 3 \+ 5 \+ 1 \+ 1 = 13/)
  assert.equal(page.url().includes('#'), false)
})

journey('in Russian', async ({ plan }) => {
  await plan.open()
  await plan.figure('booked/phone').click()
  assert.equal(await plan.explanation.locator('h2').innerText(), 'Назначенные встречи · Телефон')
  const [formula, values] = await plan.explanation.locator('.formula').allInnerTexts()
  assert.equal(plain(formula), 'Приходит заявок · Телефон × Заявка → встреча · Телефон')
  assert.equal(plain(values), '170 × 45 % = 76,5')
}, { locale: 'ru-RU' })

journey('by keyboard: Enter opens, Escape closes, and the focus comes back', async ({ page, plan }) => {
  await plan.open()
  const figure = page.locator('.answer [data-metric="people/bdr"]')
  await figure.focus()
  await page.keyboard.press('Enter')
  await plan.expectFocus('explanation-title')
  await page.keyboard.press('Escape')
  await plan.explanation.waitFor({ state: 'detached' })
  assert.ok(await figure.evaluate((element) => element === document.activeElement))
  // Down to the operand and back, with keys alone.
  await page.keyboard.press('Space')
  await plan.expectFocus('explanation-title')
  await page.keyboard.press('Tab')
  await plan.expectFocus('fte/bdr')
  await page.keyboard.press('Enter')
  await eventually(async () => assert.equal(await plan.explanation.locator('h2').innerText(), 'Full-time equivalents · BDR'))
  await plan.expectFocus('explanation-title')
  await page.keyboard.press('Escape')
  assert.ok(await figure.evaluate((element) => element === document.activeElement))
})

journey('by touch, on a phone', async ({ page, plan }) => {
  await plan.open()
  await plan.figure('cost_per_booked/all-outbound').tap()
  await plan.explanation.waitFor()
  assert.match(await said(plan), /^Explanation Cost per meeting booked · all outbound/i)
  await noSidewaysScrolling(page)
  await plan.explanation.locator('.operands button').first().tap()
  await plan.explanation.locator('.crumbs button').first().waitFor()
  await plan.explanation.getByRole('button', { name: 'Close' }).tap()
  await plan.explanation.waitFor({ state: 'detached' })
}, { hasTouch: true, viewport: { width: 360, height: 740 } })

journey('down to the inputs, and back by the crumbs', async ({ page, plan }) => {
  await plan.open()
  await plan.figure('people/bdr').click()
  for (const metric of ['fte/bdr', 'demand/bdr', 'booked/outbound', 'held/outbound', 'opportunities/outbound']) {
    await plan.operand(metric).click()
    await plan.expectFocus('explanation-title')
  }
  const crumbs = plan.explanation.locator('.crumbs button')
  assert.equal(await crumbs.count(), 5)
  // Opportunities are deals by the win rate: 2.79822 ÷ 24% = 11.6593.
  assert.match(await said(plan), /2\.7982 ÷ 24% = 11\.6593/)
  await plan.operand('sources/outbound/win_rate').click()
  assert.match(await said(plan), /Opportunity → deal · Outbound 24% Where it comes from a benchmark, reported by .+ Change it/)
  await crumbs.nth(1).click()
  await eventually(async () => assert.equal(await plan.explanation.locator('h2').innerText(), 'Full-time equivalents · BDR'))
  assert.equal(await crumbs.count(), 1)
  await crumbs.first().click()
  await eventually(async () => assert.equal(await plan.explanation.locator('h2').innerText(), 'People needed · BDR'))
  assert.equal(await crumbs.count(), 0)
  await plan.expectFocus('explanation-title')
  await page.keyboard.press('Escape')
  await plan.expectFocus('people/bdr')
})

journey('where a number comes from: example, benchmark, default, typed', async ({ plan }) => {
  await plan.open()
  const origin = async (figure, input, expected) => {
    await plan.figure(figure).click()
    assert.match(plain(await plan.operand(input).innerText()), expected)
    await plan.expectFocus('explanation-title')
    await plan.page.keyboard.press('Escape')
  }
  await origin('booked/phone', 'sources/phone/lead_to_meeting', /40%\s+an example value: invented but plausible/)
  await plan.showTables()
  await origin('seat/bdr', 'roles/bdr/contributions', /27%\s+a benchmark, reported by \S+/)
  await plan.figure('seat/sales-executive').click()
  await plan.operand('pay/sales-executive').click()
  assert.match(plain(await plan.operand('roles/sales-executive/base').innerText()), /\$8,833\s+a benchmark, reported by \S+/)
  await plan.page.keyboard.press('Escape')

  await plan.show('phone')
  await plan.type('sources/phone/lead_to_meeting', '50')
  await origin('booked/phone', 'sources/phone/lead_to_meeting', /50%\s+typed by you/)
  await plan.figure('booked/phone').click()
  assert.match(await said(plan), /40 × 50% = 20/)
})

journey('a benchmark is taken over by its offer, and says its source', async ({ page, plan }) => {
  await plan.open()
  await plan.showTables()
  await plan.show('bdr')
  await plan.type('roles/bdr/base', '5000')
  await plan.expectValue('seat/bdr', (5000 + 2000) * 1.27 + 900)
  const offer = page.locator('.field:has([data-input="roles/bdr/base"]) .offer').first()
  await offer.waitFor({ state: 'visible' })
  assert.match(plain(await offer.innerText()), /^Use \$[\d,]+, reported by \S+/)
  await offer.click()
  await eventually(async () => assert.match(await page.locator('.field:has([data-input="roles/bdr/base"]) .origin').textContent(), /a benchmark, reported by/))
  await plan.figure('seat/bdr').click()
  await plan.operand('pay/bdr').click()
  assert.match(plain(await plan.operand('roles/bdr/base').innerText()), /a benchmark, reported by/)
})

journey('from the explanation to the field', async ({ page, plan }) => {
  await plan.open()
  // Closed sections and sources open for it.
  await page.locator('#section-sources').click()
  await plan.figure('booked/phone').click()
  await plan.operand('sources/phone/lead_to_meeting').click()
  await plan.explanation.getByRole('button', { name: 'Change it' }).click()
  await plan.explanation.waitFor({ state: 'detached' })
  await plan.expectFocus('sources-phone-lead_to_meeting')
  assert.ok(await plan.input('sources/phone/lead_to_meeting').isVisible())
  await plan.type('sources/phone/lead_to_meeting', '25')
  await plan.expectValue('booked/phone', 10)

  // The number in the sentence that is an input itself.
  await plan.figure('plan/amount').click()
  assert.match(await said(plan), /Sales plan \$4,200,000 Where it comes from an example value/)
  await plan.explanation.getByRole('button', { name: 'Change it' }).click()
  await plan.expectFocus('plan-amount')
})

journey('an open explanation follows what is typed', async ({ plan }) => {
  await plan.open()
  await plan.show('phone')
  await plan.figure('booked/phone').click()
  await plan.type('sources/phone/lead_to_meeting', '30')
  await eventually(async () => assert.match(await said(plan), /40 × 30% = 12/))
  // And says so when its number is gone.
  await plan.page.locator('#phone-body .actions button').last().click()
  await eventually(async () => assert.match(await said(plan), /This number no longer applies/))
})

journey('every figure on the page has an explanation', async ({ page, plan }) => {
  await plan.open()
  for (const side of [0, 1]) {
    await page.locator('.switch button').nth(side).press('Enter')
    const wrong = await page.evaluate(async () => {
      const drawn = () => new Promise((resolve) => setTimeout(resolve))
      const wrong = []
      for (const figure of document.querySelectorAll('main [data-metric]:not([disabled])')) {
        figure.click()
        await drawn()
        const panel = document.querySelector('.explanation')
        const shown = panel?.querySelector('.result')?.textContent
        const formulas = panel?.querySelectorAll('.formula').length
        const empty = [...panel?.querySelectorAll('ul, ol') ?? []].some((list) => list.children.length === 0)
        // Without a formula it is an input as it was entered, or there is nothing to tell.
        const told = formulas === 2 || panel?.querySelectorAll('p').length > 2
        if (!shown || /NaN|undefined|\{|\?/.test(panel.textContent) || empty || !told) {
          wrong.push(`${figure.dataset.metric}: ${panel?.textContent}`)
        }
      }
      return wrong
    })
    assert.deepEqual(wrong, [])
  }
})

journey('the way back closes what lies over the page of a phone, and stays on it', async ({ page, plan }) => {
  await plan.open()
  const address = page.url()
  for (const leave of [() => page.goBack(), () => plan.closeExplanation()]) {
    await plan.figure('people').click()
    await plan.explanation.waitFor()
    await plan.explanation.locator('.operands button').first().click()
    await plan.explanation.locator('.crumbs').waitFor()
    await leave()
    await plan.explanation.waitFor({ state: 'detached' })
    assert.equal(page.url(), address)
    await plan.figure('people').waitFor()
  }
  // The same on another screen.
  await page.evaluate(() => (location.hash = '#/timeline'))
  await new TimelinePage(plan).expectVerdict()
  await plan.figure('plan_made@horizon@today').click()
  await plan.explanation.waitFor()
  await page.goBack()
  await plan.explanation.waitFor({ state: 'detached' })
  assert.match(page.url(), /#\/timeline$/)
}, { viewport: { width: 360, height: 740 }, hasTouch: true })
