// What is not needed at first sight comes a moment after the page can be used, in a wasm file of its own. The
// page goes without it until it is there, and says so in words where it does not come.

import assert from 'node:assert/strict'
import { journey, noAxeViolations } from '../harness.mjs'
import { BootMessage } from '../pages/boot.mjs'
import { eventually, plain } from '../pages/plan.mjs'
import { forget, scenarios } from '../pages/shelf.mjs'

const file = '**/*_later.wasm'
const gone = [/ERR_FAILED|net::|Failed to (load|fetch)/i]
// Another attempt is a request after loading.
const again = [...gone, /request after the page had loaded: .*_later\.wasm$/]

/** Holds the file back until the returned function is called. */
async function heldBack(page) {
  let release
  const released = new Promise((resolve) => (release = resolve))
  await page.route(file, async (route) => {
    await released
    await route.continue()
  })
  return release
}

const started = (page) => page.locator('#boot').waitFor({ state: 'detached' })
const state = (page) => page.locator('html').getAttribute('data-later')
const failed = (page) => page.locator('.later-failed')

journey('the page can be used before the rest has come', async ({ page, plan, url }) => {
  const release = await heldBack(page)
  await page.goto(url)
  await started(page)
  const people = await plan.value('people')
  await plan.type('plan/amount', '24m')
  await eventually(async () => assert.ok((await plan.value('people')) > people))
  // What keeps it comes later as well, and until then the page doesn't say that it is kept.
  assert.notEqual(await page.locator('.saved').getAttribute('data-saved'), 'yes')
  // What is opened meanwhile is filled when its code has come, and nothing of what was done is lost.
  await plan.show('section-policy')
  assert.equal(await plan.input('policy/days_per_month').count(), 0)
  await page.locator('#section-policy-body').getByText('Loading…').waitFor()
  await plan.figure('people').click()
  assert.equal(await state(page), null)
  release()
  await plan.explanation.waitFor()
  await plan.expectFocus('explanation-title')
  await page.keyboard.press('Escape')
  await plan.expectFocus('people')
  await plan.input('policy/days_per_month').waitFor()
  await page.locator('.detail-area .card').nth(4).waitFor()
  assert.equal(await page.getByText('Loading…').count(), 0)
  assert.equal(await state(page), 'here')
  await plan.saved()
  await plan.ready()
})

journey('a link that is made before the rest has come is shown when it has', async ({ page, plan, url }) => {
  const release = await heldBack(page)
  await page.goto(url)
  await started(page)
  await page.locator('#share').click()
  release()
  await page.locator('#share-link').waitFor()
  await plan.expectFocus('share-link')
  await plan.ready()
}, { permissions: ['clipboard-read', 'clipboard-write'] })

for (const { locale, words, retry, wanted } of [
  { locale: 'en-US', words: /could not be loaded/, retry: 'Try again', wanted: /needs could not be loaded/ },
  { locale: 'ru-RU', words: /загрузить не удалось/, retry: 'Попробовать ещё раз', wanted: /Нужную для этого/ },
]) {
  journey(`goes on without the rest, and tries again (${locale})`, async ({ page, plan }) => {
    let blocked = true
    await page.route(file, (route) => (blocked ? route.abort() : route.continue()))
    await plan.open()
    assert.equal(await state(page), 'failed')
    const people = await plan.value('people')
    await plan.type('plan/amount', '240000000')
    await eventually(async () => assert.ok((await plan.value('people')) > people))
    await page.locator('.saved[data-saved="failed"]').waitFor()
    await plan.show('section-policy')
    const place = page.locator('#section-policy-body .later-failed')
    assert.match(plain(await place.innerText()), words)
    await noAxeViolations(page)
    // What needs it says so.
    await page.locator('#share').click()
    await plan.notice.filter({ hasText: wanted }).waitFor()
    await plan.figure('people').click()
    assert.equal(await plan.explanation.count(), 0)
    // In vain once more, and only then not.
    const failsAgain = page.waitForEvent('requestfailed')
    await place.getByRole('button', { name: retry }).click()
    await failsAgain
    await eventually(async () => assert.equal(await failed(page).count(), 5))
    blocked = false
    await place.getByRole('button', { name: retry }).click()
    await plan.input('policy/days_per_month').waitFor()
    assert.equal(await failed(page).count(), 0)
    assert.equal(await state(page), 'here')
    await plan.saved()
    await plan.figure('people').click()
    await plan.explanation.waitFor()
  }, { locale, allow: again })
}

journey('what is stored waits for the code that reads it, which is fetched at once', async ({ page, plan, url, watch }) => {
  await plan.open()
  await plan.rename('My own')
  await plan.saved()
  await page.goto('about:blank')
  const fetched = () => watch.requests(page).filter((address) => /_later\.wasm$/.test(address)).length
  const before = fetched()
  const release = await heldBack(page)
  await page.goto(url)
  assert.equal(await page.locator('link[rel=preload][href$="_later.wasm"]').count(), 1)
  // Neither an example nor anything else is shown first.
  await page.waitForTimeout(300)
  assert.equal(await page.locator('#scenario').count(), 0)
  assert.ok(await page.locator('#boot').isVisible())
  release()
  await started(page)
  assert.equal(await plan.scenarioName(), 'My own')
  await plan.ready()
  assert.equal(fetched() - before, 1)
})

journey('what is stored stays as it is where that code does not come', async ({ page, plan, url }) => {
  await plan.open()
  await plan.rename('My own')
  await plan.saved()
  const stored = () => scenarios(page)
  const before = await stored()
  let blocked = true
  await page.route(file, (route) => (blocked ? route.abort() : route.continue()))
  await page.goto('about:blank')
  await page.goto(url)
  const message = new BootMessage(page)
  assert.equal(await message.failure(), 'unloaded')
  assert.ok(await message.download.isVisible())
  assert.deepEqual(await stored(), before)
  blocked = false
  await message.reload.click()
  await started(page)
  assert.equal(await plan.scenarioName(), 'My own')
  await plan.ready()
}, { allow: gone })

journey('a link in the address waits for the code that reads it', async ({ page, plan, url }) => {
  await plan.open()
  await plan.rename('From the link')
  const link = await plan.link()
  await plan.rename('My own')
  await plan.saved()
  await page.goto('about:blank')
  const release = await heldBack(page)
  await page.goto(link)
  // Nothing of the visitor's own plan is shown first.
  await page.waitForTimeout(300)
  assert.equal(await page.locator('#scenario').count(), 0)
  assert.ok(await page.locator('#boot').isVisible())
  release()
  await page.locator('#shared-banner').waitFor()
  assert.equal(await plan.scenarioName(), 'From the link')
  await plan.ready()
})

journey('a link whose code does not come opens an example, and says so', async ({ page, plan }) => {
  await plan.open()
  await plan.rename('From the link')
  const link = await plan.link()
  await plan.saved()
  // As somebody who gets the link and was never here.
  await forget(page)
  await page.goto('about:blank')
  let blocked = true
  await page.route(file, (route) => (blocked ? route.abort() : route.continue()))
  await page.goto(link)
  await plan.notice.filter({ hasText: 'reload the page' }).waitFor()
  assert.match(await plan.scenarioName(), /^Example: /)
  assert.equal(await page.locator('#shared-banner').count(), 0)
  blocked = false
  await plan.reload()
  await page.locator('#shared-banner').waitFor()
}, { allow: again })

journey('the rest that the host has lost is not taken for code', async ({ page, plan }) => {
  await page.route(file, (route) => route.fulfill({ status: 404, contentType: 'text/html', body: 'gone' }))
  await plan.open()
  assert.equal(await state(page), 'failed')
}, { allow: [/404/] })

journey('a host that does not know the type of wasm will do', async ({ page, plan }) => {
  await page.route(file, async (route) => {
    const response = await route.fetch()
    await route.fulfill({ response, headers: { ...response.headers(), 'content-type': 'application/octet-stream' } })
  })
  await plan.open()
  assert.equal(await state(page), 'here')
})
