import { describe, expect, it } from 'vitest'
import type { Page } from '../../src/model/page.js'
import { decode } from '../../src/stages/decode/decode.js'
import { read } from '../../src/stages/read/read.js'

const page = (html: string): Page => read(decode(html, { mediaType: 'text/html' }))

const lines = ({ visible, lines }: Page): string[] => lines.map(({ span }) => visible.text.slice(...span))

describe('lines of a page', () => {
  it.each<[html: string, lines: string[]]>([
    ['<p>一、总体 情况</p><p>二</p>', ['一、总体 情况', '二']],
    ['<p>甲\n\t 乙  <b> 丙</b> </p>', ['甲 乙 丙 ']],
    ['甲<br>乙<br/>丙</br>丁', ['甲', '乙', '丙', '丁']],
    ['<P>甲<DIV>乙', ['甲', '乙']],
    ['<ul><li>甲<li>乙</ul>丙', ['甲', '乙', '丙']],
    ['<table><tr><td>1<td>2<tr><td>3</table>', ['1', '2', '3']],
    ['<p>甲</span>乙</p>', ['甲乙']],
    ['甲</p>乙', ['甲', '乙']],
    ['甲<b>乙</p >丙', ['甲乙', '丙']],
    ['甲<!-- 乙 -->丙<script>"<p>丁"</script><style>p{}</style>', ['甲丙']],
    ['<head><title>题</title><script>1</script><body>甲', ['甲']],
    ['<title/>甲</title>乙', ['乙']],
    ['<svg><path/><p/>甲</svg>乙', ['甲乙']],
    ['2 < 3 & 4&nbsp;&lt;5&#x4e00;&amp;amp;&none;', ['2 < 3 & 4\u00a0<5一&amp;&none;']],
    ['&nbspx&ltb', ['\u00a0x<b']],
    ['<td>12</td><td>0</td<td colspan="2', ['12', '0']],
    ['甲<', ['甲<']],
    ['甲<p', ['甲']],
    ['甲<!-- 乙', ['甲']],
    ['<U+00A0>总理<U+00A0>某某<u+3000>', ['<U+00A0>总理<U+00A0>某某']],
    ['总理<u>某</u><U+00A0 >某', ['总理某某']],
  ])('%s', (html, expected) => {
    expect(lines(page(html))).toEqual(expected)
  })
})

describe('what a page holds besides', () => {
  it.each<[html: string, title: string | null]>([
    ['<title> 甲&amp;乙 </title>', '甲&乙'],
    ['<head><title></title><title>乙</title></head>', '乙'],
    ['<div><title>甲</title></div>', '甲'],
    ['<head><noscript><title>甲</title></noscript></head>', null],
    ['<p>甲</p>', null],
  ])('title of %s', (html, title) => {
    expect(page(html).titleTag).toBe(title)
  })

  it('meta tags of head and body, the first of an attribute', () => {
    const html =
      '<head><META NAME="ArticleTitle" CONTENT="甲&amp;乙" content="丙"><noscript><meta name="a" content="b"></noscript></head><meta property=og:title content>'
    expect(page(html).metaTags).toEqual([
      { name: 'ArticleTitle', content: '甲&乙' },
      { name: 'og:title', content: '' },
    ])
  })

  it('links with text', () => {
    const { links } = page('<a href="1.doc">附件<b>一</b></a><a href=2>  </a>甲<a>乙')
    expect(links).toEqual([
      { span: [0, 3], href: '1.doc' },
      { span: [3, 4], href: '2' },
      { span: [5, 6], href: '' },
    ])
  })

  it('elements with their place and whether they are hidden', () => {
    const { elements } = page('<div id=a class="b c"><p style="Display : none">甲</p><p hidden>乙</div>丙')
    expect(
      elements.map(({ tag, id, className, parent, hidden, span }) => [tag, id, className, parent, hidden, span]),
    ).toEqual([
      ['div', 'a', 'b c', -1, false, [0, 3]],
      ['p', '', '', 0, true, [0, 1]],
      ['p', '', '', 0, true, [2, 3]],
    ])
  })

  it.each([
    '<table><tr><td><p>1<td><p><b>2<tr><th><div>3<td>4</table>',
    '<table><tbody><tr><td><font>1<td><ul><li>2<tbody><tr><th>3</p><td><span><p>4',
  ])('cells whose paragraphs are not closed: %s', html => {
    const { tables, visible } = page(html)
    const rows = tables.map(t => t.rows.map(r => r.map(c => visible.text.slice(...c.span!))))
    expect(rows).toEqual([
      [
        ['1', '2'],
        ['3', '4'],
      ],
    ])
  })

  it('tables with nested tables apart', () => {
    const { tables } = page('<table><tr><th colspan=2 rowspan=0>甲<td><table><td>1</table><tr><td> </table>')
    const cells = tables.map(t => t.rows.map(r => r.map(c => [c.rowspan, c.colspan, c.header, c.span])))
    expect(cells).toEqual([
      [
        [
          [1, 2, true, [0, 1]],
          [1, 1, false, [2, 3]],
        ],
        [[1, 1, false, null]],
      ],
      [[[1, 1, false, [2, 3]]]],
    ])
  })
})

describe('pages with something to say about', () => {
  const codes = (html: string): string[] => page(html).source.diagnostics.map(d => `${d.code}: ${d.message}`)

  it('names the parts of a page of frames', () => {
    expect(codes('<frameset cols="1,2"><frame src="left.htm"><FRAME name=m SRC=main.htm></frameset>')).toEqual([
      'read/frames: a page of frames; its text is in left.htm, main.htm',
    ])
  })

  it('leaves blocks out that lie too deep, not their text', () => {
    const html = `${'<div>'.repeat(1500)}甲<p>乙${'</div>'.repeat(1500)}<p>丙`
    const { elements, source } = page(html)
    expect(source.diagnostics.map(d => d.code)).toEqual(['read/too-deep'])
    expect(elements.length).toBe(1001)
    expect(lines(page(html))).toEqual(['甲', '乙', '丙'])
  })

  it.each(['<font>'.repeat(3000), '<td>1'.repeat(3000), '<div></div>'.repeat(3000)])(
    'says nothing of many: %#',
    html => {
      expect(codes(html)).toEqual([])
    },
  )
})
