// What is wrong is said beside the field, in words, and the last good number stays in force.

import assert from 'node:assert/strict'
import { journey, layoutJourney, noSidewaysScrolling } from '../harness.mjs'
import { eventually } from '../pages/plan.mjs'

for (const { locale, plan: goal, wrong } of [
  {
    locale: 'en-US',
    plan: 4_200_000,
    wrong: {
      'abc': /^Not a number\. Try/,
      '': /^A number is needed here; \$4,200,000 stays in force$/,
      '-5': /^From 0 to 1,000,000,000,000,000; \$4,200,000 stays in force$/,
      '1e': /^Not a number/,
      '12.345.6': /^Not a number/,
      '9999999999999999': /^From /,
      'NaN': /^Not a number/,
      '∞': /^Not a number/,
    },
  },
  {
    locale: 'ru-RU',
    plan: 10_000_000,
    wrong: {
      'абв': /^Это не число\. Попробуйте/,
      '': /^Здесь нужно число; пока действует 10 000 000 ₽$/,
      '−5': /^От 0 до 1 000 000 000 000 000; пока действует 10 000 000 ₽$/,
      '1е': /^Это не число/,
      '9999999999999999': /^От /,
    },
  },
]) {
  journey(`a wrong plan is told beside its field (${locale})`, async ({ page, plan }) => {
    await plan.open()
    const before = await plan.values()
    const field = plan.input('plan/amount')
    for (const [text, told] of Object.entries(wrong)) {
      // At once, as from the clipboard: typed key by key, 12.345.6 is 12.345 on its way.
      await field.fill(text)
      await eventually(async () => assert.match(await plan.error('plan/amount'), told, text))
      assert.equal(await field.getAttribute('aria-invalid'), 'true')
      // The last good number is in force; what was typed stays for mending.
      await plan.expectValue('plan/amount', goal)
      await field.blur()
      assert.equal(await plan.typed('plan/amount'), text)
      assert.match(await plan.error('plan/amount'), told, text)
      assert.deepEqual(await plan.values(), before)
    }
    await plan.type('plan/amount', '5m')
    await plan.expectValue('plan/amount', 5e6)
    assert.equal(await field.getAttribute('aria-invalid'), null)
    assert.equal(await plan.error('plan/amount'), '')
    assert.equal(await page.locator('[aria-invalid]').count(), 0)
  }, { locale })
}

journey('rates and people outside their bounds', async ({ plan }) => {
  await plan.open()
  await plan.show('chat', 'bdr')
  for (const [input, text, told] of [
    ['sources/chat/show_rate', '120', /^0, or from 0\.0001 ?% to 100 ?%; 80% stays in force$/],
    ['sources/chat/show_rate', '-1', /^0, or from/],
    ['sources/chat/show_rate', '', /^A number is needed here; 80% stays in force$/],
    ['roles/bdr/people_now', '2.5', /^A whole number from 0 to 100,000; \d+ stays in force$/],
    ['roles/bdr/meetings_booked', '0', /^From 0\.01 to 1,000,000; \d+ stays in force$/],
    ['roles/bdr/contributions', '250', /^From 0 ?% to 200 ?%; \d+% stays in force$/],
    ['roles/bdr/days_off', '400', /^From 0 to 200; \d+ stays in force$/],
    ['roles/bdr/base', '2000000000000', /^From \$0 to \$1,000,000,000,000; \$[\d,]+ stays in force$/],
  ]) {
    const good = await plan.values()
    await plan.input(input).fill(text)
    await eventually(async () => assert.match(await plan.error(input), told, `${input}: ${text}`))
    assert.deepEqual(await plan.values(), good)
  }
  // Optional fields may be emptied.
  await plan.type('sources/chat/leads_available', '10')
  await plan.finding('leads_short').waitFor()
  await plan.type('sources/chat/leads_available', '')
  await plan.finding('leads_short').waitFor({ state: 'detached' })
  assert.equal(await plan.error('sources/chat/leads_available'), '')
})

journey('a rate of nothing is named, and its name leads to the field', async ({ page, plan }) => {
  await plan.open()
  await plan.show('outbound')
  await plan.type('sources/outbound/win_rate', '0')
  const finding = plan.finding('rate_of_zero')
  await finding.waitFor()
  assert.match(await finding.innerText(), /Outbound: “Opportunity → deal” is 0/)
  assert.equal(await page.locator('[data-value="NaN"], [data-value="inf"], [data-value="Infinity"]').count(), 0)
  // Closed away, it opens again for the link.
  await page.locator('#outbound').click()
  await page.locator('#section-sources').click()
  await finding.getByRole('button').click()
  await plan.expectFocus('sources-outbound-win_rate')
  await plan.type('sources/outbound/win_rate', '24')
  await finding.waitFor({ state: 'detached' })
})

journey('a circle of roles is refused in words', async ({ page, plan }) => {
  await plan.open()
  // Support counts BDRs, SDRs and executives, and stands in for SDRs.
  await plan.show('sdr', 'sales-support')
  await plan.pick('roles-sdr-sizing', 'One per n people')
  const before = await plan.values()
  await page.locator('#roles-sdr-counts-sales-support').click()
  const fieldset = page.locator('fieldset:has(#roles-sdr-counts-sales-support)')
  await eventually(async () => assert.match(await fieldset.locator('.error').innerText(), /would close a circle: .*Sales support/))
  assert.deepEqual(await plan.values(), before)
  assert.equal(await page.locator('#roles-sdr-counts-sales-support').isChecked(), false)
  // The same by another way: a list goes back to what is in force.
  await plan.pick('roles-sdr-sizing', 'Meetings booked')
  await plan.type('roles/sales-support/days_off', '20')
  await plan.pick('roles-sales-support-covered-by', 'SDR')
  await eventually(async () => assert.match(await page.locator('#roles-sales-support-covered-by-error').innerText(), /would close a circle/))
  assert.equal(await plan.picked('roles-sales-support-covered-by'), 'Nobody')
})

for (const { width, height } of [{ width: 1280, height: 900 }, { width: 360, height: 740 }]) {
  layoutJourney(`two hundred people, and the largest plan there is, fit on ${width} px`, async ({ page, plan }) => {
    await plan.open()
    await plan.show('bdr')
    await plan.pick('roles-bdr-sizing', 'A fixed number')
    await plan.type('roles/bdr/fixed_people', '200')
    await plan.expectValue('people/bdr', 200)
    // One figure stands for several people, and says for how many.
    const scale = page.locator('.people tbody tr').first().locator('.crew-scale')
    await eventually(async () => assert.match(await scale.innerText(), /^1 icon = \d+ people$/))
    assert.ok((await plan.drawnPeople(0)) <= 10)
    await noSidewaysScrolling(page)

    await plan.type('plan/amount', '1 000 000 000 000 000')
    await plan.expectValue('plan/amount', 1e15)
    await noSidewaysScrolling(page)
    const broken = await page.locator('[data-metric]:not([disabled])').evaluateAll((found) =>
      found.filter(({ dataset, innerText }) => !Number.isFinite(Number(dataset.value)) || /NaN|∞/.test(innerText)).map(({ dataset }) => dataset.metric),
    )
    assert.deepEqual(broken, [])
    // Nothing stands over its box: every figure lies inside its cell or tile.
    const outside = await page.locator('td > .figure:visible, .tile .figure:visible').evaluateAll((found) =>
      found
        .filter((figure) => figure.getBoundingClientRect().right > figure.closest('.card, .tile').getBoundingClientRect().right + 1)
        .map(({ dataset }) => dataset.metric),
    )
    assert.deepEqual(outside, [])
  }, { viewport: { width, height } })

  layoutJourney(`names of 80 characters fit on ${width} px`, async ({ page, plan }) => {
    await plan.open()
    await plan.show('chat', 'bdr')
    const long = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft'
    assert.equal(long.length, 80)
    await page.locator('#sources-chat-name').fill(long)
    await page.locator('#roles-bdr-title').fill('Sales '.repeat(12) + 'rep')
    await plan.rename(long)
    await plan.expectAnswer(/Sales rep × 3/)
    assert.equal(await page.locator('#chat .item-name').textContent(), long)
    await noSidewaysScrolling(page)
    // Longer ones are refused in words, and what is in force stays.
    await page.locator('#sources-chat-name').fill(`${long}!`.repeat(2))
    await eventually(async () => assert.match(await page.locator('#sources-chat-name-error').innerText(), /No more than \d+ characters/))
    assert.equal(await page.locator('#chat .item-name').textContent(), long)
    await plan.showTables()
    await plan.figure('booked/chat').press('Enter')
    await plan.explanation.waitFor()
    await noSidewaysScrolling(page)
  }, { viewport: { width, height } })
}

journey('nothing at all: every source and role removed', async ({ page, plan }) => {
  await plan.open()
  for (const section of ['section-sources', 'section-roles']) {
    for (const key of await plan.keys(section)) {
      await plan.show(key)
      await page.locator(`#${key}-body .actions button`).last().click()
    }
  }
  await plan.expectAnswer(/These inputs produce no deals/)
  await plan.finding('no_sources').waitFor()
  await page.getByText('No source yet. Add where your meetings come from.').waitFor()
  await page.getByText('No role yet. Add the people who book and close.').waitFor()
  await plan.menu('add-source', 'Outbound')
  await plan.expectAnswer(/you need people, but no role has work yet/)
  // A new role takes the work that nobody does.
  await plan.menu('add-role', 'Sales executive')
  await plan.expectAnswer(/you need \d+ people: \d+ sales executives/)
  await plan.pick('sources-outbound-closed-by', 'Nobody')
  await plan.finding('nobody_closes').waitFor()
  // Enough people to book would else be told that there is nothing to do.
  await plan.type('roles/sales-executive/people_now', '50')
  await page.getByText('Say in the sources who closes the deals').waitFor()
  await plan.pick('sources-outbound-closed-by', 'Sales executive')
  await plan.expectAnswer(/you need \d+ people: \d+ sales executives/)
})
