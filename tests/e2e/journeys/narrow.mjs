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
      await page.locator('#scenario-name').fill('Планпродажнатретийкварталследующегогода'.repeat(2))
      await plan.type('plan/amount', '123 456 789 012')
      await plan.type('plan/deal_value', 'abc')
      await noSidewaysScrolling(page)
      // Help and offers of a field.
      await plan.input('roles/bdr/meetings_booked').focus()
      await noSidewaysScrolling(page)
      await page.locator('.switch button').last().click()
      await noSidewaysScrolling(page)
      for (const menu of ['presets', 'add-source', 'add-role']) {
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
      await plan.figure('cost_per_booked/all-outbound').click()
      await plan.explanation.waitFor()
      await noSidewaysScrolling(page)
    }, { locale, viewport: { width, height: 740 }, hasTouch: true })
  }
}

for (const { width, order } of [{ width: 360, order: 'below' }, { width: 768, order: 'below' }, { width: 1280, order: 'beside' }]) {
  layoutJourney(`answer, inputs, details on ${width} px`, async ({ page, plan }) => {
    await plan.open()
    const [answer, inputs, details] = await Promise.all(
      ['.answer-area', '#inputs', '.detail-area'].map((selector) => page.locator(selector).boundingBox()),
    )
    assert.ok(answer.y + answer.height <= details.y + 1)
    if (order === 'below') {
      assert.ok(answer.y + answer.height <= inputs.y + 1, 'inputs come below the answer')
      assert.ok(inputs.y + inputs.height <= details.y + 1, 'details come below the inputs')
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
    assert.ok((await height()) < 96, `one scenario: ${await height()} px`)
    // With more scenarios than one there is a list of them.
    const link = await plan.link()
    await plan.open(link.slice(link.indexOf('#')))
    await page.locator('#shared-banner button').first().click()
    await page.locator('#scenarios').waitFor()
    assert.ok((await height()) < 96, `two scenarios: ${await height()} px`)
    // Its signs are lists still.
    await page.locator('#language').selectOption('ru')
    await plan.expectAnswer(/^Чтобы/)
    assert.ok((await height()) < 96, `in Russian: ${await height()} px`)
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
