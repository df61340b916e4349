// How long one recalculation takes in the browser, with the code and the flags of the page but without the
// page around it: benches/wasm/recalculate.rs, called through nothing but numbers.
//
// The browser's clock ticks every 0.1 ms and a recalculation is shorter than that, so the clock is read around
// batches of them. A figure is the time of a batch, divided: p95 tells of slow batches, not of slow calls.

import { basename, dirname } from 'node:path'
import { percentile } from './bench-table.mjs'
import { serve } from './server.mjs'

const batches = 100
/** How long a batch takes at least, in milliseconds. */
const batch = 10
/** As long as the browser may need to compile the module for speed, in milliseconds. */
const warmUp = 500

/**
 * Microseconds for one call of `plan`, of `plan_again`, of `explain` and of `average_values` on each scenario of the average month,
 * and of `outlook`, of `outlook_again`, and of the model as a graph `build`, `values`, `slopes` and a set of `trials` on each of the
 * calendar; and nanoseconds for a cell of a flat array, by which machines can be compared.
 * @param {import('playwright-core').Browser} browser
 * @param {string} module path of the wasm module
 */
export async function measureRecalculation(browser, module) {
  const server = await serve(dirname(module))
  const page = await browser.newPage()
  try {
    // Whatever answers there, a script may then fetch from it.
    await page.goto(server.url)
    const { scenarios, flat } = await page.evaluate(runBatches, { file: basename(module), batches, batch, warmUp })
    return {
      scenarios: scenarios.map(({ times, ...scenario }) => ({ ...scenario, figures: times.map(figures) })),
      flat: figures(flat).p50,
    }
  } finally {
    await page.close()
    await server.close()
  }
}

function figures(times) {
  return { p50: percentile(times, 0.5), p95: percentile(times, 0.95) }
}

/** Runs in the page. */
async function runBatches({ file, batches, batch, warmUp }) {
  const { instance } = await WebAssembly.instantiateStreaming(fetch(file))
  const wasm = instance.exports

  const milliseconds = (call, place, times) => {
    const start = performance.now()
    call(place, times)
    return performance.now() - start
  }
  const microseconds = (call, place) => {
    for (const end = performance.now() + warmUp; performance.now() < end; ) call(place, 10)
    let times = 1
    while (milliseconds(call, place, times) < batch) times *= 2
    return Array.from({ length: batches }, () => (milliseconds(call, place, times) / times) * 1000)
  }
  const name = (place) => {
    const bytes = new Uint8Array(wasm.memory.buffer, wasm.name(place), wasm.name_length(place))
    return new TextDecoder().decode(bytes)
  }

  const scenarios = []
  const averages = wasm.count() - wasm.count_calendars()
  for (let place = 0; place < wasm.count(); place++) {
    const calendar = place >= averages
    const calls = calendar
      ? [wasm.outlook, wasm.outlook_again, wasm.build, wasm.values, wasm.slopes, wasm.trials]
      : [wasm.plan, wasm.plan_again, wasm.explain, wasm.average_values]
    const times = calls.map((call) => microseconds(call, place))
    const cells = calendar ? wasm.cells(place) : wasm.average_cells(place)
    const size = { sources: wasm.sources(place), roles: wasm.roles(place), cells }
    scenarios.push({ name: name(place), ...size, calendar, times })
  }
  const flat = microseconds(wasm.flat, 0).map((time) => (time * 1000) / wasm.flat_cells())
  return { scenarios, flat }
}
