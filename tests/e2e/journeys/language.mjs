// Language and theme change how the page reads and looks, and nothing else.

import assert from 'node:assert/strict'
import { journey } from '../harness.mjs'
import { eventually } from '../pages/plan.mjs'

const html = (page, name) => page.locator('html').getAttribute(name)

journey('another language keeps the scenario and what is open', async ({ page, plan }) => {
  await plan.open()
  await plan.type('plan/amount', '5 200 000')
  await plan.show('chat', 'section-policy')
  await page.locator('#section-roles').click()
  const before = await plan.values()

  await plan.prefer('language', 'ru')
  await plan.expectAnswer(/^Чтобы выполнить план 5 200 000 \$ в год, нужно \d+ человека?: /)
  assert.equal(await html(page, 'lang'), 'ru')
  assert.match(await page.title(), /сколько продавцов нужно плану/)
  assert.deepEqual(await plan.values(), before)
  await plan.expectFocus('more')
  for (const [key, open] of [['chat', 'true'], ['section-policy', 'true'], ['section-roles', 'false'], ['email', 'false']]) {
    assert.equal(await page.locator(`#${key}`).getAttribute('aria-expanded'), open, key)
  }
  // Formats: spaces that don't break, the sign of the currency behind, a comma.
  assert.equal(await plan.figure('plan/amount').innerText(), '5\u00a0200\u00a0000\u00a0$')
  assert.equal(await plan.typed('plan/amount'), '5\u00a0200\u00a0000\u00a0$')
  assert.match(await plan.figure('fte/bdr').innerText(), /^\d,\d+$/)
  // The user's words stay as they are, the page's follow.
  assert.equal(await page.locator('#chat .item-name').innerText(), 'Чат')

  // Remembered, whatever the browser prefers.
  await plan.saved()
  await plan.reload()
  assert.equal(await html(page, 'lang'), 'ru')
  await plan.expectAnswer(/^Чтобы выполнить план/)
  await plan.prefer('language', 'en')
  await plan.expectAnswer(/^To sell \$5,200,000 a year, you need/)
  assert.equal(await plan.figure('plan/amount').innerText(), '$5,200,000')
  assert.deepEqual(await plan.values(), before)
})

/** Everything that the page says, to the eye and to assistive tools. */
const said = (page) =>
  page.evaluate(() => {
    const names = ['aria-label', 'aria-valuetext', 'placeholder', 'title']
    // What a field says that had the focus is forgotten by a reload.
    const help = [...document.querySelectorAll('.help')]
    for (const part of help) part.hidden = true
    const text = document.body.innerText
    for (const part of help) part.hidden = false
    const attributes = [...document.querySelectorAll(names.map((name) => `[${name}]`).join())].filter((element) => !element.closest('.help'))
    return [text, ...attributes.flatMap((element) => names.map((name) => element.getAttribute(name)).filter(Boolean))]
      .join('\n').split('\n').map((line) => line.trim()).filter(Boolean)
  })

for (const [screen, field, typed, ...open] of [
  ['', 'plan/amount', '5200000', 'section-policy', 'outbound', 'chat', 'bdr', 'sdr', 'support'],
  ['#/timeline', 'roles/bdr/people_now', '4', 'section-timeline', 'section-days'],
]) {
  journey(`nothing is left in the other language (${screen || 'plan'})`, async ({ page, plan }) => {
    await plan.open(screen)
    // Otherwise another language has another example.
    await plan.type(field, typed)
    for (const id of open) if (await page.locator(`#${id}[aria-expanded="false"]`).count()) await plan.show(id)
    // What the numbers were is said for a while only.
    await eventually(async () => assert.equal(await page.locator('.was').count(), 0), 8000)
    for (const language of ['ru', 'en']) {
      await plan.prefer('language', language)
      await plan.saved()
      await plan.values()
      const switched = await said(page)
      await plan.reload()
      for (const id of open) if (await page.locator(`#${id}[aria-expanded="false"]`).count()) await plan.show(id)
      await eventually(async () => assert.deepEqual(switched, await said(page)))
    }
  })
}

journey('undo reaches behind a change of language', async ({ page, plan }) => {
  await plan.open()
  await plan.type('plan/amount', '5 200 000')
  await plan.prefer('language', 'ru')
  await page.getByRole('button', { name: 'Отменить' }).click()
  await plan.expectValue('plan/amount', 4_200_000)
})

journey('roubles in the Russian way', async ({ plan }) => {
  await plan.open()
  assert.equal(await plan.figure('plan/amount').innerText(), '10\u00a0000\u00a0000\u00a0₽')
  assert.match(await plan.figure('cost_share').innerText(), /^\d+\u00a0%$/)
  await plan.prefer('language', 'en')
  await eventually(async () => assert.equal(await plan.figure('plan/amount').innerText(), '₽10,000,000'))
}, { locale: 'ru-RU' })

journey('Russian numerals agree with what they count', async ({ page, plan }) => {
  await plan.open()
  // One role of a fixed number alone, so that the number of people is the one that is typed.
  for (const role of ['sdr', 'sales-executive', 'sales-support', 'head-of-sales']) {
    await plan.show(role)
    await page.locator(`#${role}-body .actions button`).last().click()
  }
  await plan.show('bdr')
  await plan.pick('roles-bdr-sizing', 'Фиксированное число')
  for (const [count, words] of [
    ['1', 'нужен 1 человек: 1 BDR.'],
    ['2', 'нужны 2 человека: 2 BDR.'],
    ['4', 'нужны 4 человека: 4 BDR.'],
    ['5', 'нужно 5 человек: 5 BDR.'],
    ['11', 'нужно 11 человек: 11 BDR.'],
    ['21', 'нужен 21 человек: 21 BDR.'],
    ['22', 'нужны 22 человека: 22 BDR.'],
    ['112', 'нужно 112 человек: 112 BDR.'],
  ]) {
    await plan.type('roles/bdr/fixed_people', count)
    await plan.expectValue('people', Number(count))
    assert.ok((await plan.answer()).includes(`в месяц, ${words}`), `${await plan.answer()} has no “${words}”`)
  }
  await plan.prefer('language', 'en')
  await plan.type('roles/bdr/fixed_people', '1')
  await plan.expectAnswer(/you need 1 person: 1 BDR\./)
  await plan.type('roles/bdr/fixed_people', '2')
  await plan.expectAnswer(/you need 2 people: 2 BDRs\./)
}, { locale: 'ru-RU' })

journey('the theme follows the system until one is chosen', async ({ page, plan }) => {
  const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor)
  await plan.open()
  const light = await ground()
  await page.emulateMedia({ colorScheme: 'dark' })
  const dark = await ground()
  assert.notEqual(dark, light)
  const before = await plan.values()
  await plan.prefer('theme', 'light')
  assert.equal(await ground(), light)
  assert.equal(await html(page, 'data-theme'), 'light')
  await plan.prefer('theme', 'dark')
  await page.emulateMedia({ colorScheme: 'light' })
  assert.equal(await ground(), dark)
  assert.deepEqual(await plan.values(), before)
  await plan.reload()
  assert.equal(await ground(), dark)
  await plan.openMenu('more')
  assert.equal(await plan.picked('theme'), 'Dark')
  await plan.closeMenu('more')
  await plan.prefer('language', 'ru')
  assert.equal(await ground(), dark)
  await plan.openMenu('more')
  assert.equal(await plan.picked('theme'), 'Тёмная')
  await plan.closeMenu('more')
  await plan.prefer('theme', 'system')
  assert.equal(await ground(), light)
})
