import { describe, expect, it } from 'vitest'
import { pages } from '../../src/knowledge/pages.js'
import { compilePages, diagnoseBody, strip } from '../../src/stages/strip/strip.js'
import { documentOf } from './document-of.js'

const known = compilePages(pages)

function stripped(source: string, name = 'a.html') {
  const document = documentOf(source, name)
  const result = strip(document, known)
  const text = (span: readonly [number, number]): string => document.text.slice(span[0], span[1])
  return {
    body: result.body.map(text).join('\n'),
    title: result.title === null ? null : text(result.title),
    reasons: result.removals.map(r => [r.reason, text(r.span)]),
    fields: Object.fromEntries(result.fields.map(f => [f.label, f.value])),
    codes: diagnoseBody(document, result).map(d => d.code),
  }
}

const TITLE = '云溪县2019年政府信息公开工作年度报告'
const FIRST = '本报告由云溪县人民政府办公室编制,所列数据的统计期限自2019年1月1日起至2019年12月31日止。'
const SECOND = '2019年,全县主动公开政府信息1200条,收到依申请公开3件,均按时答复。'

describe('strip: plain text', () => {
  it('leaves title and text of a saved page', () => {
    const page = stripped(
      `云溪县人民政府\n\n${TITLE}\n\n发布时间:2020/1/16 浏览次数:304 字体:[ ]\n\n${FIRST}\n${SECOND}\n上一篇:\n下一篇:`,
      'a.txt',
    )
    expect(page.body).toBe(`${TITLE}\n${FIRST}\n${SECOND}`)
    expect(page.title).toBe(TITLE)
    expect(page.fields).toEqual({ 发布时间: '2020/1/16' })
    expect(page.reasons.map(r => r[0])).toEqual(['navigation', 'source-line', 'prev-next'])
  })

  it('finds title, source line and text within one line', () => {
    const line = `当前位置： 首页政务公开年报 ${TITLE} 来源：云溪县人民政府 时间：2020-01-20 15:22 微信 微博 QQ空间 全真版 文字版 文件下载 相关链接： --> ${FIRST}${SECOND} 附件下载`
    const page = stripped(line, 'a.txt')
    expect(page.body).toBe(`${TITLE}\n${FIRST}${SECOND}`)
    expect(page.fields).toEqual({ 来源: '云溪县人民政府', 发布时间: '2020-01-20 15:22' })
  })

  it('reads the front matter of a scraper as facts', () => {
    const page = stripped(
      `标题: ${TITLE}\n发布时间: 2020-01-20\n文号: \n发布机构: 云溪县人民政府办公室\n==================== 正文 ====================\n${FIRST}\n${SECOND}`,
      'a.txt',
    )
    expect(page.body).toBe(`${FIRST}\n${SECOND}`)
    expect(page.fields).toEqual({ 标题: TITLE, 发布时间: '2020-01-20', 发布机构: '云溪县人民政府办公室' })
  })

  it('takes the title next to the source line, not the column above it', () => {
    const page = stripped(
      `热搜词:疫情 社保\n云溪县政府信息公开工作年度报告\n${TITLE}\n来源:云溪县人民政府办公室 2020-03-31 17:13:25 【字体:\n${FIRST}`,
      'a.txt',
    )
    expect(page.body).toBe(`${TITLE}\n${FIRST}`)
    expect(page.fields.发布时间).toBe('2020-03-31 17:13:25')
  })

  it('cuts padding, and leaves a table written with bars', () => {
    const bars = '|'.repeat(60)
    expect(stripped(`${TITLE} | ${bars}\n云溪县 | ${bars}\n|\n${FIRST} |\n打印 关闭 | ${bars}`, 'a.txt').body).toBe(
      `${TITLE}\n${FIRST}`,
    )
    const table = '| 项目 | 数量 |\n| --- | --- |\n| 规章 | 0 |'
    expect(stripped(`${TITLE}\n${FIRST}\n${table}`, 'a.txt').body).toBe(`${TITLE}\n${FIRST}\n${table}`)
  })

  it('cuts question marks that stand for blanks, and spam below the text', () => {
    const page = stripped(
      `${TITLE}\n${FIRST}\n${'?'.repeat(38)}云溪县人民政府\n2020年1月6日\n\n时时彩开奖 www.ssc.example`,
      'a.txt',
    )
    expect(page.body).toBe(`${TITLE}\n${FIRST}\n云溪县人民政府\n2020年1月6日`)
    expect(page.reasons.map(r => r[0])).toEqual(['padding', 'spam'])
  })

  it('keeps a signature that the title begins with', () => {
    const body = `云溪县人民政府关于印发工作方案的通知\n各乡镇人民政府:\n现将工作方案印发给你们,请认真贯彻执行。\n云溪县人民政府\n2019年5月6日`
    expect(stripped(body, 'a.txt').body).toBe(body)
  })
})

const nav = '<ul class="nav"><li><a href="/">首页</a></li><li><a href="/b">政务公开</a></li></ul>'
const foot = '<div class="footer"><p>主办单位:云溪县人民政府办公室 滇ICP备05000001号</p></div>'
const paragraphs = `<p>${FIRST}</p><p>${SECOND}</p>`

describe('strip: pages', () => {
  it.each([
    ['a known container', `<div id="zoom">${paragraphs}</div>`],
    ['an unknown box', `<div class="x1">${paragraphs}</div>`],
    ['the cell of a layout table', `<table><tr><td>${nav}</td><td>${paragraphs}</td></tr></table>`],
    ['lines broken by br', `<div>${FIRST}<br>${SECOND}</div>`],
  ])('finds the text in %s', (_, box) => {
    const page = stripped(
      `<html><head><title>${TITLE}_云溪县人民政府</title></head><body>${nav}<h1>${TITLE}</h1><div>发布时间:2020-01-16 来源:办公室</div>${box}${foot}</body></html>`,
    )
    expect(page.body).toBe(`${TITLE}\n${FIRST}\n${SECOND}`)
    expect(page.title).toBe(TITLE)
  })

  it('leaves out a column of short news beside the text', () => {
    const news = Array.from(
      { length: 12 },
      (_, i) => `<div class="it"><span>全县召开第${i}次工作会议,部署安全生产工作。</span></div>`,
    ).join('')
    const page = stripped(
      `<body><div class="w"><div class="l"><h2>${TITLE}</h2>${paragraphs.repeat(4)}</div><div class="r">${news}</div></div></body>`,
    )
    expect(page.body).not.toContain('安全生产')
    expect(page.body.split(SECOND)).toHaveLength(5)
  })

  it('keeps a table of figures that stands beside the paragraphs', () => {
    const table = `<div class="t"><table><tr><td>项目</td><td>数量</td></tr><tr><td>规章</td><td>0</td></tr><tr><td>规范性文件</td><td>4</td></tr></table></div>`
    const page = stripped(
      `<body>${nav}<div class="m"><div class="c">${paragraphs.repeat(4)}</div>${table}</div>${foot}</body>`,
    )
    expect(page.body).toContain('规范性文件\n4')
    expect(page.body).not.toContain('ICP')
  })

  it('takes a report that is shown once and hidden once a single time', () => {
    const page = stripped(
      `<body><h1>${TITLE}</h1><div class="a"><div>${paragraphs}</div><div style="display:none">${paragraphs}</div></div></body>`,
    )
    expect(page.body).toBe(`${TITLE}\n${FIRST}\n${SECOND}`)
  })

  it('reads the text that a page hides where it shows nothing else', () => {
    expect(stripped(`<body>${nav}<div style="display:none">${paragraphs}</div></body>`).body).toContain(SECOND)
  })

  it('reads the metadata table as facts', () => {
    const cells = [
      '索 引 号:',
      '0001/2019-1',
      '发布机构:',
      '云溪县人民政府',
      '发文字号:',
      '云政发〔2019〕5号',
      '成文日期:',
      '2019年05月06日',
      '标 题:',
      TITLE,
    ]
    const table = `<table>${cells.map((c, i) => (i % 2 === 0 ? `<tr><td>${c}</td>` : `<td>${c}</td></tr>`)).join('')}</table>`
    const page = stripped(
      `<body>${table}<div id="UCAP-CONTENT"><p>云溪县2019年政府</p><p>信息公开工作年度报告</p>${paragraphs}</div></body>`,
    )
    expect(page.fields).toMatchObject({
      索引号: '0001/2019-1',
      发布机构: '云溪县人民政府',
      文号: '云政发〔2019〕5号',
      成文日期: '2019年05月06日',
    })
    expect(page.body).toBe(`云溪县2019年政府\n信息公开工作年度报告\n${FIRST}\n${SECOND}`)
  })

  it('says where the text is only an attachment, and where there is none', () => {
    expect(stripped(`<body><h1>${TITLE}</h1><p><a href="/files/1.pdf">${TITLE}.pdf</a></p></body>`).codes).toEqual([
      'strip/attachment-only',
    ])
    expect(stripped(`<body>${nav}</body>`).codes).toEqual(['strip/no-document'])
    expect(stripped(`<body>${paragraphs}</body>`).codes).toEqual([])
  })
})
