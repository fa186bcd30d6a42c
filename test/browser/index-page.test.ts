import { readFileSync } from 'node:fs'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parseReport } from '../../src/parse-report.js'
import { openIndex } from '../../src/view/archive-index.js'
import { indexPage } from '../../src/view/index-page.js'
import { chromiumPath, openBrowser } from './chromium.js'
import { open, serious } from './pages.js'

describe.skipIf(chromiumPath === null)('the index page in a browser (CHROMIUM_PATH names one)', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await openBrowser()
  })
  afterAll(() => browser?.close())

  it.each([1440, 390])(
    'shows its charts, asks for nothing, has no serious accessibility finding at %d pixels',
    async width => {
      const builder = openIndex()
      for (const folder of ['qinghe-2021', 'songping-2019', 'qinghe-2016'])
        builder.add(
          parseReport(readFileSync(`fixtures/${folder}/source.html`), { name: folder }),
          `pages/${folder}.html`,
        )
      const html = await indexPage(builder.done({ status: { done: 3 }, reasons: {} }))
      const { page, context, seen } = await open(browser, html.replace('<html ', '<html class="ready" '), { width })
      const drawn = await page.locator('img').evaluateAll(all => all.map(img => (img as HTMLImageElement).naturalWidth))
      expect(drawn.length).toBeGreaterThanOrEqual(6)
      expect(Math.min(...drawn)).toBeGreaterThan(0)
      expect(await serious(page)).toEqual([])
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
      expect(seen).toEqual({ requests: [], errors: [], dialogs: [] })
      await context.close()
    },
  )
})
