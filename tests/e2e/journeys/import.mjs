// Cells that are pasted, and files of them: what becomes of them is seen first, and taken back in one step.

import assert from 'node:assert/strict'
import { writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { journey } from '../harness.mjs'
import { eventually, plain } from '../pages/plan.mjs'

const open = async (page, plan) => {
  await plan.openMenu('scenario')
  await page.getByRole('button', { name: /Paste a table…|Вставить таблицу…/ }).click()
  await plan.expectFocus('palette-first')
}

journey('the plan of months is pasted, previewed, taken over and taken back', async ({ page, plan, noAxeViolations }) => {
  await plan.open()
  await open(page, plan)
  await page.locator('#palette-first').fill('Month\tPlan\tComment\nJan 2027\t$100,000\tx\nFeb 2027\t$120,000\t\nsoon\t1\t\nMar 2027\t150k\t')
  await page.getByText('Plan of the months: taken over: 3 rows; left out: 1 row', { exact: false }).or(page.locator('.import-told')).first().waitFor()
  assert.match(plain(await page.locator('.import-told').innerText()), /taken over: 3 rows; left out: 1 row/)
  assert.deepEqual((await page.locator('.import-scroll th small').allInnerTexts()).map(plain), ['Month', 'Plan of the month', 'not used'])
  assert.match(await page.locator('.import-scroll .wrong').innerText(), /Line 4: “soon” is no month/)
  await noAxeViolations()
  await page.locator('#import-take').click()
  await page.evaluate(() => (location.hash = '#/timeline'))
  await plan.show('section-timeline')
  await plan.expectValue('timeline/horizon', 3).catch(async () => assert.equal(await plan.typed('timeline/horizon'), '3'))
  assert.equal(plain(await plan.typed('timeline/targets/3')), '$150,000')
  await page.locator('#undo').click()
  await eventually(async () => assert.equal(await plan.typed('timeline/horizon'), '12'))
})

journey('a Russian file in an old encoding brings team and pay', async ({ page, plan }) => {
  await plan.open()
  await open(page, plan)
  // Windows-1251, as old programs save it.
  const text = 'Роль;Человек;Оклад\r\nBDR;4;95 000,50\r\nАналитик;1;120000\r\n'
  const bytes = Uint8Array.from(text, (letter) => {
    const code = letter.codePointAt(0)
    return code < 128 ? code : code - 0x410 + 0xc0
  })
  const path = join(tmpdir(), `repcount-${process.pid}-team.csv`)
  await writeFile(path, bytes)
  await page.locator('#import-file').setInputFiles(path)
  await page.locator('.import-told').waitFor()
  assert.match(plain(await page.locator('.import-told').innerText()), /^Команда: принимаются все: 2 строки$/)
  await page.locator('#import-take').click()
  await plan.show('bdr')
  await eventually(async () => assert.equal(plain(await plan.typed('roles/bdr/people_now')), '4'))
  assert.equal(plain(await plan.typed('roles/bdr/base')), '95 000,50 ₽')
  assert.match(await page.locator('#section-roles-body').innerText(), /Аналитик/)
  await page.locator('#undo').click()
  await eventually(async () => assert.doesNotMatch(await page.locator('#section-roles-body').innerText(), /Аналитик/))
}, { locale: 'ru-RU' })

journey('what names nothing known says so, and a file dropped anywhere is opened', async ({ page, plan }) => {
  await plan.open()
  await open(page, plan)
  await page.locator('#palette-first').fill('one;two\n1;2')
  await page.getByText('names nothing that is known', { exact: false }).waitFor()
  assert.equal(await page.locator('#import-take').count(), 0)
  await page.keyboard.press('Escape')
  const drop = (name, text) =>
    page.evaluate(([name, text]) => {
      const data = new DataTransfer()
      data.items.add(new File([text], name))
      document.querySelector('#answer').dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: data }))
    }, [name, text])
  await drop('rates.csv', 'Source,Leads,Show rate\nChat,150,70%\n')
  await page.locator('.import-told', { hasText: 'Rates by source' }).waitFor()
  await page.locator('#import-take').click()
  await plan.show('chat')
  await eventually(async () => assert.equal(await plan.typed('sources/chat/given_leads'), '150'))
  const link = await page.evaluate(() => document.title)
  assert.ok(link)
  await drop('broken.json', '{"format": "repcount/scen')
  await page.getByText('The file can’t be read', { exact: false }).waitFor()
})
