// Scenarios and snapshots side by side.

import assert from 'node:assert/strict'
import { journey, noSidewaysScrolling } from '../harness.mjs'
import { ComparePage } from '../pages/compare.mjs'
import { LibraryDialog } from '../pages/library.mjs'
import { eventually, plain } from '../pages/plan.mjs'

/** The example, and a copy of it with a larger plan, which is open. */
async function two(plan) {
  await plan.open()
  await plan.rename('Base')
  await plan.scenarioMenu('Duplicate and change one thing')
  await eventually(async () => assert.equal(await plan.scenarioName(), 'Base (copy)'))
  await plan.type('plan/amount', '6300000')
  await plan.saved()
  return new ComparePage(plan)
}

journey('a copy with one thing changed stands beside what it was made of, with differences in numbers and words', async ({ page, plan, noAxeViolations }) => {
  const compare = await two(plan)
  const people = await plan.value('people')
  const cost = await plan.value('cost')
  await compare.open()
  assert.deepEqual(await compare.titles(), ['Base', 'Base (copy)'])
  const [base, copy] = await compare.row('people')
  assert.equal(copy.value, people)
  assert.equal(copy.by, `+${people - base.value}`)
  const costs = await compare.row('cost')
  assert.equal(costs[1].value, cost)
  // More of what is paid is no good news, and more of what is made is.
  assert.equal(costs[1].kind, 'bad')
  const made = await compare.row('plan_made@horizon@today')
  assert.ok(made[1].value < made[0].value)
  assert.equal(made[1].kind, 'bad')
  assert.match(made[1].by, /^−[\d.]+ pp$/)
  // The base differs from nothing.
  assert.equal(base.by, undefined)
  assert.deepEqual(await compare.changes(), ['Sales plan: $4,200,000 → $6,300,000'])
  await noAxeViolations()

  // The other way round.
  await compare.makeBase('Base (copy)')
  await eventually(async () => assert.deepEqual(await compare.changes(), ['Sales plan: $6,300,000 → $4,200,000']))
  const [, turned] = await compare.row('people')
  assert.equal(turned.by, `−${people - base.value}`)
  // What stands there is remembered.
  await plan.reload()
  assert.deepEqual(await compare.titles(), ['Base (copy)', 'Base'])
  await compare.takeOut('Base')
  await eventually(async () => assert.deepEqual(await compare.titles(), ['Base (copy)']))
  await page.getByText('Two to six scenarios or snapshots', { exact: false }).waitFor()
})

journey('a snapshot says what changed since, is gone back to, and is compared', async ({ page, plan, noAxeViolations }) => {
  await plan.open()
  await plan.rename('Mine')
  await plan.scenarioMenu('Snapshots…')
  await page.locator('#palette-first').fill('Before the talk')
  await page.locator('#snapshot-note').fill('Anna: for the budget')
  await page.locator('#take-snapshot').click()
  await page.locator('.snapshots li').waitFor()
  await page.keyboard.press('Escape')
  await plan.type('plan/amount', '5m')
  await plan.menu('add-source', 'Website')
  await plan.saved()
  await plan.scenarioMenu('Snapshots…')
  const row = page.locator('.snapshots li').first()
  assert.match(plain(await row.innerText()), /Before the talk.*13 people.*Anna: for the budget/s)
  await row.getByRole('button', { name: 'What changed since' }).click()
  await eventually(async () => assert.deepEqual(await page.locator('.snapshots .changes li').allInnerTexts(), [
    'Sales plan: $4,200,000 → $5,000,000',
    'Added: Website',
  ]))
  await noAxeViolations()
  // Gone back to, and that taken back.
  await row.getByRole('button', { name: 'Go back to it' }).click()
  await plan.expectValue('plan/amount', 4.2e6)
  await page.locator('#undo').click()
  await plan.expectValue('plan/amount', 5e6)
  // It is no scenario by itself, over a reload as well; and it can be compared.
  await plan.saved()
  await plan.reload()
  assert.deepEqual(await plan.scenarios(), ['Mine'])
  const compare = await new ComparePage(plan).open()
  await compare.add('— Before the talk')
  await eventually(async () => assert.deepEqual(await compare.titles(), ['Mine', 'Mine · Before the talk']))
  assert.deepEqual(await compare.changes(), ['Removed: Website', 'Sales plan: $5,000,000 → $4,200,000'].sort().reverse())
  // With its scenario it is deleted, and comes back.
  await plan.scenarioMenu('Duplicate')
  await eventually(async () => assert.equal((await plan.scenarios()).length, 2))
  const library = await new LibraryDialog(plan).open()
  await library.press('Remove: Mine')
  await library.close()
  await plan.notice.getByRole('button', { name: 'Undo' }).click()
  await eventually(async () => assert.equal(await plan.scenarioName(), 'Mine'))
  await plan.scenarioMenu('Snapshots…')
  assert.equal(await page.locator('.snapshots li').count(), 1)
})

journey('a link is compared with the own plan by one press', async ({ page, plan }) => {
  await plan.open()
  await plan.rename('Theirs')
  await plan.type('plan/amount', '9m')
  const link = await plan.link()
  await plan.rename('Mine')
  await plan.type('plan/amount', '5m')
  await plan.saved()
  await plan.open(link.slice(link.indexOf('#')))
  await page.locator('#shared-banner').getByRole('button', { name: 'Compare with mine' }).click()
  const compare = new ComparePage(plan)
  await eventually(async () => assert.deepEqual(await compare.titles(), ['Mine', 'Theirs']))
  assert.deepEqual(await compare.changes(), ['Sales plan: $5,000,000 → $9,000,000'])
  // Kept, it stays where it is.
  await page.locator('#shared-banner').getByRole('button', { name: 'Save to my plans' }).click()
  await page.locator('#shared-banner').waitFor({ state: 'detached' })
  assert.deepEqual(await compare.titles(), ['Mine', 'Theirs'])
})

for (const { locale, width } of [{ locale: 'ru-RU', width: 320 }, { locale: 'ru-RU', width: 1440 }, { locale: 'en-US', width: 768 }]) {
  journey(`six scenarios find room beside each other (${locale}, ${width})`, async ({ page, plan, noAxeViolations }) => {
    await plan.open()
    const compare = new ComparePage(plan)
    await compare.open()
    for (let copies = 1; copies < 6; copies += 1) {
      await page.locator('#compare-duplicate').click()
      await eventually(async () => assert.equal((await plan.scenarios()).length, copies + 1))
    }
    await compare.clearTo(1)
    while ((await compare.titles()).length < 6) {
      const before = (await compare.titles()).length
      await page.locator('#compare-add').selectOption({ index: 1 })
      await eventually(async () => assert.equal((await compare.titles()).length, before + 1))
    }
    // No seventh is offered.
    assert.equal(await page.locator('#compare-add').count(), 0)
    await noSidewaysScrolling(page)
    await noAxeViolations()
  }, { locale, viewport: { width, height: 800 } })
}
