import { type Draw, one } from './draw.js'

/** How a paragraph stands in the page: what editors and word processors make of it. */
export type Paste = (line: string) => string

const spanned = (line: string): string =>
  line.replace(/\d+(?:\.\d+)?/gu, number => `<span lang="EN-US">${number}</span>`)

const WORD = 'font-family:仿宋_GB2312;mso-hansi-font-family:仿宋_GB2312;font-size:16.0pt'

const pastes: readonly Paste[] = [
  line => `<p>　　${line}</p>\n`,
  line => `<p style="text-indent: 2em; line-height: 1.75em;"><span style="font-size: 18px;">${line}</span></p>\n`,
  line =>
    `<p class="MsoNormal" style="line-height:28.0pt;text-indent:32.0pt"><span style="${WORD}">${spanned(line)}<o:p></o:p></span></p>\n`,
  line =>
    `<P style="TEXT-ALIGN: justify; TEXT-INDENT: 32pt; MARGIN: 0cm 0cm 0pt" class=MsoNormal><FONT size=4 face=仿宋>${line.replace(/[，。]/gu, mark => `${mark}</FONT><FONT size=4 face=仿宋>`)}</FONT></P>\n`,
  line => `&nbsp;&nbsp;&nbsp;&nbsp;${line}<br>\n`,
  line =>
    `<section style="margin: 0px; padding: 0px;"><p style="line-height: 2;"><span><span style="letter-spacing: 0.5px;">${line}</span></span></p></section>\n`,
]

export const pasteOf = (draw: Draw): Paste => one(draw, pastes)
