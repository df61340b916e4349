// What every journey stands on: the built page served from a subfolder, one Chromium a file, a fresh
// profile a journey, and a watch on everything that must never happen.
//
//   import { journey } from '../harness.mjs'
//
//   journey('a plan in deals', async ({ plan }) => {
//     await plan.open()
//     await plan.type('plan/amount', '12')
//     assert.equal(await plan.value('deals'), 12)
//   }, { locale: 'ru-RU', viewport: { width: 360, height: 740 }, colorScheme: 'dark' })
//
// A journey fails on any of these, whatever else it checks: an error or a warning in the console, an
// uncaught error, a violation of the page's policy, a request to another origin, and a request of any kind
// after the page has loaded. One that provokes such a thing on purpose says so: `allow: [/pattern/]`.

import assert from 'node:assert/strict'
import { existsSync, mkdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { after, before, test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { launch } from './browser.mjs'
import { drawnIn, fonts } from './fonts.mjs'
import { PlanPage, twoFrames } from './pages/plan.mjs'
import { serve } from './server.mjs'

const here = dirname(fileURLToPath(import.meta.url))
export const dist = process.env.REPCOUNT_DIST ?? join(here, '../../dist')
const results = join(here, '../../test-results')

let browser
let server

before(async () => {
  assert.ok(existsSync(join(dist, 'index.html')), 'dist/index.html is missing: run script/build first')
  ;[browser, server] = await Promise.all([launch(), serve(dist)])
})

after(async () => {
  await browser?.close()
  await server?.close()
})

/**
 * @typedef {object} Options
 * @property {string} [locale] of the browser, 'en-US' by default
 * @property {{width: number, height: number}} [viewport] 1280 × 900 by default
 * @property {'light' | 'dark'} [colorScheme] light by default
 * @property {'reduce' | 'no-preference'} [reducedMotion]
 * @property {boolean} [hasTouch]
 * @property {boolean} [javaScriptEnabled]
 * @property {string[]} [permissions] such as 'clipboard-read' and 'clipboard-write'
 * @property {RegExp[]} [allow] what this journey provokes on purpose, matched against the reports below
 * @property {string} [font] one of `fonts`, the first by default
 * @property {number} [timeout] of the whole journey, in milliseconds
 * @property {boolean | string} [skip]
 * @property {boolean} [only]
 *
 * @typedef {object} Given
 * @property {import('playwright-core').Page} page a tab of a fresh profile, nothing opened yet
 * @property {PlanPage} plan the page object for it
 * @property {import('playwright-core').BrowserContext} context
 * @property {string} url where the page is served, with the slash at the end
 * @property {(page?: import('playwright-core').Page) => PlanPage} planOn the page object for another tab
 * @property {(page?: import('playwright-core').Page) => Promise<void>} noAxeViolations
 * @property {Watch} watch
 */

/**
 * A journey that looks at where things are, once under each of the fonts.
 *
 * @param {string} name
 * @param {(given: Given) => Promise<void>} steps
 * @param {Options} [options]
 */
export function layoutJourney(name, steps, options = {}) {
  for (const font of fonts) journey(`${name}, in ${font}`, steps, { ...options, font })
}

/**
 * @param {string} name
 * @param {(given: Given) => Promise<void>} steps
 * @param {Options} [options]
 */
export function journey(name, steps, options = {}) {
  const { allow = [], timeout = 60_000, skip, only, font, ...rest } = options
  test(name, { timeout, skip, only }, async () => {
    const context = await browser.newContext({
      locale: 'en-US',
      viewport: { width: 1280, height: 900 },
      colorScheme: 'light',
      timezoneId: 'Europe/Berlin',
      serviceWorkers: 'block',
      ...rest,
    })
    // A step that waits for what does not come should say so long before the journey's own time is up.
    context.setDefaultTimeout(10_000)
    if (font) await context.addInitScript(drawnIn, font)
    await context.addInitScript(standStill, Date.UTC(2025, 11, 15, 12))
    const watch = await Watch.over(context, server.origin)
    const page = await context.newPage()
    const planOn = (tab = page) => new PlanPage(tab, server.url, watch)
    try {
      await steps({
        page,
        context,
        watch,
        url: server.url,
        plan: planOn(),
        planOn,
        noAxeViolations: (tab = page) => noAxeViolations(tab),
      })
      // What a step started may still be on its way.
      for (const tab of context.pages()) await settle(tab)
      watch.check(allow)
    } catch (error) {
      await keepScreenshots(context, name)
      const seen = watch.forbidden(allow)
      if (seen.length > 0 && !seen.some((line) => error.message.includes(line))) {
        error.message += `\n\nMeanwhile in the browser:\n${seen.join('\n')}`
      }
      throw error
    } finally {
      await context.close()
    }
  })
}

/** Runs in the page: today is always the same day. Examples start with the month after it, January 2026. */
function standStill(today) {
  const Real = Date
  window.Date = class extends Real {
    constructor(...parts) {
      super(...(parts.length === 0 ? [today] : parts))
    }

    static now() {
      return today
    }
  }
}

/** Reads along what the tabs of a profile report and request. */
class Watch {
  #reports = []
  #requests = []
  /** Tabs that have loaded, and may not request anything any more. */
  #settled = new Set()
  #origin

  static async over(context, origin) {
    const watch = new Watch()
    watch.#origin = origin
    await context.exposeBinding('reportViolation', (_, text) => void watch.#reports.push(`policy: ${text}`))
    await context.addInitScript(() => {
      addEventListener('securitypolicyviolation', (event) => {
        window.reportViolation(`${event.effectiveDirective} refused ${event.blockedURI} ${event.sample}`)
      })
    })
    context.on('page', (page) => {
      page.on('console', (message) => {
        if (['error', 'warning'].includes(message.type())) {
          watch.#reports.push(`console ${message.type()}: ${message.text()} (${message.location().url})`)
        }
      })
      page.on('pageerror', (error) => void watch.#reports.push(`uncaught: ${error.stack ?? error}`))
      page.on('crash', () => void watch.#reports.push('the tab crashed'))
    })
    context.on('request', (request) => watch.#requested(request))
    return watch
  }

  #requested(request) {
    const url = request.url()
    if (/^(data|blob):/.test(url)) return
    const frame = request.frame()
    const page = frame.page()
    if (request.isNavigationRequest() && frame === page.mainFrame()) {
      // A reload, or a link that the user followed: loading begins again.
      this.#settled.delete(page)
    }
    this.#requests.push({ page, url, method: request.method() })
    if (!url.startsWith(this.#origin + '/')) this.#reports.push(`request to elsewhere: ${request.method()} ${url}`)
    else if (request.method() !== 'GET') this.#reports.push(`request that sends: ${request.method()} ${url}`)
    else if (this.#settled.has(page)) this.#reports.push(`request after the page had loaded: ${url}`)
  }

  /** From now on the tab has loaded. The page objects call this. */
  settled(page) {
    this.#settled.add(page)
  }

  /** Addresses that a tab has requested so far. */
  requests(page) {
    return this.#requests.filter((request) => request.page === page).map(({ url }) => url)
  }

  /** All reports that no pattern allows. */
  forbidden(allow = []) {
    return this.#reports.filter((line) => !allow.some((pattern) => pattern.test(line)))
  }

  check(allow = []) {
    const lines = this.forbidden(allow)
    assert.equal(lines.length, 0, `the browser reported:\n${lines.join('\n')}`)
  }
}

const axeSource = createRequire(import.meta.url)('axe-core').source

/** Fails on any violation that axe finds, with the rule, the elements and what to read about it. */
export async function noAxeViolations(page) {
  // By the debugger's own way in, because the page's policy refuses a script element.
  await page.evaluate(axeSource)
  const { violations } = await page.evaluate(() => window.axe.run(document, { resultTypes: ['violations'] }))
  const lines = violations.flatMap(({ id, impact, help, nodes }) => [
    `${id} (${impact}): ${help}`,
    ...nodes.slice(0, 5).map(({ html, failureSummary }) => `  ${html.slice(0, 200)}\n    ${failureSummary.replace(/\n/g, '\n    ')}`),
    ...(nodes.length > 5 ? [`  and ${nodes.length - 5} more`] : []),
  ])
  assert.equal(violations.length, 0, `axe found ${violations.length} violations:\n${lines.join('\n')}`)
}

/** Nothing scrolls sideways: the page is no wider than the window. */
export async function noSidewaysScrolling(page) {
  const { wide, window, culprits } = await page.evaluate(() => {
    const width = document.documentElement.clientWidth
    const culprits = [...document.body.querySelectorAll('*')]
      .filter((element) => element.getBoundingClientRect().right > width + 0.5)
      .slice(0, 5)
      .map((element) => element.cloneNode(false).outerHTML)
    return { wide: document.documentElement.scrollWidth, window: width, culprits }
  })
  assert.ok(wide <= window, `the page is ${wide} px wide in a window of ${window}, perhaps because of:\n${culprits.join('\n')}`)
}

async function settle(page) {
  // A tab without JavaScript has no frames to tell of.
  await Promise.race([twoFrames(page).catch(() => {}), pause(500, undefined, { ref: false })])
}

async function keepScreenshots(context, name) {
  mkdirSync(results, { recursive: true })
  const stem = name.replace(/[^\p{Letter}\p{Number}]+/gu, '-')
  for (const [index, page] of context.pages().entries()) {
    await page.screenshot({ path: join(results, `${stem}-${index + 1}.png`), fullPage: true, timeout: 5000 }).catch(() => {})
  }
}
