// What a card shows, as a file: tables as CSV, pictures as SVG and PNG.

import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { journey } from '../harness.mjs'
import { plain } from '../pages/plan.mjs'

/** Saves something of a card by the name of the choice. */
async function save(page, card, name) {
  await page.locator(`${card} .exporting button`).first().click()
  const [file] = await Promise.all([page.waitForEvent('download'), page.locator('.export-list').getByRole('button', { name }).click()])
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) }
}

for (const { locale, separator, point, head } of [
  { locale: 'en-US', separator: ',', point: '.', head: 'Role' },
  { locale: 'ru-RU', separator: ';', point: ',', head: 'Роль' },
]) {
  journey(`a table is saved as CSV with raw numbers (${locale})`, async ({ page, plan, noAxeViolations }) => {
    await plan.open()
    await plan.rename('=Plan/2: "a"')
    await plan.show('bdr')
    await page.locator('#roles-bdr-title').fill('=HYPERLINK("x")')
    const people = await plan.value('people_now/bdr')
    await page.locator('.card:has(.people) .exporting button, .card.people .exporting button').first().click()
    await noAxeViolations()
    await page.keyboard.press('Escape')
    const { name, bytes } = await save(page, '.people', locale === 'en-US' ? 'Table (CSV)' : 'Таблица (CSV)')
    assert.match(name, /^Plan-2-a-[\p{L}-]+\.csv$/u)
    const text = bytes.toString('utf8')
    assert.equal(text.codePointAt(0), 0xfeff)
    const lines = text.slice(1).trim().split('\n')
    assert.ok(lines[0].startsWith(head + separator), lines[0])
    // What a spreadsheet would take for a formula stays text.
    const row = lines.find((line) => line.includes('HYPERLINK'))
    assert.ok(row.startsWith(`"'=HYPERLINK(""x"")"`), row)
    assert.ok(row.split(separator).includes(String(people).replace('.', point)), row)
  }, { locale })
}

for (const colorScheme of ['light', 'dark']) {
  journey(`a picture is saved as SVG and PNG as it looks (${colorScheme})`, async ({ page, plan, context }) => {
    await plan.open()
    const ink = await page.evaluate(() => getComputedStyle(document.body).color)
    const { name, bytes } = await save(page, '.months-card', 'Picture (SVG)')
    assert.match(name, /Months\.svg$/)
    const text = bytes.toString('utf8')
    // Text is text, colours are in it, and nothing depends on the page.
    assert.match(text, />Months<\/text>/)
    assert.match(text, />Jan<\/text>/)
    assert.ok(text.includes(ink), ink)
    assert.doesNotMatch(text, /class=|var\(|<script|href=/)
    const tab = await context.newPage()
    await tab.setContent(text)
    assert.equal(await tab.locator('svg').first().evaluate((svg) => svg.getBoundingClientRect().width > 300), true)
    await tab.close()

    const png = await save(page, '.months-card', 'Picture (PNG)')
    assert.match(png.name, /\.png$/)
    assert.deepEqual([...png.bytes.subarray(1, 4)], [...Buffer.from('PNG')])
    const [width, height] = text.match(/width="([\d.]+)" height="([\d.]+)"/).slice(1).map(Number)
    // Twice as many dots.
    assert.equal(png.bytes.readUInt32BE(16), Math.ceil(width * 2))
    assert.equal(png.bytes.readUInt32BE(20), Math.ceil(height * 2))
  }, { colorScheme })
}

journey('every card offers what it has', async ({ page, plan }) => {
  await plan.open()
  await plan.showTables()
  for (const card of await page.locator('.card').all()) {
    await card.locator('.exporting button').first().click()
    assert.ok((await card.locator('.export-list button').count()) > 0, plain(await card.innerText()).slice(0, 60))
    await page.keyboard.press('Escape')
  }
})
