// Names: an empty one says what stands in its place, and a long one hides nothing.

import assert from 'node:assert/strict'
import { journey, layoutJourney, noSidewaysScrolling } from '../harness.mjs'
import { eventually } from '../pages/plan.mjs'

journey('an empty name says which one stands in its place', async ({ page, plan }) => {
  await plan.open()
  await plan.menu('add-source', 'Chat')
  await plan.menu('add-role', 'BDR')
  await plan.show('chat-2', 'bdr-2')
  for (const [field, name] of [
    ['#sources-chat-2-name', 'Chat 2'],
    ['#roles-bdr-2-title', 'BDR 2'],
  ]) {
    assert.equal(await page.locator(field).inputValue(), '')
    assert.equal(await page.locator(field).getAttribute('placeholder'), `By default: ${name}`)
  }
  // The kind of a source decides what it is called.
  await page.locator('#sources-chat-2-kind').focus()
  await page.locator('#sources-chat-2-kind').selectOption({ label: 'Partners' })
  await eventually(async () =>
    assert.equal(await page.locator('#sources-chat-2-name').getAttribute('placeholder'), 'By default: Partners 2'),
  )
})

for (const width of [1440, 1000, 700, 360]) {
  for (const long of ['Специалистпоразвитиюбизнесаипоискуновыхклиентоввсехрегионов!', 'Старший специалист по развитию бизнеса и поиску новых клиент']) {
    layoutJourney(`a role’s name of 60 letters on ${width} px: ${long.slice(0, 12)}`, async ({ page, plan }) => {
      assert.equal(long.length, 60)
      await plan.open()
      await plan.show('sales-executive', 'outbound')
      await page.locator('#roles-sales-executive-title').fill(long)
      await page.locator('#sources-outbound-name').fill(long)
      await eventually(async () => assert.ok((await plan.answer()).includes(long)))
      await noSidewaysScrolling(page)
      const over = await page.locator('.card, .verdict, .chip, .answer').evaluateAll((boxes) =>
        boxes.filter((box) => box.scrollWidth > box.clientWidth + 1).map((box) => box.className),
      )
      assert.deepEqual(over, [])
    }, { locale: 'ru-RU', viewport: { width, height: 900 } })
  }
}

for (const width of [1440, 360]) {
  layoutJourney(`names of 60 letters fit month by month on ${width} px`, async ({ page, plan }) => {
    const long = 'Специалистпоразвитиюбизнесаипоискуновыхклиентоввсехрегионов!'
    await plan.open()
    await plan.show('section-roles')
    for (const key of await plan.keys('section-roles')) {
      await plan.show(key)
      await page.locator(`#roles-${key}-title`).fill(long)
    }
    await plan.rename(long)
    await plan.showSide('answer')
    // What stands in the way says the names too.
    await noSidewaysScrolling(page)
    await page.evaluate(() => (location.hash = '#/timeline'))
    await eventually(async () => assert.ok((await page.locator('.verdict').innerText()).includes(long)))
    await plan.showAll()
    await page.locator('#section-team-body .plain').last().click()
    await noSidewaysScrolling(page)
    const over = await page.locator('.card, .verdict, .tile, .answer, .field, .segment').evaluateAll((boxes) =>
      boxes.filter((box) => box.scrollWidth > box.clientWidth + 1).map((box) => box.className),
    )
    assert.deepEqual(over, [])
  }, { locale: 'ru-RU', viewport: { width, height: 900 } })
}
