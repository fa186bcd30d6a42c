import type { Mention, ReadSentence } from '../../model/sentence.js'
import { matchesOf } from '../../text/matches.js'
import { type DeadlineFrame, dueInFrame, monthAndDay } from './requirement-context.js'

/** A date by which something is asked. */
export interface Deadline {
  readonly start: number
  readonly end: number
  readonly date: string | null
  readonly recurring: string[]
}

const BEFORE = /^(?<term>[春秋]季(?:学期)?(?:开学)?)?(?:以|之)?前/u
const BY = /(?:^|[,。;:、]|到|至|实现|力争|争取|确保|在|于)(?:到|至)$/u
/** 完成时限:2021年9月底 */
const LIMIT_LABEL =
  /(?:(?:完成|整改|办结|办理|报送|上报|提交)(?:时间|日期|期限)|时限|截止(?:时间|日期)?)(?:要求)?(?:为|:)+$/u
const RANGE = /[至到—~-][^,;]/u
const YEARLY = /每(?:年|月|季度?|周)(?:的)?$/u
const REPORTED = /已(?!有)|截[至止]/u
const DEMANDED = /应/u
/** Reckoned from an event: 次月10日前. */
const RELATIVE = /^(?:次|下|翌|当)[年月]/u
const PLAN_END = /(?<=[到至])“?十(?<fifth>[一二三四五六七八九])五”?(?:规划)?(?:时?期)?末/gu
/** What stands before is looked at last, so that a search goes from one 年 to the next. */
const YEARLESS =
  /(?:年[底末]|上半年)(?<![\d〇零一二三四五六七八九至到](?:年[底末]|上半年))(?:以|之)?前|年内(?<=(?:^|[,;、])年内)(?=[\u4e00-\u9fff])/gu

const NONE: readonly Deadline[] = []
const NO_DATES: readonly Mention[] = []

/** Deadlines of a sentence, in order: 2017年底前, 到2020年, 每年1月10日、4月10日前. */
export function deadlinesOf(sentence: ReadSentence, frame: DeadlineFrame): readonly Deadline[] {
  const { text } = sentence
  const dates = sentence.mentions.length === 0 ? NO_DATES : sentence.mentions.filter(m => m.kind === 'date')
  const yearless = matchesOf(YEARLESS, text)
  const planEnds = text.includes('五') ? matchesOf(PLAN_END, text) : []
  if (dates.length + yearless.length + planEnds.length === 0) return NONE
  const found: Deadline[] = []
  for (let i = 0; i < dates.length; i++) {
    const from = i
    const first = dates[i]!
    let last = first
    while (i + 1 < dates.length && /^[、和及]$/u.test(text.slice(last.end, dates[i + 1]!.start))) last = dates[++i]!
    const before = text.slice(Math.max(0, first.start - 10), first.start)
    const behind = BEFORE.exec(text.slice(last.end, last.end + 8))
    const until = BY.test(before) && /^[,底末]/u.test(text.slice(last.end, last.end + 1))
    const labelled = LIMIT_LABEL.test(before) && !RANGE.test(text.slice(last.start, last.end + 2))
    if ((behind === null && !until && !labelled) || isReported(before)) continue
    const end = last.end + (behind?.[0].length ?? 0)
    const members = dates.slice(from, i + 1).map(m => text.slice(m.start, m.end))
    const yearly = YEARLY.test(before) || /^每[年月季周]/u.test(members[0]!)
    const start = first.start - (yearly ? (YEARLY.exec(before)?.[0].length ?? 0) : until ? 1 : 0)
    const recurring = yearly ? members.flatMap(raw => monthAndDay(raw) ?? []) : []
    const date =
      yearly || behind?.groups?.term !== undefined || RELATIVE.test(members[0]!)
        ? null
        : dueDate(members.at(-1)!, last.date?.to ?? null, frame)
    found.push({ start, end, date, recurring })
  }
  for (const match of yearless) {
    const start = match.index
    found.push({ start, end: start + match[0].length, date: dueInFrame(match[0], frame), recurring: [] })
  }
  for (const match of planEnds) {
    const date = `${2005 + 5 * ('一二三四五六七八九'.indexOf(match.groups!.fifth!) + 1)}-12-31`
    found.push({ start: match.index, end: match.index + match[0].length, date, recurring: [] })
  }
  return found.sort((a, b) => a.start - b.start)
}

/** 已于9月30日前公开 tells; 已有网站应当于…前迁移 asks. */
function isReported(before: string): boolean {
  const clause = before.slice(Math.max(...[...',。;'].map(mark => before.lastIndexOf(mark))) + 1)
  return REPORTED.test(clause) && !DEMANDED.test(clause)
}

const STATES_YEAR = /\d{4}|[〇零一二三四五六七八九]{4}|[今明本]年/u

/** A date that states its year keeps it. */
const dueDate = (raw: string, stated: string | null, frame: DeadlineFrame): string | null =>
  STATES_YEAR.test(raw) ? stated : (dueInFrame(raw, frame) ?? stated)
