// The benchmarks that need a browser; run by script/bench, which gives the wasm module of the planner and the
// folder of a bare Leptos counter. Figures, no verdict: machines differ.

import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { flags, measureKeystrokes } from './bench-keystroke.mjs'
import { measureLoad } from './bench-load.mjs'
import { measureRecalculation } from './bench-recalculate.mjs'
import { percentile, table } from './bench-table.mjs'
import { launch } from './browser.mjs'
import { serve } from './server.mjs'

const edits = 200
const visits = 5
const dist = process.env.REPCOUNT_DIST ?? join(dirname(fileURLToPath(import.meta.url)), '../../dist')
const [module, counter] = process.argv.slice(2)

/** The plan month by month, in the field that changes most of it. */
const months = { fragment: '#/timeline', field: 'roles/bdr/people_now' }
const runs = [
  { name: 'echo alone', slower: 1, echo: true },
  { name: 'echo alone, 4× slower', slower: 4, echo: true },
  { name: 'page', slower: 1 },
  { name: 'page, 4× slower', slower: 4 },
  { name: 'months', slower: 1, ...months },
  { name: 'months, 4× slower', slower: 4, ...months },
]

const moments = ['handled', 'painted', 'settled']
const goals = []

async function recalculation(browser) {
  const scenarios = await measureRecalculation(browser, module)
  const row = ({ name, sources, roles, figures }) => {
    const cells = figures.flatMap(({ p50, p95 }) => [p50, p95]).map((figure) => figure.toFixed(1))
    if (name.includes('largest preset')) goals.push(['recalculation in wasm, µs', cells[0], cells[1], 'p50 < 50'])
    if (name.includes('36 months')) {
      goals.push(['calendar in wasm, µs', cells[0], cells[1], 'p95 < 50000'])
      goals.push(['graph written in wasm, µs', cells[2], cells[3], 'p50 < 5000'])
      goals.push(['graph read in wasm, µs', cells[4], cells[5], 'p50 < 800'])
    }
    return [name, sources, roles, ...cells]
  }
  const print = (title, calendar, names) => {
    const heads = names.flatMap((name) => [`${name} p50`, `${name} p95`])
    const rows = scenarios.filter((scenario) => scenario.calendar === calendar).map(row)
    table(title, ['sources', 'roles', ...heads], rows)
  }
  print('One recalculation in wasm, microseconds', false, ['plan', 'explain'])
  print('The calendar in wasm, microseconds', true, ['all', 'build', 'values', 'a trial'])
}

async function keystrokes(browser, url) {
  const rows = []
  const echoes = {}
  for (const { name, ...run } of runs) {
    const times = await measureKeystrokes(browser, { ...run, url, edits })
    const all = moments.map((moment) => times.map((time) => time[moment]))
    const figures = all.map((all) => [percentile(all, 0.5), percentile(all, 0.95), Math.max(...all)])
    rows.push([name, ...figures.flat().map((figure) => figure.toFixed(1))])
    const [p50, p95] = figures[moments.indexOf('painted')]
    if (run.echo) {
      echoes[run.slower] = [p50, p95]
    } else {
      const [echo50, echo95] = echoes[run.slower]
      const times = [p50 / echo50, p95 / echo95].map((ratio) => ratio.toFixed(2))
      goals.push([`keystroke painted, ${name}, echoes`, ...times, 'p95 ≤ 2.5'])
    }
  }
  const heads = moments.flatMap((moment) => [`${moment} p50`, 'p95', 'max'])
  table(`Keystroke to painted page, milliseconds, ${edits} edits`, heads, rows)
}

async function loads(browser, url, counterUrl) {
  const wide = { width: 1280, height: 900 }
  const narrow = { width: 360, height: 740 }
  const page = { url, usable: '[data-input="plan/amount"]' }
  const pages = [
    { name: 'bare counter', url: counterUrl, usable: 'button', viewport: wide },
    { name: 'page', ...page, viewport: wide },
    { name: 'page, 360 px wide', ...page, viewport: narrow },
  ]
  const medians = []
  for (const { name, ...options } of pages) {
    const all = []
    for (let count = 0; count < visits; count++) all.push(await measureLoad(browser, options))
    const median = (figure) => percentile(all.map((visit) => visit[figure]), 0.5)
    const [paint, usable, shift] = ['paint', 'usable', 'shift'].map(median)
    medians.push({ name, paint, usable, shift })
  }
  const rows = medians.map(({ name, paint, usable, shift }) => [name, paint.toFixed(0), usable.toFixed(0), shift.toFixed(3)])
  table(`First visit at 4× CPU, 1.6 Mbit/s, 150 ms, milliseconds, median of ${visits}`, ['paint', 'usable', 'shift'], rows)
  const [bare, ...ours] = medians
  for (const { name, paint, usable, shift } of ours) {
    goals.push([`first paint, ${name}, ms`, paint.toFixed(0), '', '≤ 1000'])
    goals.push([`usable, ${name}, counters`, (usable / bare.usable).toFixed(2), '', '≤ 2.5'])
    goals.push([`layout shift, ${name}`, shift.toFixed(3), '', '≤ 0.05'])
  }
}

const wanted = [module ?? 'the wasm module as argument', join(counter ?? 'the folder of the counter as argument', 'index.html')]
const missing = [...wanted, join(dist, 'index.html')].find((file) => !existsSync(file))
if (missing) {
  console.error(`bench: ${missing} is missing: run script/bench`)
  process.exit(1)
}
const browser = await launch(flags)
const servers = []
const served = async (folder, options) => {
  servers.push(await serve(folder, options))
  return servers.at(-1).url
}
try {
  await recalculation(browser)
  await keystrokes(browser, await served(dist))
  await loads(browser, await served(dist, { compressed: true }), await served(counter, { compressed: true }))
  table('Goals', ['p50', 'p95', 'goal'], goals)
} catch (error) {
  console.error(`bench: ${error.message}`)
  process.exitCode = 1
} finally {
  await browser.close()
  await Promise.all(servers.map((server) => server.close()))
}
