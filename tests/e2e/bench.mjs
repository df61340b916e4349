// How long a keystroke takes until its result is painted, in the built page. Run by script/bench.
//
// What is measured: real key presses, sent by the browser's own input pipeline, into the field of the plan's
// amount. The clock starts at the time stamp of the keydown event, when the browser got the key, and stops
// in a message that is posted from the animation frame after the input event. A message posted there is
// delivered after that frame's style, layout and paint are done and handed to the compositor. In between lie
// the handlers, the recalculation and the change of the document.
//
// At 60 frames a second most of that time would be waiting for the next frame, up to 16.7 ms whatever the
// page does. So the browser runs without a limit on its frame rate: a frame begins as soon as there is
// something to draw, and what is left is work. "changed" is the time to the last change of the document,
// without style, layout and paint; it also proves that no change came after the clock had stopped.

import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { launch } from './browser.mjs'
import { PlanPage } from './pages/plan.mjs'
import { serve } from './server.mjs'

const edits = 200
const warmUp = 20
const field = 'plan/amount'
const dist = process.env.REPCOUNT_DIST ?? join(dirname(fileURLToPath(import.meta.url)), '../../dist')

// The first two are what the browser needs by itself: a page that only repeats what was typed.
const runs = [
  { name: 'echo', slower: 1, echo: true },
  { name: 'echo, 4× slower', slower: 4, echo: true },
  { name: 'page', slower: 1, goal: 16 },
  { name: 'page, 4× slower', slower: 4, goal: 50 },
]

/** Runs in the page: the next edit resolves `window.edited` with its times. */
function watchEdits(selector) {
  let keydown = 0
  let changed = 0
  let done
  window.nextEdit = () => {
    changed = 0
    window.edited = new Promise((resolve) => (done = resolve))
  }
  addEventListener('keydown', (event) => (keydown = event.timeStamp), true)
  new MutationObserver(() => (changed = performance.now())).observe(document, {
    attributes: true,
    characterData: true,
    childList: true,
    subtree: true,
  })
  addEventListener('input', (event) => {
    if (!event.target.matches(selector)) return
    const start = keydown
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = () => {
        const painted = performance.now()
        const before = changed
        // Time for a change that comes too late to show itself.
        setTimeout(() => {
          done({ painted: painted - start, changed: before && before - start, late: changed !== before })
        }, 20)
      }
      port2.postMessage(null)
    })
  }, true)
}

async function openEcho(page) {
  await page.setContent(`<input data-input="${field}" value="12"><output></output>`)
  await page.evaluate(() => {
    const [input, output] = document.body.children
    input.addEventListener('input', () => (output.textContent = input.value))
  })
}

async function measure(browser, url, { slower, echo }) {
  const context = await browser.newContext({ locale: 'en-US', viewport: { width: 1280, height: 900 } })
  try {
    const page = await context.newPage()
    const plan = new PlanPage(page, url)
    await (echo ? openEcho(page) : plan.open())
    const input = plan.input(field).first()
    if ((await input.count()) === 0) throw new Error(`the page has no field data-input="${field}"`)
    await page.evaluate(watchEdits, `[data-input="${field}"]`)
    const session = await context.newCDPSession(page)
    await session.send('Emulation.setCPUThrottlingRate', { rate: slower })
    await input.focus()
    await page.keyboard.press('End')

    const times = []
    for (let edit = 0; edit < warmUp + edits; edit++) {
      await page.evaluate(() => window.nextEdit())
      // A digit more, a digit less: the amount alternates between two values.
      await page.keyboard.press(edit % 2 === 0 ? '7' : 'Backspace')
      const time = await page.evaluate(() => window.edited)
      if (edit >= warmUp) times.push(time)
    }
    return times
  } finally {
    await context.close()
  }
}

function percentile(values, share) {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)]
}

if (!existsSync(join(dist, 'index.html'))) {
  console.error('dist/index.html is missing: run script/build first')
  process.exit(1)
}

const [browser, server] = await Promise.all([
  launch(['--disable-frame-rate-limit', '--disable-gpu-vsync']),
  serve(dist),
])
try {
  const line = (...cells) => console.log(cells.map((cell, index) => (index ? cell.padStart(13) : cell.padEnd(16))).join(''))
  console.log(`\nKeystroke to painted page, milliseconds, ${edits} edits`)
  line('', 'changed p50', 'changed p95', 'painted p50', 'painted p95', 'painted max', 'goal for p95')
  for (const run of runs) {
    const times = await measure(browser, server.url, run)
    const painted = times.map((time) => time.painted)
    const changed = times.map((time) => time.changed)
    const figures = [percentile(changed, 0.5), percentile(changed, 0.95), percentile(painted, 0.5), percentile(painted, 0.95), Math.max(...painted)]
    line(run.name, ...figures.map((figure) => figure.toFixed(1)), run.goal ? `< ${run.goal}` : '')
    const late = times.filter((time) => time.late).length
    const still = times.filter((time) => !time.changed).length
    if (late > 0) console.log(`  ${late} edits changed the page again after that: what is painted is not the end of them`)
    if (still > 0) console.log(`  ${still} edits changed nothing in the page`)
  }
} catch (error) {
  console.error(`bench: ${error.message}`)
  process.exitCode = 1
} finally {
  await browser.close()
  await server.close()
}
