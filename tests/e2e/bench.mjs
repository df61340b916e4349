// The benchmarks that need a browser; run by script/bench, which gives the wasm module of the planner.
// Figures, no verdict: machines differ.

import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { flags, measureKeystrokes } from './bench-keystroke.mjs'
import { measureRecalculation } from './bench-recalculate.mjs'
import { percentile, table } from './bench-table.mjs'
import { launch } from './browser.mjs'
import { serve } from './server.mjs'

const edits = 200
const dist = process.env.REPCOUNT_DIST ?? join(dirname(fileURLToPath(import.meta.url)), '../../dist')
const module = process.argv[2]

/** The plan month by month, in the field that changes most of it. */
const months = { fragment: '#/timeline', field: 'roles/bdr/people_now' }
const runs = [
  { name: 'echo alone', slower: 1, echo: true },
  { name: 'echo alone, 4× slower', slower: 4, echo: true },
  { name: 'page', slower: 1, goal: 16, of: 'painted' },
  { name: 'page, 4× slower', slower: 4, goal: 50, of: 'painted' },
  { name: 'months', slower: 1, goal: 16, of: 'painted', ...months },
  { name: 'months, 4× slower', slower: 4, goal: 50, of: 'painted', ...months },
]

const moments = ['handled', 'painted', 'settled']
const goals = []

async function recalculation(browser) {
  const scenarios = await measureRecalculation(browser, module)
  const row = ({ name, sources, roles, figures }) => {
    const cells = figures.flatMap(({ p50, p95 }) => [p50, p95]).map((figure) => figure.toFixed(1))
    if (name.includes('largest preset')) goals.push(['recalculation in wasm, µs', cells[0], cells[1], 'p50 < 50'])
    if (name.includes('36 months')) {
      goals.push(['forward in wasm, µs', cells[0], cells[1], 'p50 < 50'])
      goals.push(['calendar in wasm, µs', cells[2], cells[3], 'p95 < 50000'])
    }
    return [name, sources, roles, ...cells]
  }
  const print = (title, calendar, names) => {
    const heads = names.flatMap((name) => [`${name} p50`, `${name} p95`])
    const rows = scenarios.filter((scenario) => scenario.calendar === calendar).map(row)
    table(title, ['sources', 'roles', ...heads], rows)
  }
  print('One recalculation in wasm, microseconds', false, ['plan', 'explain'])
  print('The calendar in wasm, microseconds', true, ['forward', 'all'])
}

async function keystrokes(browser, url) {
  const rows = []
  for (const { name, goal, of, ...run } of runs) {
    const times = await measureKeystrokes(browser, { ...run, url, edits })
    const all = moments.map((moment) => times.map((time) => time[moment]))
    const figures = all.map((all) => [percentile(all, 0.5), percentile(all, 0.95), Math.max(...all)])
    const cells = figures.flat().map((figure) => figure.toFixed(1))
    rows.push([name, ...cells])
    if (goal) {
      const first = moments.indexOf(of) * 3
      goals.push([`keystroke ${of}, ${name}, ms`, cells[first], cells[first + 1], `p95 < ${goal}`])
    }
  }
  const heads = moments.flatMap((moment) => [`${moment} p50`, 'p95', 'max'])
  table(`Keystroke to painted page, milliseconds, ${edits} edits`, heads, rows)
}

const missing = [module ?? 'the wasm module as argument', join(dist, 'index.html')].find((file) => !existsSync(file))
if (missing) {
  console.error(`bench: ${missing} is missing: run script/bench`)
  process.exit(1)
}
const [browser, server] = await Promise.all([launch(flags), serve(dist)])
try {
  await recalculation(browser)
  await keystrokes(browser, server.url)
  table('Goals', ['p50', 'p95', 'goal'], goals)
} catch (error) {
  console.error(`bench: ${error.message}`)
  process.exitCode = 1
} finally {
  await browser.close()
  await server.close()
}
