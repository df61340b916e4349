// What a first visit loads: index.html and everything it names that a browser fetches before the page can
// be used; and, apart from that, what it fetches afterwards. Prints a table and fails above the limits.
//
//   node script/size.mjs [folder]

import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, normalize, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'

/** Bytes with brotli: of the first load, and of all that a visit fetches. */
export const goals = { first: 225_000, all: 600_000 }
/** Above these a build fails. They follow what has been reached, down to the goals. */
export const limits = { first: 257_000, all: 740_000 }

/** Names of the files in `folder` that a first visit fetches, index.html first. */
export function firstLoad(folder) {
  const files = ['index.html']
  const wanted = (address, from) => {
    if (address.startsWith('data:') || address.startsWith('#')) return
    if (/^([a-z][a-z0-9+.-]*:|\/)/i.test(address)) {
      throw new Error(`${from} names ${address}, which is outside of its folder`)
    }
    const file = normalize(join(dirname(from), address.replace(/[?#].*/s, '')))
    if (!existsSync(join(folder, file))) throw new Error(`${from} names ${address}, which is not there`)
    if (!files.includes(file)) files.push(file)
  }

  const html = readFileSync(join(folder, 'index.html'), 'utf8').replace(/<!--.*?-->/gs, '')
  for (const [tag] of html.matchAll(/<(?:link|script|img|source|iframe|object|embed)\b[^>]*>/gi)) {
    for (const [, , quoted, bare] of tag.matchAll(/\s(src|href|data|data-js|data-wasm)=(?:"([^"]*)"|([^\s"'>]+))/gi)) {
      wanted(quoted ?? bare, 'index.html')
    }
  }
  // Loops over files that it finds on the way: a script may import one that imports another.
  for (const file of files) {
    const text = () => readFileSync(join(folder, file), 'utf8')
    if (file.endsWith('.js')) {
      for (const [, address] of text().matchAll(/\b(?:from|import)\s*["'`](\.{1,2}\/[^"'`]+)["'`]/g)) wanted(address, file)
    }
    if (file.endsWith('.css')) {
      for (const [, address] of text().matchAll(/url\(\s*["']?([^"')]+)/g)) wanted(address, file)
    }
  }
  return files
}

/** Names of the files in `folder` that a visit fetches as soon as the page can be used: docs/decisions/split.md. */
export function laterLoad(folder) {
  const first = firstLoad(folder)
  const named = first.filter((file) => file.endsWith('.js')).flatMap((file) => {
    const addresses = readFileSync(join(folder, file), 'utf8').matchAll(/new URL\(["']([^"']+)["'], import\.meta\.url\)/g)
    return [...addresses].map(([, address]) => normalize(join(dirname(file), address)))
  })
  return [...new Set(named)].filter((file) => !first.includes(file))
}

/** Sizes in bytes: as it is, with gzip, with brotli, both at their best, as a static host serves it. */
export function sizes(folder, files = firstLoad(folder)) {
  return files.map((file) => {
    const bytes = readFileSync(join(folder, file))
    const brotli = brotliCompressSync(bytes, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
        [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
      },
    })
    return { file, raw: bytes.length, gzip: gzipSync(bytes, { level: 9 }).length, brotli: brotli.length }
  })
}

function main() {
  const folder = resolve(process.argv[2] ?? 'dist')
  const rows = sizes(folder)
  const total = rows.reduce(
    (sum, row) => ({ file: 'total', raw: sum.raw + row.raw, gzip: sum.gzip + row.gzip, brotli: sum.brotli + row.brotli }),
    { raw: 0, gzip: 0, brotli: 0 },
  )
  const later = sizes(folder, laterLoad(folder))
  const kilobytes = (bytes) => (bytes / 1000).toFixed(1)
  const width = Math.max(...[...rows, ...later].map(({ file }) => file.length), 12)
  const line = (file, ...cells) => console.log([file.padEnd(width), ...cells.map((cell) => cell.padStart(9))].join(' '))
  line('first load', 'raw kB', 'gzip kB', 'brotli kB')
  for (const row of [...rows, total]) line(row.file, kilobytes(row.raw), kilobytes(row.gzip), kilobytes(row.brotli))
  if (later.length > 0) console.log('later')
  for (const row of later) line(row.file, kilobytes(row.raw), kilobytes(row.gzip), kilobytes(row.brotli))

  const reached = { first: total.brotli, all: total.brotli + later.reduce((sum, { brotli }) => sum + brotli, 0) }
  for (const [what, name] of [['first', 'First load'], ['all', 'All together']]) {
    const size = `${name}: ${kilobytes(reached[what])} kB with brotli`
    if (reached[what] > limits[what]) {
      console.error(`${size}, above the limit of ${limits[what] / 1000} kB.`)
      process.exitCode = 1
    } else {
      console.log(`${size}, ${reached[what] > goals[what] ? 'above' : 'within'} the goal of ${goals[what] / 1000} kB.`)
    }
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main()
