// Sources and roles: added, named, filled in, copied, moved, removed and brought back.
//
// By hand, of the rouble example: 25 deals a month are the plan, and its given sources bring 20.64375 of
// them (see plan.mjs), so that 4.35625 are left for shares and for the rest.

import assert from 'node:assert/strict'
import { journey } from '../harness.mjs'
import { eventually } from '../pages/plan.mjs'

const locale = 'ru-RU'
const left = 25 - 20.64375
const rates = { lead_to_meeting: '20', show_rate: '80', qualification_rate: '50', win_rate: '25' }

async function addWebsite(plan, share) {
  await plan.menu('add-source', 'Сайт')
  await plan.show('website')
  await carryShare(plan, share)
}

/** Makes the new channel, which is like the others, one of a share and with these rates. */
async function carryShare(plan, share) {
  await plan.pick('sources-website-carries', 'Доля сделок')
  await plan.pick('sources-website-conversion', 'В два шага')
  await plan.type('sources/website/share', share)
  for (const [field, rate] of Object.entries(rates)) await plan.type(`sources/website/${field}`, rate)
}

journey('a channel is added, brings some leads at once, and carries its share', async ({ page, plan }) => {
  await plan.open()
  await plan.menu('add-source', 'Сайт')
  await plan.expectFocus('website')
  assert.equal(await page.locator('#website').getAttribute('aria-expanded'), 'true')
  await plan.show('website')
  assert.equal(await plan.picked('sources-website-carries'), 'Заявок в месяц')
  assert.equal(await plan.picked('sources-website-booked-by'), 'SDR')
  assert.equal(await plan.picked('sources-website-closed-by'), 'Менеджер по продажам')
  // 20 leads at the rates of email, the smallest channel.
  await plan.expectValue('booked/website', 20 * 0.3)
  await plan.expectValue('deals/website', 20 * 0.3 * 0.8 * 0.15)

  await carryShare(plan, '10')
  // 10% of 25 deals; 2.5 ÷ 25% ÷ 50% ÷ 80% = 25 meetings booked, ÷ 20% = 125 leads.
  await plan.expectValue('deals/website', 2.5)
  await plan.expectValue('opportunities/website', 10)
  await plan.expectValue('held/website', 20)
  await plan.expectValue('booked/website', 25)
  await plan.expectValue('leads/website', 125)
  // The SDRs work its leads too, and the rest is smaller.
  await plan.showTables()
  await plan.expectValue('demand/sdr', 410 + 125)
  await plan.expectValue('deals/outbound', left - 2.5)
  await plan.expectValue('deals', 25)
}, { locale })

journey('a channel is named, and its name stands everywhere', async ({ page, plan }) => {
  await plan.open()
  await addWebsite(plan, '10')
  await plan.show('website')
  await plan.showTables()
  await page.locator('#sources-website-name').fill('Вебинары')
  await eventually(async () => assert.equal(await page.locator('#website .item-name').innerText(), 'Вебинары'))
  assert.equal(await page.locator('.costs tbody th', { hasText: 'Вебинары' }).count(), 1)
  assert.equal(await page.locator('.next tbody th', { hasText: 'Вебинары' }).count(), 1)
  assert.ok((await page.locator('.flow-card').textContent()).includes('Вебинары'))
  await plan.figure('deals/website').click()
  assert.match(await plan.explanation.innerText(), /Сделки · Вебинары/)
  await page.keyboard.press('Escape')
  // Without a name it is called by its kind again.
  await page.locator('#sources-website-name').fill('')
  await eventually(async () => assert.equal(await page.locator('#website .item-name').innerText(), 'Сайт'))
  await plan.pick('sources-website-channel', 'Телефон')
  await eventually(async () => assert.equal(await page.locator('#website .item-name').innerText(), 'Телефон'))
}, { locale })

journey('a channel is copied and moved', async ({ page, plan }) => {
  await plan.open()
  await addWebsite(plan, '10')
  assert.deepEqual(await plan.keys('section-sources'), ['outbound', 'chat', 'email', 'phone', 'partner', 'website'])
  await page.locator('#website-copy').click()
  assert.deepEqual((await plan.keys('section-sources')).slice(-2), ['website', 'website-2'])
  // 10% twice are 5 deals, more than are left: each gets half of those.
  await plan.expectValue('deals/website-2', left / 2)
  await plan.show('website-2')
  await plan.type('sources/website-2/share', '5')
  await plan.expectValue('deals/website-2', 1.25)
  await plan.expectValue('deals/website', 2.5)
  await plan.expectValue('deals/outbound', left - 3.75)

  await page.locator('#website-2-up').click()
  await eventually(async () => assert.deepEqual((await plan.keys('section-sources')).slice(-2), ['website-2', 'website']))
  // The button keeps the focus, so that it can be pressed again.
  await plan.expectFocus('website-2-up')
  await page.keyboard.press('Enter')
  await eventually(async () => assert.deepEqual((await plan.keys('section-sources')).slice(-3), ['website-2', 'partner', 'website']))
  await page.locator('#website-2-down').click()
  await eventually(async () => assert.deepEqual((await plan.keys('section-sources')).slice(-3), ['partner', 'website-2', 'website']))
  // The tables follow, out of sight a moment later, and the numbers don't change.
  const rows = page.locator('.costs tbody [data-metric^="deals/"]')
  await eventually(async () =>
    assert.deepEqual(
      await rows.evaluateAll((cells) => cells.map(({ dataset }) => dataset.metric)),
      ['outbound', 'chat', 'email', 'phone', 'partner', 'website-2', 'website'].map((key) => `deals/${key}`),
    ),
  )
  await plan.expectValue('deals/website-2', 1.25)
}, { locale })

journey('a channel is removed, and undo brings it back', async ({ page, plan }) => {
  await plan.open()
  const before = await plan.values()
  await plan.show('phone')
  await page.getByRole('button', { name: 'Удалить: Телефон' }).click()
  assert.equal(await page.locator('#phone').count(), 0)
  assert.equal(await page.locator('[data-metric="deals/phone"]').count(), 0)
  // Its 9.75375 deals fall to the rest.
  await plan.expectValue('deals/outbound', left + 9.75375)
  assert.match(await plan.notice.innerText(), /Удалено: Телефон/)
  await plan.notice.getByRole('button', { name: 'Отменить' }).click()
  await plan.notice.waitFor({ state: 'detached' })
  assert.deepEqual(await plan.keys('section-sources'), ['outbound', 'chat', 'email', 'phone', 'partner'])
  await eventually(async () => assert.deepEqual(await plan.values(), before))
}, { locale })

journey('one source takes the rest', async ({ plan }) => {
  await plan.open()
  await addWebsite(plan, '10')
  await plan.pick('sources-website-carries', 'Всё, чего не хватает')
  // The former source of the rest goes back to its share, which nobody has typed.
  await plan.expectValue('deals/website', left)
  await plan.expectValue('deals/outbound', 0)
  await plan.show('outbound')
  assert.equal(await plan.picked('sources-outbound-carries'), 'Доля сделок')
  await plan.type('sources/outbound/share', '10')
  await plan.expectValue('deals/outbound', 2.5)
  await plan.expectValue('deals/website', left - 2.5)
  // More than is left: the rest is nothing, and the page says so.
  await plan.type('sources/outbound/share', '20')
  await plan.expectValue('deals/website', 0)
  await plan.finding('rest_empty').waitFor()
}, { locale })

journey('shares without a rest are brought to the whole', async ({ plan }) => {
  await plan.open()
  await addWebsite(plan, '30')
  await plan.show('outbound')
  await plan.pick('sources-outbound-carries', 'Доля сделок')
  await plan.type('sources/outbound/share', '90')
  // 30% and 90% of what the given sources leave: a quarter and three quarters.
  await plan.expectValue('deals/website', left / 4)
  await plan.expectValue('deals/outbound', (left * 3) / 4)
  await plan.finding('shares_normalised').waitFor()
  assert.match(await plan.finding('shares_normalised').innerText(), /120/)
}, { locale })

journey('given leads and given meetings', async ({ plan }) => {
  await plan.open()
  await plan.show('chat')
  await plan.type('sources/chat/given_leads', '300')
  await plan.expectValue('booked/chat', 75)
  await plan.expectValue('deals/chat', 9)
  await plan.pick('sources-chat-carries', 'Встреч в месяц')
  await plan.type('sources/chat/given_meetings', '50')
  await plan.expectValue('booked/chat', 50)
  await plan.expectValue('deals/chat', 6)
  await plan.expectValue('leads/chat', 200)
}, { locale })

journey('a role is added, named, paid and removed', async ({ page, plan }) => {
  await plan.open()
  const before = await plan.values()
  await plan.menu('add-role', 'Своя роль')
  await plan.expectFocus('other')
  await plan.show('other')
  await page.locator('#roles-other-title').fill('Аналитик')
  await plan.type('roles/other/fixed_people', '3')
  await plan.type('roles/other/base', '100 000')
  await plan.type('roles/other/contributions', '30')
  await plan.type('roles/other/tools', '5 тыс')
  // 3 × (100 000 × 1.3 + 5 000) = 405 000 more.
  await plan.showTables()
  await plan.expectValue('seat/other', 135_000)
  await plan.expectValue('cost/other', 405_000)
  await plan.expectValue('people', before.people + 3)
  await plan.expectValue('cost', before.cost + 405_000)
  await plan.expectAnswer(/ 1 руководитель продаж и Аналитик × 3\. /)
  assert.equal(await page.locator('.people tbody th', { hasText: 'Аналитик' }).count(), 1)

  await page.locator('#roles-other-title').fill('Analyst 2')
  await plan.expectAnswer(/Analyst 2 × 3\. /)
  await page.locator('#other-body .actions button').last().click()
  assert.match(await plan.notice.innerText(), /Удалено: Analyst 2/)
  await plan.expectValue('cost', before.cost)
  await plan.notice.getByRole('button', { name: 'Отменить' }).click()
  await plan.expectValue('cost', before.cost + 405_000)
}, { locale })

journey('without the role that books, the page says so', async ({ page, plan }) => {
  await plan.open()
  await plan.show('bdr')
  await page.locator('#bdr-body .actions button').last().click()
  await plan.finding('nobody_books').waitFor()
  await plan.show('outbound')
  assert.equal(await plan.picked('sources-outbound-booked-by'), 'Никто')
  await plan.pick('sources-outbound-booked-by', 'SDR')
  await plan.finding('nobody_books').waitFor({ state: 'detached' })
}, { locale })

journey('every sizing of a role gives a number of people', async ({ plan }) => {
  await plan.open()
  await plan.show('sales-executive')
  // 165.527 meetings are held, 25 deals closed, 10 000 000 ₽ sold; 24 days off of 252 leave 228 ÷ 252.
  const there = 228 / 252
  await plan.expectValue('fte/sales-executive', 165.5270833 / 52 / there)
  await plan.pick('roles-sales-executive-sizing', 'Закрытые сделки')
  await plan.type('roles/sales-executive/deals', '4')
  await plan.expectValue('fte/sales-executive', 25 / 4 / there)
  await plan.expectValue('people/sales-executive', 7)
  await plan.pick('roles-sales-executive-sizing', 'Квота')
  await plan.pick('roles-sales-executive-quota-period', 'квартал')
  await plan.type('roles/sales-executive/quota', '9 млн')
  await plan.type('roles/sales-executive/attainment', '80')
  await plan.expectValue('fte/sales-executive', 10e6 / (3e6 * 0.8) / there)
  await plan.expectValue('people/sales-executive', 5)
  await plan.pick('roles-sales-executive-sizing', 'Фиксированное число')
  await plan.type('roles/sales-executive/fixed_people', '6')
  await plan.expectValue('people/sales-executive', 6)

  await plan.show('sdr')
  await plan.pick('roles-sdr-sizing', 'Минуты на заявку')
  for (const channel of ['chat', 'email', 'phone']) {
    await plan.show(channel)
    await plan.type(`sources/${channel}/minutes_per_lead`, '48')
  }
  // 410 leads of 48 minutes are 328 hours, of 21 × 8 = 168 each; support stands in on days off.
  await plan.expectValue('fte/sdr', 328 / 168)
  await plan.pick('roles-sdr-sizing', 'Назначенные встречи')
  await plan.type('roles/sdr/meetings_booked', '47')
  await plan.expectValue('fte/sdr', 141 / 47)
  await plan.expectValue('people/sdr', 3)

  await plan.show('head-of-sales')
  await plan.pick('roles-head-of-sales-sizing', 'Один на n человек')
  await plan.type('roles/head-of-sales/people_per_one', '2')
  // One of two, of the 6 executives and 3 SDRs.
  await plan.page.locator('#roles-head-of-sales-counts-sales-executive').check()
  await plan.page.locator('#roles-head-of-sales-counts-sdr').check()
  await plan.expectValue('people/head-of-sales', 5)
}, { locale })

journey('hours of work, with accounts that are visited', async ({ plan }) => {
  await plan.open()
  await plan.show('sales-support')
  await plan.showTables()
  // 40 fixed + 25 deals × 2 + 10 people supported × 2 = 110 hours, as the example has it.
  await plan.expectValue('demand/sales-support', 110)
  await plan.page.getByRole('button', { name: '+ Добавить группу' }).click()
  await plan.page.locator('#roles-sales-support-segment-0').fill('Крупные')
  await plan.type('roles/sales-support/segments/0/accounts', '60')
  await plan.type('roles/sales-support/segments/0/visits_per_year', '4')
  await plan.type('roles/sales-support/segments/0/hours_per_visit', '3')
  // 60 accounts × 4 visits × 3 hours ÷ 12 months = 60 hours more.
  await plan.expectValue('demand/sales-support', 170)
  await plan.expectValue('people/sales-support', 2)
}, { locale })
