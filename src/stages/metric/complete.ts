import type { Lexicon } from '../../model/lexicon.js'
import type { Figure } from './figure.js'
import { fitLabel, isOneStretch, joinOverlapping, LABEL_LENGTH, textOf } from './label.js'
import type { Phrase } from './phrase.js'
import { borrowLead, pointsBack } from './pointer.js'
import { reading, withoutLightVerb } from './reading.js'
import { type FigureContext, lastLevel, nounOf, type Reading, type Rule, type Scope } from './scope.js'

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
  if (amount) {
    const owner = nounOf(lastLevel(scope)!)
    return { ...reading(figure, rule, amount, null, { ...phrase, subject: owner }, scope), borrowed: true }
  }
  const topical = phrase.subject.length === 0 && scope.topic.length > 0 ? { ...phrase, subject: scope.topic } : phrase
  const tokens = fitLabel(topical, limit)
  const own = topical === phrase && tokens.length > 0 && isOneStretch(tokens)
  return { ...reading(figure, rule, textOf(tokens), own ? tokens : null, topical, scope), borrowed: topical !== phrase }
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
