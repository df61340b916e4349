// What stands around a link: how long it is, what it opens, its QR code, the system's own sheet.

import assert from 'node:assert/strict'
import jsqr from 'jsqr'
import { journey, noSidewaysScrolling } from '../harness.mjs'
import { eventually } from '../pages/plan.mjs'

const decode = jsqr.default ?? jsqr

/** What a camera reads off the code that is shown; undefined where it reads nothing. */
async function decoded(page) {
  const { data, size } = await page.evaluate(async () => {
    const size = 480
    const svg = document.querySelector('.share-code svg').cloneNode(true)
    svg.setAttribute('xmlns', 'http://www.w3.org/2000/svg')
    svg.setAttribute('width', size)
    svg.setAttribute('height', size)
    // A file has no stylesheet.
    for (const mark of svg.querySelectorAll('*')) mark.setAttribute('fill', getComputedStyle(document.querySelector(`.share-code .${mark.getAttribute('class')}`)).fill)
    const image = new Image()
    image.src = `data:image/svg+xml,${encodeURIComponent(new XMLSerializer().serializeToString(svg))}`
    await image.decode()
    const canvas = document.createElement('canvas')
    canvas.width = canvas.height = size
    const context = canvas.getContext('2d')
    context.drawImage(image, 0, 0, size, size)
    return { data: [...context.getImageData(0, 0, size, size).data], size }
  })
  return decode(Uint8ClampedArray.from(data), size, size)?.data
}

for (const colorScheme of ['light', 'dark']) {
  journey(`a camera reads the link off its code (${colorScheme})`, async ({ page, plan, noAxeViolations }) => {
    await plan.open()
    await plan.type('plan/amount', '5 200 000')
    await page.locator('#share').click()
    const link = await page.locator('#share-link').inputValue()
    await page.locator('.share-code svg').waitFor()
    assert.equal(await decoded(page), link)
    await page.getByText(`${link.length} characters`, { exact: true }).waitFor()
    await noAxeViolations()
    // It opens what is chosen, and the code follows.
    await page.locator('#share-screen').selectOption({ label: 'Months' })
    await eventually(async () => assert.equal(await page.locator('#share-link').inputValue(), `${link}/timeline`))
    assert.equal(await decoded(page), `${link}/timeline`)
    await plan.open(`${link}/timeline`.slice(link.indexOf('#')))
    await page.locator('.timeline').first().waitFor()
    await plan.expectValue('plan_made@horizon@today', await plan.value('plan_made@horizon@today'))
  }, { colorScheme })
}

journey('a link that is too long for a code or for chats says so', async ({ page, plan }) => {
  await plan.open()
  await plan.show('section-policy')
  // What can't be made shorter.
  await page.locator('#scenario-notes').fill(Array.from({ length: 2000 }, (_, at) => String.fromCodePoint(0x4e00 + ((at * 7919) % 20000))).join(''))
  await page.locator('#share').click()
  await page.getByText('The link is too long for a QR code.').waitFor()
  await page.getByText(/[\d,]+ characters: some chats and mail programs cut links/).waitFor()
  assert.equal(await page.locator('.share-code').count(), 0)
})

journey('the share sheet of the system is offered where there is one', async ({ page, plan }) => {
  await page.addInitScript(() => {
    navigator.share = (given) => {
      window.shared = given
      return Promise.reject(new DOMException('closed', 'AbortError'))
    }
  })
  await plan.open()
  await page.locator('#share').click()
  const link = await page.locator('#share-link').inputValue()
  await page.locator('#share-system').click()
  assert.deepEqual(await page.evaluate(() => window.shared), { url: link })
  await noSidewaysScrolling(page)
}, { locale: 'ru-RU', viewport: { width: 320, height: 640 } })
