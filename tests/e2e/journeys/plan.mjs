// Typing a plan and reading the answer.
//
// All numbers are of the rouble example, by hand. A deal is worth 400 000 ₽, so 10 000 000 ₽ are 25 deals.
// Chat, email, phone and partners bring what is known of them, whatever the plan is:
//   150 × 25% × 80% × 15%  +  90 × 30% × 80% × 15%  +  170 × 45% × 85% × 15%  +  14 × 90% × 25%
//   = 4.5 + 3.24 + 9.75375 + 3.15 = 20.64375 deals,
// and outbound takes the rest, at 80% × 12%. A BDR books 13 meetings a month, less 24 days off of 252.

import assert from 'node:assert/strict'
import { journey } from '../harness.mjs'
import { eventually, plain } from '../pages/plan.mjs'

const locale = 'ru-RU'
const given = 20.64375
const bookedFor = (deals) => (deals - given) / 0.8 / 0.12
const bdrsFor = (deals) => Math.ceil(bookedFor(deals) / (13 * (1 - 24 / 252)))

journey('the plan of the example', async ({ plan }) => {
  await plan.open()
  await plan.expectValue('deals', 25)
  await plan.expectValue('deals/outbound', 25 - given)
  await plan.expectValue('booked/outbound', bookedFor(25)) // 45.3776
  await plan.expectValue('fte/bdr', 3.8580149)
  await plan.expectValue('people/bdr', 4)
}, { locale })

journey('doubling the plan', async ({ plan }) => {
  await plan.open()
  const before = await plan.values()
  await plan.type('plan/amount', '20 000 000')
  await plan.expectValue('plan/amount', 20_000_000)
  await plan.expectValue('deals', 50)
  // What is known stays, so that the rest grows by much more than twice: from 4.36 to 29.36 deals.
  await plan.expectValue('deals/outbound', 50 - given)
  await plan.expectValue('booked/outbound', bookedFor(50)) // 305.794
  await plan.expectValue('people/bdr', bdrsFor(50)) // 26
  await plan.expectValue('leads', before.leads)
  await plan.expectAnswer(/^Чтобы выполнить план 20 000 000 ₽ в месяц, нужно \d+ человека?: 26 BDR, /)
  assert.ok((await plan.value('cost')) > before.cost)
}, { locale })

journey('a plan typed in the ways in which people type', async ({ plan }) => {
  await plan.open()
  for (const [way, value, written] of [
    ['10 000 000', 1e7, '10 000 000 ₽'],
    ['10,000,000', 1e7, '10 000 000 ₽'],
    ['10m', 1e7, '10 000 000 ₽'],
    ['10 млн', 1e7, '10 000 000 ₽'],
    ['12,5 млн ₽', 12.5e6, '12 500 000 ₽'],
    ['9500 тыс. руб.', 9.5e6, '9 500 000 ₽'],
    ['10000000,5', 10_000_000.5, '10 000 000,50 ₽'],
  ]) {
    await plan.type('plan/amount', '7')
    await plan.type('plan/amount', way)
    assert.equal(await plan.typed('plan/amount'), way, 'nothing is rewritten while one types')
    await plan.expectValue('plan/amount', value)
    await plan.expectValue('deals', Math.max(given, value / 400_000))
    assert.equal(await plan.error('plan/amount'), '')
    await plan.input('plan/amount').blur()
    await eventually(async () => assert.equal(plain(await plan.typed('plan/amount')), written))
  }
}, { locale })

journey('the same in English', async ({ plan }) => {
  await plan.open()
  for (const [way, value, written] of [
    ['5.2m', 5.2e6, '$5,200,000'],
    ['$6,000,000', 6e6, '$6,000,000'],
    ['7 500 000', 7.5e6, '$7,500,000'],
    ['4600k', 4.6e6, '$4,600,000'],
  ]) {
    await plan.type('plan/amount', way)
    await plan.expectValue('plan/amount', value)
    await plan.input('plan/amount').press('Enter')
    await eventually(async () => assert.equal(await plan.typed('plan/amount'), written))
  }
})

journey('the answer follows every keystroke', async ({ plan }) => {
  await plan.open()
  const field = plan.input('plan/amount')
  await field.click()
  await field.press('ControlOrMeta+a')
  // The figures come at once, the one that shows the whole cost from 12 000 000 on, where the rest begins.
  const costs = []
  let typed = ''
  for (const key of '120000000') {
    await field.press(key)
    typed += key
    await plan.expectValue('plan/amount', Number(typed))
    await plan.expectValue('deals', Math.max(given, Number(typed) / 400_000))
    assert.ok((await plan.answer()).startsWith(`Чтобы выполнить план ${Number(typed).toLocaleString('ru-RU').replace(/\s/g, ' ')} ₽`))
    costs.push(await plan.value('cost'))
  }
  assert.ok(costs.at(-1) > costs.at(-2) && costs.at(-2) > costs.at(-3), costs.join(', '))
  for (let length = typed.length - 1; length > 0; length--) {
    await field.press('Backspace')
    await plan.expectValue('plan/amount', Number(typed.slice(0, length)))
  }
}, { locale })

journey('a plan in deals, by month, quarter and year', async ({ plan }) => {
  await plan.open()
  await plan.pick('plan-measure', 'В сделках')
  await plan.type('plan/amount', '75')
  await plan.expectValue('deals', 75)
  await plan.expectAnswer(/^Чтобы закрывать 75 сделок в месяц, нужно/)
  await plan.pick('plan-period', 'квартал')
  await plan.expectValue('deals', 25)
  await plan.expectValue('people/bdr', 4)
  await plan.expectAnswer(/^Чтобы закрывать 75 сделок в квартал, нужно/)
  await plan.type('plan/amount', '301')
  await plan.pick('plan-period', 'год')
  await plan.expectValue('deals', 301 / 12)
  await plan.expectAnswer(/^Чтобы закрывать 301 сделку в год, нужно/)
}, { locale })

journey('a deal of another size, another currency', async ({ plan }) => {
  await plan.open()
  await plan.type('plan/deal_value', '200 000')
  await plan.expectValue('deals', 50)
  await plan.pick('plan-currency', 'KZT · казахский тенге')
  await plan.expectValue('deals', 50)
  await plan.expectAnswer(/^Чтобы выполнить план 10 000 000 ₸ в месяц/)
}, { locale })

journey('a plan of nothing, and no plan at all', async ({ plan }) => {
  await plan.open()
  await plan.type('plan/amount', '0')
  await plan.expectAnswer(/^Введите, сколько хотите продавать/)
  await plan.type('plan/amount', '10 млн')
  await plan.expectAnswer(/нужно 12 человек/)
}, { locale })
