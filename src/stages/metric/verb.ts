import type { Lexicon } from '../../model/lexicon.js'
import type { Figure } from './figure.js'
import { LABEL_LENGTH, lengthOf, textOf } from './label.js'
import { leadPhrase } from './lead.js'
import type { Phrase } from './phrase.js'
import { borrowLead } from './pointer.js'
import { fitText, isRatio, reading } from './reading.js'
import { type FigureContext, lastLevel, nounOf, type Reading, recent, type Scope } from './scope.js'

/** 梳理许可5项,[给付]2项: the verb of the first item holds for the list. */
export function listVerb(figure: Figure, phrase: Phrase, scope: Scope, lexicon: Lexicon): Phrase {
  const previous = scope.here.at(-1)
  if (!previous || phrase.verb.length > 0 || phrase.subject.length > 0 || scope.whole !== null) return phrase
  if (lexicon.attributes.has(textOf(phrase.object))) return phrase
  const sameKind =
    previous.figure.quantity.unit === figure.quantity.unit && previous.rule !== 'bare' && !isRatio(figure)
  const next = figure.clause === previous.figure.clause || figure.clause.opener === ','
  // 微博公开信息; 因…引起的复议: said already, or of another kind
  const own = textOf(phrase.object).includes(textOf(previous.phrase.verb)) || figure.before[0]?.text === '因'
  const short = lengthOf(previous.phrase.verb) + lengthOf(phrase.object) <= LABEL_LENGTH
  if (!sameKind || !next || !short || own || !previous.level || figure.quantity.unit === '元') return phrase
  return previous.phrase.verb.length > 0 && previous.phrase.object.length > 0
    ? { ...phrase, verb: previous.phrase.verb }
    : phrase
}

const DISCLOSED = /公开$/u

/** 当场[解决], 会后[答复]: when it was done. */
const WHEN = /^(?:当场|会后|已|尚)/u

/** A verb alone takes over what was acted on: 受理申请9件,[办结]8件. */
export function bareVerb(
  figure: Figure,
  phrase: Phrase,
  predicate: Phrase,
  scope: Scope,
  context: FigureContext,
): Reading {
  const { disposals } = context.lexicon
  const own: Phrase =
    predicate.verb.length > 0 && !disposals.has(textOf(phrase.verb))
      ? { ...phrase, object: [...predicate.verb, ...predicate.object] }
      : phrase
  const previous = lastLevel(scope)
  const parallel =
    previous?.rule === 'verb-of-object' &&
    previous !== scope.whole?.reading &&
    previous.phrase.object.length === 0 &&
    previous.phrase.subject.length > 0
  const siblings =
    parallel ||
    previous?.figure.clause === figure.clause ||
    (previous !== scope.whole?.reading && previous?.figure.quantity.unit !== figure.quantity.unit)
  const apart = scope.whole !== null && !siblings
  const unlike = previous?.figure.quantity.unit !== figure.quantity.unit && leadPhrase(scope.lead) !== null
  if (previous === null || apart || unlike || own.adjunct.length > 0)
    return borrowLead(figure, own, scope, context, 'verb-of-object')
  const sameUnit = previous.figure.quantity.unit === figure.quantity.unit && !parallel
  const base = sameUnit ? counted(previous, scope, context.lexicon) : previous
  const noun = nounOf(base.phrase.object.length > 0 ? base : previous)
  // 予以公开2件,部分公开8件: another way to dispose of them, not of what was disposed of
  const previousObject = DISCLOSED.test(textOf(noun)) && DISCLOSED.test(textOf(own.verb)) ? [] : noun
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
  const done = textOf(own.verb) + textOf(own.object)
  const disposal = disposals.has(done) || disposals.has(done.replace(WHEN, ''))
  const less = (figure.quantity.value ?? 0) < (base.figure.quantity.value ?? 0)
  return sameUnit && disposal && less && previousObject === noun && made.path.length === 0
    ? { ...made, path: [base.label] }
    : made
}

/** The count that a run of disposals (办结, 转办 …) divides: the one before the first of them. */
const counted = (previous: Reading, scope: Scope, lexicon: Lexicon): Reading =>
  recent(scope).findLast(
    r =>
      r.level &&
      r.path.length === 0 &&
      r.figure.quantity.unit === previous.figure.quantity.unit &&
      !lexicon.disposals.has(textOf(r.phrase.verb)),
  ) ?? previous
