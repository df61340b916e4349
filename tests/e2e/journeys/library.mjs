// Scenarios as things that are kept: the list of them, files, and what is done with several.

import assert from 'node:assert/strict'
import { readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { journey } from '../harness.mjs'
import { LibraryDialog } from '../pages/library.mjs'
import { eventually, plain } from '../pages/plan.mjs'
import { scenarios } from '../pages/shelf.mjs'

/** Three scenarios: Autumn, Spring and Winter, the last of them open. */
async function three(plan) {
  await plan.open()
  await plan.rename('Autumn')
  await plan.type('plan/amount', '1m')
  for (const [name, amount] of [['Spring', '2m'], ['Winter', '3m']]) {
    await plan.scenarioMenu('Duplicate')
    await eventually(async () => assert.match(await plan.scenarioName(), / \(copy\)$/))
    await plan.rename(name)
    await plan.type('plan/amount', amount)
  }
  await plan.saved()
}

journey('the list shows each scenario with its answer in small, finds and orders them', async ({ page, plan, noAxeViolations }) => {
  await three(plan)
  const people = await plan.value('people')
  const made = await plan.shown('plan_made@horizon@today').catch(() => undefined)
  const library = await new LibraryDialog(plan).open()
  assert.deepEqual((await library.names()).sort(), ['Autumn', 'Spring', 'Winter'])
  const row = plain(await library.row('Winter').innerText())
  assert.match(row, new RegExp(`${people} people · \\$[\\d,]+ a month · today’s team makes [\\d.]+% of the plan`), `${row} ${made}`)
  assert.equal(await library.row('Winter').locator('[aria-current]').count(), 1)
  await library.orderBy('By name')
  assert.deepEqual(await library.names(), ['Autumn', 'Spring', 'Winter'])
  await library.find('SPR')
  assert.deepEqual(await library.names(), ['Spring'])
  await noAxeViolations()
  await library.find('nothing like it')
  assert.deepEqual(await library.names(), [])
  await page.getByText('Nothing is called so.').waitFor()
  await library.find('')
  await library.openScenario('Autumn')
  await plan.expectValue('plan/amount', 1e6)
  assert.equal(await library.dialog.count(), 0)
})

journey('a scenario is renamed, copied, deleted and brought back from the list', async ({ page, plan }) => {
  await three(plan)
  const library = await new LibraryDialog(plan).open()
  await library.rename('Spring', 'May')
  await eventually(async () => assert.deepEqual((await library.names()).sort(), ['Autumn', 'May', 'Winter']))
  // The one at work as well, which the header shows.
  await library.rename('Winter', 'December')
  await eventually(async () => assert.equal(await plan.scenarioName(), 'December'))
  await library.press('Remove: May')
  await eventually(async () => assert.deepEqual((await library.names()).sort(), ['Autumn', 'December']))
  await library.close()
  await plan.notice.filter({ hasText: 'Deleted: May' }).getByRole('button', { name: 'Undo' }).click()
  await plan.expectValue('plan/amount', 2e6)
  await library.open()
  assert.deepEqual((await library.names()).sort(), ['Autumn', 'December', 'May'])
  await library.press('Duplicate: Autumn')
  await eventually(async () => assert.equal(await plan.scenarioName(), 'Autumn (copy)'))
  await plan.expectValue('plan/amount', 1e6)
  await plan.reload()
  await plan.expectValue('plan/amount', 1e6)
  assert.equal((await plan.scenarios()).length, 4)
  // What is deleted is gone after a reload as well.
  await plan.scenarioMenu('Delete')
  await eventually(async () => assert.equal((await plan.scenarios()).length, 3))
  await plan.reload()
  assert.equal((await plan.scenarios()).length, 3)
  assert.deepEqual(Object.values(await scenarios(page)).map(({ name }) => name).sort(), ['Autumn', 'December', 'May'])
})

journey('all scenarios are saved as one file, and a file says what it adds before it does', async ({ page, plan, planOn, context }) => {
  await three(plan)
  const library = await new LibraryDialog(plan).open()
  const [backup] = await Promise.all([page.waitForEvent('download'), page.locator('#backup').click()])
  assert.equal(backup.suggestedFilename(), 'repcount.json')
  const [single] = await Promise.all([page.waitForEvent('download'), library.press('Save Spring as a file')])
  assert.equal(single.suggestedFilename(), 'Spring.json')
  const files = [await backup.path(), await single.path()]

  const other = await context.browser().newContext({ locale: 'en-US', viewport: { width: 1280, height: 900 } })
  try {
    const there = planOn(await other.newPage())
    await there.open()
    const elsewhere = await new LibraryDialog(there).open()
    await elsewhere.readFile(files[0])
    await there.page.getByText('The file has 3 scenarios: Winter, Autumn, and Spring').or(there.page.getByText(/The file has 3 scenarios/)).first().waitFor()
    assert.equal(Object.keys(await scenarios(there.page)).length, 0)
    await there.page.getByRole('button', { name: 'Cancel' }).click()
    assert.equal(Object.keys(await scenarios(there.page)).length, 0)
    await elsewhere.readFile(files[0])
    await there.page.getByRole('button', { name: 'Add all' }).click()
    await eventually(async () => assert.equal((await there.scenarios()).length, 4))
    await elsewhere.open()
    await elsewhere.readFile(files[1])
    await there.page.getByText('The file has 1 scenario: Spring').waitFor()
    await there.page.getByRole('button', { name: 'Add', exact: true }).click()
    await there.expectValue('plan/amount', 2e6)
    assert.equal((await there.scenarios()).length, 5)
  } finally {
    await other.close()
  }
  assert.equal(JSON.parse(await readFile(files[1], 'utf8')).scenario.name, 'Spring')
  await page.bringToFront()
})

journey('a file that can’t be read says why, and changes nothing', async ({ page, plan }) => {
  await plan.open()
  const library = await new LibraryDialog(plan).open()
  const broken = {
    'empty.json': ['', /can’t be read/],
    'cut.json': ['{"format":"repcount/scenario","version":1,"scen', /can’t be read from line 1/],
    'other.json': ['{"a":1}', /not a scenario of this page/],
    'noise.json': ['\u0000\u0001\u0002', /can’t be read/],
  }
  for (const [name, [text, said]] of Object.entries(broken)) {
    const path = join(tmpdir(), `repcount-${process.pid}-${name}`)
    await writeFile(path, text)
    await library.readFile(path)
    await eventually(async () => assert.match(plain(await library.dialog.innerText()), said))
    assert.equal(await page.locator('#add-file').count(), 0)
  }
  assert.equal(Object.keys(await scenarios(page)).length, 0)
})
