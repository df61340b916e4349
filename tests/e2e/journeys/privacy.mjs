// Nothing leaves the browser: no request after the page has loaded (every journey watches that), no cookie,
// nothing inline, and nothing stored but under the page's own keys.

import assert from 'node:assert/strict'
import { journey } from '../harness.mjs'

journey('a whole session asks the network for nothing', async ({ page, plan, watch, context }) => {
  await plan.open()
  const before = watch.requests(page).length
  await plan.type('plan/amount', '6m')
  await plan.menu('add-source', 'Website')
  await plan.type('sources/website/given_leads', '10')
  await plan.show('website')
  await page.locator('#sources-website-name').fill('<img src=x onerror=alert(1)>')
  await plan.rename('"><script src=//example.com/x.js></script>')
  await plan.figure('people').click()
  await plan.closeExplanation()
  await page.locator('#share').click()
  await page.locator('#share-link').press('Escape')
  await plan.prefer('language', 'ru')
  await plan.prefer('theme', 'dark')
  await plan.preset(/небольшая команда/)
  await plan.switchTo(0)
  await plan.saved()
  assert.equal(watch.requests(page).length, before)

  // What was typed stayed text.
  assert.equal(await page.locator('img').count(), 0)
  assert.equal(await page.locator('#website .item-name').innerText(), '<img src=x onerror=alert(1)>')

  assert.deepEqual(await context.cookies(), [])
  const kept = await page.evaluate(async () => ({
    keys: Object.keys(localStorage),
    session: Object.keys(sessionStorage),
    databases: (await indexedDB.databases()).map(({ name }) => name),
    caches: (await caches?.keys?.().catch(() => []))?.length ?? 0,
    workers: (await navigator.serviceWorker?.getRegistrations?.().catch(() => []))?.length ?? 0,
  }))
  assert.ok(kept.keys.every((key) => key.startsWith('repcount/')), kept.keys.join())
  assert.deepEqual({ ...kept, keys: [] }, { keys: [], session: ['repcount/current'], databases: ['repcount'], caches: 0, workers: 0 })
})

journey('nothing inline: no style attribute, no script, no handler', async ({ page, plan }) => {
  await plan.open()
  await plan.showAll()
  await plan.figure('cac').click()
  const inline = await page.evaluate(() =>
    [...document.querySelectorAll('*')]
      .filter((element) =>
        element.hasAttribute('style') ||
        element.localName === 'style' ||
        (element.localName === 'script' && !element.src) ||
        [...element.attributes].some(({ name }) => name.startsWith('on')))
      .map((element) => element.cloneNode(false).outerHTML),
  )
  assert.deepEqual(inline, [])
})

journey('a shared scenario is not sent: it stands behind the #', async ({ plan, page, watch }) => {
  await plan.open()
  const link = await plan.link()
  await plan.open(link.slice(link.indexOf('#')))
  await page.locator('#shared-banner').waitFor()
  assert.ok(watch.requests(page).every((address) => !address.includes('s=1')), 'the payload was requested')
})
