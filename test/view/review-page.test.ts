import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyCorrections } from '../../src/corrections/apply-corrections.js'
import type { Correction } from '../../src/corrections/correction.js'
import { parseReport } from '../../src/parse-report.js'
import { decode } from '../../src/stages/decode/decode.js'
import { read } from '../../src/stages/read/read.js'
import { AlignedBuilder } from '../../src/text/aligned.js'
import { fromColumns, toColumns } from '../../src/view/columns.js'
import { escapeHtml } from '../../src/view/escape-html.js'
import { htmlFile } from '../../src/view/html-file.js'
import { embedded, type PageData, packRuns, unpackRuns } from '../../src/view/page-data.js'
import { reviewPage } from '../../src/view/review-page.js'
import { textPane } from '../../src/view/text-pane.js'

const anyText = fc.string({ unit: 'binary', maxLength: 40 })
const dataIn = (html: string): PageData =>
  JSON.parse(/<script type="application\/json" id="data">(.*?)<\/script>/su.exec(html)![1]!)

describe('text as HTML', () => {
  it.each([
    ['<b>', '&lt;b&gt;'],
    ['"&\'', '&quot;&amp;&#39;'],
    ['a\0b', 'a\ufffdb'],
    ['2021年', '2021年'],
  ])('%j', (text, expected) => expect(escapeHtml(text)).toBe(expected))

  it('data in a script element cannot end it, and reads back', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(anyText, fc.constantFrom('</script>', '<!--', '\u2028', ']]>'))), words => {
        const data = { meta: { title: words.join('') } } as PageData
        const written = embedded(data)
        expect(written).not.toMatch(/[<>&\u2028\u2029]/u)
        expect(JSON.parse(written)).toEqual(JSON.parse(JSON.stringify(data)))
      }),
    )
  })
})

describe('columns', () => {
  const item = fc.record({
    id: fc.string(),
    kind: fc.constantFrom('metric', 'date'),
    n: fc.option(fc.integer()),
    span: fc.tuple(fc.nat(), fc.nat()),
    labelSpan: fc.option(fc.tuple(fc.nat(), fc.nat())),
    path: fc.array(fc.constantFrom('a', 'b'), { maxLength: 2 }),
  })
  it('a list reads back from its columns', () => {
    fc.assert(
      fc.property(fc.array(item, { maxLength: 30 }), fc.boolean(), (made, counted) => {
        const items = counted ? made.map((one, i) => ({ ...one, id: `m${i + 1}` })) : made
        expect(fromColumns(JSON.parse(JSON.stringify(toColumns(items))))).toEqual(items)
      }),
    )
  })
  it('what all share stands once', () => {
    const items = Array.from({ length: 100 }, (_, i) => ({ n: i, form: 'applications-2021' }))
    expect(JSON.stringify(toColumns(items)).match(/applications-2021/gu)).toHaveLength(1)
  })
})

describe('alignment', () => {
  const piece = fc.record({ text: fc.string({ minLength: 1, maxLength: 6 }), gap: fc.nat(9), longer: fc.nat(4) })
  it('runs read back', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), pieces => {
        const builder = new AlignedBuilder()
        let at = 0
        for (const { text, gap, longer } of pieces) {
          builder.push(text, at + gap, at + gap + text.length + longer)
          at += gap + text.length + longer
        }
        const aligned = builder.done()
        const back = unpackRuns(packRuns(aligned))
        expect(back.text.length).toBe(aligned.text.length)
        for (const runs of ['at', 'from', 'to'] as const)
          expect(Array.from(back[runs])).toEqual(Array.from(aligned[runs]))
      }),
    )
  })
})

/** What a browser shows of the pane, and where each paragraph says that it begins. */
function paragraphs(html: string): readonly (readonly [number, string])[] {
  const entities: Record<string, string> = { lt: '<', gt: '>', quot: '"', amp: '&', '#39': "'" }
  return [...html.matchAll(/<p[^>]* data-o="(\d+)">(.*?)<\/p>/gsu)].map(([, at, inner]) => [
    Number(at),
    inner!.replace(/<[^>]*>/gu, '').replace(/&(lt|gt|quot|amp|#39);/gu, (_, name: string) => entities[name]!),
  ])
}

describe('the text', () => {
  it.each([
    ['qinghe-2021/source.html'],
    ['songping-2019/source.html'],
    ['linxi-2022-glued/source.txt'],
    ['qinghe-measures-2019/source.html'],
  ])('%s stands whole, each line once and at its place', file => {
    const bytes = readFileSync(`fixtures/${file}`)
    const report = parseReport(bytes, { name: file })
    const page = read(decode(bytes, { name: file }))
    const shown = paragraphs(textPane(report, page))
    const lines = page.lines
      .map(({ span: [start, end] }) => [start, page.visible.text.slice(start, end)] as const)
      .filter(([, text]) => text.trim() !== '')
    expect([...shown].sort((a, b) => a[0] - b[0])).toEqual(lines)
  })
  it('every item of the record is marked', () => {
    const bytes = readFileSync('fixtures/qinghe-2021/source.html')
    const report = parseReport(bytes)
    const html = textPane(report, read(decode(bytes)))
    const marked = new Set([...html.matchAll(/data-i="([^"]*)"/gu)].flatMap(match => match[1]!.split(' ')))
    const items = [...report.metrics, ...report.requirements, ...report.citations, ...report.outline]
    expect(items.filter(({ id }) => !marked.has(id)).map(({ id }) => id)).toEqual([])
    expect(report.numbers.filter(n => !marked.has(n.item ?? n.id)).map(({ id }) => id)).toEqual([])
  })
  it('a cell that failed sums single out shows what they propose', () => {
    const bytes = readFileSync('fixtures/songping-2019/source.html')
    const html = textPane(parseReport(bytes), read(decode(bytes)))
    expect(html).toMatch(/class="n metric suspect" data-i="m\d+" data-fix="8">9</u)
  })
})

describe('the page', () => {
  const source = '某县2021年政府信息公开工作年度报告\n一、情况\n全年公开<b>320条。\n'
  const report = parseReport(source, { mediaType: 'text/plain' })

  it('is one file with a policy that fits its own style and script', () => {
    const html = reviewPage(report, source)
    const hash = (element: string): string => {
      const text = new RegExp(`<${element}>(.*?)</${element}>`, 'su').exec(html)![1]!
      return `'sha256-${createHash('sha256').update(text).digest('base64')}'`
    }
    const policy = /Content-Security-Policy" content="([^"]*)"/u.exec(html)![1]!
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain(`script-src ${hash('script')}`)
    expect(policy).toContain(`style-src ${hash('style')}`)
    expect(policy).not.toMatch(/unsafe|https?:|\*/u)
  })
  it('holds the record', () => {
    const data = dataIn(reviewPage(report, source))
    expect(data.document.sha256).toBe(report.source.sha256)
    expect(fromColumns(data.lists.numbers)).toMatchObject(report.numbers.map(({ id, kind }) => ({ id, kind })))
  })
  it('opens in the language that is asked for', () => {
    expect(reviewPage(report, source)).toContain('<html lang="zh-CN">')
    expect(reviewPage(report, source, { lang: 'en' })).toContain('<html lang="en">')
  })
  it('refuses another document', () => {
    expect(() => reviewPage(report, `${source}。`)).toThrow(RangeError)
  })
  it('shows a report with corrections', () => {
    const start = source.indexOf('320条')
    const correction: Correction = {
      document: report.source.sha256,
      span: [start, start + 4],
      quote: '320条',
      target: 'metric',
      action: 'add',
      set: { label: '更正的', value: 1 },
    }
    expect(reviewPage(applyCorrections(report, [correction]), source)).toContain('更正的')
  })
  it('a title cannot leave its element', () => {
    const html = htmlFile({ lang: 'zh', title: '</title><script>alert(1)</script>', style: '', body: '' })
    expect(html).not.toContain('<script>')
  })
  it('of 15,000 characters takes at most 450 kB', () => {
    const form = readFileSync('fixtures/qinghe-2021/source.html', 'utf8')
    const lines = readFileSync('fixtures/songping-workreport-2019/source.txt', 'utf8').split('\n')
    const prose = lines.filter(line => line.length > 30 && !line.includes('备案')).map(line => `<p>${line}</p>`)
    const end = '</div>\n<div class="editor">'
    const long = form.replace(end, prose.join('\n').repeat(5) + end)
    const big = parseReport(long, { mediaType: 'text/html' })
    expect(big.text.length).toBeGreaterThan(15_000)
    const size = Buffer.byteLength(reviewPage(big, long))
    console.log(`${big.text.length} characters: page of ${Math.round(size / 1000)} kB`)
    expect(size).toBeLessThan(450_000)
  })
})
