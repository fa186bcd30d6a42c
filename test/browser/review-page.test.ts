import { readFileSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { applyCorrections } from '../../src/corrections/apply-corrections.js'
import { readCorrections } from '../../src/corrections/read-corrections.js'
import { chromiumPath, openBrowser } from './chromium.js'
import { fixturePage, open, pageOf, serious } from './pages.js'

const fixtures = [
  ['an annual report with the forms of 2021', 'qinghe-2021', 'source.html'],
  ['a work report in plain text', 'songping-workreport-2019', 'source.txt'],
  ['measures with requirements', 'qinghe-measures-2019', 'source.html'],
] as const

const visible = (page: Page, selector: string): Promise<boolean> =>
  page
    .locator(selector)
    .first()
    .evaluate(element => {
      const box = element.getBoundingClientRect()
      return box.height > 0 && box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth
    })

const cardOf = (id: string) => `#panel .card[data-id="${id}"]`
const markOf = (id: string) => `#text [data-i~="${id}"]`

// A missing browser must be seen in the list of tests, not pass for a success.
describe.skipIf(chromiumPath === null)('the review page in a browser (CHROMIUM_PATH names one)', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await openBrowser()
  })
  afterAll(() => browser?.close())

  describe.each(fixtures)('%s', (_, folder, file) => {
    const { report, html } = fixturePage(folder, file)
    const panel = report.metrics.length > 0 ? 'metrics' : 'requirements'
    const items = report.metrics.length > 0 ? report.metrics : report.requirements
    const item = items.find(({ quote }, i) => i > 2 && quote.length > 3)!

    it('from a card to its place in the text', async () => {
      const { page, context, seen } = await open(browser, html)
      await page.click(`#tab-${panel}`)
      await page.keyboard.press('j')
      const first = items[0]!
      await page.click(`${cardOf(first.id)} .head`)
      await expect.poll(() => visible(page, `${markOf(first.id)}.on`)).toBe(true)
      const lit = await page.locator(`${markOf(first.id)}.on`).allTextContents()
      expect(lit.join('')).toBe(first.quote)
      expect(page.url()).toContain(`#${first.id}`)
      expect(seen.errors).toEqual([])
      expect(seen.requests).toEqual([])
      await context.close()
    })
    it('from a place in the text to its card', async () => {
      const { page, context } = await open(browser, html)
      await page.locator(markOf(item.id)).last().click()
      await expect.poll(() => visible(page, `${cardOf(item.id)}.on`)).toBe(true)
      await context.close()
    })
    it('by its address', async () => {
      const { page, context } = await open(browser, html, { hash: `#${item.id}` })
      await expect.poll(() => visible(page, `${markOf(item.id)}.on`)).toBe(true)
      await expect.poll(() => visible(page, `${cardOf(item.id)}.on`)).toBe(true)
      await context.close()
    })
    it('filters by kind, section and search', async () => {
      const { page, context } = await open(browser, html)
      const count = (name: string) => page.locator(`#tab-${name} small`).textContent()
      await page.selectOption('#filters [name=kind]', 'date')
      const dates = report.numbers.filter(n => n.kind === 'date').length
      expect(await count('numbers')).toBe(`${dates}/${report.numbers.length}`)
      await page.click('#filters .clear')
      expect(await count('numbers')).toBe(String(report.numbers.length))
      await page.fill('#search', item.quote)
      await expect.poll(() => count(panel)).toMatch(/^\d+\//u)
      await page.click(`#tab-${panel}`)
      expect(await page.locator(cardOf(item.id)).count()).toBe(1)
      await page.fill('#search', 'no such words')
      await expect.poll(() => page.locator('#panel .card').count()).toBe(0)
      await context.close()
    })
    it('switches the language, and all of its words', async () => {
      const { page, context } = await open(browser, html)
      expect(await page.locator('#tab-overview').textContent()).toContain('概况')
      await page.click('#language')
      expect(await page.locator('#tab-overview').textContent()).toContain('Overview')
      expect(await page.getAttribute('html', 'lang')).toBe('en')
      expect(await page.locator('#filters option').first().textContent()).toBe('Kind: All')
      await context.close()
    })
    it('prints to PDF with text and findings', async () => {
      const { page, context } = await open(browser, html)
      const pdf = await page.pdf({ format: 'A4' })
      expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
      expect(pdf.length).toBeGreaterThan(20_000)
      await context.close()
    })
    it.each([
      [1440, 900],
      [390, 844],
    ])('has no serious accessibility finding at %d × %d', async (width, height) => {
      const { page, context } = await open(browser, html, { width, height })
      const shown =
        width < 760
          ? ['text', 'overview', panel, 'checks', 'tables']
          : ['overview', panel, 'checks', 'tables', 'numbers']
      for (const name of shown) {
        if (width < 760 && name !== 'text') await page.evaluate(() => (document.documentElement.dataset.show = 'side'))
        const tab = page.locator(`#tab-${name}`)
        if (name !== 'text' && (await tab.count()) > 0) await tab.click()
        expect([name, await serious(page)]).toEqual([name, []])
      }
      await context.close()
    })
    it('nothing is wider than a phone', async () => {
      const { page, context } = await open(browser, html, { width: 390, height: 844 })
      for (const show of ['text', 'side']) {
        await page.evaluate(name => (document.documentElement.dataset.show = name), show)
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
      }
      await context.close()
    })
  })

  it('goes from item to item with the keyboard', async () => {
    const { html, report } = fixturePage('qinghe-2021', 'source.html')
    const { page, context } = await open(browser, html)
    await page.keyboard.press(']')
    await page.keyboard.press(']')
    for (const metric of report.metrics.slice(0, 3)) {
      await page.keyboard.press('j')
      await expect.poll(() => page.url()).toContain(`#${metric.id}`)
    }
    await page.keyboard.press('k')
    expect(page.url()).toMatch(new RegExp(`#${report.metrics[1]!.id}$`, 'u'))
    await page.keyboard.press('/')
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('search')
    await context.close()
  })

  it('corrections are downloaded and apply', async () => {
    const { html, report } = fixturePage('qinghe-2021', 'source.html')
    const { page, context, seen } = await open(browser, html, { hash: '#m3' })
    await page.click(`${cardOf('m3')} .mend`)
    await page.fill('dialog [name=value]', '77')
    await page.click('dialog [type=submit]')
    await page.click(`${cardOf('m2')} .mend`)
    await page.click('dialog .bad')
    await page.evaluate(() => {
      const walker = document.createTreeWalker(document.querySelector('#text')!, NodeFilter.SHOW_TEXT)
      while (walker.nextNode()?.textContent !== '）下载。如有疑问，请与青禾市政务公开办公室联系（地址：青禾市人民路');
      getSelection()!.setBaseAndExtent(walker.currentNode, 4, walker.currentNode, 8)
    })
    await page.click('#add')
    await page.selectOption('dialog [name=target]', 'citation')
    await page.fill('dialog [name=title]', '测试')
    await page.click('dialog [type=submit]')
    const [download] = await Promise.all([page.waitForEvent('download'), page.click('#save')])
    expect(download.suggestedFilename()).toBe('source.html.corrections.jsonl')
    const corrections = readCorrections(readFileSync(await download.path(), 'utf8'))
    const applied = applyCorrections(report, corrections)
    expect(applied.metrics.find(m => m.id === 'm3')).toMatchObject({ value: 77, corrected: ['value'] })
    expect(applied.metrics.some(m => m.id === 'm2')).toBe(false)
    const added = applied.citations.find(c => c.title === '测试')
    const source = readFileSync('fixtures/qinghe-2021/source.html', 'utf8')
    expect(source.slice(...added!.span)).toBe(added!.quote)
    expect(applied.diagnostics.filter(d => d.code === 'correction/unmatched')).toEqual([])
    expect(seen.errors).toEqual([])
    await page.reload()
    await page.waitForSelector('html.ready')
    expect(await page.locator('#tab-corrections small').textContent()).toBe('3')
    await context.close()
  })

  it('whatever the document contains is text: nothing runs, loads or links', async () => {
    const hostile = `<html><head><title>x</title></head><body>
      <h1>某县2021年政府信息公开工作年度报告</h1>
      <p>一、情况</p><p>发布3条<img src=http://evil.invalid/a.png onerror="alert(1)"><script>alert(2)</script></p>
      <p>&lt;script&gt;alert(3)&lt;/script&gt; &lt;/script&gt;&lt;img src=x onerror=alert(4)&gt; 12件</p>
      <p>&lt;!--&lt;script&gt; ]]&gt; &quot;&gt;&lt;svg onload=alert(5)&gt; 5件 \u2028alert(6)\u2029</p>
      <p><a href="javascript:alert(7)">共收到申请8件</a> &#0; \u202e</p>
      <p>联系电话：0898-2230066，网址：javascript:alert(8) http://evil.invalid/</p>
      <table><tr><td>&lt;/td&gt;&lt;script&gt;alert(9)&lt;/script&gt;</td><td>4</td></tr><tr><td>a</td><td>5</td></tr></table>
      <iframe src=http://evil.invalid/frame></iframe><link rel=stylesheet href=http://evil.invalid/x.css>
      <p>《&lt;/script&gt;&lt;script&gt;alert(10)&lt;/script&gt;》</p></body></html>`
    const { html } = pageOf(hostile, '</title><script>alert(11)</script>.html')
    const { page, context, seen } = await open(browser, html)
    for (const tab of await page.locator('#tabs [role=tab]').all()) await tab.click()
    await page.click('#chrome')
    await page.fill('#search', '<script>')
    await page.waitForTimeout(300)
    expect(seen).toEqual({ requests: [], errors: [], dialogs: [] })
    expect(await page.locator('script:not([type])').count()).toBe(1)
    expect(await page.locator('img, iframe, svg, link, object, embed').count()).toBe(0)
    const links = await page.locator('a[href]').evaluateAll(all => all.map(a => a.getAttribute('href')!))
    expect(links.filter(href => !/^#\w+$/u.test(href))).toEqual([])
    const text = (await page.locator('#text').textContent())!
    expect(text).toContain('<script>alert(3)</script>')
    expect(text).toContain('\u2028alert(6)\u2029')
    await context.close()
  })

  it('the text of the page stands where the record says, through entities and tags', async () => {
    const source = '<p>某&amp;县&nbsp;发布<b>1</b>2<i>3</i>条&lt;&gt;，收到<span>45</span>件。</p>'
    const { html, report } = pageOf(source, 'a.html')
    const { page, context } = await open(browser, html)
    for (const { id, item, quote } of report.numbers)
      expect((await page.locator(markOf(item ?? id)).allTextContents()).join('')).toBe(quote)
    await context.close()
  })

  it('10,000 numbers are usable within 2 s', async () => {
    const lines = Array.from({ length: 1000 }, (_, i) =>
      Array.from({ length: 10 }, (_, k) => `第${i}乡公开信息${i * 10 + k + 1}条`).join('，'),
    )
    const { html, report } = pageOf(`某县2021年政府信息公开工作年度报告\n一、情况\n${lines.join('。\n')}。`, 'big.txt')
    expect(report.numbers.length).toBeGreaterThan(10_000)
    const { page, context } = await open(browser, '<html class="ready"></html>')
    const session = await context.newCDPSession(page)
    await session.send('Performance.enable', { timeDomain: 'threadTicks' })
    const began = performance.now()
    await page.setContent(html)
    await page.waitForSelector('#tab-numbers')
    await page.click('#tab-numbers')
    const last = report.numbers.at(-1)!
    await page.evaluate(
      id => {
        location.hash = id
      },
      `#${last.item ?? last.id}`,
    )
    await page.waitForSelector(`${markOf(last.item ?? last.id)}.on`)
    const took = performance.now() - began
    const { metrics } = await session.send('Performance.getMetrics')
    const worked = 1000 * metrics.find(({ name }) => name === 'TaskDuration')!.value
    const size = Math.round(html.length / 1000)
    console.log(
      `10,000 numbers: ${Math.round(worked)} ms of work, ${Math.round(took)} ms by the clock, page ${size} kB`,
    )
    // The browser's own work is counted, not the time that others on the machine take from it.
    expect(worked).toBeLessThan(2000)
    await context.close()
  })
})
