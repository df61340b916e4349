// Starts the page, or says in words why it can't. Trunk puts the names of the two files it starts into
// the attributes of this script's element, and script/split.mjs that of a third, which comes later. The
// only script of the page that is written by hand: what it says has to work when the wasm, which holds
// everything else, does not.

const texts = {
  en: {
    loading: 'Loading…',
    unsupported: 'This browser cannot run Repcount',
    unsupportedHelp:
      'Repcount calculates in your browser by means of WebAssembly, which this browser does not have, or has switched off. A current Firefox, Chrome, Edge or Safari will do. On an iPhone or iPad in Lockdown Mode, exclude this site from it.',
    unloaded: 'Repcount could not be loaded',
    unloadedHelp: 'A part of the page did not arrive. Check the connection and reload the page. What you have saved stays in this browser.',
    stopped: 'Repcount could not start',
    stoppedHelp: 'The page was loaded but stopped with an error. Reload it; if that does not help, report the text below. What you have saved stays in this browser.',
    broken: 'Repcount stopped with an error',
    brokenHelp: 'Nothing that was saved is lost. Reload the page to go on with it. If this happens again, report what you did and the text below; before that you can keep your scenarios as a file.',
    reload: 'Reload the page',
    copy: 'Copy the text',
    copied: 'Copied',
    download: 'Download my scenarios',
  },
  ru: {
    loading: 'Загружается…',
    unsupported: 'Этот браузер не может открыть Repcount',
    unsupportedHelp:
      'Repcount считает прямо в браузере с помощью WebAssembly, а в этом браузере его нет или он выключен. Подойдёт свежий Firefox, Chrome, Edge или Safari. На iPhone или iPad в режиме блокировки исключите из него этот сайт.',
    unloaded: 'Не удалось загрузить Repcount',
    unloadedHelp: 'Часть страницы не пришла. Проверьте соединение и обновите страницу. Сохранённое остаётся в этом браузере.',
    stopped: 'Не удалось запустить Repcount',
    stoppedHelp: 'Страница загрузилась, но остановилась с ошибкой. Обновите её; если не поможет, сообщите текст ниже. Сохранённое остаётся в этом браузере.',
    broken: 'Repcount остановился из-за ошибки',
    brokenHelp: 'Сохранённое не потеряно. Обновите страницу, чтобы продолжить. Если это повторится, сообщите, что вы делали, и текст ниже; сценарии можно на всякий случай скачать файлом.',
    reload: 'Обновить страницу',
    copy: 'Скопировать текст',
    copied: 'Скопировано',
    download: 'Скачать мои сценарии',
  },
}

const language = /^ru\b/i.test(navigator.language) ? 'ru' : 'en'
const say = texts[language]
const boot = document.getElementById('boot')
boot.lang = language

function add(parent, tag, text, className) {
  const element = document.createElement(tag)
  element.textContent = text
  if (className) element.className = className
  parent.append(element)
  return element
}

function fail(kind, error) {
  document.documentElement.lang = language
  boot.setAttribute('role', 'alert')
  boot.className = 'boot-words'
  boot.dataset.failure = kind
  boot.replaceChildren()
  add(boot, 'h1', say[kind])
  add(boot, 'p', say[kind + 'Help'])
  const buttons = add(boot, 'p', '', 'boot-buttons')
  add(buttons, 'button', say.reload).addEventListener('click', () => location.reload())
  const text = error && String(error)
  if (text && navigator.clipboard) {
    const copy = add(buttons, 'button', say.copy)
    copy.addEventListener('click', async () => {
      await navigator.clipboard.writeText(text)
      copy.textContent = say.copied
    })
  }
  offerScenarios(buttons)
  if (text) add(boot, 'p', text, 'boot-error')
  // A page that failed half way through may have put something on screen: nothing of it works.
  const main = document.createElement('main')
  main.append(boot)
  document.body.replaceChildren(main)
}

/** The texts of all scenarios that the browser keeps, those that can't be read as well. */
async function keptTexts() {
  const texts = []
  try {
    for (const [key, text] of Object.entries(localStorage)) {
      if (/^repcount\/(item|left|aside)\//.test(key)) texts.push(text)
    }
  } catch {
    // No storage here.
  }
  try {
    const outcome = (request) =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result)
        request.onerror = () => reject(request.error)
        // There is none yet, and this is not the place to make one.
        request.onupgradeneeded = () => request.transaction.abort()
      })
    const database = await outcome(indexedDB.open('repcount'))
    texts.push(...(await outcome(database.transaction('items').objectStore('items').getAll())))
    database.close()
  } catch {
    // No journal here.
  }
  return [...new Set(texts)].filter(Boolean)
}

/** All of it as one file, in the form in which the page saves all scenarios, and opens them again. */
async function offerScenarios(buttons) {
  const newest = new Map()
  const unreadable = []
  for (const text of await keptTexts()) {
    try {
      const item = JSON.parse(text)
      const known = newest.get(item.id)
      const isNewer = !known || item.revision > known.revision || (item.revision === known.revision && item.saved > known.saved)
      if (isNewer) newest.set(item.id, item)
    } catch {
      unreadable.push(text)
    }
  }
  if (newest.size + unreadable.length === 0) return
  const library = { format: 'repcount/library', version: 1, current: '', scenarios: [...newest.values()], unreadable }
  const link = document.createElement('a')
  link.className = 'boot-download'
  link.textContent = say.download
  link.download = 'repcount.json'
  link.href = URL.createObjectURL(new Blob([JSON.stringify(library, null, 2)], { type: 'application/json' }))
  buttons.append(link)
}

async function fetched(address) {
  const response = await fetch(address)
  if (!response.ok) throw new Error(`${address}: ${response.status} ${response.statusText}`)
  return response
}

/** Whether the browser keeps scenarios of an earlier visit. Where that can't be told, it may. */
async function hasLibrary() {
  try {
    if (Object.keys(localStorage).some((key) => /^repcount\/(item|left)\//.test(key))) return true
  } catch {
    // No storage here, or none that may be read.
  }
  try {
    if (!self.indexedDB) return false
    if (!indexedDB.databases) return true
    return (await indexedDB.databases()).some(({ name }) => name === 'repcount')
  } catch {
    return false
  }
}

/** Has the browser fetch a file that will be asked for in a moment. */
function fetchAhead(address) {
  const link = document.createElement('link')
  link.rel = 'preload'
  link.as = 'fetch'
  link.crossOrigin = 'anonymous'
  link.href = address
  document.head.append(link)
}

async function start({ js, wasm, later }) {
  if (typeof WebAssembly !== 'object' || typeof WebAssembly.instantiate !== 'function') {
    return fail('unsupported')
  }
  const library = hasLibrary().then((has) => {
    // What the page looks for, and what only the code that comes later can read, as it can a link.
    document.documentElement.dataset.library = has ? 'some' : 'none'
    if (later && (has || location.hash.length > 1)) fetchAhead(later)
  })
  let glue, module
  try {
    ;[glue, module] = await Promise.all([import(js), fetched(wasm), library])
  } catch (error) {
    console.error(error)
    return fail('unloaded', error)
  }
  try {
    await glue.default({ module_or_path: module })
  } catch (error) {
    console.error(error)
    // A browser with an older WebAssembly than the page needs refuses to compile it.
    const kind =
      error instanceof WebAssembly.CompileError ? 'unsupported'
      : error instanceof TypeError ? 'unloaded'
      : 'stopped'
    return fail(kind, error)
  }
}

// The page takes `boot` away when it has drawn itself; it is still at hand. Nothing of the page is meant to stop
// it. If it happens all the same, a page that looks alive and is not would be worse than one that says so. A panic
// tells its message in an event of its own, before the error that it ends in.
const stop = (error) => {
  if (!boot.dataset.failure) fail(boot.isConnected ? 'stopped' : 'broken', error)
}
addEventListener('repcount-panic', ({ detail }) => stop(detail))
// What is stored can't be shown without the code that reads it.
addEventListener('repcount-unloaded', () => fail('unloaded'))
addEventListener('error', ({ error }) => error instanceof WebAssembly.RuntimeError && stop(error))
addEventListener('unhandledrejection', ({ reason }) => reason instanceof WebAssembly.RuntimeError && stop(reason))

const words = boot.querySelector('.boot-words')
words.replaceChildren()
add(words, 'p', say.loading, 'boot-wait')
start(document.querySelector('script[data-wasm]').dataset)
// The first that is made of these takes long, and now there is nothing to do but wait for the network.
new Intl.NumberFormat(language)
if (Intl.DisplayNames) new Intl.DisplayNames(language, { type: 'currency' }).of('USD')
