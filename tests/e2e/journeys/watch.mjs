// The harness itself: each thing that must never happen is seen when it does.

import assert from 'node:assert/strict'
import { journey, noAxeViolations, noSidewaysScrolling } from '../harness.mjs'

const provoked = {
  'an error in the console': [() => console.error('provoked'), /console error: provoked/],
  'a warning in the console': [() => console.warn('provoked'), /console warning: provoked/],
  'an uncaught error': [() => void setTimeout(() => { throw new Error('provoked') }), /uncaught: Error: provoked/],
  'a promise that nobody caught': [() => void Promise.reject(new Error('provoked')), /uncaught: Error: provoked/],
  'a style attribute': [() => document.body.setAttribute('style', 'color: red'), /policy: style-src-attr/],
  'an inline script': [() => {
    const script = document.createElement('script')
    script.textContent = '1'
    document.body.append(script)
  }, /policy: script-src-elem/],
  'a request after the page has loaded': [() => void fetch('boot.js'), /request after the page had loaded: .*boot\.js/],
  'a request to elsewhere': [() => void fetch('https://elsewhere.invalid/').catch(() => {}), /policy: connect-src/],
  'an image from elsewhere': [() => void (new Image().src = 'https://elsewhere.invalid/x.png'), /policy: img-src/],
}

for (const [what, [provoke, report]] of Object.entries(provoked)) {
  journey(`the harness sees ${what}`, async ({ page, plan, watch }) => {
    await plan.open()
    assert.deepEqual(watch.forbidden(), [])
    await page.evaluate(provoke)
    await page.waitForTimeout(300)
    assert.ok(watch.forbidden().some((line) => report.test(line)), `seen: ${watch.forbidden().join('\n')}`)
    assert.throws(() => watch.check(), report)
  }, { allow: [/./] })
}

journey('the harness sees what axe finds, and a page that is too wide', async ({ page, plan }) => {
  await plan.open()
  await page.evaluate(() => {
    document.body.append(document.createElement('button'))
    const wide = document.createElement('div')
    wide.style.width = '3000px'
    wide.style.height = '1px'
    document.body.append(wide)
  })
  await assert.rejects(noAxeViolations(page), /button-name/)
  await assert.rejects(noSidewaysScrolling(page), /3000 px|px wide/)
})
