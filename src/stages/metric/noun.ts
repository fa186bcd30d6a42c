import { finish } from './complete.js'
import { type Figure, wantsNoun } from './figure.js'
import { fitLabel, LABEL_LENGTH, lengthOf } from './label.js'
import { leadPhrase } from './lead.js'
import { namesAll } from './list.js'
import { EMPTY_PHRASE, type Following, type Phrase, parsePhrase } from './phrase.js'
import type { FigureContext, Reading, Rule, Scope } from './scope.js'
import type { Token } from './token.js'

const PREDICATE_ROOM = 12

/** 40个[村中]: the count is a whole, what follows a part of it. */
export const WITHIN = /^(?:.*[^其集高初当空])?中$/u
const AROUND = /^(?:之间|左右|以上|以下|以内|不等|大关)$/u

/** The words behind a number, without 之间 and the like, notes in brackets, and the 中 of 40个中. */
export function behind({ after, clause }: Figure): readonly Token[] {
  const plain = after.filter(
    ({ text, start }, i) => !(i === 0 && (AROUND.test(text) || (text.startsWith('(') && clause.text[start] === '('))),
  )
  const last = plain.at(-1)
  if (last === undefined || !WITHIN.test(last.text)) return plain
  const bare = { ...last, text: last.text.slice(0, -1), end: last.end - 1 }
  return bare.text === '' ? plain.slice(0, -1) : [...plain.slice(0, -1), bare]
}

/** Whether the noun behind the number is what is counted, or only goes on with the sentence. */
export function takesNoun(figure: Figure, phrase: Phrase): boolean {
  if (wantsNoun(figure.before) || namesAll(figure)) return true
  if (phrase.object.length === 0) return true
  const last = figure.before.at(-1)!
  if (last.kind === 'link' || last.kind === 'adverb') return false
  return last.end === figure.start && figure.after[0]!.kind === 'noun'
}

/** “甲、乙” */
const isQuotedList = (text: string): boolean => text.startsWith('“') && text.endsWith('”') && text.includes('、')

/** The words in front of a number whose noun follows: instances (A、B等[3个]) and partners (与[5个]) do not name it. */
export function introducing(figure: Figure, phrase: Phrase): Phrase {
  const last = figure.before.at(-1)
  if (last?.kind === 'preposition' || (last?.kind === 'comma' && figure.before.length > 1)) return EMPTY_PHRASE
  if (isQuotedList(phrase.object.at(-1)?.text ?? '')) return { ...phrase, object: [] }
  if (last?.kind === 'sum' || (last?.kind === 'link' && /有$/u.test(last.text))) {
    return phrase.verb.length === 0 ? { ...phrase, subject: [...phrase.subject, ...phrase.object], object: [] } : phrase
  }
  if (last?.text !== '等' && !namesAll(figure)) return phrase
  const verb = phrase.verb.every(token => token.kind === 'verb') ? phrase.verb : []
  return { ...phrase, verb, subject: verb.length > 0 ? phrase.subject : [], object: [] }
}

/** 召开[3场]新闻发布会; 行政审批[8项]目录; [6家]单位开设窗口. */
export function nounFollows(
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
  if (lengthOf(phrase.object) > 3) return phrase
  const lead = leadPhrase(scope.lead)?.object ?? []
  const named = /^[“《]/u.test(lead[0]?.text ?? '') && lengthOf(lead) <= LABEL_LENGTH - 4
  return named ? { ...EMPTY_PHRASE, object: [...lead, ...phrase.object] } : phrase
}

/** The verb that the figure before lends: 推进[2个]主题和[9个]事项; 承办[8件]建议,[7件]提案. */
function inheritedVerb(figure: Figure, scope: Scope): readonly Token[] {
  const previous = scope.here.at(-1)
  if (previous?.rule !== 'noun-after' || figure.before.some(token => !/^[、和及与]$/u.test(token.text))) return []
  return previous.figure.clause === figure.clause || figure.clause.opener === ',' ? previous.phrase.verb : []
}
