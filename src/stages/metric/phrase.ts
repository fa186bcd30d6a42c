import type { Lexicon, WordClass } from '../../model/lexicon.js'
import type { Token } from './token.js'

/** A phrase around a number, taken apart: who, by what means, does what, to what. */
export interface Phrase {
  readonly subject: readonly Token[]
  readonly adjunct: readonly Token[]
  readonly verb: readonly Token[]
  readonly object: readonly Token[]
}

export const EMPTY_PHRASE: Phrase = { subject: [], adjunct: [], verb: [], object: [] }

const LEADING: ReadonlySet<WordClass> = new Set(['conjunction', 'adverb', 'time', 'link', 'sum', 'particle', 'comma'])
const TRAILING: ReadonlySet<WordClass> = new Set([
  'link',
  'adverb',
  'sum',
  'preposition',
  'comma',
  'conjunction',
  'particle',
  'time',
])
/** Prepositions whose noun is what the sentence is about, not a circumstance. */
const TAKING = new Set(['将', '把', '对', '由', '与', '给', '就', '对于', '关于'])
/** Nominal verbs that govern also behind a circumstance: 面向社会[公开]信息. */
const PUBLISHING = /^(?:公开|解读|宣传|评论|发布|推送)$/u
/** Marks that a lost line break leaves at the head of a clause. */
const STRAY = /^[.·…—-]+$/u
/** Adverbs that tell one count of a verb from another: 已整改, 当场解决, 会后答复. */
const KEPT = /^(?:已|新|当场|会后)$/u
const NEGATIVE = /^[不未无没非]/u
/** Objects that a second verb only qualifies: 发布[招聘]信息. */
const QUALIFIED = /^(?:信息|公告|活动|项目|案件|问题|工作|情况|通知|资金|动态|事项|意见|名单|计划)$/u
/** What may follow a date: 2016年[底], 2016年[至今]. */
const AFTER_TIME = /^(?:底|末|初|前|后|起|止|以来|期间|开始|至今|年度|度|份|日|间|之前|之后|以前|以后)$/u

/** Tokens without what only introduces or times them. */
export function stripLeading(tokens: readonly Token[]): readonly Token[] {
  let i = 0
  while (i < tokens.length) {
    const token = tokens[i]!
    const timed = i > 0 && tokens[i - 1]!.kind === 'time' && AFTER_TIME.test(token.text)
    const dated = token.kind === 'preposition' && tokens[i + 1]?.kind === 'time'
    if (
      keepsAdverb(tokens, i) ||
      NEGATIVE.test(token.text) ||
      (!timed && !dated && !LEADING.has(token.kind) && !STRAY.test(token.text))
    )
      break
    i++
  }
  return tokens.slice(i)
}

/** An adverb belongs to the name where a noun follows (直接经济损失), 已 and 新 where a verb does (已整改, 新登记). */
function keepsAdverb(tokens: readonly Token[], i: number): boolean {
  if (tokens[i]!.kind !== 'adverb' && !KEPT.test(tokens[i]!.text)) return false
  const next = tokens[i + 1]
  if (next === undefined) return false
  if (KEPT.test(tokens[i]!.text)) return next.kind === 'verb'
  return tokens[i]!.text.length > 1 && next.kind === 'noun' && next.end - next.start > 1
}

export function stripTrailing(tokens: readonly Token[]): readonly Token[] {
  let end = tokens.length
  while (end > 0 && TRAILING.has(tokens[end - 1]!.kind)) end--
  return tokens.slice(0, end)
}

/** Takes apart what stands in front of a number. */
export function parsePhrase(all: readonly Token[], lexicon: Lexicon): Phrase {
  const tokens = stripLeading(stripTrailing(all))
  const sum = tokens.findLastIndex(token => token.kind === 'sum')
  if (sum >= 0) return besideSum(stripTrailing(tokens.slice(0, sum)), stripLeading(tokens.slice(sum + 1)), lexicon)
  return parsePredicate(tokens, lexicon)
}

/** 全州各单位 | 共 | 召开新闻发布会: left of the word is who and how, right of it is what was done. */
function besideSum(left: readonly Token[], right: readonly Token[], lexicon: Lexicon): Phrase {
  const who = parsePredicate(left, lexicon)
  const what = parsePredicate(right, lexicon)
  if (right.length === 0) return who
  if (what.verb.length === 0 && who.verb.length > 0) {
    return { subject: who.subject, adjunct: who.adjunct, verb: who.verb, object: what.object }
  }
  const subject = who.verb.length > 0 ? who.subject : [...who.subject, ...who.object]
  return {
    subject: [...subject, ...what.subject],
    adjunct: [...who.adjunct, ...what.adjunct],
    verb: what.verb,
    object: what.object,
  }
}

/** Subject, circumstance, verb and object of a phrase; without a verb all is object. */
function parsePredicate(tokens: readonly Token[], lexicon: Lexicon): Phrase {
  const opener = tokens.findIndex((token, i) => token.kind === 'preposition' && i < tokens.length - 1)
  const verb = mainVerb(tokens, opener, lexicon)
  if (verb < 0) return verbless(tokens, opener)
  const after = verbEnd(tokens, verb)
  // 发展和改革: two nouns side by side, no verb with its object
  if (
    tokens[verb]!.kind === 'nominal' &&
    (tokens[after]?.kind === 'comma' || /^[和与及]$/u.test(tokens[after]?.text ?? ''))
  ) {
    return { ...EMPTY_PHRASE, object: tokens }
  }
  const aside = opener >= 0 && opener < verb
  const taking = aside && TAKING.has(tokens[opener]!.text)
  const kept = KEPT.test(tokens[verb - 1]?.text ?? '') ? verb - 1 : verb
  const subject = tokens.slice(0, aside ? opener : kept)
  return {
    subject: stripTrailing(taking ? [...subject, ...tokens.slice(opener + 1, kept)] : subject),
    adjunct: aside && !taking ? stripTrailing(tokens.slice(opener, kept)) : [],
    verb: tokens.slice(kept, after).filter(({ kind }, i) => kind !== 'link' && (kind !== 'adverb' || i === 0)),
    object: stripLeading(tokens.slice(after)),
  }
}

function verbless(tokens: readonly Token[], opener: number): Phrase {
  if (opener < 0) return { ...EMPTY_PHRASE, object: tokens }
  const rest = tokens.slice(opener + 1)
  if (opener === 0 || (TAKING.has(tokens[opener]!.text) && tokens[opener]!.text !== '与')) {
    // 第三产业对增长的贡献率: a rate of two, not something done to one
    const kept = tokens[opener]!.text === '对' && /贡献率?$/u.test(rest.at(-1)?.text ?? '')
    return { ...EMPTY_PHRASE, subject: tokens.slice(0, opener), object: kept ? tokens.slice(opener) : rest }
  }
  return { ...EMPTY_PHRASE, object: tokens }
}

/** The verb that governs: the first real one, else a nominal one at the head or behind an agent. */
function mainVerb(tokens: readonly Token[], opener: number, lexicon: Lexicon): number {
  const clear = tokens.findIndex((token, i) => token.kind === 'verb' && isPredicate(tokens, i) && i !== opener)
  const nominal = tokens.findIndex((token, i) => {
    if (token.kind !== 'nominal' || i === tokens.length - 1 || !isPredicate(tokens, i)) return false
    const previous = tokens[i - 1]
    if (previous === undefined || previous.kind === 'adverb' || previous.text === '分别') return true
    if (opener === 0) return i > 1 && PUBLISHING.test(token.text) && !lexicon.agent.test(tokens[i + 1]!.text)
    return lexicon.agent.test(previous.text)
  })
  if (nominal >= 0 && (clear < 0 || nominal < clear)) return nominal
  return clear
}

/** Not an attribute (…的) and not a later item of an enumeration. */
function isPredicate(tokens: readonly Token[], i: number): boolean {
  const previous = tokens[i - 1]
  if (tokens[i + 1]?.text === '的') return false
  return previous === undefined || (previous.kind !== 'comma' && !/^(?:和|及|与|或|的)$/u.test(previous.text))
}

/** End of a group of verbs: 组织开展, 接受并登记, 新增开设了. */
function verbEnd(tokens: readonly Token[], verb: number): number {
  let end = verb + 1
  while (end < tokens.length) {
    const { kind, text } = tokens[end]!
    const next = tokens[end + 1]?.kind
    const joins = (text === '并' || text === '和' || text === '、') && next === 'verb'
    const nominal = kind === 'nominal' && next === 'noun' && PUBLISHING.test(text) && tokens[end - 1]!.kind === 'verb'
    if (kind !== 'verb' && text !== '了' && !joins && !nominal) break
    end++
  }
  const last = tokens[end - 1]!
  const qualifies = end - verb > 1 && last.kind === 'verb' && !PUBLISHING.test(last.text) && end === tokens.length - 1
  return qualifies && QUALIFIED.test(tokens[end]!.text) ? end - 1 : end
}

export interface Following {
  readonly noun: readonly Token[]
  readonly predicate: Phrase
  /** The predicate as it stands. */
  readonly said: readonly Token[]
}

/** What stands behind a number: the counted noun, then what is said of it. */
export function parseFollowing(all: readonly Token[], lexicon: Lexicon): Following {
  const tokens = stripTrailing(all[0]?.text === '的' ? all.slice(1) : all)
  const attribute = attributeEnd(tokens)
  const start = attribute >= 0 && attribute < tokens.length - 1 ? attribute + 1 : 0
  const end = nounEnd(tokens, start)
  const noun = stripTrailing(tokens.slice(start, end))
  // 3家[单位]为成员的[领导小组]: the noun at the number is a member of the one behind 的
  const member = start > 0 ? stripTrailing(tokens.slice(0, nounEnd(tokens, 0))) : []
  const rest = tokens.slice(end)
  const more = rest.findIndex((token, i) => i > 0 && token.text === '并')
  const said = more > 0 ? rest.slice(0, more) : rest
  return {
    noun: member.length > 0 && member.length < start - 1 ? [...noun, ...member] : noun,
    predicate: parsePredicate(stripLeading(said), lexicon),
    said: stripTrailing(said),
  }
}

/** Place of the last 的 that closes a clause (涉及群众利益的文件); 补贴项目的资金安排 has none: its first noun is counted. */
function attributeEnd(tokens: readonly Token[]): number {
  const last = tokens.findLastIndex(token => token.text === '的')
  if (last < 1) return -1
  const acts = /^(?:verb|preposition|adverb|link)$/u.test(tokens[0]!.kind)
  const done = /^(?:verb|nominal)$/u.test(tokens[last - 1]!.kind)
  const is = tokens.slice(0, last).some(({ kind, text }) => kind === 'link' || /^[为于]$/u.test(text))
  return acts || done || is ? last : -1
}

function nounEnd(tokens: readonly Token[], start: number): number {
  let end = start
  while (end < tokens.length && !endsNoun(tokens, end, start)) end++
  return end
}

function endsNoun(tokens: readonly Token[], i: number, start: number): boolean {
  const { kind, text } = tokens[i]!
  const listed = i > start && (tokens[i - 1]!.kind === 'comma' || /^[和及与]$/u.test(tokens[i - 1]!.text))
  if (kind === 'verb' || kind === 'preposition' || kind === 'link') {
    return !listed && (text !== '与' || tokens.some((token, k) => k > i && token.kind === 'verb'))
  }
  if (kind === 'adverb' || text === '的') return true
  return i > start && /^(?:网上|线上|在线|进行|要|应|需|被|于|得到|予以|并|全程)$/u.test(text)
}
