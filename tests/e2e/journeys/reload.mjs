// What was typed is there the next time; what can't be read or stored is said, and nothing is lost.

import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { journey } from '../harness.mjs'
import { eventually, plain } from '../pages/plan.mjs'
import { asides, kept, scenarios, tamper } from '../pages/shelf.mjs'

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

journey('the saved state is visible, and tells of the disk', async ({ page, plan }) => {
  await plan.open()
  assert.equal(await page.locator('.saved').innerText(), 'Saved')
  await plan.type('plan/amount', '5m')
  await plan.saved()
  assert.deepEqual(await asides(page), [])
  const { journal, local } = await kept(page)
  // Both places have the same.
  assert.deepEqual(local.item, journal.items)
  assert.deepEqual(local.left, {})
  const [item] = Object.values(journal.items).map((text) => JSON.parse(text))
  assert.deepEqual([item.format, item.version], ['repcount/item', 1])
  assert.equal(item.scenario.scenario.plan.amount, 5e6)
})

const head = (id) => JSON.stringify({ id, revision: 1, saved: 1, name: 'Another' })

for (const [what, text, problem] of [
  ['that is no JSON', '{"format": "repcount/it', /can’t be read from line 1/],
  ['of another program', '{"hello": 1}', /not a scenario of this page/],
  ['of a newer version', '{"format": "repcount/item", "version": 99, "id": "first"}', /newer version of this page/],
]) {
  journey(`a stored scenario ${what} is put aside, and said`, async ({ page, plan }) => {
    await plan.open()
    await plan.type('plan/amount', '5m')
    await plan.saved()
    const [id] = Object.keys(await scenarios(page))
    await tamper(page, id, text)
    await plan.reload()
    // The page works on with the example.
    await plan.expectAnswer(/^To sell \$4,200,000 a year/)
    const said = plain(await plan.notice.innerText())
    assert.match(said, /put aside; nothing of it was overwritten/)
    assert.match(said, problem)
    assert.deepEqual(await asides(page), [text])

    await plan.type('plan/amount', '6m')
    await plan.saved()
    assert.deepEqual(await asides(page), [text])
    await plan.reload()
    await plan.expectValue('plan/amount', 6e6)
    assert.equal(await plan.notice.count(), 0)
    assert.deepEqual(await asides(page), [text])
    // It can be had as it was.
    await plan.library()
    const [file] = await Promise.all([page.waitForEvent('download'), page.locator('#aside').click()])
    assert.equal(await readFile(await file.path(), 'utf8'), text)
  })
}

journey('where one of the two copies is damaged, the other counts', async ({ page, plan }) => {
  await plan.open()
  await plan.type('plan/amount', '5m')
  await plan.saved()
  const [[id, text]] = Object.entries((await kept(page)).journal.items)
  await tamper(page, id, text.slice(0, 100))
  await page.evaluate(([id, text]) => localStorage.setItem(`repcount/item/${id}`, text), [id, text])
  await plan.reload()
  await plan.expectValue('plan/amount', 5e6)
  assert.equal(await plan.notice.count(), 0)
})

journey('an unreadable scenario does not take the others with it', async ({ page, plan }) => {
  await plan.open()
  await plan.type('plan/amount', '5m')
  await plan.rename('Mine')
  await plan.saved()
  const broken = ['{"format": "repcount/item", "version": 1}', 'no object', 'null']
  for (const [place, text] of broken.entries()) await tamper(page, `b${place}`, text, head(`b${place}`))
  await plan.reload()
  await plan.expectValue('plan/amount', 5e6)
  assert.equal((await plan.scenarios()).length, 4)
  // The one that is opened says so, is put aside, and is no longer offered.
  for (const left of [3, 2, 1]) {
    await plan.switchToNamed('Another')
    await plan.notice.filter({ hasText: 'put aside' }).waitFor()
    await eventually(async () => assert.equal((await plan.scenarios()).length, left))
    await plan.expectValue('plan/amount', 5e6)
  }
  assert.deepEqual((await asides(page)).sort(), broken.sort())
  await plan.reload()
  assert.equal(await plan.notice.count(), 0)
  assert.deepEqual(await plan.scenarios(), ['Mine'])
})

journey('what can be neither read nor put aside is not overwritten', async ({ page, plan }) => {
  await plan.open()
  await plan.type('plan/amount', '5m')
  await plan.saved()
  const [id] = Object.keys(await scenarios(page))
  const text = '{"format": "repcount/it'
  await tamper(page, id, text)
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
  assert.match(plain(await plan.notice.innerText()), /can’t be read/)
  await plan.type('plan/amount', '6m')
  await plan.saved()
  const { journal, local } = await kept(page)
  assert.deepEqual([journal.items[id], local.item[id]], [text, text])
  assert.equal(Object.keys(await asides(page)).length, 0)
})

/** Takes something away from the page before it starts. */
const without = {
  'local storage': () =>
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('The operation is insecure.', 'SecurityError')
      },
    }),
  'a journal': () => Object.defineProperty(window, 'indexedDB', { get: () => undefined }),
}

for (const { locale, state, said } of [
  { locale: 'en-US', state: 'Not saved', said: /stores nothing here.*Save all as a file/s },
  { locale: 'ru-RU', state: 'Не сохранено', said: /ничего здесь не хранит.*Сохранить всё в файл/s },
]) {
  journey(`without storage the page works and says that it is not saved (${locale})`, async ({ page, plan }) => {
    for (const take of Object.values(without)) await page.addInitScript(take)
    await plan.open()
    await plan.type('plan/amount', '50 000 000')
    await plan.expectValue('plan/amount', 5e7)
    await page.locator('.saved[data-saved="failed"]').waitFor()
    assert.equal(await page.locator('.saved').innerText(), state)
    assert.match(await plan.notice.innerText(), said)
    // Everything can be had as a file.
    const [file] = await Promise.all([page.waitForEvent('download'), plan.notice.getByRole('button').first().click()])
    const { scenarios } = JSON.parse(await readFile(await file.path(), 'utf8'))
    assert.deepEqual(scenarios.map(({ scenario }) => scenario.scenario.plan.amount), [5e7])
    await plan.prefer('language', locale === 'en-US' ? 'ru' : 'en')
    await plan.expectValue('plan/amount', 5e7)
  }, { locale })
}

journey('without local storage the journal keeps everything', async ({ page, plan }) => {
  await page.addInitScript(without['local storage'])
  await plan.open()
  await plan.type('plan/amount', '5m')
  await plan.saved()
  await plan.reload()
  await plan.expectValue('plan/amount', 5e6)
  assert.equal(await plan.notice.count(), 0)
})

journey('without a journal local storage keeps everything, and the page says what is uncertain', async ({ page, plan }) => {
  await page.addInitScript(without['a journal'])
  await plan.open()
  await plan.type('plan/amount', '5m')
  await plan.notice.filter({ hasText: 'writes to the disk late' }).waitFor()
  await plan.saved()
  await plan.reload()
  await plan.expectValue('plan/amount', 5e6)
  await plan.scenarioMenu('Duplicate')
  await eventually(async () => assert.equal((await plan.scenarios()).length, 2))
  await plan.type('plan/amount', '6m')
  await plan.saved()
  await plan.reload()
  await plan.expectValue('plan/amount', 6e6)
  assert.equal((await plan.scenarios()).length, 2)
})

journey('when the browser’s storage is full, the page says so, and saves once there is room', async ({ page, plan }) => {
  await page.addInitScript(() => {
    const full = (holder, name) => {
      const whole = holder.prototype[name]
      holder.prototype[name] = function (...given) {
        if (window.full) throw new DOMException('full', 'QuotaExceededError')
        return whole.apply(this, given)
      }
    }
    window.full = true
    full(Storage, 'setItem')
    full(IDBObjectStore, 'put')
  })
  await plan.open()
  await plan.type('plan/amount', '5m')
  await page.locator('.saved[data-saved="failed"]').waitFor()
  assert.match(await plan.notice.innerText(), /no room left/)
  await page.evaluate(() => (window.full = false))
  await plan.type('plan/amount', '5.5m')
  await plan.saved()
  const [scenario] = Object.values(await scenarios(page))
  assert.equal(scenario.plan.amount, 5.5e6)
})

// Each call of the journal fails once, at whichever of its calls: the page goes on, and what it says it has saved is
// there the next time.
for (const [holder, name, fault] of [
  ['IDBFactory', 'open', 'UnknownError'],
  ['IDBDatabase', 'transaction', 'InvalidStateError'],
  ['IDBObjectStore', 'get', 'UnknownError'],
  ['IDBObjectStore', 'getAll', 'UnknownError'],
  ['IDBObjectStore', 'put', 'DataError'],
  ['IDBObjectStore', 'put', 'QuotaExceededError'],
  ['IDBTransaction', 'commit', 'AbortError'],
  ['Storage', 'getItem', 'SecurityError'],
  ['Storage', 'setItem', 'QuotaExceededError'],
  ['Storage', 'removeItem', 'SecurityError'],
  ['Storage', 'key', 'SecurityError'],
  ['LockManager', 'request', 'NotSupportedError'],
  ['BroadcastChannel', 'postMessage', 'InvalidStateError'],
]) {
  journey(`a fault of ${holder}.${name} (${fault}) at each of its calls loses nothing`, async ({ page, plan, planOn, context }) => {
    await page.addInitScript(([holder, name, fault]) => {
      // A blank page has not all of them.
      if (!self[holder]) return
      const whole = self[holder].prototype[name]
      let calls = 0
      const due = Number(new URLSearchParams(location.search).get('fault') ?? -1)
      self[holder].prototype[name] = function (...given) {
        calls += 1
        if (calls === due) throw new DOMException('a fault on purpose', fault)
        return whole.apply(this, given)
      }
      window.calls = () => calls
    }, [holder, name, fault])
    const at = (due) => planOn(page).open(`?fault=${due}`)
    await plan.open()
    await plan.type('plan/amount', '1m')
    await plan.saved()
    for (let due = 1, calls = Infinity; due <= Math.min(calls, 12); due += 1) {
      await at(due)
      const amount = (due + 1) * 1e6
      await plan.expectValue('plan/amount', due * 1e6)
      await plan.type('plan/amount', String(amount))
      await plan.expectValue('plan/amount', amount)
      await plan.saved()
      calls = await page.evaluate(() => window.calls())
    }
    const other = planOn(await context.newPage())
    await other.open()
    assert.ok((await other.value('plan/amount')) > 1e6)
  }, { timeout: 90_000 })
}
