import type { HeadingKnowledge } from '../../model/heading-knowledge.js'
import type { Candidate } from './candidate.js'
import { isInline } from './marker.js'
import { standardTitleOf } from './standard-title.js'

export interface Title {
  readonly title: string | null
  readonly runIn: boolean
  /** End of the heading: of its title, or of its marker where it has none. */
  readonly end: number
}

/** A title on a line of its own is hardly ever longer; a first sentence that is longer is text, not a heading. */
const OWN_LINE = 60
const RUN_IN = 34

const BLANK = /\s/u
const STOP = /[。!?]/u

/** The title behind a marker; `until` is where the next heading or the paragraph ends. */
export function titleOf(text: string, candidate: Candidate, until: number, knowledge: HeadingKnowledge): Title {
  let start = candidate.end
  while (start < until && BLANK.test(text[start]!)) start++
  if (start >= until) return { title: null, runIn: false, end: candidate.end }
  const none: Title = { title: null, runIn: true, end: candidate.end }
  if (candidate.family === 'article') return none
  const rest = text.slice(start, until)
  const stop = rest.search(STOP)
  const sentence = stop < 0 ? rest : rest.slice(0, stop)
  const alone = stop < 0 || rest.slice(stop + 1).trim() === ''
  if (!isInline(candidate.family)) {
    const cut = lostBreak(sentence, alone && stop < 0 && sentence.length <= OWN_LINE, candidate.lineStart, knowledge)
    if (cut !== null) return { title: tidy(sentence.slice(0, cut)), runIn: false, end: start + cut }
    if (alone && ownLine(sentence, stop))
      return { title: tidy(sentence), runIn: false, end: start + sentence.trimEnd().length }
  }
  const colon = sentence.indexOf(':')
  const head = colon > 1 && colon <= 20 ? sentence.slice(0, colon) : sentence
  if (head.length > RUN_IN || (alone && head === sentence && !isInline(candidate.family))) return none
  return { title: tidy(head), runIn: true, end: start + head.trimEnd().length }
}

/** A whole line: a title where it has no full stop, or is as short as one. */
function ownLine(sentence: string, stop: number): boolean {
  if (stop < 0) return sentence.length <= OWN_LINE && !sentence.includes(';')
  return sentence.length <= 26 && !/\d/u.test(sentence) && (sentence.match(/[,;]/gu)?.length ?? 0) <= 1
}

/** Where a title ends whose line break was lost: behind a standard title, at a blank, before words that open a text. */
function lostBreak(
  sentence: string,
  wholeLine: boolean,
  lineStart: boolean,
  knowledge: HeadingKnowledge,
): number | null {
  const standard = standardTitle(sentence, wholeLine, knowledge)
  if (standard !== null) return standard
  if (wholeLine && !lineStart && sentence.endsWith(':')) {
    const closed = CLOSED.exec(sentence)
    if (closed !== null) return closed[0].length
  }
  if (wholeLine) {
    const blank = sentence.indexOf(' ')
    return blank > 0 && /[,。;]/u.test(sentence.slice(blank)) ? titleBefore(sentence, blank) : null
  }
  if (lineStart) return null
  const list = CLOSED.exec(sentence) ?? TOPICS.exec(sentence) ?? PARALLEL.exec(sentence)
  const blank = sentence.search(/(?<=[\u4e00-\u9fff”)》]{3}) (?=[\u4e00-\u9fff“《\d])/u)
  const cuts = [openerIn(sentence, knowledge), blank, list?.[0].length ?? null].filter(cut => cut !== null && cut >= 0)
  return cuts.length === 0 ? null : titleBefore(sentence, Math.min(...(cuts as number[])))
}

/** 复议、诉讼和举报情况因…, 存在问题和改进措施存在问题: …: topics in a row, and the noun that closes a title of such a row. */
const CLOSED =
  /^(?=[^,。;:]{0,24}?[、和与及])[^,。;:]{4,24}?(?:情况|措施|事项|打算)(?![、和与及的,。;:?!)》”看良较]|$|如下|分析|说明|通报|汇报|报告|得当|有力|到位|落实|进行|来看)/u
/** 交通、邮电全年完成…: topics in a row, the last of two characters, and a text with figures behind them. */
const TOPICS =
  /^(?:[\u4e00-\u9fff]{2,5}、){1,4}(?:人民生活|社会保障|环境保护|安全生产|公共服务|[\u4e00-\u9fff]{2})(?=[^、]{0,30}\d)/u
/** 创新公开形式,拓展公开范围重点依托…: two halves of one length, and a word that opens a text behind them. */
const PARALLEL =
  /^(?:[\u4e00-\u9fff]{4},[\u4e00-\u9fff]{4}|[\u4e00-\u9fff]{5},[\u4e00-\u9fff]{5}|[\u4e00-\u9fff]{6},[\u4e00-\u9fff]{6}|[\u4e00-\u9fff]{8},[\u4e00-\u9fff]{8})(?=[将把为按根依通对围以在由自重充积紧认严我全区市县各])/u

const titleBefore = (sentence: string, cut: number): number | null =>
  cut >= 2 && cut <= OWN_LINE && !/[。;]/u.test(sentence.slice(0, cut)) ? cut : null

/** 主要工作开展情况: longer than the standard title that it begins with. */
const GOES_ON = /^(?:开展|完成|进展|落实|推进|执行|实施|建设)(?:情况|成效)/u
/** So few letters up to the next heading are all title where they end as titles do; 无, 暂无其他事项 are text. */
const LONGER = 20
const CLOSES =
  /^(?![无暂没略本])[\u4e00-\u9fff]+(?<=情况|措施|成效|安排|打算|计划|思路|方面|事项|做法|特点|经验|建议|问题|不足|进展|方向)$/u

/** Length of the standard title that `sentence` begins with, blanks inside it counted. */
function standardTitle(sentence: string, wholeLine: boolean, knowledge: HeadingKnowledge): number | null {
  const head = sentence.slice(0, 50)
  const solid = head.replaceAll(' ', '')
  const title = standardTitleOf(solid, knowledge)
  if (title === undefined || solid === title) return null
  const more = solid.slice(title.length)
  if (wholeLine && solid.length <= LONGER && CLOSES.test(more)) return null
  const whole = title.length + (GOES_ON.exec(more)?.[0].length ?? 0)
  const behind = solid[whole]
  if (behind === undefined) return null
  if ('的、和与及:,;'.includes(behind) || (behind === '(' && wholeLine)) return null
  let letters = 0
  for (let i = 0; i < head.length; i++) {
    if (head[i] !== ' ') letters++
    if (letters === whole) return i + 1
  }
  return null
}

function openerIn(sentence: string, knowledge: HeadingKnowledge): number | null {
  const year = sentence.search(/(?<=[\u4e00-\u9fff”)])(?:19|20)\d\d年[,度]?/u)
  let best =
    year > 1 && !/^(?:19|20)\d\d年(?:度)?(?:工作|重点|政府|下)/u.test(sentence.slice(year))
      ? year
      : Number.POSITIVE_INFINITY
  for (const word of knowledge.openers) {
    const at = sentence.indexOf(word)
    if (at >= 4 && at < best && /[,:]/u.test(sentence.slice(at))) best = at
  }
  return best === Number.POSITIVE_INFINITY ? null : best
}

function tidy(title: string): string {
  const solid = title.includes(' ') ? title.replace(/(?<=[^\w]) | (?=[^\w])/gu, '') : title
  return '。:;,'.includes(solid.slice(-1)) ? solid.slice(0, -1) : solid
}
