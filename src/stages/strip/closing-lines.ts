import type { Document } from '../../model/document.js'

const CLOSING = [
  /^[(（]?(?:\d{4}|[一二][〇○零0一二三四五六七八九]{3}) ?年 ?[\d一二三四五六七八九十]{1,3} ?月 ?[\d一二三四五六七八九十]{1,3} ?日[)）]?$/u,
  /^附件? ?[\d一二三四五六七八九十]{0,2} ?[::.、]/u,
  /^[(（](?:此件|联系|公开)[^()（）]{0,60}[)）]$/u,
]
/** A name that closes nothing where no date follows. */
const SIGNATURE = /^[\p{Script=Han}]{2,24}(?:政府|办公室|办公厅|局|厅|委员会|委|院|中心|部|会)$/u
/** Lines behind the text's box that are looked at. */
const REACH = 6

/** The line behind those that follow a text and close it: signature, date, attachments, (此件公开发布). */
export function closingLine(document: Document, last: number, limit: number): number {
  let end = last
  for (let i = last; i < Math.min(limit, last + REACH); i++) {
    const line = document.text.slice(...document.lines[i]!.span)
    if (line.length <= 90 && CLOSING.some(pattern => pattern.test(line))) end = i + 1
    else if (!SIGNATURE.test(line)) break
  }
  return end
}
