import { fullDates } from '../../text/iso-date.js'

/** What the head of a report says that was read out to a people's congress. */
export interface Delivered {
  readonly title: string
  readonly issuer: string | null
  /** The day on which it was read out. */
  readonly written: string | null
  /** The year that it looks back on. */
  readonly year: number | null
}

const HEAD = 1200
const NAME = /政府工作报告/u
/** News of a congress names the report too, but does not address the deputies. */
const SALUTATION = /各位代表/u
/** 2019年1月8日在云溪县第十六届人民代表大会第三次会议上 */
const CONGRESS =
  /第[一二三四五六七八九十百\d]{1,5}届(?<nation>全国)?人民代表大会(?:第[一二三四五六七八九十\d]{1,3}次)?会议/u
const PLACE = /[\p{Script=Han}]{1,14}$/u
/** How far before the congress its day stands. */
const DAY_ROOM = 24
/** 代表云溪县人民政府,向大会 */
const ON_BEHALF = /代表(?<body>国务院|[\p{Script=Han}]{1,14}?人民政府)(?=[,向作])/u
/** 市人民政府: which one, the place of the congress says. */
const UNNAMED = /^[省市州县区旗盟]/u
const LOOKS_BACK = /(?<year>(?:19|20)\d\d)年(?:政府|全[省市州县区]|经济社会发展)?工作(?:的)?(?:简要)?回顾/u
/** A report of the first months looks back on the year before. */
const LAST_MONTH_OF_REVIEW = 8

/** 政府工作报告 with its speaker, and the day and the congress to which it was read; null for any other text. */
export function deliveredReport(text: string): Delivered | null {
  const head = text.slice(0, HEAD)
  if (!NAME.test(head) || !SALUTATION.test(head)) return null
  const congress = CONGRESS.exec(head)
  const speaker = ON_BEHALF.exec(head)?.groups?.body ?? null
  if (speaker === null && (congress === null || !NAME.test(head.slice(0, congress.index)))) return null
  const written = congress === null ? null : dayOf(head, congress.index, congress[0].length)
  return {
    title: '政府工作报告',
    issuer: speaker === null || UNNAMED.test(speaker) ? governmentOf(head, congress) : speaker,
    written,
    year: yearReviewed(text, written),
  }
}

const dayOf = (head: string, at: number, length: number): string | null =>
  fullDates(head.slice(Math.max(0, at - DAY_ROOM), at + length))[0]?.iso ?? null

/** The year that a heading looks back on; else that before the day, or its own late in the year. */
function yearReviewed(text: string, written: string | null): number | null {
  const said = LOOKS_BACK.exec(text)?.groups?.year
  if (said !== undefined) return Number(said)
  if (written === null) return null
  const [year, month] = written.split('-').map(Number) as [number, number]
  return month <= LAST_MONTH_OF_REVIEW ? year - 1 : year
}

function governmentOf(head: string, congress: RegExpExecArray | null): string | null {
  if (congress === null) return null
  if (congress.groups?.nation !== undefined) return '国务院'
  const place = PLACE.exec(head.slice(Math.max(0, congress.index - DAY_ROOM), congress.index))?.[0]
  const name = place?.replace(/^.*[在日上]/u, '') ?? ''
  return name.length > 1 ? `${name}人民政府` : null
}
