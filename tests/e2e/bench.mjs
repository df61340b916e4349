// The benchmarks that need a browser; run by script/bench, which gives the wasm module of the planner and the
// folder of a bare Leptos counter. Figures, no verdict: machines differ.

import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { flags, measureKeystrokes } from './bench-keystroke.mjs'
import { measureLibrary } from './bench-library.mjs'
import { measureLoad } from './bench-load.mjs'
import { measureRecalculation } from './bench-recalculate.mjs'
import { measureSpreadsheet } from './bench-spreadsheet.mjs'
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

/** Nanoseconds for a cell of a flat array on the machine that the goals were set on. */
const usualFlat = 10

async function recalculation(browser) {
  const { scenarios, flat } = await measureRecalculation(browser, module)
  // A machine that is half as fast may take twice as long.
  const goal = (name, { p50, p95 }, most) => {
    const scaled = (most * flat) / usualFlat
    goals.push([name, p50.toFixed(1), p95.toFixed(1), `p50 ≤ ${scaled.toFixed(1)}`])
  }
  const row = ({ name, sources, roles, cells, figures }) => [
    name, sources, roles, cells, ...figures.flatMap(({ p50, p95 }) => [p50, p95]).map((figure) => figure.toFixed(1)),
  ]
  const print = (title, calendar, names) => {
    const heads = names.flatMap((name) => [`${name} p50`, 'p95'])
    const rows = scenarios.filter((scenario) => scenario.calendar === calendar).map(row)
    table(title, ['sources', 'roles', 'cells', ...heads], rows)
  }
  print('One recalculation in wasm, microseconds', false, ['plan', 'again', 'explain', 'values'])
  print('The calendar in wasm, microseconds', true, ['all', 'again', 'build', 'values', 'slopes', 'a trial'])
  console.log(`\nA cell of a flat array: ${flat.toFixed(1)} ns; goals of the planner are for ${usualFlat} ns, and scaled.`)

  const figures = (start, calendar) =>
    scenarios.find((scenario) => scenario.calendar === calendar && scenario.name.startsWith(start)).figures
  const largest = scenarios.find(({ name }) => name.includes('largest preset')).figures
  goal('average month, values, µs', largest[3], 50)
  const [all, again, build, values] = figures('36 months', true)
  goal('36 months, graph written, µs', build, 5000)
  goal('36 months, values, µs', values, 800)
  goal('36 months, whole answer, µs', all, 8000)
  goal('36 months, another number typed, µs', again, 8000)
  goal('36 months, 1 hire a month, µs', figures('the same, 1 hire', true)[1], 25_000)
  const [, , , year, slopes, trial] = figures('software-dollars', true)
  goals.push(['slopes of a figure, times its values', (slopes.p50 / year.p50).toFixed(2), '', '≤ 3'])
  goal('10,000 trials of a year, ms', { p50: trial.p50 * 10, p95: trial.p95 * 10 }, 150)
  const sheet = measureSpreadsheet()
  const own = figures('software-dollars, 4 months', true)[3]
  console.log(`HyperFormula, ${sheet.cells} cells, one input changed: ${sheet.time.toFixed(0)} µs.`)
  goals.push(['HyperFormula, times values', (sheet.time / own.p50).toFixed(1), '', '≥ 50'])
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

async function library(browser, url) {
  const rows = []
  for (const count of [1, 500]) {
    const { opened, switched } = await measureLibrary(browser, url, count)
    const median = (figures) => percentile(figures, 0.5).toFixed(0)
    const most = count > 1 ? percentile(switched, 0.95).toFixed(0) : ''
    rows.push([`${count} scenarios of 36 months`, median(opened), count > 1 ? median(switched) : '', most])
    if (count > 1) goals.push(['switching with 500 scenarios, ms', median(switched), most, '≤ 100'])
  }
  table('Opening the page, and switching, milliseconds', ['open p50', 'switch p50', 'p95'], rows)
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
  await library(browser, await served(dist, { compressed: true }))
  table('Goals', ['p50', 'p95', 'goal'], goals)
} catch (error) {
  console.error(`bench: ${error.message}`)
  process.exitCode = 1
} finally {
  await browser.close()
  await Promise.all(servers.map((server) => server.close()))
}
