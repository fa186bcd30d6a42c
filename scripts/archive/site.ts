import { between, type Draw, one } from './draw.js'
import { phrases } from './phrases.js'
import type { ReportText } from './report.js'

/** What a site puts around a document, in which order, and how much of it. */
export interface Frame {
  readonly report: ReportText
  /** The document as HTML. */
  readonly body: string
  readonly charset: string
  /** Of the whole page, in UTF-8: links, styles and scripts fill it up. */
  readonly bytes: number
}

const repeated = (count: number, make: (i: number) => string): string =>
  Array.from({ length: Math.max(0, Math.floor(count)) }, (_, i) => make(i)).join('')

const column = (i: number): string => phrases.columns[i % phrases.columns.length]!

const menu = (links: number): string =>
  `<ul class="nav clearfix">${repeated(links, i => `<li class="nav-item item-${i % 9}"><a href="/zwgk/col${1000 + i}/index.html" target="_blank" title="${column(i)}">${column(i)}</a></li>\n`)}</ul>`

const related = (links: number, draw: Draw): string =>
  `<div class="xgwz"><h3>相关文章</h3><ul>${repeated(links, i => `<li><a href="t2020_${draw(90_000)}.html">关于做好${column(i)}工作的${one(draw, ['通知', '意见', '公告'])}</a><span>2020-0${1 + draw(9)}-1${draw(10)}</span></li>\n`)}</ul></div>`

const friends = (links: number): string =>
  `<select onchange="window.open(this.value)"><option>友情链接</option>${repeated(links, i => `<option value="http://www.site${i}.example.gov.cn/">${column(i)}网</option>`)}</select>`

const style = (rules: number, draw: Draw): string =>
  `<style type="text/css">\n${repeated(rules, i => `.m${i}_${draw(99)}{float:left;width:${draw(999)}px;margin:0 ${draw(20)}px;color:#${draw(10)}e${draw(10)}}\n`)}</style>\n`

const script = (lines: number, draw: Draw): string =>
  `<script type="text/javascript">\n${repeated(lines, i => `function f${i}(e,t){var n=document.getElementById("box${draw(999)}");return n&&n.offsetTop>${draw(999)}?e:t}\n`)}</script>\n`

const STYLE_RULE = 62
const SCRIPT_LINE = 100
const MENU_LINK = 125
const RELATED_LINK = 125
const FRIEND = 68

/** What fills a page up, in the proportions of this site: half of it links, the rest styles and scripts. */
function filling(bytes: number, draw: Draw) {
  const links = bytes * (0.3 + draw(40) / 100)
  const code = bytes - links
  const styles = code * (draw(60) / 100)
  return {
    menu: () => menu((links * 0.6) / MENU_LINK),
    related: () => related((links * 0.3) / RELATED_LINK, draw),
    friends: () => friends((links * 0.1) / FRIEND),
    code: () => style(styles / STYLE_RULE, draw) + script((code - styles) / SCRIPT_LINE, draw),
  }
}

type Filling = ReturnType<typeof filling>
type Family = (frame: Frame, filled: Filling) => string

const families: readonly Family[] = [
  ({ report, body, charset }, { menu, related, friends, code }) =>
    `<!DOCTYPE html>\n<html><head><meta charset="${charset}"><title>${report.title}_${report.issuer}</title><meta name="ArticleTitle" content="${report.title}"><meta name="PubDate" content="${report.year + 1}-01-20 10:15">\n${code()}</head><body><div class="header">${menu()}</div><div class="position">当前位置：<a href="/">首页</a> &gt; <a href="/zwgk/">政务公开</a></div><h1>${report.title}</h1><div class="xlxx">来源：${report.issuer} 浏览次数：314 【字体：<a>大</a> <a>中</a> <a>小</a>】</div><div class="TRS_Editor">${body}</div>${related()}<div class="footer">${friends()}<p>主办单位：${report.issuer}</p><p>备案号：云岭ICP备11000331号</p></div></body></html>`,
  ({ report, body, charset }, { menu, related, friends, code }) =>
    `<html><head><meta http-equiv="Content-Type" content="text/html; charset=${charset}"><title>${report.title}-政府门户网站</title></head><body><table width="1000" align="center"><tr><td>${menu()}</td></tr><tr><td>您现在的位置：首页 &gt;&gt; 信息公开 &gt;&gt; 正文</td></tr><tr><td align="center"><b>${report.title}</b></td></tr><tr><td id="zoom">${body}</td></tr><tr><td>【打印】【关闭】</td></tr><tr><td>${related()}${friends()}</td></tr></table>${code()}</body></html>`,
  ({ report, body, charset }, { menu, related, friends, code }) =>
    `<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">\n<html xmlns="http://www.w3.org/1999/xhtml"><head><meta http-equiv="Content-Type" content="text/html; charset=${charset}" /><title>${report.title}</title>${code()}</head><body><div id="top">${friends()}${menu()}</div><div class="content-title"><h2>${report.title}</h2><i>发布日期：${report.year + 1}-01-25 点击：97</i></div><div id="vsb_content"><div class="v_news_content">${body}</div></div><div class="share">分享到：</div>${related()}<div id="footer">版权所有：${report.issuer}</div></body></html>`,
  ({ report, body, charset }, { menu, related, friends, code }) =>
    `<!doctype html>\n<html lang="zh-CN"><head><meta charset="${charset}"/>${code()}<title>${report.title}</title></head><body><header>${menu()}</header><main><article><h1>${report.title}</h1><div class="info"><span>发布时间：${report.year + 1}-02-02</span><span>信息来源：${report.issuer}</span></div><div id="UCAP-CONTENT">${body}</div><p>扫一扫在手机打开当前页</p></article><aside>${related()}</aside></main><footer>${friends()}</footer></body></html>`,
]

/** The page of a site of one of four families. */
export function sitePage(frame: Frame, draw: Draw): string {
  const family = one(draw, families)
  const bare = Buffer.byteLength(family(frame, filling(0, draw)))
  return family(frame, filling(Math.max(0, frame.bytes - bare), draw))
}

/** How large saved pages are: most of them from 20 to 140 kB. */
export const pageBytes = (draw: Draw): number => between(draw, 20_000, 140_000)
