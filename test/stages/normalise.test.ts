import { describe, expect, it } from 'vitest'
import { originSpan } from '../../src/text/aligned.js'
import { documentOf } from './document-of.js'

describe('normalise', () => {
  it.each([
    ['政務(wù)公開(kāi)工作報(bào)告', '政务公开工作报告'],
    ['政務公(gong)(gong)開(kai)信(xin)息', '政务公开信息'],
    ['关于資訊公開的網路報告，關於伺服器', '关于信息公开的网络报告,关于服务器'],
    ['麵向社會，完善製度，健全係統', '面向社会,完善制度,健全系统'],
    ['関于政府信息公开', '关于政府信息公开'],
    ['⼀、⽬录和⻅⾯', '一、目录和见面'],
    ['总理<U+00A0>某某', '总理 某某'],
    ['\ue000一、总体情况', '一、总体情况'],
    ['一\u200b、总\ufeff体', '一、总体'],
    ['５０％（约）１，２００', '50%(约)1,200'],
  ])('%s → %s', (source, text) => {
    expect(documentOf(source).text).toBe(text)
  })

  it.each(['全长5公里(km),平台(app)', '乾县著名', '数据(an)一处', '<U+00A0>'])('leaves “%s” as it is', text => {
    expect(documentOf(text).text).toBe(text)
  })

  it.each([
    ['<p>总理<U+00A0>某某</p>', '总理 某某'],
    ['<p>总理&lt;U+00A0&gt;某某</p>', '总理 某某'],
    ['<p>一、总<U+200b>体</p><p>共<U+FF11>件</p>', '一、总体\n共1件'],
    ['<p><U+3000>总理<U+00A0></p>', '<U+3000>总理<U+00A0>'],
    ['<p>总理<u>某某</u></p>', '总理某某'],
  ])('in a page: %s → %s', (source, text) => {
    expect(documentOf(source, 'a.html').text).toBe(text)
  })

  it('says what it left out', () => {
    expect(documentOf('政務(wù)公開(kāi)').page.source.diagnostics.map(d => d.code)).toEqual(['normalise/pinyin'])
    expect(documentOf('甲<U+00A0>乙').page.source.diagnostics.map(d => d.code)).toEqual(['normalise/escape'])
  })

  it('leads each character back to where it stood', () => {
    const source = '政務(wù)公開(kāi)'
    const { text, aligned } = documentOf(source)
    const place = (word: string): string =>
      source.slice(...originSpan(aligned, [text.indexOf(word), text.indexOf(word) + word.length]))
    expect([place('务'), place('开'), place('务公')]).toEqual(['務', '開', '務(wù)公'])
  })
})
