import { describe, expect, it } from 'vitest'
import { pages } from '../../src/knowledge/pages.js'
import { compilePages, strip } from '../../src/stages/strip/strip.js'
import { documentOf } from './document-of.js'

const known = compilePages(pages)

function stripped(source: string): { body: string; duplicate: string[] } {
  const document = documentOf(source, 'a.html')
  const { body, removals } = strip(document, known)
  const text = (span: readonly [number, number]): string => document.text.slice(...span)
  return {
    body: body.map(text).join('\n'),
    duplicate: removals.filter(r => r.reason === 'duplicate').map(r => text(r.span)),
  }
}

const TITLE = '云溪县林业局2021年政府信息公开工作年度报告'
const PARAGRAPHS = [
  '一、总体情况',
  '2021年,县林业局按照条例要求,主动公开政府信息126条,没有收到行政复议和行政诉讼。',
  '二、主动公开政府信息情况',
  '全年制发行政规范性文件2件,公开林木采伐许可办理结果318条,公开行政处罚决定11件。',
  '三、收到和处理政府信息公开申请情况',
  '全年新收到自然人提出的申请4件,予以公开3件,本机关不掌握相关政府信息1件,均在法定期限内答复。',
  '四、存在的主要问题及改进情况',
  '林区群众获取信息的渠道还不够多,下一步将在林业站和村级公示栏同步张贴公开内容。',
  '云溪县林业局',
  '2022年1月18日',
]
const BODY = PARAGRAPHS.join('\n')
const copy = PARAGRAPHS.map(p => `<p>${p}</p>`).join('')
const preview = PARAGRAPHS.flatMap(p => p.match(/.{1,26}/gu) ?? [])
  .map(line => `<div class="l">${line}</div>`)
  .join('')
const page = (variants: string): string =>
  `<html><head><title>${TITLE}_云溪县</title></head><body><h1>${TITLE}</h1><div>发布时间:2022-01-19</div>${variants}</body></html>`

describe('two copies of a text on one page', () => {
  it.each([
    ['for the desk and for the phone', `<div class="pc">${copy}</div><div class="mobile">${copy}</div>`],
    ['under tabs', `<div><a>图文版</a> <a>文字版</a></div><div class="a">${copy}</div><div class="b">${copy}</div>`],
    ['each with its heading', `<div><h3>图文版</h3>${copy}</div><div><h3>文字版</h3>${copy}</div>`],
    ['the second with the title again', `<div>${copy}</div><div><p>${TITLE}</p>${copy}</div>`],
    ['in one box', `<div>${copy}${copy}</div>`],
    ['a preview above the text', `<div class="preview">${preview}</div><div class="text">${copy}</div>`],
    ['a preview below the text', `<div class="text">${copy}</div><div class="preview">${preview}</div>`],
  ])('takes the text once: %s', (_, variants) => {
    const found = stripped(page(variants))
    expect(found.body).toBe(`${TITLE}\n${BODY}`)
    expect(found.duplicate.join('\n')).toContain('均在法定期限内答复')
  })

  it.each([
    ['one copy', `<div>${copy}</div>`],
    ['paragraphs that are said twice', `<div>${copy}<p>${PARAGRAPHS[1]}</p><p>${PARAGRAPHS[3]}</p><p>附件</p></div>`],
    [
      'reports of two years with the same words and other figures',
      [2020, 2021]
        .map((year, i) =>
          ['主动公开', '依申请公开', '行政复议', '信息管理', '平台建设']
            .map(part => `<p>${part}工作方面全年共计办理的政府信息数量为${year + i * 7}件,较上年有所增加。</p>`)
            .join(''),
        )
        .join(''),
    ],
    [
      'attachments that are alike',
      `<div>${copy}${['附件1', '附件2'].map(a => `<p>${a}</p>${'填报单位应当如实填写本表,经负责人签字后报送县林业局。'.repeat(1)}<p>本表一式两份,填报单位和县林业局各存一份。</p>`).join('')}</div>`,
    ],
  ])('keeps everything of %s', (_, body) => {
    expect(stripped(page(body)).duplicate).toEqual([])
  })
})
