// What the browser keeps of the visitor's scenarios: the journal in IndexedDB, and the second copy in local
// storage. Entries are the texts as they lie there.

/** Both places: `{ journal: {heads, items}, local: {item, left, aside, index} }`, each a map of id to text. */
export function kept(page) {
  return page.evaluate(async () => {
    const local = { item: {}, left: {}, aside: {}, index: undefined }
    try {
      for (const [key, text] of Object.entries(localStorage)) {
        const [, kind, id] = key.match(/^repcount\/(\w+)\/?(.*)$/) ?? []
        if (kind === 'index') local.index = text
        else if (local[kind]) local[kind][id] = text
      }
    } catch {
      // None here.
    }
    const journal = { heads: {}, items: {} }
    if (!(await indexedDB.databases()).some(({ name }) => name === 'repcount')) return { journal, local }
    const outcome = (request) =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result)
        request.onerror = () => reject(request.error)
      })
    const database = await outcome(indexedDB.open('repcount'))
    for (const name of ['heads', 'items']) {
      const store = database.transaction(name).objectStore(name)
      const [keys, texts] = await Promise.all([outcome(store.getAllKeys()), outcome(store.getAll())])
      keys.forEach((key, place) => (journal[name][key] = texts[place]))
    }
    database.close()
    return { journal, local }
  })
}

/** The scenarios of the journal that were not deleted, by their ids. */
export async function scenarios(page) {
  const { journal } = await kept(page)
  const there = Object.entries(journal.items).filter(([, text]) => text !== '')
  return Object.fromEntries(there.map(([id, text]) => [id, JSON.parse(text).scenario.scenario]))
}

/** The texts that were put aside. */
export async function asides(page) {
  return Object.values((await kept(page)).local.aside)
}

/** Puts something else where a scenario lay, or beside it, in both places. */
export function tamper(page, id, item, head) {
  return page.evaluate(async ([id, item, head]) => {
    localStorage.setItem(`repcount/item/${id}`, item)
    const outcome = (request) =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result)
        request.onerror = () => reject(request.error)
      })
    const database = await outcome(indexedDB.open('repcount'))
    const transaction = database.transaction(['heads', 'items'], 'readwrite')
    transaction.objectStore('items').put(item, id)
    if (head) transaction.objectStore('heads').put(head, id)
    await new Promise((resolve) => (transaction.oncomplete = resolve))
    database.close()
  }, [id, item, head])
}

/** As if nobody had been here. The page itself goes on. */
export function forget(page) {
  return page.evaluate(async () => {
    localStorage.clear()
    await new Promise((resolve, reject) => {
      const request = indexedDB.deleteDatabase('repcount')
      request.onsuccess = resolve
      request.onerror = () => reject(request.error)
    })
  })
}
