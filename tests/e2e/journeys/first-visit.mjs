// A first visit finds a filled-in plan in its own language, with an answer that reads as a sentence, and
// every number on the page is a number.

import assert from 'node:assert/strict'
import { journey } from '../harness.mjs'

for (const { locale, answer, people, currency, examples } of [
  {
    locale: 'en-US',
    answer: /^To sell \$4,200,000 a year, you need \d+ people: \d+ BDRs, \d+ SDRs, \d+ sales executives, 1 in sales support and 1 head of sales\. The team costs \$[\d,]+ a month all in, and a meeting booked cold costs \$[\d,]+\.$/,
    people: /^\d+ people$/,
    currency: 'USD · US Dollar',
    examples: /Example values are invented but plausible; benchmarks name their source/,
  },
  {
    locale: 'ru-RU',
    answer: /^Чтобы выполнить план 10 000 000 ₽ в месяц, нужно \d+ человек: \d+ BDR, \d+ SDR, \d менеджера по продажам, 1 в поддержке продаж и 1 руководитель продаж\. Команда обходится в [\d ]+ ₽ в месяц со всеми расходами, а назначенная холодная встреча — в [\d ]+ ₽\.$/,
    people: /^\d+ человек$/,
    currency: 'RUB · российский рубль',
    examples: /Значения примеров придуманы, но правдоподобны; у ориентиров указан источник/,
  },
]) {
  journey(`a first visit, and the answer as a sentence (${locale})`, async ({ page, plan }) => {
    await plan.open()
    assert.match(await plan.answer(), answer)
    assert.match(await plan.shown('people'), people)
    assert.equal(await plan.picked('plan-currency'), currency)
    assert.equal(await page.locator('html').getAttribute('lang'), locale.slice(0, 2))
    // What the sentence says of the whole is the sum of its parts.
    const { values, roles } = await plan.values().then((values) => ({
      values,
      roles: Object.keys(values).filter((metric) => metric.startsWith('people/')),
    }))
    assert.equal(roles.length, 5)
    assert.equal(roles.reduce((sum, role) => sum + values[role], 0), values.people)
  }, { locale })

  journey(`every number on the page is a number (${locale})`, async ({ page, plan }) => {
    await plan.open()
    for (const preset of [0, 1, 2]) {
      await plan.openMenu('scenario')
      await page.locator('#new-scenarios button').nth(preset + 1).click()
      if (preset === 0) await plan.showTables()
      for (const side of [0, 1]) {
        await page.locator('.cost-bars .switch button').nth(side).click()
        const figures = await page.locator('[data-metric]').evaluateAll((found) =>
          found.map((figure) => ({
            metric: figure.dataset.metric,
            value: figure.dataset.value,
            disabled: figure.disabled,
            text: figure.innerText,
          })),
        )
        assert.ok(figures.length > 100, `only ${figures.length} figures`)
        for (const { metric, value, disabled, text } of figures) {
          assert.match(metric, /^[a-z_]+(\/[a-z0-9-]+)?(@horizon(@(today|hired))?|@today|@\d{4}-\d\d@hired)?$|^plan\/amount$/)
          if (disabled) {
            assert.equal(value, undefined, `${metric} is disabled and has a value`)
            assert.equal(text, '—', metric)
          } else {
            assert.ok(value !== undefined && value !== '' && Number.isFinite(Number(value)), `${metric}: ${value}`)
            assert.match(text, /\d/, metric)
            assert.doesNotMatch(text, /NaN|∞|undefined/, metric)
          }
        }
      }
    }
  }, { locale })

  journey(`people and months are drawn, costs and tables are there (${locale})`, async ({ page, plan }) => {
    await plan.open()
    // A figure for each person, the last one filled as far as it has work.
    for (const [role, row] of [['bdr', 0], ['sdr', 1], ['sales-executive', 2]]) {
      const people = await plan.value(`people/${role}`)
      assert.equal(await plan.drawnPeople(row), people, role)
    }
    assert.ok(await page.locator('.months-card svg').first().isVisible())
    assert.equal(await page.locator('.cost-bars li').count(), 5)
    assert.ok((await page.locator('.summary tbody tr').count()) >= 7)
    // What is for specialists is closed at first.
    assert.equal(await page.locator('.next table').count(), 0)
    await plan.showTables()
    assert.ok(await page.locator('.flow-card svg').first().isVisible())
    for (const card of ['people', 'costs', 'next', 'detail']) {
      assert.equal(await page.locator(`.${card} table tbody tr`).count(), card === 'costs' ? 6 : 5, card)
    }
  }, { locale })

  journey(`examples are called examples (${locale})`, async ({ page, plan }) => {
    await plan.open()
    assert.match(await plan.scenarioName(), locale === 'en-US' ? /^Example: / : /^Пример: /)
    await plan.openMenu('scenario')
    assert.match(await page.locator('#scenario-list').innerText(), examples)
    // An empty scenario, and three examples.
    assert.equal(await page.locator('#new-scenarios button').count(), 4)
    await page.keyboard.press('Escape')
    assert.equal(await page.locator('#scenario-list').isVisible(), false)
    await plan.expectFocus('scenario')
    // And the field says it while it has the focus.
    await plan.input('plan/amount').focus()
    const mark = page.locator('.field:has([data-input="plan/amount"]) .origin')
    await mark.waitFor({ state: 'visible' })
    assert.match(await mark.innerText(), locale === 'en-US' ? /an example value/ : /значение примера/)
  }, { locale })
}

journey('the small team, where few people do everything', async ({ plan }) => {
  await plan.open()
  await plan.preset(/small team/)
  assert.match(await plan.answer(), /^To sell €40,000 a month, you need \d people: /)
  // It is a scenario of its own: the plan from before is still there.
  assert.deepEqual(await plan.scenarios(), ['Example: B2B software, dollars', 'Example: a small team, euros'])
  await plan.switchTo(0)
  assert.match(await plan.answer(), /^To sell \$4,200,000 a year/)
})

journey('a language that the page does not speak gets English', async ({ page, plan }) => {
  await plan.open()
  assert.match(await plan.answer(), /^To sell \$4,200,000 a year/)
  assert.equal(await page.locator('html').getAttribute('lang'), 'en')
}, { locale: 'de-DE' })
