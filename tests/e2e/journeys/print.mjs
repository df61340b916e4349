// On paper: the answer and the tables, without what only a screen needs.

import assert from 'node:assert/strict'
import { journey, layoutJourney } from '../harness.mjs'
import { eventually, plain } from '../pages/plan.mjs'
import { ComparePage } from '../pages/compare.mjs'
import { TimelinePage } from '../pages/timeline.mjs'

/** What stands on paper in letters that nobody can read. */
const tooSmall = (page) => page.evaluate(() => {
  const isSmall = (element) => element.checkVisibility() && parseFloat(getComputedStyle(element).fontSize) < 6.5
  const says = (element) => [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim())
  return [...document.querySelectorAll('body *:not(svg *)')].filter((element) => says(element) && isSmall(element)).map((element) => element.outerHTML)
})

for (const colorScheme of ['light', 'dark']) {
  journey(`the printed page holds the answer and no controls (${colorScheme})`, async ({ page, plan }) => {
    await plan.open()
    await plan.preset(/small team/)
    await plan.figure('people').click()
    await page.emulateMedia({ media: 'print' })
    for (const hidden of ['.bar', '#inputs', '.explanation', '.notices', '.switch', '.skip']) {
      assert.equal(await page.locator(hidden).first().isVisible(), false, hidden)
    }
    for (const shown of ['#answer', '.findings', '.verdict', '.people table', '.months-card svg.months', '.cost-bars li svg', '.summary table']) {
      assert.ok(await page.locator(shown).first().isVisible(), shown)
    }
    assert.match(await plan.answer(), /^To sell €40,000 a month/)
    // Dark ink on white, also for those who sit in the dark.
    const ink = await page.locator('#answer').evaluate((answer) => getComputedStyle(answer).color.match(/\d+/g).slice(0, 3).map(Number))
    assert.ok(Math.max(...ink) < 128, `the ink is ${ink}`)
    assert.equal(await page.evaluate(() => getComputedStyle(document.body).backgroundColor), 'rgb(255, 255, 255)')
  }, { colorScheme })
}

for (const locale of ['en-US', 'ru-RU']) {
  for (const [screen, name] of [['', 'the plan'], ['#/timeline', 'the months']]) {
    layoutJourney(`${name} with the inputs is one sheet of paper (${locale})`, async ({ page, plan }) => {
      await plan.open(screen)
      await plan.figure('plan_made@horizon@today').waitFor()
      for (const format of ['A4', 'Letter']) {
        const paper = await page.pdf({ format })
        assert.equal(paper.toString('latin1').match(/\/Type\s*\/Page\b/g).length, 1, format)
      }
      await page.emulateMedia({ media: 'print' })
      assert.match(plain(await page.locator('.paper-inputs').innerText()), /\d/)
      assert.ok(await page.locator('.paper-inputs').isVisible())
      assert.deepEqual(await tooSmall(page), [])
    }, { locale })
  }
}

for (const months of ['12', '13', '60']) {
  layoutJourney(`the printed months say whose they are, and are no wider than the sheet (${months})`, async ({ page, plan }) => {
    const timeline = await new TimelinePage(plan).open()
    await plan.rename('Next year')
    await plan.show('section-timeline')
    await plan.type('timeline/horizon', months)
    await eventually(async () => assert.equal(await page.locator('.heat thead th').count(), Number(months) + 1))
    await timeline.expectVerdict()
    await timeline.table('sales')
    await timeline.table('people')
    const paper = page.locator('.paper')
    assert.equal(await paper.isVisible(), false)
    await page.emulateMedia({ media: 'print' })
    // What is left of a sheet of A4 between its margins; many months lie on its long side.
    await page.setViewportSize({ width: months === '60' ? 1047 : 718, height: 900 })
    const last = { 12: 'Dec 2026', 13: 'Jan 2027', 60: 'Dec 2030' }[months]
    assert.match(plain(await paper.innerText()).replace(/\s+/g, ' '), new RegExp(`^Next year Months, Jan 2026 – ${last} Repcount, Dec 15, 2025$`))
    for (const hidden of ['.bar', '#inputs', '.by-hand', '.what-if', '.twin .disclosure-summary']) {
      assert.equal(await page.locator(hidden).first().isVisible(), false, hidden)
    }
    const over = await page.locator('.scrolling').evaluateAll((parts) =>
      parts.filter((part) => part.scrollWidth > part.clientWidth + 1).map((part) => part.ariaLabel),
    )
    assert.deepEqual(over, [])
    // A line for every twelve months.
    const lines = await page.locator('.heat tbody tr').first().locator('td').evaluateAll((cells) => new Set(cells.map((cell) => cell.offsetTop)).size)
    assert.equal(lines, Math.ceil(Number(months) / 12))
  })
}

layoutJourney('six scenarios side by side are one sheet of paper', async ({ page, plan }) => {
  await plan.open()
  await plan.rename('A plan with a long name for the next year')
  const compare = await new ComparePage(plan).open()
  for (let copies = 2; copies <= 6; copies += 1) {
    await page.locator('#compare-duplicate').click()
    await eventually(async () => assert.equal((await plan.scenarios()).length, copies))
    while ((await compare.titles()).length < copies) {
      const before = (await compare.titles()).length
      await page.locator('#compare-add').selectOption({ index: 1 })
      await eventually(async () => assert.equal((await compare.titles()).length, before + 1))
    }
  }
  await eventually(async () => assert.equal(await page.locator('.compare-months section').count(), 6))
  for (const format of ['A4', 'Letter']) {
    const paper = await page.pdf({ format })
    assert.equal(paper.toString('latin1').match(/\/Type\s*\/Page\b/g).length, 1, format)
  }
  await page.emulateMedia({ media: 'print' })
  assert.deepEqual(await tooSmall(page), [])
})
