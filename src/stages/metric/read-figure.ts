import type { Lexicon } from '../../model/lexicon.js'
import { type ChangeTail, changeTail } from './change.js'
import { type Figure, wantsNoun } from './figure.js'
import { distinctSubject, fitLabel, isOneStretch, joinOverlapping, LABEL_LENGTH, lengthOf, textOf } from './label.js'
import {
  EMPTY_PHRASE,
  type Following,
  type Phrase,
  parseFollowing,
  parsePhrase,
  stripLeading,
  stripTrailing,
} from './phrase.js'
import { lastLevel, nounOf, pathOf, type Reading, type Rule, type Scope } from './scope.js'
import { shareTail } from './share.js'
import { sharedRates } from './shared-rates.js'
import type { Token } from './token.js'

const PREDICATE_ROOM = 12
const AROUND = /^(?:之间|左右|以上|以下|以内|不等)$/u

export interface FigureContext {
  readonly lexicon: Lexicon
  /** Names of the issuer's own place: left out of labels. */
  readonly places: ReadonlySet<string>
}

/** What a figure counts, as one reading, or several where subjects share the number. */
export function readFigure(figure: Figure, scope: Scope, context: FigureContext): Reading[] {
  const change = changeTail(figure, context.lexicon)
  if (change) return [readChange(figure, change, scope, context)]
  const share = shareTail(figure)
  if (share) return [readShare(figure, share, scope, context)]
  const turned = turnedTo(figure, scope, context)
  if (turned) return [turned]
  const following = parseFollowing(behind(figure), context.lexicon)
  const phrase = distinct(parsePhrase(figure.before, context.lexicon), context)
  if (following.noun.length > 0 && takesNoun(figure, phrase)) {
    return [nounFollows(figure, introducing(figure, phrase), following, scope, context)]
  }
  const rates = sharedRates(figure, phrase, context.lexicon)
  if (rates.length > 1) {
    const ratio = isRatio(figure)
    return rates.map(one =>
      ratio ? readRate(figure, one, 'shared-rate', scope, context) : finish(figure, 'shared-rate', one, scope, context),
    )
  }
  return [nounPrecedes(figure, phrase, following, scope, context)]
}

const distinct = (phrase: Phrase, { places }: FigureContext): Phrase => {
  const bare = phrase.subject.length === 0 && phrase.verb.length === 0
  return bare
    ? { ...phrase, object: distinctSubject(phrase.object, places) }
    : { ...phrase, subject: distinctSubject(phrase.subject, places) }
}

/** The words behind a number, without 之间 and the like, notes in brackets, and the 中 of 40个中. */
function behind({ after, clause }: Figure): readonly Token[] {
  const plain = after.filter(
    ({ text, start }, i) => !(i === 0 && (AROUND.test(text) || (text.startsWith('(') && clause.text[start] === '('))),
  )
  return plain.at(-1)?.text === '中' ? plain.slice(0, -1) : plain
}

/** 接通率由[91%]提高到[97%]: both ends are of the noun in front of 由. */
function turnedTo(figure: Figure, scope: Scope, context: FigureContext): Reading | null {
  const { before, clause } = figure
  if (!/(?:到|至|为|成)了?$/u.test(clause.text.slice(Math.max(0, figure.start - 3), figure.start))) return null
  const from = before.findLastIndex(token => /^[由从]$/u.test(token.text))
  const previous = scope.here.at(-1)
  if (from < 0) {
    const paired =
      previous?.figure.clause === clause && /[由从][^由从]{0,10}$/u.test(clause.text.slice(0, previous.figure.start))
    return paired
      ? { ...reading(figure, 'from-to', previous.label, null, previous.phrase, scope), borrowed: true }
      : null
  }
  const phrase = distinct(parsePhrase(before.slice(0, from), context.lexicon), context)
  return lengthOf(phrase.object) > 1 ? finish(figure, 'from-to', phrase, scope, context) : null
}

/** Whether the noun behind the number is what is counted, or only goes on with the sentence. */
function takesNoun(figure: Figure, phrase: Phrase): boolean {
  if (wantsNoun(figure.before)) return true
  if (phrase.object.length === 0) return true
  const last = figure.before.at(-1)!
  if (last.kind === 'link' || last.kind === 'adverb') return false
  return last.end === figure.start && figure.after[0]!.kind === 'noun'
}

/** The words in front of a number whose noun follows: instances (A、B等[12个]) and partners (与[5个]) do not name it. */
function introducing(figure: Figure, phrase: Phrase): Phrase {
  const last = figure.before.at(-1)
  if (last?.kind === 'preposition' || (last?.kind === 'comma' && figure.before.length > 1)) return EMPTY_PHRASE
  if (/^“.*、.*”$/u.test(phrase.object.at(-1)?.text ?? '')) return { ...phrase, object: [] }
  if (last?.kind === 'sum' || (last?.kind === 'link' && /有$/u.test(last.text))) {
    return phrase.verb.length === 0 ? { ...phrase, subject: [...phrase.subject, ...phrase.object], object: [] } : phrase
  }
  if (last?.text !== '等') return phrase
  const verb = phrase.verb.every(token => token.kind === 'verb') ? phrase.verb : []
  return { ...phrase, verb, subject: verb.length > 0 ? phrase.subject : [], object: [] }
}

function reading(
  figure: Figure,
  rule: Rule,
  label: string,
  tokens: readonly Token[] | null,
  phrase: Phrase,
  scope: Scope,
): Reading {
  return {
    figure,
    rule,
    label,
    tokens,
    phrase,
    path: pathOf(figure, scope),
    change: null,
    level: true,
    stem: label,
    borrowed: false,
  }
}

/** 召开[13场]新闻发布会; 行政审批[178项]事项目录清单; [45家]单位开设专线电话. */
function nounFollows(
  figure: Figure,
  phrase: Phrase,
  following: Following,
  scope: Scope,
  context: FigureContext,
): Reading {
  const { noun } = following
  const verb = phrase.verb.length > 0 ? phrase.verb : inheritedVerb(figure, scope)
  const counted: Phrase = { ...phrase, verb, object: [...phrase.object, ...noun] }
  const rule: Rule = phrase.object.length > 0 ? 'noun-around' : 'noun-after'
  const raw = figure.shared.length > 0 ? figure.shared : following.said
  const said = figure.shared.length > 0 ? parsePhrase(figure.shared, context.lexicon) : following.predicate
  if (figure.shared.length > 0 && said.verb.length === 0) {
    return finish(
      figure,
      rule,
      { ...counted, object: [...noun, ...counted.verb, ...said.object], verb: [] },
      scope,
      context,
    )
  }
  const qualified = figure.before.at(-1)?.text === '的'
  if (qualified || said.verb.length === 0 || said.object[0]?.kind === 'comma')
    return finish(figure, rule, quotedLead(counted, scope), scope, context)
  const room = LABEL_LENGTH - lengthOf(counted.verb) - lengthOf(counted.object)
  if (lengthOf(raw) <= room)
    return finish(figure, 'predicate', { ...counted, object: [...counted.object, ...raw] }, scope, context)
  const action = fitLabel({ ...EMPTY_PHRASE, verb: said.verb, object: said.object }, Math.max(room, PREDICATE_ROOM))
  if (lengthOf(action) <= room)
    return finish(figure, 'predicate', { ...counted, object: [...counted.object, ...action] }, scope, context)
  if (counted.verb.length > 0 && figure.shared.length === 0) return finish(figure, rule, counted, scope, context)
  return finish(
    figure,
    'predicate',
    { ...EMPTY_PHRASE, object: [...noun, ...action] },
    scope,
    context,
    LABEL_LENGTH + 4,
  )
}

/** A noun of a word or two says little: the named thing that the clause before set up goes in front of it. */
function quotedLead(phrase: Phrase, scope: Scope): Phrase {
  const lead = scope.lead?.object ?? []
  const named = /^[“《]/u.test(lead[0]?.text ?? '') && lengthOf(lead) <= LABEL_LENGTH - 4
  return named && lengthOf(phrase.object) <= 3 ? { ...EMPTY_PHRASE, object: [...lead, ...phrase.object] } : phrase
}

/** The verb that the figure before lends: 推进[16个]办事主题和[516个]服务事项; 承办[180件]建议,[134件]提案. */
function inheritedVerb(figure: Figure, scope: Scope): readonly Token[] {
  const previous = scope.here.at(-1)
  if (!previous || previous.rule !== 'noun-after' || figure.before.some(token => !/^[、和及与]$/u.test(token.text)))
    return []
  return previous.figure.clause === figure.clause || figure.clause.opener === ',' ? previous.phrase.verb : []
}

/** 收到申请[3件]; 答复率[100%]; 注销关停[65个]; 省政府文件[1159件]宣布失效. */
function nounPrecedes(
  figure: Figure,
  phrase: Phrase,
  { noun, predicate }: Following,
  scope: Scope,
  context: FigureContext,
): Reading {
  const last = phrase.object.at(-1)
  if (last && context.lexicon.rate.test(textOf(phrase.object)) && isRatio(figure)) {
    const rate = readRate(figure, phrase, 'rate', scope, context)
    const turn = /(?:(?<down>[降跌]幅)|[涨增升]幅)$/u.exec(rate.label)
    return turn ? { ...rate, change: turn.groups?.down ? 'down' : 'up' } : rate
  }
  if (phrase.object.length > 0 || (phrase.subject.length > 0 && phrase.verb.length > 0)) {
    const said = predicate.verb.length > 0 ? [...predicate.verb, ...predicate.object] : noun
    const added =
      phrase.verb.length === 0 && said.length > 0 && lengthOf(said) + lengthOf(phrase.object) <= LABEL_LENGTH
    const whole = added ? { ...phrase, object: [...phrase.object, ...said] } : phrase
    return finish(
      figure,
      added ? 'predicate' : 'noun-before',
      listVerb(figure, whole, scope, context.lexicon),
      scope,
      context,
    )
  }
  if (phrase.verb.length > 0) return bareVerb(figure, phrase, predicate, scope, context)
  const said = [...predicate.verb, ...predicate.object]
  if (said.length > 0) return bareVerb(figure, predicate, EMPTY_PHRASE, scope, context)
  return bare(figure, scope, context)
}

const isRatio = (figure: Figure): boolean => figure.quantity.unit === '%' || figure.quantity.unit === '‰'

/** 梳理行政许可1655项,[行政给付]197项: the verb of the first item holds for the list. */
function listVerb(figure: Figure, phrase: Phrase, scope: Scope, lexicon: Lexicon): Phrase {
  const previous = scope.here.at(-1)
  if (!previous || phrase.verb.length > 0 || phrase.subject.length > 0 || scope.whole !== null) return phrase
  if (lexicon.attributes.has(textOf(phrase.object))) return phrase
  const sameKind =
    previous.figure.quantity.unit === figure.quantity.unit && previous.rule !== 'bare' && !isRatio(figure)
  const next = figure.clause === previous.figure.clause || figure.clause.opener === ','
  const short = lengthOf(previous.phrase.verb) + lengthOf(phrase.object) <= LABEL_LENGTH
  if (!sameKind || !next || !short || !previous.level || figure.quantity.unit === '元') return phrase
  return previous.phrase.verb.length > 0 && previous.phrase.object.length > 0
    ? { ...phrase, verb: previous.phrase.verb }
    : phrase
}

/** A verb alone takes over what was acted on: 受理审批事项117件,[办结]171件. */
function bareVerb(figure: Figure, phrase: Phrase, predicate: Phrase, scope: Scope, context: FigureContext): Reading {
  const own: Phrase =
    predicate.verb.length > 0 ? { ...phrase, object: [...predicate.verb, ...predicate.object] } : phrase
  const previous = lastLevel(scope)
  const parallel =
    previous?.rule === 'verb-of-object' && previous.phrase.object.length === 0 && previous.phrase.subject.length > 0
  const siblings =
    parallel ||
    previous?.figure.clause === figure.clause ||
    (previous !== scope.whole?.reading && previous?.figure.quantity.unit !== figure.quantity.unit)
  const apart = scope.whole !== null && !siblings
  const unlike = previous?.figure.quantity.unit !== figure.quantity.unit && scope.lead !== null
  if (previous === null || apart || unlike || own.adjunct.length > 0)
    return borrowLead(figure, own, scope, context, 'verb-of-object')
  const sameUnit = previous.figure.quantity.unit === figure.quantity.unit && !parallel
  const previousObject = nounOf(previous)
  const subject = previous.phrase.subject.length > 0 ? previous.phrase.subject : previous.phrase.object
  const label = sameUnit
    ? textOf(own.verb) +
      textOf(own.object) +
      fitText(previousObject, LABEL_LENGTH - lengthOf(own.verb) - lengthOf(own.object))
    : fitText(subject, LABEL_LENGTH - lengthOf(own.verb) - lengthOf(own.object)) + textOf(own.verb) + textOf(own.object)
  const kept: Phrase = {
    ...own,
    subject: sameUnit ? own.subject : subject,
    object: sameUnit ? previousObject : own.object,
  }
  const made = { ...reading(figure, 'verb-of-object', label, null, kept, scope), borrowed: true }
  const part =
    sameUnit && made.path.length === 0 && context.lexicon.disposals.has(textOf(own.verb) + textOf(own.object))
  const less = (figure.quantity.value ?? 0) < (counted(previous, scope).figure.quantity.value ?? 0)
  return part && less ? { ...made, path: [counted(previous, scope).label] } : made
}

/** The count that a run of disposals (办结, 转办 …) divides: the one before the first of them. */
const counted = (previous: Reading, scope: Scope): Reading =>
  scope.here.findLast(
    r => r.level && r.path.length === 0 && r.figure.quantity.unit === previous.figure.quantity.unit,
  ) ?? previous

const fitText = (tokens: readonly Token[], room: number): string => {
  const fitted = fitLabel({ ...EMPTY_PHRASE, object: tokens }, room)
  return lengthOf(fitted) <= room ? textOf(fitted) : ''
}

/** A rate says of what where it does not say so itself: 收到转办件283件,[办结率]100%. */
function readRate(figure: Figure, phrase: Phrase, rule: Rule, scope: Scope, context: FigureContext): Reading {
  const own = fitLabel({ ...phrase, verb: phrase.verb.filter(token => token.kind !== 'link') })
  const text = textOf(own)
  const previous = lastLevel(scope)
  const short = text.length <= 6 && figure.clause.opener !== ';' && isOpenRate(phrase, context.lexicon)
  if (short && previous === null && /^[增降涨跌升]幅$|^增速$/u.test(text))
    return rateOfLead(figure, rule, text, phrase, scope)
  if (!short || previous === null || phrase.subject.length > 0) return reading(figure, rule, text, own, phrase, scope)
  const quoted = /^[“《]/u.test(previous.phrase.subject[0]?.text ?? '')
  const source = quoted ? [...previous.phrase.subject, ...previous.phrase.object] : nounOf(previous)
  const whole = context.lexicon.rate.test(previous.label)
    ? previousSubject(previous, context.lexicon)
    : fitText(source, LABEL_LENGTH - text.length)
  const label = whole.length > 0 ? joinOverlapping(whole, text) : text
  const borrowed = label !== text && label.length <= LABEL_LENGTH
  return {
    ...reading(
      figure,
      borrowed ? 'rate-of-subject' : rule,
      borrowed ? label : text,
      borrowed ? null : own,
      { ...phrase, subject: source },
      scope,
    ),
    borrowed,
  }
}

/** Whether a rate leaves open of what: 办结率 does, 贫困发生率 and 民间投资比重 do not. */
function isOpenRate({ object }: Phrase, lexicon: Lexicon): boolean {
  if (lexicon.classes.get(textOf(object)) === 'noun') return false
  return object.slice(0, -1).every(({ kind }) => kind !== 'noun')
}

/** 信访总量连续下降,[降幅]12%: of what the clause before speaks. */
function rateOfLead(figure: Figure, rule: Rule, text: string, phrase: Phrase, scope: Scope): Reading {
  const owner = scope.lead ? fitText(scope.lead.subject.length > 0 ? scope.lead.subject : scope.lead.object, 10) : ''
  return { ...reading(figure, rule, owner + text, null, phrase, scope), borrowed: true }
}

/** What the rate before was a rate of: 第一产业贡献率 → 第一产业. */
function previousSubject(previous: Reading, lexicon: Lexicon): string {
  const tokens = previous.tokens ?? []
  const last = tokens.at(-1)
  if (last && lexicon.rate.test(last.text)) return textOf(tokens.slice(0, -1))
  return lexicon.rate.test(previous.label) ? fitText(previous.phrase.subject, LABEL_LENGTH - 6) : previous.label
}

/** 生产总值189亿元,[比上年增长11.8%]: the change of the quantity before it, or of the noun in front. */
function readChange(figure: Figure, tail: ChangeTail, scope: Scope, context: FigureContext): Reading {
  const phrase = withoutLightVerb(distinct(parsePhrase(tail.base, context.lexicon), context))
  const own = fitLabel(phrase, LABEL_LENGTH - Math.min(6, tail.text.length))
  const previous = changed(figure, scope)
  const alone =
    own.length === 0 || (phrase.subject.length === 0 && phrase.verb.length > 0 && phrase.object.length === 0)
  const base = alone ? previous : null
  const prefix = alone ? '' : ownerOf(figure, phrase, scope, context.lexicon)
  const text = textOf(own)
  const stem = base
    ? base.label + text
    : prefix.length + text.length <= LABEL_LENGTH
      ? joinOverlapping(prefix, text)
      : text
  const tokens = base || prefix || own.length === 0 ? null : [...own, ...tail.tokens]
  const made = reading(figure, 'change', stem + tail.text, tokens, phrase, base ? { ...scope, whole: null } : scope)
  const level = base === null && own.length > 0 && (scope.here.length === 0 || prefix === '')
  return {
    ...made,
    path: base ? base.path : made.path,
    change: tail.direction,
    level,
    stem,
    borrowed: base !== null || prefix !== '',
  }
}

/** What a change without a noun of its own changes: a share, where points follow one; else the quantity before. */
function changed(figure: Figure, scope: Scope): Reading | null {
  const last = scope.here.at(-1)
  return last?.rule === 'share' && figure.quantity.unit === '百分点' ? last : lastLevel(scope)
}

/** Whose growth or share it is: 增加值8亿元,[增速]提升; 贡献率5.5%,[拉动]经济增长. */
function ownerOf(figure: Figure, phrase: Phrase, scope: Scope, lexicon: Lexicon): string {
  const previous = lastLevel(scope)
  if (previous === null || phrase.subject.length > 0 || figure.clause.opener !== ',') return ''
  if (phrase.verb.length > 0) return previousSubject(previous, lexicon)
  return /^(?:增速|增幅|降幅|涨幅|比重|占比|总量|总数|总额|份额)$/u.test(textOf(phrase.object))
    ? previousSubject(previous, lexicon)
    : ''
}

/** 现场咨询1600人次,[占32.65%]. */
function readShare(
  figure: Figure,
  tail: { base: readonly Token[]; of: string; text: string },
  scope: Scope,
  context: FigureContext,
): Reading {
  const phrase = distinct(parsePhrase(tail.base, context.lexicon), context)
  const own = fitLabel(phrase, LABEL_LENGTH - 4)
  const base = own.length > 0 ? null : lastLevel(scope)
  const stem = base ? base.label : textOf(own)
  const label = `${stem}占${tail.of}${tail.of.length > 0 ? '比重' : '比'}`
  const made = reading(figure, 'share', label.length <= 40 ? label : `${stem}占比`, null, phrase, {
    ...scope,
    whole: base ? null : scope.whole,
  })
  return { ...made, path: base ? base.path : made.path, level: false, borrowed: base !== null }
}

/** The reading of a phrase that says by itself what is counted, unless its noun only points back. */
function finish(
  figure: Figure,
  rule: Rule,
  given: Phrase,
  scope: Scope,
  context: FigureContext,
  limit = LABEL_LENGTH,
): Reading {
  const phrase = withoutLightVerb(given)
  if (pointsBack(phrase, context.lexicon)) {
    const borrowed = borrowLead(figure, phrase, scope, context, rule)
    if (borrowed.borrowed) return borrowed
  }
  const amount = amountOf(figure, phrase, scope, context.lexicon)
  if (amount) {
    const owner = nounOf(lastLevel(scope)!)
    return { ...reading(figure, rule, amount, null, { ...phrase, subject: owner }, scope), borrowed: true }
  }
  const topical = phrase.subject.length === 0 && scope.topic.length > 0 ? { ...phrase, subject: scope.topic } : phrase
  const tokens = fitLabel(topical, limit)
  const own = topical === phrase && tokens.length > 0 && isOneStretch(tokens)
  return { ...reading(figure, rule, textOf(tokens), own ? tokens : null, topical, scope), borrowed: topical !== phrase }
}

/** 实现 says nothing where its object is there: 实现生产总值 → 生产总值. */
function withoutLightVerb(phrase: Phrase): Phrase {
  const light = phrase.verb.length === 1 && phrase.verb[0]!.text === '实现' && phrase.object.length > 0
  return light ? { ...phrase, verb: [] } : phrase
}

/** 发布有关信息: the object names nothing, and nobody and no channel is named either. */
function pointsBack(phrase: Phrase, lexicon: Lexicon): boolean {
  if (!lexicon.anaphors.has(textOf(phrase.object)) || phrase.subject.length > 0 || phrase.adjunct.length > 0)
    return false
  return phrase.verb.length === 0
    ? phrase.object.length > 1
    : phrase.verb.some(({ kind, text }) => kind === 'verb' || text === '公开')
}

/** 办理减免税91件,[减免金额]21万元: a noun that only measures takes over what was counted. */
function amountOf(figure: Figure, phrase: Phrase, scope: Scope, lexicon: Lexicon): string | null {
  const previous = lastLevel(scope)
  const text = textOf(phrase.verb) + textOf(phrase.object)
  if (previous === null || phrase.subject.length > 0) return null
  const loss = text.endsWith('损失') && figure.clause.opener === ';'
  if (figure.clause.opener !== ',' && previous.figure.clause !== figure.clause && !loss) return null
  if (!lexicon.attributes.has(text) && !/^每.$/u.test(text)) return null
  const audience = /[访问点击浏览阅读播放转赞粉丝关注用户]{2}/u.test(text) && previous.phrase.subject.length > 0
  const source = audience ? textOf(previous.phrase.subject) : textOf(nounOf(previous)) || previous.label
  const owner =
    (lexicon.attributes.has(source) && textOf(previous.phrase.subject)) || source.replace(lexicon.measure, '')
  return owner.length > 0 && owner.length + text.length <= LABEL_LENGTH ? joinOverlapping(owner, text) : null
}

/** What the clause before, or the heading, was about goes in front of a noun or verb that only points: 公开有关信息. */
function borrowLead(figure: Figure, phrase: Phrase, scope: Scope, context: FigureContext, rule: Rule): Reading {
  const own = textOf(fitLabel(phrase))
  const lead = scope.whole ? null : (leadNoun(scope.lead) ?? headingNoun(scope.heading))
  const topic = distinctSubject(
    scope.topic.length > 0 ? scope.topic : scope.here.length === 0 ? scope.named : [],
    context.places,
  )
  const made = reading(figure, rule, own, isOneStretch(fitLabel(phrase)) ? fitLabel(phrase) : null, phrase, scope)
  if (lead === null) {
    return topic.length > 0 && lengthOf(topic) + own.length <= LABEL_LENGTH
      ? { ...made, label: textOf(topic) + own, tokens: null, phrase: { ...phrase, subject: topic }, borrowed: true }
      : made
  }
  const verb = textOf(phrase.verb)
  const object = textOf(phrase.object)
  const joined = verb + joinOverlapping(lead, object)
  if (joined.length > LABEL_LENGTH || own.includes(lead)) return made
  return { ...made, label: joined, tokens: null, rule: 'pointer', borrowed: true }
}

/** First noun of what a phrase acts on: 公开[金融改革]、金融监管…情况 → 金融改革. */
function leadNoun(phrase: Phrase | null): string | null {
  if (phrase === null) return null
  const source = phrase.object.length > 0 ? phrase.object : phrase.subject
  const comma = source.findIndex(token => token.kind === 'comma')
  let first = stripLeading(stripTrailing(comma > 0 ? source.slice(0, comma) : source))
  while (first.length > 1 && first[0]!.kind === 'verb') first = stripLeading(first.slice(1))
  const pointer = first.findIndex(token => /^(?:有关|相关|等)$/u.test(token.text))
  const text = fitText(pointer > 0 ? first.slice(0, pointer) : first, 10).replace(/(?:力度|情况|工作|方面)$/u, '')
  return text.length > 1 ? text : null
}

/** What a heading such as 推进安全生产信息公开 is about. */
function headingNoun(heading: Phrase | null): string | null {
  const text = textOf(heading?.object ?? [])
  const match = /^(?<noun>[^,、;“”]{2,12}?)(?:公开|发布)?$/u.exec(text)
  return match && /信息/u.test(match.groups!.noun!) && /公开$|信息$/u.test(text) ? match.groups!.noun! : null
}

/** A number with nothing beside it: it counts what the clause or figure before was about. */
function bare(figure: Figure, scope: Scope, _context: FigureContext): Reading {
  const previous = scope.here.at(-1) ?? null
  const lead = scope.lead ? textOf(fitLabel(scope.lead)) : ''
  const label = lead || previous?.stem || (scope.heading ? textOf(fitLabel(scope.heading)) : '') || textOf(scope.topic)
  const phrase = scope.lead ?? previous?.phrase ?? EMPTY_PHRASE
  return { ...reading(figure, 'bare', label, null, phrase, scope), borrowed: true }
}
