import type { ReadSentence } from '../../model/sentence.js'
import { type Bracket, type Clause, splitClauses } from './clause.js'
import { respectiveRuns } from './distribute.js'
import { type Figure, readFigures } from './figure.js'
import { distinctSubject, lengthOf } from './label.js'
import { LEAD_LIMIT, leadOf } from './lead.js'
import { WITHIN as WITHIN_NOUN } from './noun.js'
import { readFigure } from './read-figure.js'
import { readRespective } from './respective.js'
import { type FigureContext, type Reading, recent, type Scope, wholeFor } from './scope.js'
import { partsOfSums } from './sums.js'
import { type Token, tokenise, type Words } from './token.js'

const CHANNELS = '微博|微信|公众号|客户端|APP|网站|平台|栏目|专栏|小程序|视频号|抖音号|账号'
const CHANNEL = new RegExp(`^(?:${CHANNELS}|微信公众号)$`, 'u')
/** A channel beside a quotation: without one a sentence need not be cut into words. */
const QUOTED_CHANNEL = new RegExp(`[“”].{0,4}?(?:${CHANNELS})`, 'u')
/** Clauses that announce how a count divides: 从申请方式看, 答复情况为: */
const DIVIDES =
  /^(?:(?:从|按|分)[^,]{1,10}?(?:看|分|划分|统计|来看)|[^,]{1,10}(?:情况|结果|方式|构成|类别)(?:为|是|如下|包括))$/u
/** 税收收入中: what follows are its parts. */
const WITHIN = /^(?:在)?(?<whole>[^,]{2,14})[中里]$/u
const PART = /^(?:其中|含|包括)/u

/** What a sentence leaves to the next of its paragraph. */
export interface Carried {
  readonly readings: readonly Reading[]
  /** A named account or work that was brought up: 开通“青禾发布”微博. */
  readonly named: readonly Token[]
  /** The whole whose parts the sentence listed, and how the parts are named: 道路交通[事故]. */
  readonly parts: { readonly whole: Reading; readonly unit: string | null; readonly tail: string } | null
}

export const NOTHING_CARRIED: Carried = { readings: [], named: [], parts: null }

/** The figures of a sentence, read clause by clause with what each takes over from those before. */
export function readSentence(
  clauses: readonly Clause[],
  words: Words,
  context: FigureContext,
  carried: Carried,
  heading: Scope['heading'],
): { readings: Reading[]; carried: Carried } {
  const scope: Scope = {
    topic: [],
    earlier: [...carried.readings],
    here: [],
    whole: null,
    parting: false,
    list: [],
    lead: null,
    heading,
    named: carried.named,
    siblings: carried.parts,
  }
  readClauses(clauses, scope, words, context)
  const readings = partsOfSums(scope.here, carried.readings)
  return {
    readings,
    carried: {
      readings: [],
      named: [],
      parts: partsListed(readings, clauses) ?? (scope.siblings && scope.whole ? scope.siblings : null),
    },
  }
}

/** What a sentence without figures leaves behind: the named thing that it is about. */
export function namedIn(sentence: ReadSentence, words: Words): readonly Token[] {
  if (!QUOTED_CHANNEL.test(sentence.text)) return []
  for (const clause of splitClauses(sentence)) {
    if (!QUOTED_CHANNEL.test(clause.text)) continue
    const tokens = tokenise(clause, 0, Math.min(clause.text.length, LEAD_LIMIT), words)
    const at = tokens.findIndex(({ text }, i) => text.startsWith('“') && CHANNEL.test(tokens[i + 1]?.text ?? ''))
    if (at >= 0) return tokens.slice(at, at + 2)
  }
  return []
}

function partsListed(readings: readonly Reading[], clauses: readonly Clause[]): Carried['parts'] {
  const [first] = readings
  if (first === undefined || first.path.length !== 1 || !/^其中/u.test(clauses[0]?.text ?? '')) return null
  return { whole: first, unit: first.figure.quantity.unit, tail: first.label.slice(-2) }
}

function readClauses(clauses: readonly Clause[], scope: Scope, words: Words, context: FigureContext): void {
  for (const clause of clauses) {
    if (/^(?:在这)?其中$/u.test(clause.text)) {
      scope.parting = true
      continue
    }
    enterClause(clause, scope, words, context)
    if (announcesParts(clause, scope)) continue
    const figures = readFigures(clause, words)
    if (figures.length === 0) {
      if (scope.topic.length === 0) scope.lead = leadOf(clause, scope.lead, words)
      for (const bracket of clause.brackets) readBracket(bracket, null, scope, words, context)
    } else {
      readRun(figures, clause, scope, words, context)
      scope.lead = null
    }
  }
}

/** Whether a clause without figures opens parts: of the whole that it names, or of the nearest that fits. */
function announcesParts(clause: Clause, scope: Scope): boolean {
  if (clause.atoms.some(atom => atom.mention.kind === 'metric')) return false
  const named = WITHIN.exec(clause.text)?.groups?.whole
  const whole = named
    ? [...scope.earlier, ...recent(scope)].findLast(r => r.level && r.label.includes(named))
    : undefined
  // 投资下降5%。在投资中: the parts are of what is named, not of its change
  const path = whole?.change ? [...whole.path, whole.stem] : undefined
  if (whole) scope.whole = { reading: whole, unit: null, first: true, ...(path && { path }) }
  const divides = whole === undefined && DIVIDES.test(clause.text)
  if (divides) scope.parting = true
  return whole !== undefined || divides
}

/** 以…为例 and a quoted name in front set the topic; 其中 opens the parts of a whole. */
function enterClause(clause: Clause, scope: Scope, words: Words, context: FigureContext): void {
  const example = /^(?:如|例如|比如)?以(?<topic>[^,]{2,16}?)为例$/u.exec(clause.text)
  if (example) {
    const start = clause.text.indexOf(example.groups!.topic!)
    scope.lead = null
    scope.topic = tokenise(clause, start, start + example.groups!.topic!.length, words)
  }
  const such = /^(?:如|例如|比如)(?<topic>[^为对在通以,]{2,10})(?:为|对|在|通过|以)/u.exec(clause.text)
  if (such && clause.atoms.length === 0) {
    scope.topic = distinctSubject(
      tokenise(
        clause,
        such[0].indexOf(such.groups!.topic!),
        such[0].indexOf(such.groups!.topic!) + such.groups!.topic!.length,
        words,
      ),
      context.places,
    )
  }
}

function readRun(figures: readonly Figure[], clause: Clause, scope: Scope, words: Words, context: FigureContext): void {
  const runs = respectiveRuns(figures, context.lexicon, scope.list.length)
  const hosts = new Map<Figure, Reading>()
  let bracket = 0
  for (const [i, figure] of figures.entries()) {
    openParts(figure, clause, scope)
    const run = runs.get(figure)
    if (!hosts.has(figure)) {
      const dealt = run ? readRespective(run, scope, words, context) : null
      for (const reading of dealt ?? readFigure(figure, scope, context)) {
        scope.here.push(reading)
        hosts.set(reading.figure, reading)
      }
    }
    if (WITHIN_NOUN.test(figure.after.at(-1)?.text ?? '')) openWithin(figure, scope)
    const next = figures[i + 1]?.start ?? Number.POSITIVE_INFINITY
    const from = i === 0 ? 0 : figure.end
    const host = hosts.get(figure) ?? null
    for (; bracket < clause.brackets.length && clause.brackets[bracket]!.at < next; bracket++) {
      const part = clause.brackets[bracket]!
      if (part.at >= from) readBracket(part, host, scope, words, context)
    }
  }
  setTopic(scope)
}

/** 其中 in front of a figure, or 总产量中: what follows are parts. */
function openParts(figure: Figure, clause: Clause, scope: Scope): void {
  const from = figure.before[0]?.start ?? figure.start
  const { siblings } = scope
  if (
    siblings &&
    scope.here.length === 0 &&
    figure.quantity.unit === siblings.unit &&
    clause.text.slice(0, figure.start).endsWith(siblings.tail)
  ) {
    scope.whole = { reading: siblings.whole, unit: siblings.unit, first: false, path: siblings.whole.path }
  }
  const opens = scope.parting || PART.test(clause.text.slice(from, from + 4)) || figure.before[0]?.text === '其中'
  scope.parting = false
  const previous = from === 0 && clause.opener === ':' && scope.here.length > 0 && scope.whole === null
  if (!opens && !previous) return
  const whole = wholeFor(figure, scope)
  if (whole) scope.whole = { reading: whole, unit: null, first: opens }
}

/** 抽查的40个村[中]9个: what follows is a part of the count. */
function openWithin(figure: Figure, scope: Scope): void {
  const reading = scope.here.at(-1)
  if (reading?.figure === figure) scope.whole = { reading, unit: null, first: true }
}

/** Parts in brackets (市直6个,镇村5个): of the figure that the bracket stands behind. */
function readBracket(bracket: Bracket, host: Reading | null, scope: Scope, words: Words, context: FigureContext): void {
  const { whole, lead, topic } = scope
  if (host?.level) scope.whole = { reading: host, unit: null, first: false }
  readClauses(bracket.clauses, scope, words, context)
  scope.whole = whole
  scope.lead = lead
  scope.topic = topic
}

/** A named work, account or body at the head of the sentence stays its subject. */
function setTopic(scope: Scope): void {
  if (scope.topic.length > 0 || scope.here.length === 0) return
  const { subject } = scope.here[0]!.phrase
  if (subject.some(token => /^[“《]/u.test(token.text)) && lengthOf(subject) <= 16) scope.topic = subject
}
