// What was typed is there the next time; what can't be read or stored is said, and nothing is lost.

import assert from 'node:assert/strict'
import { journey } from '../harness.mjs'
import { eventually, plain } from '../pages/plan.mjs'

const stored = (page) => page.evaluate(() => Object.fromEntries(Object.entries(localStorage)))
const asides = async (page) =>
  Object.entries(await stored(page)).filter(([key]) => key.startsWith('repcount/aside/')).map(([, text]) => text)

journey('what was typed is there after a reload', async ({ page, plan }) => {
  await plan.open()
  await plan.type('plan/amount', '6m')
  await plan.pick('plan-recurrence', 'One-off')
  await plan.rename('Autumn')
  await plan.menu('add-source', 'Website')
  await plan.type('sources/website/given_leads', '12.5')
  await plan.show('website')
  await page.locator('#sources-website-name').fill('Blog')
  await plan.show('section-policy')
  await page.locator('#scenario-notes').fill('Two lines,\nand “quotes” \\ / 👍')
  await page.locator('#policy-marketing').uncheck()
  await plan.saved()
  const before = await plan.values()
  const answer = await plan.answer()

  await plan.reload()
  assert.equal(await plan.answer(), answer)
  assert.match(answer, /^To sell \$6,000,000 a year/)
  assert.deepEqual(await plan.values(), before)
  assert.equal(await plan.typed('plan/amount'), '$6,000,000')
  assert.equal(await plan.picked('plan-recurrence'), 'One-off')
  assert.equal(await plan.scenarioName(), 'Autumn')
  await plan.show('website', 'section-policy')
  assert.equal(await plan.typed('sources/website/given_leads'), '12.5')
  assert.equal(await page.locator('#sources-website-name').inputValue(), 'Blog')
  assert.equal(await page.locator('#scenario-notes').inputValue(), 'Two lines,\nand “quotes” \\ / 👍')
  assert.equal(await page.locator('#policy-marketing').isChecked(), false)
  // Where the numbers came from is remembered too.
  await plan.figure('plan/amount').click()
  assert.match(await plan.explanation.innerText(), /typed by you/)
})

journey('closing the tab right after the last key loses nothing', async ({ context, plan, planOn }) => {
  await plan.open()
  await plan.type('plan/amount', '7777777')
  // Asked to close, a tab is still there for a moment.
  await Promise.all([plan.page.waitForEvent('close'), plan.page.close({ runBeforeUnload: true })])
  const again = planOn(await context.newPage())
  await again.open()
  await again.expectValue('plan/amount', 7_777_777)
  // So does a reload at once.
  await again.type('plan/amount', '8888888')
  await again.reload()
  await again.expectValue('plan/amount', 8_888_888)
})

journey('the saved state is visible', async ({ page, plan }) => {
  await plan.open()
  assert.equal(await page.locator('.saved').innerText(), 'Saved')
  await plan.type('plan/amount', '5m')
  await plan.saved()
  assert.deepEqual(Object.keys(await stored(page)).filter((key) => /aside/.test(key)), [])
  const library = JSON.parse((await stored(page))['repcount/library'])
  assert.equal(typeof library.version, 'number')
  assert.ok(JSON.stringify(library).includes('5000000'))
})

for (const [what, text, problem] of [
  ['that is no JSON', '{"format": "repcount/lib', /can’t be read from line 1/],
  ['of another program', '{"hello": 1}', /not a scenario of this page/],
  ['of a newer version', '{"format": "repcount/library", "version": 99, "current": "s1", "scenarios": []}', /newer version of this page/],
]) {
  journey(`a stored library ${what} is put aside, and said`, async ({ page, plan }) => {
    await plan.open()
    await page.evaluate((text) => localStorage.setItem('repcount/library', text), text)
    await plan.reload()
    // The page works on with the example.
    await plan.expectAnswer(/^To sell \$4,200,000 a year/)
    const said = plain(await plan.notice.innerText())
    assert.match(said, /put aside; nothing of it was overwritten/)
    assert.match(said, problem)
    assert.deepEqual(await asides(page), [text])

    await plan.type('plan/amount', '5m')
    await plan.saved()
    assert.deepEqual(await asides(page), [text])
    await plan.reload()
    await plan.expectValue('plan/amount', 5e6)
    assert.equal(await plan.notice.count(), 0)
    assert.deepEqual(await asides(page), [text])
  })
}

/**
 * Opens a library of a readable scenario, s1, and of others, given by their ids.
 * @param {string} [current] the id of the one that is open
 */
async function openLibrary(page, plan, others, current = 's1') {
  await plan.open()
  await plan.type('plan/amount', '5m')
  await plan.saved()
  await page.evaluate(([others, current]) => {
    const library = JSON.parse(localStorage.getItem('repcount/library'))
    const [first] = library.scenarios
    for (const [id, scenario = first.scenario] of others) library.scenarios.push({ ...first, id, scenario })
    localStorage.setItem('repcount/library', JSON.stringify({ ...library, current }))
  }, [others, current])
  await plan.reload()
}

journey('one unreadable scenario does not take the others with it', async ({ page, plan }) => {
  await openLibrary(page, plan, [['s2', { broken: true }]])
  await plan.expectValue('plan/amount', 5e6)
  assert.match(plain(await plan.notice.innerText()), /put aside/)
  const [aside] = await asides(page)
  assert.ok(aside.includes('"broken"'), aside)
})

journey('each unreadable scenario is put aside by itself, and the readable ones go on', async ({ page, plan }) => {
  const broken = [['s2', { broken: true }], ['s3', 'no object'], ['s4', { currency: 'USD', plan: { amount: -1 } }], ['s5', null]]
  await openLibrary(page, plan, [...broken, ['s9']])
  await plan.expectValue('plan/amount', 5e6)
  assert.match(plain(await plan.notice.innerText()), /put aside/)
  const aside = (await asides(page)).join('\n')
  for (const [id] of broken) assert.ok(aside.includes(`"${id}"`), `${id}: ${aside}`)
  assert.ok(!aside.includes('"s9"'), aside)
  // What is put aside is no longer in the library; the rest is, once it is written again.
  await plan.type('plan/amount', '6m')
  await plan.saved()
  const ids = await page.evaluate(() => JSON.parse(localStorage.getItem('repcount/library')).scenarios.map(({ id }) => id))
  assert.deepEqual(ids, ['s1', 's9'])
  await plan.reload()
  assert.equal(await plan.notice.count(), 0)
})

journey('what can be neither read nor put aside is not overwritten', async ({ page, plan }) => {
  await plan.open()
  const text = '{"format": "repcount/lib'
  await page.evaluate((text) => localStorage.setItem('repcount/library', text), text)
  // As if there were room for little.
  await page.addInitScript(() => {
    const set = Storage.prototype.setItem
    window.room = false
    Storage.prototype.setItem = function (key, value) {
      if (key.startsWith('repcount/aside/') && !window.room) throw new DOMException('full', 'QuotaExceededError')
      return set.call(this, key, value)
    }
  })
  await plan.reload()
  assert.match(plain(await plan.notice.innerText()), /no room to put it aside/)
  await plan.type('plan/amount', '5m')
  await eventually(async () => assert.equal(await page.locator('.saved').getAttribute('data-saved'), 'failed'))
  assert.equal((await stored(page))['repcount/library'], text)
  // As soon as there is room everything is kept.
  await page.evaluate(() => void (window.room = true))
  await plan.type('plan/amount', '6m')
  await plan.saved()
  assert.deepEqual(await asides(page), [text])
  await plan.reload()
  await plan.expectValue('plan/amount', 6e6)
})

journey('where the open scenario can’t be read, changes go into the one that is shown', async ({ page, plan }) => {
  await openLibrary(page, plan, [['s2', { broken: true }]], 's2')
  await plan.expectValue('plan/amount', 5e6)
  await plan.type('plan/amount', '6m')
  await plan.saved()
  const { current, scenarios } = await page.evaluate(() => JSON.parse(localStorage.getItem('repcount/library')))
  assert.deepEqual([current, scenarios.map(({ id }) => id)], ['s1', ['s1']])
})

for (const { locale, said } of [
  { locale: 'en-US', said: 'Not saved: the browser gives no storage' },
  { locale: 'ru-RU', said: 'Не сохранено: браузер не даёт места' },
]) {
  journey(`without storage the page works and says that it is not saved (${locale})`, async ({ page, plan }) => {
    await page.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get() {
          throw new DOMException('The operation is insecure.', 'SecurityError')
        },
      })
    })
    await plan.open()
    await plan.type('plan/amount', '50 000 000')
    await plan.expectValue('plan/amount', 5e7)
    await eventually(async () => assert.equal(await page.locator('.saved').innerText(), said))
    assert.equal(await page.locator('.saved').getAttribute('data-saved'), 'failed')
    await plan.prefer('language', locale === 'en-US' ? 'ru' : 'en')
    await plan.expectValue('plan/amount', 5e7)
  }, { locale })
}

journey('when the browser’s storage is full, the page says so, and saves once there is room', async ({ page, plan }) => {
  await page.addInitScript(() => {
    const { setItem } = Storage.prototype
    window.full = true
    Storage.prototype.setItem = function (...given) {
      if (window.full) throw new DOMException('full', 'QuotaExceededError')
      return setItem.apply(this, given)
    }
  })
  await plan.open()
  await plan.type('plan/amount', '5m')
  await page.locator('.saved[data-saved="failed"]').waitFor()
  await page.evaluate(() => (window.full = false))
  await plan.type('plan/amount', '5.5m')
  await plan.saved()
  assert.ok((await stored(page))['repcount/library'].includes('5500000'))
})
