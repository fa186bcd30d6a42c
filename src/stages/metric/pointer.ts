import type { Lexicon } from '../../model/lexicon.js'
import type { Figure } from './figure.js'
import { distinctSubject, fitLabel, isOneStretch, joinOverlapping, LABEL_LENGTH, lengthOf, textOf } from './label.js'
import { leadPhrase } from './lead.js'
import { type Phrase, stripLeading, stripTrailing } from './phrase.js'
import { fitText, reading } from './reading.js'
import type { FigureContext, Reading, Rule, Scope } from './scope.js'

/** 发布有关信息: the object names nothing, and nobody and no channel is named either. */
export function pointsBack(phrase: Phrase, lexicon: Lexicon): boolean {
  if (!lexicon.anaphors.has(textOf(phrase.object)) || phrase.subject.length > 0 || phrase.adjunct.length > 0)
    return false
  return phrase.verb.length === 0
    ? phrase.object.length > 1
    : phrase.verb.some(({ kind, text }) => kind === 'verb' || text === '公开')
}

/** What is done to the items of a list: the list's name goes in front, 目录[新增事项]. */
const INTO_LIST = /^(?:新增|增加|取消|删除|下放|承接)$/u

/** What the clause before, or the heading, was about goes in front of a noun or verb that only points: 公开有关信息. */
export function borrowLead(figure: Figure, phrase: Phrase, scope: Scope, context: FigureContext, rule: Rule): Reading {
  const own = textOf(fitLabel(phrase))
  const lead = scope.whole ? null : (leadNoun(leadPhrase(scope.lead)) ?? headingNoun(scope.heading()))
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
  const joined = INTO_LIST.test(verb) ? lead + own : verb + joinOverlapping(lead, object)
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
