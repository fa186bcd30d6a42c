import { describe, expect, it } from 'vitest'
import { pages } from '../../src/knowledge/pages.js'
import { compilePages, strip } from '../../src/stages/strip/strip.js'
import { documentOf } from './document-of.js'

const known = compilePages(pages)

function bodyOf(source: string): string {
  const document = documentOf(source, 'a.html')
  return strip(document, known)
    .body.map(span => document.text.slice(...span))
    .join('\n')
}

const TITLE = '云溪县人民政府关于同意设立白河镇工业集中区的批复'
const head = `<html><head><title>${TITLE}_云溪县人民政府</title></head><body>`
const SHORT = '白河镇人民政府:\n你镇请示收悉,同意设立白河镇工业集中区,面积2.5平方公里。'
const short = SHORT.split('\n')
  .map(line => `<p>${line}</p>`)
  .join('')
const LONG = '全县各单位要把这项工作摆上重要位置,明确责任,细化措施,按月调度,确保年底前完成全部任务。'
const long = (n: number): string => Array.from({ length: n }, () => `<p>${LONG}</p>`).join('')
const list = Array.from({ length: 8 }, (_, i) => `<li><a href="/${i}.html">全县第${i}次会议召开</a></li>`).join('')
const cards = (title: string): string =>
  `<div class="q1"><h3>${title}</h3>${`<div class="q2"><h4><a href="/a.html">县里召开会议</a></h4><p>${LONG}</p></div>`.repeat(4)}</div>`

describe('a short text among much other prose', () => {
  const note = '<div class="q9">发布时间:2021-03-02 来源:县政府办公室</div>'
  it.each([
    [
      'a column to the left',
      `<table><tr><td>${long(4)}</td><td><div>${TITLE}</div><div>${short}</div></td></tr></table>`,
    ],
    ['other articles below', `<div><h1>${TITLE}</h1>${note}<div>${short}</div>${cards('更多阅读')}</div>`],
    ['comments below', `<div><h1>${TITLE}</h1>${note}<div>${short}</div>${cards('网友留言')}</div>`],
    [
      'a disclaimer below',
      `<div><h1>${TITLE}</h1>${note}<div>${short}</div><div><p>声明:本网转载的文章仅代表作者本人观点,请读者仅作参考。</p></div></div>`,
    ],
    [
      'a list of links and cards',
      `<div><h1>${TITLE}</h1>${note}<div>${short}</div></div><ul>${list}</ul>${cards('图说')}`,
    ],
  ])('%s', (_, page) => {
    expect(bodyOf(`${head}${page}</body></html>`)).toBe(`${TITLE}\n${SHORT}`)
  })
})

describe('a text in more than one box', () => {
  it.each([
    ['two of unequal weight', `<div class="a">${long(9)}</div><div class="b">${long(2)}</div>`, 11],
    ['a short one first', `<div class="a">${long(2)}</div><div class="b">${long(9)}</div>`, 11],
    ['a paragraph each', `<div>${LONG}</div>`.repeat(9), 9],
  ])('%s', (_, boxes, paragraphs) => {
    const found = bodyOf(`${head}<h1>${TITLE}</h1><div>${boxes}</div><ul>${list}</ul></body></html>`)
    expect(found).toBe([TITLE, ...Array.from({ length: paragraphs }, () => LONG)].join('\n'))
  })

  it('without a title that the page names', () => {
    const boxes = `<div class="a">${long(9)}</div><div class="b">${long(1)}</div>`
    expect(bodyOf(`<body>${boxes}<ul>${list}</ul></body>`).split(LONG)).toHaveLength(11)
  })
})

describe('a box around title and text that is named like furniture', () => {
  it.each(['wrap position-relative', 'no-sidebar', 'content header-fixed', 'hot-news', 'link-box'])('%s', name => {
    const foot = '<div class="x"><p>版权所有,未经书面授权禁止使用。地址:云溪县白河路2号。</p></div>'
    for (const text of [short, long(9)]) {
      const found = bodyOf(`${head}<div class="${name}"><h1>${TITLE}</h1><div>${text}</div></div>${foot}</body></html>`)
      expect(found.split('\n')).toHaveLength(text === short ? 3 : 10)
      expect(found.startsWith(TITLE)).toBe(true)
    }
  })
})

describe('what reads like furniture within a text', () => {
  it('keeps 主办单位 and 技术支持 of an event', () => {
    const lines = `<p>${LONG}</p><p>主办单位:云溪县教育局</p><p>技术支持:云溪县电教馆</p><p>${LONG}</p>`
    const found = bodyOf(`${head}<h1>${TITLE}</h1><div>${lines}</div></body></html>`)
    expect(found).toBe(`${TITLE}\n${LONG}\n主办单位:云溪县教育局\n技术支持:云溪县电教馆\n${LONG}`)
  })

  it('keeps a table that is all of the text', () => {
    const rows = Array.from({ length: 12 }, (_, i) => `<tr><td>${i + 1}</td><td>白河镇</td><td>${i * 7}</td></tr>`)
    const found = bodyOf(
      `${head}<h1>${TITLE}</h1><div><table>${rows.join('')}</table></div>${cards('更多阅读')}</body></html>`,
    )
    expect(found).toContain('白河镇')
    expect(found).not.toContain(LONG)
  })

  it('cuts a source line whole whose labels are not all known', () => {
    const line = '<p>时间:2021-02-01 13:07来源:网络整理作者:admin点击:569次</p>'
    expect(bodyOf(`${head}<h1>${TITLE}</h1>${line}<div>${short}</div></body></html>`)).toBe(`${TITLE}\n${SHORT}`)
  })
})

describe('what the page says of its document', () => {
  const fieldsOf = (source: string): Record<string, string> => {
    const document = documentOf(source, 'a.html')
    return Object.fromEntries(strip(document, known).fields.map(f => [f.label, f.value]))
  }
  it.each([
    ['above the text, without a blank', '<p>2021年03月02日08:18 来源:云溪日报</p>', '', '2021年03月02日08:18'],
    ['behind the name of the account', '<p>云溪发布2021-03-02</p>', '', '2021-03-02'],
    ['below the text', '', '<div>发布日期:2021-03-02 责任编辑:李文</div>', '2021-03-02'],
  ])('the date %s', (_, above, below, date) => {
    const fields = fieldsOf(`${head}<h1>${TITLE}</h1>${above}<div class="c"><div>${long(5)}</div></div>${below}</body>`)
    expect(fields.发布时间).toBe(date)
  })

  it('takes a title that the breadcrumb links to', () => {
    const crumb = `<div><a href="/">首页</a> &gt; <a href="/1">${TITLE}</a></div>`
    const document = documentOf(`${head}${crumb}<h2>${TITLE}</h2><div>${long(3)}</div></body>`, 'a.html')
    const { title } = strip(document, known)
    expect(title === null ? null : document.text.slice(...title)).toBe(TITLE)
  })
})
