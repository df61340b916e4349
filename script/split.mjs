// Trunk runs this after each build. For script/build, and nothing else, it puts in the place of the one wasm
// that Trunk made two of them: one that the page starts with, and one that it fetches afterwards:
// docs/decisions/split.md.

import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const { REPCOUNT_WASM_OPT: flags, CARGO_TARGET_DIR: target, TRUNK_STAGING_DIR: staging } = process.env
if (flags) split()

function split() {
  const work = join(target, 'split')
  rmSync(work, { recursive: true, force: true })
  mkdirSync(work, { recursive: true })

  // What a tool has to say is part of the error where it fails, and of no interest where it does not.
  const run = (program, ...words) => execFileSync(program, words, { stdio: 'pipe' })
  run('wasm-split-cli', join(target, 'wasm32-unknown-unknown/release/page.wasm'), work, '--out-name', 'page')
  // What the other file needs of the first must not be taken for unused: --keep-lld-exports.
  run('wasm-bindgen', join(work, 'page.wasm'), '--out-dir', join(work, 'bound'), '--out-name', 'page',
    '--target', 'web', '--no-typescript', '--keep-lld-exports')

  const chunks = readdirSync(work).filter((file) => file.endsWith('.wasm') && file !== 'page.wasm')
  if (chunks.length !== 1) throw new Error(`${chunks.length} parts were split off`)
  const smaller = (file, kind) => {
    const small = join(work, `small-${kind}.wasm`)
    // By name, functions that are alike stand together, which brotli makes 1 % of.
    run('wasm-opt', '-Oz', ...flags.split(' '), '--reorder-functions-by-name', '--strip-debug', '-o', small, file)
    return { from: file.replace(/.*\//, ''), kind, bytes: readFileSync(small) }
  }
  const parts = [
    smaller(join(work, 'bound/page_bg.wasm'), 'bg'),
    ...chunks.map((file) => smaller(join(work, file), file.replace(/^split_|\.wasm$/g, ''))),
  ]
  const glue = joined(text(work, 'bound/page.js'), text(work, '__wasm_split.js'))

  // One name for all: parts of two builds must never meet.
  const hash = createHash('sha256').update(glue)
  for (const { bytes } of parts) hash.update(bytes)
  const stem = `page-${hash.digest('hex').slice(0, 16)}`

  const [, old] = text(staging, 'index.html').match(/data-js="?[^"\s]*?(page-[0-9a-f]+)\.js/)
  rmSync(join(staging, `${old}.js`))
  rmSync(join(staging, `${old}_bg.wasm`))
  const [later] = parts.slice(1).map(({ kind }) => `./${stem}_${kind}.wasm`)
  const html = text(staging, 'index.html').replaceAll(old, stem)
  writeFileSync(join(staging, 'index.html'), replaced(html, ' data-wasm=', ` data-later="${later}" data-wasm=`))
  let named = glue
  const shorter = unhashed(named)
  named = shorter(named)
  for (const { from, kind, bytes } of parts) {
    writeFileSync(join(staging, `${stem}_${kind}.wasm`), Buffer.from(shorter(bytes.toString('latin1')), 'latin1'))
    named = replaced(named, from, `${stem}_${kind}.wasm`)
  }
  writeFileSync(join(staging, `${stem}.js`), named)
}

/** The glue of wasm-bindgen with that of wasm-split inside, which saves a request. */
function joined(glue, loader) {
  const names = [...loader.matchAll(/^export const (\w+) =/gm)].map(([, name]) => name)
  let inside = loader.replace(/^export /gm, '')
  inside = replaced(inside, 'import { initSync } from "./page.js";\n', '')
  // Not streaming, which a host has to give the right type for; this part is small.
  inside = replaced(inside, /fetch\((new URL\([^)]*\))\)/, 'fetched($1)')
  inside = replaced(inside, 'WebAssembly.instantiateStreaming(src, imports)', 'WebAssembly.instantiate(await src, imports)')
  inside = `async function fetched(address) {
    const response = await fetch(address);
    if (!response.ok) throw new Error(address + ": " + response.status);
    return response.arrayBuffer();
}
${inside}return { ${names.join(', ')} };`
  const whole = replaced(glue, /^import \* as (\w+) from "\.\/__wasm_split\.js";?$/,
    (_, name) => `const ${name} = (() => {\n${inside}\n})();`)
  // What stands between backquotes over several lines has to stay as it is.
  if (whole.split('\n').some((line) => line.split('`').length % 2 === 0)) throw new Error('the glue holds a long text')
  return whole.replace(/^\s*\/\/.*\n/gm, '').replace(/^\s+/gm, '')
}

/**
 * The glue names what the wasm imports, each with sixteen digits of chance that no compression makes smaller.
 * Gives a function that puts a number of as many digits in their place.
 */
function unhashed(glue) {
  const digits = [...new Set([...glue.matchAll(/__wbg_\w+_([0-9a-f]{16})\b/g)].map(([, found]) => found))]
  return (text) => digits.reduce((text, found, place) => text.replaceAll(found, String(place).padStart(16, '0')), text)
}

/** A later version of a tool may write something else; then the build has to fail, not the page. */
function replaced(text, from, to) {
  const result = text.replaceAll(typeof from === 'string' ? from : new RegExp(from, 'gm'), to)
  if (result === text) throw new Error(`no ${from} was found`)
  return result
}

function text(...path) {
  return readFileSync(join(...path), 'utf8')
}
