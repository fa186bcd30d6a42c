import type { Lexicon } from '../../model/lexicon.js'
import type { Figure } from './figure.js'
import { fitLabel, isOneStretch, joinOverlapping, LABEL_LENGTH, textOf } from './label.js'
import type { Phrase } from './phrase.js'
import { borrowLead, pointsBack } from './pointer.js'
import { reading, withoutLightVerb } from './reading.js'
import { type FigureContext, lastLevel, nounOf, type Reading, type Rule, type Scope } from './scope.js'
import type { Token } from './token.js'

/** The reading of a phrase that says by itself what is counted, unless its noun only points back. */
export function finish(
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
  if (amount)
    return { ...reading(figure, rule, amount.label, null, { ...phrase, subject: amount.owner }, scope), borrowed: true }
  const topical = phrase.subject.length === 0 && scope.topic.length > 0 ? { ...phrase, subject: scope.topic } : phrase
  const tokens = fitLabel(topical, limit)
  const own = topical === phrase && tokens.length > 0 && isOneStretch(tokens)
  return { ...reading(figure, rule, textOf(tokens), own ? tokens : null, topical, scope), borrowed: topical !== phrase }
}

/** 发放补助8笔,[补助金额]2万元: a noun that only measures takes over what was counted. */
function amountOf(figure: Figure, phrase: Phrase, scope: Scope, lexicon: Lexicon): Amount | null {
  const previous = lastLevel(scope)
  const text = textOf(phrase.verb) + textOf(phrase.object)
  if (previous === null || phrase.subject.length > 0) return null
  const loss = text.endsWith('损失') && figure.clause.opener === ';'
  if (figure.clause.opener !== ',' && previous.figure.clause !== figure.clause && !loss) return null
  const mean = MEAN.test(text)
  if (!mean && !lexicon.attributes.has(text) && !/^每.$/u.test(text)) return null
  const owner = ownerOf(previous, text, lexicon)
  const name = (mean ? textOf(owner) : textOf(owner).replace(lexicon.measure, '')) || previous.label
  const fits = name.length <= OWNER_LENGTH && name.length + text.length <= LABEL_LENGTH
  return fits ? { label: joinOverlapping(name, text), owner } : null
}

interface Amount {
  readonly label: string
  readonly owner: readonly Token[]
}

const OWNER_LENGTH = 14
/** 点击量2亿次,[日均]50万次. */
const MEAN = /^[日月年]均$/u
const AUDIENCE = /访问|点击|浏览|阅读|播放|转发|点赞|粉丝|关注|用户/u

/** Whose amount it is: what was counted; the account or site where it is of an audience, or follows another amount. */
function ownerOf(previous: Reading, text: string, lexicon: Lexicon): readonly Token[] {
  const { subject } = previous.phrase
  const noun = nounOf(previous)
  return subject.length > 0 && (AUDIENCE.test(text) || lexicon.attributes.has(textOf(noun))) ? subject : noun
}
