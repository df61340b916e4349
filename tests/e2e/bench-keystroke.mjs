// How long a keystroke takes until its result is painted, in the built page.
//
// What is measured: real key presses, sent by the browser's own input pipeline, into the field of the plan's
// amount. The clock starts at the time stamp of the keydown event, when the browser got the key, and stops
// in a message that is posted from the animation frame after the input event. A message posted there is
// delivered after that frame's style, layout and paint are done and handed to the compositor. In between lie
// the handlers, the recalculation and the change of the document.
//
// At 60 frames a second most of that time would be waiting for the next frame, up to 16.7 ms whatever the
// page does. So the browser runs without a limit on its frame rate (`flags`): a frame begins as soon as there
// is something to draw, and what is left is work. "handled" is the time until the page's handlers have
// returned and what they put off to microtasks is done: without style, layout and paint. All but the
// answer and the inputs follows in later frames: "settled" is the time until the frame after the last change is painted.
//
// Every edit makes the number ten times as large or takes that back, so that nearly all figures change.

import { PlanPage } from './pages/plan.mjs'

const warmUp = 20

/** For the browser that measures. */
export const flags = ['--disable-frame-rate-limit', '--disable-gpu-vsync']

/**
 * Milliseconds for each of so many edits.
 * @param {import('playwright-core').Browser} browser started with `flags`
 * @param {{url: string, edits: number, slower: number, echo?: boolean, fragment?: string, field?: string}} options
 * `slower`: how many times the processor is slowed down; `echo`: a page that only repeats what was typed, for what the
 * browser needs by itself; `fragment`: the screen; `field`: the input that is typed into
 * @returns {Promise<{handled: number, painted: number, settled: number}[]>}
 */
export async function measureKeystrokes(browser, { url, edits, slower, echo, fragment = '', field = 'plan/amount' }) {
  const selector = `[data-input="${field}"]`
  const context = await browser.newContext({ locale: 'en-US', viewport: { width: 1280, height: 900 } })
  try {
    const page = await context.newPage()
    const plan = new PlanPage(page, url)
    await (echo ? openEcho(page, field) : plan.open(fragment))
    if ((await plan.input(field).count()) === 0) throw new Error(`the page has no field ${selector}`)
    // Without the grouping, which a further digit would make wrong.
    await plan.type(field, (await plan.typed(field)).replace(/\D/g, ''))
    if (!echo) await plan.saved()
    await page.evaluate(watchEdits, selector)
    const session = await context.newCDPSession(page)
    await session.send('Emulation.setCPUThrottlingRate', { rate: slower })

    const edit = async (number) => {
      await page.evaluate(() => window.nextEdit())
      await page.keyboard.press(number % 2 === 0 ? '7' : 'Backspace')
      return page.evaluate(() => window.edited)
    }
    for (let number = 0; number < warmUp; number++) {
      const { changes } = await edit(number)
      if (changes === 0) throw new Error('an edit changed nothing in the page')
    }
    const times = []
    for (let number = 0; number < edits; number++) times.push(await edit(number))
    return times
  } finally {
    await context.close()
  }
}

async function openEcho(page, field) {
  await page.setContent(`<input data-input="${field}" value="12"><output></output>`)
  await page.evaluate(() => {
    const [input, output] = document.body.children
    input.addEventListener('input', () => (output.textContent = input.value))
  })
}

/** Runs in the page: the next edit resolves `window.edited` with its times. */
function watchEdits(selector) {
  /** Without a change for so long, in milliseconds, the page has settled. */
  const rest = 60
  let keydown, handled, painted, settled, changes, done, timer
  window.nextEdit = () => {
    changes = 0
    painted = undefined
    window.edited = new Promise((resolve) => (done = resolve))
  }
  addEventListener('keydown', (event) => (keydown = event.timeStamp), true)
  // On its way down the event comes here before it comes to the page's handlers, on its way up after them.
  addEventListener('input', (event) => event.target.matches(selector) && requestAnimationFrame(paint), true)
  addEventListener('input', () => (handled = performance.now()))

  function paint() {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => {
      settled = performance.now()
      painted ??= settled
      clearTimeout(timer)
      const since = (time) => time - keydown
      timer = setTimeout(
        () => done({ handled: since(handled), painted: since(painted), settled: since(settled), changes }),
        rest,
      )
    }
    port2.postMessage(null)
  }

  // Told of changes before the frame that paints them, or after it where they were made in it.
  const observer = new MutationObserver((records) => {
    changes += records.length
    if (painted !== undefined) requestAnimationFrame(paint)
  })
  observer.observe(document, { attributes: true, characterData: true, childList: true, subtree: true })
}
