// How long a first visit waits, with an empty cache, on a slow processor and a slow network, for files that
// the host compresses.
//
// "first paint" is the browser's first contentful paint. "usable" is when what can be used stands in the page
// and the frame with it is painted. "shift" is the browser's sum of layout shifts (0: nothing moved, 1: all of
// the window moved by its size) until nothing has come for a while.

/** 1.6 Mbit a second and 150 ms there and back: a phone with a weak signal. */
const network = { offline: false, latency: 150, downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8 }
const slower = 4

/** Without a request and a change for so long, in milliseconds, the page is complete. */
const rest = 1500

/**
 * One first visit; times in milliseconds since the address was opened.
 * @param {import('playwright-core').Browser} browser
 * @param {{url: string, usable: string, viewport: {width: number, height: number}}} options `usable`: a selector of
 * what there is as soon as the page can be used
 * @returns {Promise<{paint: number, usable: number, shift: number}>}
 */
export async function measureLoad(browser, { url, usable, viewport }) {
  const context = await browser.newContext({ locale: 'en-US', viewport })
  try {
    const page = await context.newPage()
    const session = await context.newCDPSession(page)
    await session.send('Network.enable')
    await session.send('Network.emulateNetworkConditions', network)
    await session.send('Emulation.setCPUThrottlingRate', { rate: slower })
    await page.addInitScript(watchLoad, { selector: usable, rest })
    await page.goto(url, { waitUntil: 'commit' })
    await page.waitForFunction(() => window.loaded, undefined, { timeout: 60_000 })
    return await page.evaluate(() => window.loaded)
  } finally {
    await context.close()
  }
}

/** Runs in the page: `window.loaded` are its times. */
function watchLoad({ selector, rest }) {
  let usable, timer
  let shift = 0
  const watch = (type, take) => {
    new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ type, buffered: true })
  }
  const rested = () => {
    clearTimeout(timer)
    timer = setTimeout(done, rest)
  }
  watch('layout-shift', (entry) => (shift += entry.value))
  watch('resource', rested)
  new MutationObserver(() => {
    rested()
    if (usable !== undefined || !document.querySelector(selector)) return
    usable = null
    // A message from the frame is delivered when the frame is painted.
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = () => (usable = performance.now())
      port2.postMessage(null)
    })
  }).observe(document, { childList: true, subtree: true })

  function done() {
    const [paint] = performance.getEntriesByName('first-contentful-paint')
    if (usable && paint) window.loaded = { paint: paint.startTime, usable, shift }
    else rested()
  }
}
