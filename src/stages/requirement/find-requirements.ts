import type { RequirementDraft } from '../../model/draft.js'
import type { Mention, ReadSentence } from '../../model/sentence.js'
import { matchesOf } from '../../text/matches.js'
import { inDocument } from '../../text/sentence-offsets.js'
import { clauseAt, groupAt, wording } from './clause.js'
import { comparatorOf, isTimeUnit } from './comparator.js'
import { type Deadline, deadlinesOf } from './deadlines.js'
import { periodicActs } from './periodic.js'
import { type DeadlineFrame, deadlineYear, type RequirementContext } from './requirement-context.js'
import { type Place, placesWithin } from './sorted-places.js'

type Draft = Omit<RequirementDraft, 'section' | 'span'> & { readonly start: number; readonly end: number }

const NONE = { value: null, unit: null, deadline: null, per: null, recurring: [], after: null }

/** What the sentences ask for: targets, limits, frequencies and deadlines, in order. */
export function findRequirements(sentences: readonly ReadSentence[], context: RequirementContext): RequirementDraft[] {
  const year = deadlineYear(context)
  const report = context.kind === 'annual-report' || context.kind === 'work-report'
  const sections = titledSections(context)
  let opened = false
  return sentences.flatMap(sentence => {
    if (sentence.role === 'title') return []
    opened = sentence.text.length > CAPTION ? opened : PLAN_TITLE.test(sentence.text)
    const section = sections.get(sentence.section ?? '')
    const target = sentence.mentions.some(mention => mention.rule === 'requirement/planned')
    const planning = opened || section?.plans || context.kind === 'measures' || target
    if (!planning && !asksByItself(sentence, context)) return []
    const stated =
      context.kind === 'measures' ? null : targetYear(sentence.text, (planning && section?.year) || null, year)
    const due = report && stated !== null ? `${stated}-12-31` : null
    return readSentence(sentence, { planned: stated, written: context.written ?? null, year }, due).map(
      ({ start, end, ...draft }) => ({
        ...draft,
        section: sentence.section,
        span: inDocument(sentence, start, end),
      }),
    )
  })
}

const PLAN_TITLE =
  /下一?步|工作计划|打算|工作安排|工作思路|改进|努力方向|目标任务|主要任务|总体要求|预期目标|建议|整改措施|明年|重点任务|工作要求/u
const PLANS =
  /^(?:[一二三四五六七八九十]是)?(?:下一?步|改进(?:措施|方向)?:|20\d\d年,?(?:我|将|要|全|力争))|力争|将(?=[^,。;]{0,6}(?:进一步|按|在|于|对|继续))/u

/** 必须, 不得: asked wherever it stands. */
const ORDERS = /必须|应当|不得(?!不)/u

/** Longest line that may be a heading without a marker: 下步打算. */
const CAPTION = 12
const ASKS =
  /应当?(?!急|用|对)|必须|须(?!知)|(?<![主需重只摘纲概提显紧机次扼简若])要(?![求素点闻件害案塞领道职目义约旨])|请(?=各|于|在|将)/u
const TOLD = /已|了|累计|截[至止]/u

/** Outside of plans: what orders, or is due after the year that the document reports on. */
function asksByItself(sentence: ReadSentence, { kind, year }: RequirementContext): boolean {
  const { text } = sentence
  if (PLANS.test(text) || ORDERS.test(text)) return true
  if (TOLD.test(text)) return false
  if (kind === 'other' && ASKS.test(text)) return true
  if (kind !== 'other' && (year === null || sentence.mentions.length === 0)) return false
  const due = deadlinesOf(sentence, { planned: null, written: null, year })
  return kind === 'other' ? due.length > 0 : due.some(({ date }) => date !== null && Number(date.slice(0, 4)) > year!)
}

interface TitledSection {
  readonly plans: boolean
  readonly year: string | null
}

/** Whether a section's title, or one around it, plans, and the year that it states. */
function titledSections({ headings }: RequirementContext): Map<string, TitledSection> {
  const sections = new Map<string, TitledSection>()
  for (const { id, parent, title } of headings) {
    const above = parent === null ? undefined : sections.get(parent)
    sections.set(id, {
      plans: above?.plans === true || (title !== null && PLAN_TITLE.test(title)),
      year: YEAR.exec(title ?? '')?.groups?.year ?? above?.year ?? null,
    })
  }
  return sections
}

const YEAR = /(?<year>20\d{2}|今|明|本)年/u

/** The year by whose end a target of a plan is due, where the sentence or the section states one. */
function targetYear(text: string, section: string | null, year: number | null): number | null {
  const stated =
    /^(?:[一二三四五六七八九十]是)?(?:到)?(?<year>20\d{2}|今|明|本)年(?!\d|[底末初内])/u.exec(text)?.groups?.year ??
    section
  if (stated === null || stated === undefined) return null
  return /\d/u.test(stated) ? Number(stated) : year
}

function readSentence(sentence: ReadSentence, frame: DeadlineFrame, target: string | null): Draft[] {
  const { text } = sentence
  const deadlines = deadlinesOf(sentence, frame)
  const asked = sentence.mentions.filter(m => m.kind === 'requirement' && m.quantity !== null)
  const counted = asked.flatMap(m => readAsked(text, m, asked, deadlines, target))
  const drafts = [...counted, ...deadlines.map((d, i) => readDeadline(text, d, deadlines[i + 1]))]
  drafts.push(...readPeriodic(text, [...counted, ...deadlines].sort(byStart)), ...readUnnumbered(text))
  return drafts.sort(byStart)
}

const byStart = (a: Place, b: Place): number => a.start - b.start

const AFTER = /$(?<=(?<event>[^,。;:]{2,24}(?:后|之日起|当日起))的?[在于]?)/u
const PER = /$(?<=每(?<per>年|半年|季度?|月|周|天|日|学期|两年|届|次|人|千人|万人|百人)[^,。;]{0,24})/u
const PER_NAMES: Readonly<Record<string, string>> = { 季: '季度', 天: '日' }

function readAsked(
  text: string,
  mention: Mention,
  asked: readonly Mention[],
  deadlines: readonly Deadline[],
  target: string | null,
): Draft[] {
  const quantity = mention.quantity!
  const [from] = quantity.outer
  const clause = clauseAt(text, mention.start)
  const before = text.slice(clause.start, from)
  const after = text.slice(mention.end, clause.end)
  if (/(?:连续|对|覆盖|涉及|全[县市省州区])$/u.test(before) || /^的(?:[,;。]|$)/u.test(after)) return []
  const time = isTimeUnit(quantity.unit)
  const others = placesWithin(asked, clause).filter(m => m !== mention)
  if (time && /每$/u.test(before) && (others.some(m => m.start > mention.start) || /次/u.test(after))) return []
  if (!time && others.some(m => /每隔$/u.test(text.slice(clause.start, m.start)))) return []
  const own = text.slice(from, quantity.start)
  const comparator = comparatorOf({ ...quantity, raw: `${own}${quantity.raw}` }, before, after)
  const per = time ? null : perOf(before)
  const deadline = time || per !== null ? null : (deadlineOver(text, mention, deadlines) ?? target)
  const base = {
    what: whatOf(before, after, time),
    unit: quantity.unit,
    deadline,
    per,
    recurring: [],
    after: time ? (AFTER.exec(before)?.groups?.event?.replace(/^[自从在]/u, '') ?? null) : null,
    rule: mention.rule,
    start: Math.min(mention.start, from),
    end: mention.end,
  }
  if (quantity.low !== null && quantity.high !== null && quantity.value === null)
    return [
      { ...base, comparator: 'min', value: quantity.low },
      { ...base, comparator: 'max', value: quantity.high },
    ]
  return [{ ...base, comparator, value: quantity.value }]
}

const perOf = (before: string): string | null => {
  const per = PER.exec(before)?.groups?.per
  return per === undefined ? null : (PER_NAMES[per] ?? per)
}

/** 比重从20%提高到: what it starts from is not asked. */
const FROM_STATE = /[从由][^,;从由]{1,20}(?:提高|提升|增加|上升|增长|扩大|下降|降低|减少|压缩|缩短)[到至]?$/u

function whatOf(before: string, after: string, time: boolean): string {
  const head = wording(
    before
      .replace(/不(?:得|应|能)?(?:低于|少于|小于|超过|高于|大于|多于)[^,。;]{0,4}$|至少[^,。;]{0,4}$/u, '')
      .replace(/^每[年月周季日][度]?/u, '')
      .replace(FROM_STATE, ''),
  )
  const tail = wording(after)
  if (time) return tail.length > 1 ? tail : head
  return head === '' ? tail : tail === '' ? head : `${head}…${tail}`
}

/** The deadline at the head of the sentence governs the clauses behind it up to the next ; */
function deadlineOver(text: string, mention: Mention, deadlines: readonly Deadline[]): string | null {
  const group = groupAt(text, mention.start)
  const clause = clauseAt(text, mention.start)
  const governs = (d: Deadline): boolean => d.start >= clause.start || /^[,日底]?,/u.test(text.slice(d.end, d.end + 2))
  const over = placesWithin(deadlines, { start: group.start, end: mention.start }).filter(
    d => d.date !== null && governs(d),
  )
  return over.at(-1)?.date ?? null
}

function readDeadline(text: string, deadline: Deadline, next: Deadline | undefined): Draft {
  const { start, end, date, recurring } = deadline
  const group = groupAt(text, end)
  const stop = next === undefined ? group.end : Math.min(group.end, next.start)
  const behind = wording(text.slice(end, stop))
  const what = behind.length > 1 ? behind : wording(text.slice(clauseAt(text, start).start, start))
  return { ...NONE, what, comparator: 'by', deadline: date, recurring, rule: 'requirement/deadline', start, end }
}

function readPeriodic(text: string, taken: readonly Place[]): Draft[] {
  return periodicActs(text).flatMap(act => {
    const clause = clauseAt(text, act.start)
    if (placesWithin(taken, clause).length > 0) return []
    const { start, end, value, unit } = act
    const what = wording(text.slice(end, clause.end))
    return [{ ...NONE, what, value, unit, comparator: 'every' as const, rule: 'requirement/periodic', start, end }]
  })
}

const STATUTORY =
  /在?(?:法定|规定|承诺|法律规定)(?:的)?(?:办理|答复|工作)?(?:时限|期限|时间)(?:之)?内|(?<!能够?|可以?)当场(?=(?:答复|办理|办结|受理|登记|告知|出具|作出|更正)(?!的))/gu
const SAME_DAY =
  /(?<=[\u4e00-\u9fff])(?:当日|当天|同日|即日)(?=[^,。;起]{0,14}(?:公开|发布|报送|上传|转载|公布|办结|回复|反馈))/gu

function readUnnumbered(text: string): Draft[] {
  const limit = (pattern: RegExp, comparator: 'max' | 'by', rule: string): Draft[] =>
    matchesOf(pattern, text).map(match => {
      const start = match.index
      const end = start + match[0].length
      const clause = clauseAt(text, start)
      const after = comparator === 'by' ? wording(text.slice(clause.start, start)) : null
      return { ...NONE, what: wording(text.slice(end, clause.end)), comparator, after, rule, start, end }
    })
  return [...limit(STATUTORY, 'max', 'requirement/statutory'), ...limit(SAME_DAY, 'by', 'requirement/same-day')]
}
