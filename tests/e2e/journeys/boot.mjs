// The page starts, from a folder of a plain static host, with nothing but its own files; where it can't
// start, it says so in words.

import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { firstLoad, laterLoad } from '../../../script/size.mjs'
import { dist, journey, noAxeViolations } from '../harness.mjs'
import { BootMessage } from '../pages/boot.mjs'

const refused = [/ERR_FAILED|ERR_BLOCKED|net::|Failed to (load|fetch)/i]

journey('starts from a subfolder', async ({ page, plan, url }) => {
  assert.match(new URL(url).pathname, /^\/.+\/.+\/$/)
  await plan.open()
  assert.notEqual(await plan.text(), '')
  await page.reload()
  await plan.ready()
})

journey('loads exactly the files that script/size.mjs measures', async ({ page, plan, url, watch }) => {
  await plan.open()
  const loaded = watch.requests(page).map((address) => address.replace(url, '') || 'index.html')
  assert.equal(laterLoad(dist).length, 1)
  assert.deepEqual([...loaded].sort(), [...firstLoad(dist), ...laterLoad(dist)].sort())
})

journey('requests nothing after it has loaded', async ({ page, plan, url, watch }) => {
  await plan.open()
  const before = watch.requests(page).length
  await page.mouse.move(200, 200)
  await page.mouse.wheel(0, 600)
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await page.waitForTimeout(1500)
  assert.equal(watch.requests(page).length, before)
})

journey('carries the policy, and obeys it', async ({ page, plan }) => {
  await plan.open()
  const policy = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content')
  assert.match(policy, /default-src 'none'/)
  assert.doesNotMatch(policy, /unsafe-inline|unsafe-eval'(?<!wasm-unsafe-eval')|\*/)
  const ran = await page.evaluate(() => {
    const script = document.createElement('script')
    script.textContent = 'window.inlineRan = true'
    document.body.append(script)
    script.remove()
    return window.inlineRan === true
  })
  assert.equal(ran, false)
}, { allow: [/policy: script-src/, /Content Security Policy/] })

for (const { locale, unloaded, unsupported, stopped } of [
  { locale: 'en-US', unloaded: /could not be loaded/, unsupported: /cannot run/, stopped: /could not start/ },
  { locale: 'ru-RU', unloaded: /Не удалось загрузить/, unsupported: /не может открыть/, stopped: /Не удалось запустить/ },
]) {
  const told = async (page, kind, words) => {
    const message = new BootMessage(page)
    assert.equal(await message.failure(), kind)
    assert.match(await message.heading(), words)
    assert.equal(await message.element.getAttribute('lang'), locale.slice(0, 2))
    assert.ok(await message.reload.isVisible())
  }

  journey(`says that the wasm did not come (${locale})`, async ({ page, plan, url }) => {
    let blocked = true
    await page.route('**/*.wasm', (route) => (blocked ? route.abort() : route.continue()))
    await page.goto(url)
    await told(page, 'unloaded', unloaded)
    blocked = false
    await new BootMessage(page).reload.click()
    await plan.ready()
  }, { locale, allow: refused })

  journey(`says that the wasm is not on the server (${locale})`, async ({ page, url }) => {
    await page.route('**/*.wasm', (route) => route.fulfill({ status: 404, contentType: 'text/html', body: 'gone' }))
    await page.goto(url)
    await told(page, 'unloaded', unloaded)
  }, { locale, allow: [/404/] })

  journey(`says that the script did not come (${locale})`, async ({ page, url }) => {
    await page.route(/page-[0-9a-f]+\.js$/, (route) => route.abort())
    await page.goto(url)
    await told(page, 'unloaded', unloaded)
  }, { locale, allow: refused })

  journey(`says that the browser has no WebAssembly (${locale})`, async ({ page, url }) => {
    await page.addInitScript(() => void delete window.WebAssembly)
    await page.goto(url)
    await told(page, 'unsupported', unsupported)
    await noAxeViolations(page)
  }, { locale })

  journey(`says that the browser's WebAssembly is too old (${locale})`, async ({ page, url }) => {
    await page.addInitScript(() => {
      const refuse = async () => { throw new WebAssembly.CompileError('invalid opcode') }
      WebAssembly.instantiate = refuse
      WebAssembly.instantiateStreaming = refuse
    })
    await page.goto(url)
    await told(page, 'unsupported', unsupported)
  }, { locale, allow: [/invalid opcode|instantiateStreaming/] })

  journey(`says that the page stopped while it started (${locale})`, async ({ page, url }) => {
    await page.addInitScript(() => {
      const instantiate = WebAssembly.instantiateStreaming
      WebAssembly.instantiateStreaming = async (...given) => {
        const made = await instantiate(...given)
        const exports = { ...made.instance.exports, __wbindgen_start: () => { throw new WebAssembly.RuntimeError('unreachable') } }
        return { module: made.module, instance: { exports } }
      }
    })
    await page.goto(url)
    await told(page, 'stopped', stopped)
  }, { locale, allow: [/unreachable/] })
}

for (const { locale, broken, shows } of [
  { locale: 'en-US', broken: /stopped with an error/, shows: 'Copied' },
  { locale: 'ru-RU', broken: /остановился из-за ошибки/, shows: 'Скопировано' },
]) {
  journey(`a panic says so, and keeps everything (${locale})`, async ({ page, plan, noAxeViolations }) => {
    await plan.open()
    await plan.type('plan/amount', '5 000 000')
    await plan.saved()
    await page.evaluate(() => {
      const create = Document.prototype.createElement
      Document.prototype.createElement = function () {
        Document.prototype.createElement = create
        throw new Error('no element today')
      }
    })
    await plan.figure('people').click()

    const message = new BootMessage(page)
    assert.equal(await message.failure(), 'broken')
    assert.match(await message.heading(), broken)
    // What the page says of it itself, with the place in the source; and nothing that looks alive is left.
    const text = await message.error()
    assert.match(text, /no element today/)
    assert.match(text, /\.rs:\d+/)
    assert.equal(await page.locator('[data-input], [data-metric]').count(), 0)
    await noAxeViolations()

    await message.copy.click()
    await page.getByText(shows, { exact: true }).waitFor()
    assert.equal(await page.evaluate(() => navigator.clipboard.readText()), text)
    const [download] = await Promise.all([page.waitForEvent('download'), message.download.click()])
    assert.equal(download.suggestedFilename(), 'repcount.json')
    const kept = JSON.parse(await readFile(await download.path(), 'utf8'))
    assert.equal(kept.format, 'repcount/library')
    assert.deepEqual(kept.scenarios.map(({ scenario }) => scenario.scenario.plan.amount), [5e6])

    await message.reload.click()
    await plan.ready()
    await plan.expectValue('plan/amount', 5e6)
  }, { locale, allow: [/no element today|unreachable|panicked/], permissions: ['clipboard-read', 'clipboard-write'] })
}

journey('speaks without JavaScript, in both languages', async ({ page, url }) => {
  await page.goto(url)
  const words = await page.locator('noscript').innerText()
  assert.match(words, /needs JavaScript and WebAssembly/)
  assert.match(words, /нужны JavaScript и WebAssembly/)
}, { javaScriptEnabled: false })

for (const mangled of ['%23abc', '%23/timeline', '%23/scenario/abc-_~']) {
  journey(`recovers a link whose # became %23 (${mangled})`, async ({ page, plan, url }) => {
    await page.goto(url + mangled)
    await page.waitForURL(url + mangled.replace('%23', '#'))
    await plan.ready()
  }, { allow: [/404|MIME type/] })
}

journey('says that an address leads nowhere', async ({ page, url }) => {
  await page.goto(url + 'no-such-page')
  await page.getByText('There is no page at this address.').waitFor()
  await page.getByText('По этому адресу страницы нет.').waitFor()
}, { allow: [/404|MIME type/] })
