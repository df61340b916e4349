// How long the page takes to open, and to switch, with many scenarios of full size.

import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { PlanPage } from './pages/plan.mjs'

const project = fileURLToPath(new URL('../..', import.meta.url))
const opens = 5
const switches = 20

/** Puts so many scenarios where the page keeps them. */
async function fill(page, url, document, count) {
  await page.goto(`${url}boot.js`)
  await page.evaluate(async ([document, count]) => {
    const outcome = (request) =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result)
        request.onerror = () => reject(request.error)
      })
    const request = indexedDB.open('repcount', 1)
    request.onupgradeneeded = () => ['heads', 'items'].forEach((name) => request.result.createObjectStore(name))
    const database = await outcome(request)
    const transaction = database.transaction(['heads', 'items'], 'readwrite')
    for (let place = 0; place < count; place += 1) {
      const id = `many-${place}`
      const head = { id, revision: 1, saved: 1e12 + place, name: `Scenario ${place}` }
      const scenario = { ...document, scenario: { ...document.scenario, name: head.name } }
      const item = JSON.stringify({ format: 'repcount/item', version: 1, id, revision: 1, saved: head.saved, scenario })
      transaction.objectStore('heads').put(JSON.stringify(head), id)
      transaction.objectStore('items').put(item, id)
      localStorage.setItem(`repcount/item/${id}`, item)
    }
    await new Promise((resolve) => (transaction.oncomplete = resolve))
    database.close()
  }, [document, count])
}

/** Milliseconds of each of several openings and switches, with so many scenarios. */
export async function measureLibrary(browser, url, count) {
  const document = JSON.parse(await readFile(join(project, 'examples/b2b-software-usd.json'), 'utf8'))
  document.scenario.timeline = { ...document.scenario.timeline, horizon: 36 }
  const context = await browser.newContext()
  const page = await context.newPage()
  const plan = new PlanPage(page, url)
  await fill(page, url, document, count)
  // The first opening has an index to make.
  await plan.open()
  const opened = []
  for (let turn = 0; turn < opens; turn += 1) {
    await page.goto('about:blank')
    const begun = performance.now()
    await page.goto(url)
    await page.locator('.scenario-name').waitFor()
    opened.push(performance.now() - begun)
    await plan.ready()
  }
  const switched = []
  for (let turn = 0; turn < (count > 1 ? switches : 0); turn += 1) {
    await plan.openMenu('scenario')
    switched.push(
      await page.evaluate(() => {
        const name = document.querySelector('.scenario-name')
        const before = name.textContent
        const other = [...document.querySelectorAll('#scenarios button')].find((button) => !button.hasAttribute('aria-current'))
        const begun = performance.now()
        other.click()
        return new Promise((resolve) => {
          const look = () => (document.querySelector('.scenario-name').textContent === before ? requestAnimationFrame(look) : resolve(performance.now() - begun))
          look()
        })
      }),
    )
  }
  await context.close()
  return { opened, switched }
}
