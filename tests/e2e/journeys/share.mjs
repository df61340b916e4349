// A link holds the whole scenario. Opened, it stands beside what the visitor has, never over it; and a link
// that was damaged on its way says how.

import assert from 'node:assert/strict'
import { journey } from '../harness.mjs'
import { eventually, plain } from '../pages/plan.mjs'
import { scenarios } from '../pages/shelf.mjs'

/** A scenario that is not one of the examples, and its link. */
async function made(plan) {
  await plan.open()
  await plan.rename('Привет, Q3 🚀')
  await plan.type('plan/amount', '5 200 000')
  await plan.menu('add-source', 'Website')
  await plan.type('sources/website/given_leads', '7.5')
  const link = await plan.link()
  return { link, figures: await plan.values(), answer: await plan.answer() }
}

const fragment = (link) => link.slice(link.indexOf('#'))
const banner = (plan) => plan.page.locator('#shared-banner')

journey('a link opens elsewhere with the same figures', async ({ plan, planOn, context, url, page }) => {
  const { link, figures, answer } = await made(plan)
  assert.ok(link.startsWith(`${url}#s=1`), link)
  assert.match(link.slice(url.length), /^#s=1[A-Za-z0-9_-]+$/)
  assert.ok(link.length < 2000, `${link.length} characters`)
  // The scenario is in the link alone: another profile has nothing of it.
  const other = await context.browser().newContext({ locale: 'ru-RU', viewport: { width: 1280, height: 900 } })
  try {
    const there = planOn(await other.newPage())
    await there.open(fragment(link))
    await banner(there).waitFor()
    assert.match(plain(await banner(there).innerText()), /^Этот сценарий пришёл по ссылке\.\s+Сохранить у себя\s+Открыть пример$/)
    assert.deepEqual(await there.values(), figures)
    assert.equal(await there.scenarioName(), 'Привет, Q3 🚀')
    await there.prefer('language', 'en')
    await there.expectAnswer(new RegExp(`^${answer.slice(0, 40).replace(/[$.*+?^{}()|[\]\\]/g, '\\$&')}`))
    assert.equal(await there.answer(), answer)
    // The same scenario makes the same link.
    assert.equal(fragment(await there.link()), fragment(link))
  } finally {
    await other.close()
  }
  // And where it was made, nothing has changed.
  await page.bringToFront()
  assert.equal(await plan.answer(), answer)
})

journey('the link is copied', async ({ page, plan }) => {
  await plan.open()
  await page.locator('#share').click()
  await plan.expectFocus('share-link')
  const link = await page.locator('#share-link').inputValue()
  await page.getByRole('status').filter({ hasText: 'Copied' }).waitFor()
  assert.equal(await page.evaluate(() => navigator.clipboard.readText()), link)
  await page.keyboard.press('Escape')
  await page.locator('#share-link').waitFor({ state: 'detached' })
  await plan.expectFocus('share')
}, { permissions: ['clipboard-read', 'clipboard-write'] })

for (const [how, clipboard] of [
  ['refuses', () => ({ writeText: () => Promise.reject(new DOMException('no', 'NotAllowedError')) })],
  ['has no clipboard', () => undefined],
]) {
  journey(`where the browser ${how}, the link is selected for copying by hand`, async ({ page, plan }) => {
    await page.addInitScript(`Object.defineProperty(navigator, 'clipboard', { value: (${clipboard})() })`)
    await plan.open()
    await page.locator('#share').click()
    await page.getByText('The link is selected: copy it by hand').waitFor()
    const link = page.locator('#share-link')
    assert.match(await link.inputValue(), /#s=1/)
    const isSelected = () =>
      link.evaluate((field) => document.activeElement === field && field.selectionStart === 0 && field.selectionEnd === field.value.length)
    await eventually(async () => assert.ok(await isSelected()))
    // The same for the button beside the link.
    await page.getByRole('button', { name: 'Copy', exact: true }).click()
    await eventually(async () => assert.ok(await isSelected()))
  })
}

journey('the link that is copied again is that of what the plan is by now', async ({ page, plan }) => {
  await plan.open()
  await page.locator('#share').click()
  const before = await page.locator('#share-link').inputValue()
  await plan.type('plan/amount', '5 200 000')
  await page.getByRole('button', { name: 'Copy', exact: true }).click()
  await eventually(async () => assert.notEqual(await page.locator('#share-link').inputValue(), before))
  const link = await page.locator('#share-link').inputValue()
  await eventually(async () => assert.equal(await page.evaluate(() => navigator.clipboard.readText()), link))
  await plan.open(fragment(link))
  await banner(plan).waitFor()
  await plan.expectValue('plan/amount', 5.2e6)
}, { permissions: ['clipboard-read', 'clipboard-write'] })

journey('what was changed in one link is kept when another comes', async ({ page, plan }) => {
  const first = await made(plan)
  await plan.type('plan/amount', '7m')
  const second = await plan.link()
  await plan.open(fragment(first.link))
  await banner(plan).waitFor()
  await plan.type('plan/amount', '1.5m')
  await page.evaluate((there) => (location.hash = there), fragment(second))
  await plan.expectValue('plan/amount', 7e6)
  await banner(plan).getByRole('button', { name: 'Back to mine' }).click()
  await banner(plan).waitFor({ state: 'detached' })
  await plan.expectValue('plan/amount', 1.5e6)
  await eventually(async () => assert.equal((await plan.scenarios()).length, 2))
})

journey('a link that is changed becomes a draft, which survives a reload and forgets the link', async ({ page, plan, url }) => {
  const { link } = await made(plan)
  await plan.rename('Mine')
  await plan.type('plan/amount', '9m')
  await plan.saved()
  await plan.open(fragment(link))
  await banner(plan).waitFor()
  await plan.type('plan/amount', '1m')
  await plan.saved()
  await banner(plan).filter({ hasText: 'one of your scenarios now' }).waitFor()
  // The address has nothing that is older than the screen.
  await eventually(async () => assert.equal(page.url(), url))
  await plan.reload()
  await plan.expectValue('plan/amount', 1e6)
  assert.deepEqual((await plan.scenarios()).sort(), ['Mine', 'Привет, Q3 🚀'])

  // Thrown away it leaves the own plan as it was.
  await plan.open(fragment(link))
  await plan.type('plan/amount', '2m')
  await banner(plan).getByRole('button', { name: 'Throw my changes away' }).click()
  await banner(plan).waitFor({ state: 'detached' })
  await plan.notice.filter({ hasText: 'Deleted' }).waitFor()
  assert.equal((await plan.scenarios()).length, 2)
  // And even that can be taken back.
  await plan.notice.getByRole('button', { name: 'Undo' }).click()
  await plan.expectValue('plan/amount', 2e6)
  assert.equal((await plan.scenarios()).length, 3)
})

journey('a first visitor who changes a link and throws that away gets the example', async ({ page, plan, planOn, context }) => {
  const { link } = await made(plan)
  const other = await context.browser().newContext({ locale: 'en-US', viewport: { width: 1280, height: 900 } })
  try {
    const there = planOn(await other.newPage())
    await there.open(fragment(link))
    await there.type('plan/amount', '2m')
    await banner(there).getByRole('button', { name: 'Throw my changes away' }).click()
    await there.expectAnswer(/^To sell \$4,200,000 a year/)
    assert.match(await there.scenarioName(), /^Example: /)
  } finally {
    await other.close()
  }
  await page.bringToFront()
})

journey('a link stands beside the own plan: back, keep, switch, delete', async ({ page, plan, url }) => {
  const { link, figures } = await made(plan)
  await plan.rename('Mine')
  await plan.type('plan/amount', '9m')
  await plan.saved()
  const own = await plan.values()
  const stored = () => scenarios(page)
  const before = await stored()

  // Opened, and left: nothing has changed.
  await plan.open(fragment(link))
  await banner(plan).waitFor()
  assert.deepEqual(await plan.values(), figures)
  assert.deepEqual(await stored(), before)
  await banner(plan).getByRole('button', { name: 'Back to mine' }).click()
  await banner(plan).waitFor({ state: 'detached' })
  assert.deepEqual(await plan.values(), own)
  assert.equal(page.url(), url)
  assert.deepEqual(await stored(), before)

  // Kept: two scenarios.
  await plan.open(fragment(link))
  await banner(plan).getByRole('button', { name: 'Save to my plans' }).click()
  await banner(plan).waitFor({ state: 'detached' })
  assert.match(await plan.notice.innerText(), /Kept among your scenarios/)
  assert.deepEqual(await plan.scenarios(), ['Mine', 'Привет, Q3 🚀'])
  assert.equal(await plan.scenarioName(), 'Привет, Q3 🚀')
  assert.deepEqual(await plan.values(), figures)
  assert.equal(page.url(), url)

  // Switched to and fro, each with its own numbers, over a reload too.
  await plan.switchToNamed('Mine')
  await plan.expectValue('plan/amount', 9e6)
  assert.deepEqual(await plan.values(), own)
  await plan.type('plan/amount', '9.5m')
  await plan.switchToNamed('Привет, Q3 🚀')
  await plan.expectValue('plan/amount', 5.2e6)
  await plan.reload()
  await plan.expectValue('plan/amount', 5.2e6)
  await plan.switchToNamed('Mine')
  await plan.expectValue('plan/amount', 9.5e6)

  // Deleted: the other one is left, and stays.
  await plan.scenarioMenu('Delete')
  await plan.expectValue('plan/amount', 5.2e6)
  assert.deepEqual(await plan.scenarios(), ['Привет, Q3 🚀'])
  await plan.reload()
  await plan.expectValue('plan/amount', 5.2e6)
  assert.equal(await plan.scenarioName(), 'Привет, Q3 🚀')
})

for (const { locale, said } of [
  {
    locale: 'en-US',
    said: { cut: /cut off: its end is missing/, changed: /checksum does not match/, character: /characters that it can’t have/, empty: /holds no scenario: it was cut off/, newer: /made by a newer version/ },
  },
  {
    locale: 'ru-RU',
    said: { cut: /Ссылка обрезана: не хватает конца/, changed: /контрольная сумма не сходится/, character: /недопустимые знаки/, empty: /нет сценария: она обрезана/, newer: /более новой версией/ },
  },
]) {
  journey(`broken links say what is wrong, and leave the own plan in place (${locale})`, async ({ page, plan }) => {
    await plan.open()
    await plan.type('plan/amount', '5 200 000')
    await plan.saved()
    const own = await plan.values()
    const whole = fragment(await plan.link())
    const middle = Math.floor(whole.length / 2)
    const other = whole[middle] === 'A' ? 'B' : 'A'
    const broken = {
      cut: whole.slice(0, -10),
      changed: whole.slice(0, middle) + other + whole.slice(middle + 1),
      character: `${whole.slice(0, middle)}@${whole.slice(middle + 1)}`,
      empty: '#s=',
      newer: '#s=9abc',
    }
    for (const [kind, link] of Object.entries(broken)) {
      await plan.open(link)
      assert.match(plain(await plan.notice.innerText()), said[kind], kind)
      assert.equal(await banner(plan).count(), 0, kind)
      assert.deepEqual(await plan.values(), own, kind)
    }
  }, { locale })
}

journey('what chat programs do to a link does not break it', async ({ plan }) => {
  const { link, figures } = await made(plan)
  const whole = fragment(link)
  for (const mangled of [`${whole}.`, `${whole})`, whole.replace('#s=', '#s%3D').replace('s%3D', 's='), `${whole.slice(0, 60)}%20${whole.slice(60)}`]) {
    await plan.open(mangled)
    await banner(plan).waitFor()
    assert.deepEqual(await plan.values(), figures)
  }
})

journey('a link typed into the same tab opens there', async ({ page, plan, url }) => {
  const { link, figures } = await made(plan)
  await plan.type('plan/amount', '9m')
  await plan.expectValue('plan/amount', 9e6)
  // Another fragment is no load: the page follows it at once, and stores what was just typed.
  await page.goto(link)
  await banner(plan).waitFor()
  assert.deepEqual(await plan.values(), figures)
  await page.goBack()
  await banner(plan).waitFor({ state: 'detached' })
  await plan.expectValue('plan/amount', 9e6)
  await page.goForward()
  await banner(plan).waitFor()
  await page.goto(`${url}#s=9abc`)
  await plan.notice.waitFor()
  assert.match(await plan.notice.innerText(), /newer version/)
})
