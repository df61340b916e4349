// Starts the Chromium that script/bootstrap found or installed.

import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'
import { chromium } from 'playwright-core'
import { fontEnvironment } from './fonts.mjs'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

// Quiet, so that no request leaves the machine; and without the sandbox, which a container does not allow.
export const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** The path of the browser; script/tools.sh looks in the same places. */
export function findChromium() {
  if (process.env.REPCOUNT_CHROMIUM) return process.env.REPCOUNT_CHROMIUM
  for (const name of names) {
    for (const folder of (process.env.PATH ?? '').split(delimiter)) {
      if (folder && runs(join(folder, name))) return join(folder, name)
    }
  }
  const mac = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'
  if (runs(mac)) return mac
  if (runs(chromium.executablePath())) return chromium.executablePath()
  throw new Error('No Chromium: run script/bootstrap, or set REPCOUNT_CHROMIUM to the path of one.')
}

/**
 * @param {string[]} [more] flags
 * @returns {Promise<import('playwright-core').Browser>}
 */
export function launch(more = []) {
  const env = { ...process.env, ...fontEnvironment() }
  return chromium.launch({ executablePath: findChromium(), headless: true, args: [...flags, ...more], env })
}

function runs(path) {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
