// A link for a client: what people earn is neither in it nor in the page that it opens.

import assert from 'node:assert/strict'
import { journey } from '../harness.mjs'
import { eventually, plain } from '../pages/plan.mjs'

const SECRET = '123457'

/** Everything that a page has: what it shows, keeps, and holds in its memory. */
async function everything(page) {
  return page.evaluate(async () => {
    const outcome = (request) => new Promise((resolve) => ((request.onsuccess = () => resolve(request.result)), (request.onerror = () => resolve([]))))
    const kept = [JSON.stringify({ ...localStorage }), JSON.stringify({ ...sessionStorage })]
    for (const { name } of await indexedDB.databases()) {
      const database = await outcome(indexedDB.open(name))
      for (const store of database.objectStoreNames) kept.push(JSON.stringify(await outcome(database.transaction(store).objectStore(store).getAll())))
      database.close()
    }
    const fields = [...document.querySelectorAll('input, textarea')].map(({ value }) => value)
    return [location.href, document.documentElement.outerHTML, document.body.innerText, ...fields, ...kept].join('\n')
  })
}

for (const [shown, label, says] of [
  ['totals', 'only what a role costs in all', /costs in all, but not what people earn/],
  ['nothing', 'left out', /without any pay/],
]) {
  journey(`a client link (${shown}) has no pay in it, nor in the page that it opens`, async ({ page, plan, planOn, context, noAxeViolations }) => {
    await plan.open()
    await plan.show('bdr')
    await plan.type('roles/bdr/base', SECRET)
    await plan.type('roles/bdr/target_bonus', '1234')
    await plan.input('roles/bdr/base').focus()
    await page.getByRole('button', { name: 'Add a note' }).click()
    await plan.expectFocus('roles-bdr-base-note')
    await page.keyboard.type(`says Anna: ${SECRET}`)
    const people = await plan.value('people')
    const cost = await plan.value('cost')
    await page.locator('#share').click()
    const whole = await page.locator('#share-link').inputValue()
    await page.locator('#share-pay').selectOption({ label })
    await eventually(async () => assert.notEqual(await page.locator('#share-link').inputValue(), whole))
    assert.match(plain(await page.locator('.share-panel').innerText()), says)
    await noAxeViolations()
    const link = await page.locator('#share-link').inputValue()

    const other = await context.browser().newContext({ locale: 'en-US', viewport: { width: 1280, height: 900 } })
    try {
      const there = planOn(await other.newPage())
      await there.open(link.slice(link.indexOf('#')))
      await there.page.locator('#shared-banner').waitFor()
      await there.expectValue('people', people)
      if (shown === 'totals') await there.expectValue('cost', cost, 1e-9)
      else assert.match(await there.answer(), /pay/i)
      await there.showAll()
      // Kept and changed, it is written into the storage as well.
      await there.type('plan/amount', '4300000')
      await there.saved()
      const found = await everything(there.page)
      assert.ok(found.length > 10_000)
      for (const secret of [SECRET, '123,457', 'says Anna']) assert.ok(!found.includes(secret), secret)
    } finally {
      await other.close()
    }
    await page.bringToFront()
  })
}
