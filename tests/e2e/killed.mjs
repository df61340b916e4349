// Kills the browser right after the page has said "Saved", as a crash or an empty battery does, and looks what is
// there the next time. Prints what local storage alone would have lost.
//
//   node tests/e2e/killed.mjs [rounds]    50 by default

import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright-core'
import { findChromium, flags } from './browser.mjs'
import { PlanPage } from './pages/plan.mjs'
import { serve } from './server.mjs'

const folder = fileURLToPath(new URL('../..', import.meta.url))

/** A browser with a profile on the disk, in a group of processes that can be killed as one. */
async function start(profile) {
  const process = spawn(
    findChromium(),
    [...flags, '--headless=new', '--remote-debugging-port=0', `--user-data-dir=${profile}`, 'about:blank'],
    { detached: true, stdio: ['ignore', 'ignore', 'pipe'] },
  )
  const address = await new Promise((resolve, reject) => {
    let said = ''
    process.stderr.on('data', (text) => {
      said += text
      const [, address] = said.match(/DevTools listening on (\S+)/) ?? []
      if (address) resolve(address)
    })
    process.on('exit', () => reject(new Error(`the browser ended:\n${said}`)))
  })
  const browser = await chromium.connectOverCDP(address)
  return { process, browser, page: await browser.contexts()[0].newPage() }
}

async function kill({ process: { pid }, browser }) {
  process.kill(-pid, 'SIGKILL')
  await browser.close().catch(() => {})
  // The profile is locked until the last of them is gone.
  for (;;) {
    try {
      process.kill(-pid, 0)
    } catch {
      return
    }
    await pause(20)
  }
}

/** What lies in local storage, looked at without the page. */
async function amountInLocalStorage(page, url) {
  await page.goto(`${url}boot.js`)
  const texts = await page.evaluate(() => Object.entries(localStorage).filter(([key]) => key.startsWith('repcount/item/')).map(([, text]) => text))
  return texts.map((text) => JSON.parse(text).scenario.scenario.plan.amount)[0]
}

/**
 * Edits, waits for "Saved", kills the browser a random moment later, and looks what a new one finds.
 * @param {{dist: string, rounds: number, say?: (text: string) => void}} given
 * @returns {Promise<{edits: number, lost: number, lostByLocalStorage: number}>}
 */
export async function killAfterSaved({ dist, rounds, say = () => {} }) {
  const server = await serve(dist)
  const profile = await mkdtemp(join(tmpdir(), 'repcount-killed-'))
  const result = { edits: 0, lost: 0, lostByLocalStorage: 0 }
  let amount = 1e6
  try {
    for (let round = 0; round < rounds; round += 1) {
      const browser = await start(profile)
      const plan = new PlanPage(browser.page, server.url)
      await plan.open()
      for (let edit = 1 + Math.floor(Math.random() * 5); edit > 0; edit -= 1) {
        amount += 1000
        await plan.type('plan/amount', String(amount))
        await plan.saved()
        result.edits += 1
      }
      await pause(Math.random() * 200)
      await kill(browser)

      const again = await start(profile)
      const local = await amountInLocalStorage(again.page, server.url)
      const after = new PlanPage(again.page, server.url)
      await after.open()
      const found = await after.value('plan/amount')
      if (found !== amount) result.lost += 1
      if (local !== amount) result.lostByLocalStorage += 1
      say(`${round + 1}: saved ${amount}, found ${found}, in local storage ${local ?? 'nothing'}`)
      await kill(again)
    }
  } finally {
    await server.close()
    await rm(profile, { recursive: true, force: true, maxRetries: 5 })
  }
  return result
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const rounds = Number(process.argv[2] ?? 50)
  const dist = process.env.REPCOUNT_DIST ?? join(folder, 'dist')
  const { edits, lost, lostByLocalStorage } = await killAfterSaved({ dist, rounds, say: console.log })
  console.log(`${edits} edits in ${rounds} rounds. Lost: ${lost}. Local storage alone would have lost ${lostByLocalStorage}.`)
  assert.equal(lost, 0)
}
