// Several tabs of one browser: nothing that one of them keeps is lost by what another does.

import assert from 'node:assert/strict'
import { journey } from '../harness.mjs'
import { eventually } from '../pages/plan.mjs'
import { kept, scenarios } from '../pages/shelf.mjs'

/** Numbers that come in the same order at each run. */
function random(seed) {
  let state = seed
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

/** Has a tab enter many numbers by itself, with pauses as they come; gives the last of each field. */
const enterMany = (page, edits) =>
  page.evaluate(async (edits) => {
    const last = {}
    for (const [name, value, pause] of edits) {
      const field = document.querySelector(`[data-input="${name}"]`)
      field.value = String(value)
      field.dispatchEvent(new Event('input', { bubbles: true }))
      last[name] = value
      await new Promise((done) => setTimeout(done, pause))
    }
    return last
  }, edits)

journey('two tabs at the same scenario take each other’s edits over, and undo stays each tab’s own', async ({ plan, planOn, context }) => {
  await plan.open()
  await plan.type('plan/amount', '5m')
  await plan.saved()
  const other = planOn(await context.newPage())
  await other.open()
  await other.show('section-policy')
  await other.type('policy/days_per_month', '20')
  await plan.show('section-policy')
  await eventually(async () => assert.equal(await plan.typed('policy/days_per_month'), '20'))
  await plan.type('plan/amount', '6m')
  await other.expectValue('plan/amount', 6e6)
  // Each takes back what was done in it, and leaves the other's alone.
  await other.page.locator('#undo').click()
  await plan.expectValue('plan/amount', 6e6)
  await eventually(async () => assert.notEqual(await plan.typed('policy/days_per_month'), '20'))
  await plan.page.locator('#undo').click()
  await other.expectValue('plan/amount', 5e6)
  await Promise.all([plan.saved(), other.saved()])
  const [scenario] = Object.values(await scenarios(plan.page))
  assert.equal(scenario.plan.amount, 5e6)
})

journey('what is done with scenarios in one tab is seen in the others', async ({ plan, planOn, context }) => {
  await plan.open()
  await plan.rename('One')
  await plan.saved()
  const other = planOn(await context.newPage())
  await other.open()
  await other.scenarioMenu('Duplicate')
  await eventually(async () => assert.equal((await plan.scenarios()).length, 2))
  await other.rename('Two')
  await eventually(async () => assert.deepEqual((await plan.scenarios()).sort(), ['One', 'Two']))
  // The tab with the older list deletes nothing that another one made.
  await plan.type('plan/amount', '6m')
  await plan.saved()
  await other.reload()
  assert.deepEqual((await other.scenarios()).sort(), ['One', 'Two'])
  // A tab stays at its own, whatever was open last elsewhere.
  assert.equal(await other.scenarioName(), 'Two')
  // Deleted in one tab while the other is at it: that says so, and its next edit brings it back.
  await plan.switchToNamed('Two')
  await eventually(async () => assert.equal(await plan.scenarioName(), 'Two'))
  await plan.scenarioMenu('Delete')
  await other.notice.filter({ hasText: 'deleted in another tab' }).waitFor()
  await other.type('plan/amount', '7m')
  await other.saved()
  await eventually(async () => assert.deepEqual((await plan.scenarios()).sort(), ['One', 'Two']))
})

journey('a tab with older code than the one that wrote says to reload, and damages nothing', async ({ page, plan }) => {
  await plan.open()
  await plan.type('plan/amount', '5m')
  await plan.saved()
  const before = (await kept(page)).journal
  // As newer code would: a journal of a later version.
  await page.evaluate(() =>
    new Promise((resolve, reject) => {
      const request = indexedDB.open('repcount', 2)
      request.onsuccess = () => (request.result.close(), resolve())
      request.onerror = () => reject(request.error)
    }),
  )
  await plan.type('plan/amount', '6m')
  await page.locator('.saved[data-saved="failed"]').waitFor()
  await plan.notice.filter({ hasText: 'newer version of this page' }).waitFor()
  assert.ok(await plan.notice.getByRole('button', { name: 'Reload' }).isVisible())
  const there = await page.evaluate(async () => {
    const outcome = (request) => new Promise((resolve) => (request.onsuccess = () => resolve(request.result)))
    const database = await outcome(indexedDB.open('repcount'))
    const items = await outcome(database.transaction('items').objectStore('items').getAll())
    database.close()
    return items
  })
  assert.deepEqual(there, Object.values(before.items))
})

journey('four tabs with a thousand random edits lose none', async ({ plan, planOn, context }) => {
  // Each tab has a field of its own, of which the last number has to be there in the end, and all are at one more.
  const own = ['policy/days_per_month', 'policy/hours_per_day', 'policy/budget', 'plan/deal_value']
  const pick = random(11)
  await plan.open()
  await plan.type('plan/amount', '5m')
  await plan.saved()
  const tabs = [plan]
  while (tabs.length < 4) tabs.push(await planOn(await context.newPage()).open())
  for (const tab of tabs) await tab.show('section-policy')
  const edits = own.map((name) =>
    Array.from({ length: 250 }, () =>
      pick(3) > 0 ? [name, 1 + pick(20), pick(12)] : ['plan/amount', 1e6 + pick(9e6), pick(12)]))
  const last = await Promise.all(tabs.map((tab, place) => enterMany(tab.page, edits[place])))
  for (const tab of tabs) await tab.saved()
  for (const tab of tabs) {
    for (const [place, name] of own.entries()) {
      await eventually(async () => assert.equal(Number((await tab.typed(name)).replace(/[^\d.]/g, '')), last[place][name], name))
    }
  }
  // At what all of them changed they agree, and it is what one of them typed.
  const amounts = await Promise.all(tabs.map((tab) => tab.value('plan/amount')))
  assert.equal(new Set(amounts).size, 1, amounts.join())
  assert.ok(edits.flat().some(([, value]) => value === amounts[0]))
  const [scenario] = Object.values(await scenarios(plan.page))
  assert.equal(scenario.plan.amount, amounts[0])
}, { timeout: 180_000 })
