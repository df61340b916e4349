// On a phone: nothing scrolls sideways, the answer comes first, then the inputs, then the rest.

import assert from 'node:assert/strict'
import { layoutJourney, noSidewaysScrolling } from '../harness.mjs'

for (const locale of ['en-US', 'ru-RU']) {
  for (const width of [360, 320]) {
    layoutJourney(`${width} px hold the page with everything open (${locale})`, async ({ page, plan }) => {
      await plan.open()
      await noSidewaysScrolling(page)
      await plan.showAll()
      await noSidewaysScrolling(page)
      // Every kind of sizing has its own fields.
      const kinds = await page.locator('#roles-sales-support-sizing option').count()
      for (let kind = 0; kind < kinds; kind++) {
        await page.locator('#roles-sales-support-sizing').focus()
        await page.locator('#roles-sales-support-sizing').selectOption({ index: kind })
        await noSidewaysScrolling(page)
      }
      await page.locator('#sources-chat-name').fill('Заявкиизчатанасайтеимессенджеров'.repeat(2))
      await page.locator('#roles-bdr-title').fill('Старший менеджер по развитию бизнеса и поиску новых клиентов')
      await plan.rename('Планпродажнатретийкварталследующегогода'.repeat(2))
      await plan.type('plan/amount', '123 456 789 012')
      await plan.type('plan/deal_value', 'abc')
      await noSidewaysScrolling(page)
      // Help and offers of a field.
      await plan.input('roles/bdr/meetings_booked').focus()
      await noSidewaysScrolling(page)
      for (const menu of ['scenario', 'more', 'add-source', 'add-role']) {
        await page.locator(`#${menu}`).click()
        await page.locator(`#${menu}-list`).waitFor()
        await noSidewaysScrolling(page)
        // All of the menu can be seen.
        const box = await page.locator(`#${menu}-list`).boundingBox()
        assert.ok(box.x >= 0 && box.x + box.width <= width, `${menu} lies from ${box.x} to ${box.x + box.width}`)
        await page.keyboard.press('Escape')
      }
      await page.locator('#share').click()
      await page.locator('#share-link').waitFor()
      await noSidewaysScrolling(page)
      const box = await page.locator('.share-panel').boundingBox()
      assert.ok(box.x >= 0 && box.x + box.width <= width, `the panel lies from ${box.x} to ${box.x + box.width}`)
      await page.locator('#share-link').press('Escape')
      await plan.showTables()
      await noSidewaysScrolling(page)
      await page.locator('.cost-bars .switch button').last().click()
      await noSidewaysScrolling(page)
      await plan.figure('cost_per_booked/all-outbound').click()
      await plan.explanation.waitFor()
      await noSidewaysScrolling(page)
    }, { locale, viewport: { width, height: 740 }, hasTouch: true })
  }
}

for (const { width, order } of [{ width: 360, order: 'switched' }, { width: 768, order: 'switched' }, { width: 1280, order: 'beside' }]) {
  layoutJourney(`answer, inputs, details on ${width} px`, async ({ page, plan }) => {
    await plan.open()
    const boxes = () => Promise.all(
      ['.answer-area', '#inputs', '.detail-area'].map((selector) => page.locator(selector).boundingBox()),
    )
    const [answer, inputs, details] = await boxes()
    assert.ok(answer.y + answer.height <= details.y + 1)
    if (order === 'switched') {
      assert.equal(inputs, null, 'the answer first, and nothing else')
      const places = await page.locator('.sides').boundingBox()
      await plan.showSide('inputs')
      const [gone, there] = await boxes()
      assert.equal(gone, null)
      assert.ok(there.y < 300, 'the inputs in its place')
      assert.equal((await page.locator('.sides').boundingBox()).y, places.y)
      // A small answer stays in sight while one types.
      await plan.show('section-roles', 'bdr')
      await plan.type('roles/bdr/people_now', '7')
      const small = await page.locator('.small-answer').boundingBox()
      assert.ok(small.y > 0 && small.y < 200, `the small answer is at ${small.y}`)
    } else {
      assert.ok(inputs.x + inputs.width <= answer.x + 1, 'inputs stand on the left')
      assert.ok(inputs.y < 900 && answer.y < 900, 'both in view')
    }
    await noSidewaysScrolling(page)
  }, { viewport: { width, height: 900 } })
}

for (const locale of ['en-US', 'ru-RU']) {
  layoutJourney(`the header leaves the screen to the answer (${locale})`, async ({ page, plan }) => {
    await plan.open()
    const height = async () => (await page.locator('.bar').boundingBox()).height
    assert.ok((await height()) < 64, `one scenario: ${await height()} px`)
    const link = await plan.link()
    await plan.open(link.slice(link.indexOf('#')))
    await page.locator('#shared-banner button').first().click()
    await page.locator('#shared-banner').waitFor({ state: 'detached' })
    assert.ok((await height()) < 64, `two scenarios: ${await height()} px`)
    await plan.prefer('language', 'ru')
    await plan.expectAnswer(/^Чтобы/)
    assert.ok((await height()) < 64, `in Russian: ${await height()} px`)
  }, { locale, viewport: { width: 320, height: 740 }, hasTouch: true })
}

layoutJourney('what a finger presses is large enough', async ({ page, plan }) => {
  await plan.open()
  await plan.show('chat')
  const small = await page.locator('button:visible:not(.figure), select:visible, input:visible').evaluateAll((found) =>
    found
      .map((element) => ({ element, box: (element.closest('label') ?? element).getBoundingClientRect() }))
      .filter(({ box }) => box.width < 24 || box.height < 24)
      .map(({ element, box }) => `${element.cloneNode(false).outerHTML} ${box.width} × ${box.height}`),
  )
  assert.deepEqual(small, [])
}, { viewport: { width: 360, height: 740 }, hasTouch: true })
