// A static file server as plain as the plainest host: it serves the files of one folder under a path, with
// their types, and nothing else. The path lies deep on purpose: a page that names its files by anything
// but relative addresses fails here.

import { createReadStream, readFileSync, statSync } from 'node:fs'
import { createServer } from 'node:http'
import { extname, join, normalize, sep } from 'node:path'
import { brotliCompressSync } from 'node:zlib'

const types = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
}

/**
 * Serves `folder` at `http://127.0.0.1:<free port><path>`. As GitHub Pages does, it answers what it does not
 * find with 404.html. `compressed`: it compresses what it serves with brotli, as most hosts do.
 * @returns {Promise<{url: string, origin: string, close: () => Promise<void>}>}
 */
export async function serve(folder, { path = '/some/folder/', compressed = false } = {}) {
  const small = new Map()
  const compress = (file) => {
    if (!small.has(file)) small.set(file, brotliCompressSync(readFileSync(file)))
    return small.get(file)
  }
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url, 'http://localhost')
    let name
    try {
      name = normalize(decodeURIComponent(pathname.slice(path.length)) || 'index.html')
    } catch {
      name = ''
    }
    const inside = pathname.startsWith(path) && !name.startsWith('..') && !name.startsWith(sep)
    let file = inside && isFile(join(folder, name)) ? join(folder, name) : undefined
    let status = 200
    if (!file) {
      status = 404
      file = pathname.startsWith(path) ? join(folder, '404.html') : undefined
    }
    if (!file || !isFile(file)) {
      response.writeHead(404, { 'content-type': 'text/plain' }).end('not found')
      return
    }
    response.writeHead(status, {
      'content-type': types[extname(file)] ?? 'application/octet-stream',
      'cache-control': 'no-store',
      ...(compressed && { 'content-encoding': 'br' }),
    })
    if (compressed) response.end(compress(file))
    else createReadStream(file).pipe(response)
  })
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))
  const origin = `http://127.0.0.1:${server.address().port}`
  return {
    origin,
    url: origin + path,
    close: () => {
      server.closeAllConnections()
      return new Promise((resolve) => server.close(resolve))
    },
  }
}

function isFile(path) {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false
}
