import type { Lexicon } from '../../model/lexicon.js'
import type { Figure } from './figure.js'
import { distinctSubject, fitLabel, lengthOf, textOf } from './label.js'
import { EMPTY_PHRASE, type Phrase } from './phrase.js'
import { type FigureContext, pathOf, type Reading, type Rule, type Scope } from './scope.js'
import type { Token } from './token.js'

export function reading(
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

export const distinct = (phrase: Phrase, { places }: FigureContext): Phrase => {
  const bare = phrase.subject.length === 0 && phrase.verb.length === 0
  return bare
    ? { ...phrase, object: distinctSubject(phrase.object, places) }
    : { ...phrase, subject: distinctSubject(phrase.subject, places) }
}

/** The text of a noun phrase cut down to `room` letters; empty where nothing fits. */
export const fitText = (tokens: readonly Token[], room: number): string => {
  const fitted = fitLabel({ ...EMPTY_PHRASE, object: tokens }, room)
  return lengthOf(fitted) <= room ? textOf(fitted) : ''
}

export const isRatio = (figure: Figure): boolean => figure.quantity.unit === '%' || figure.quantity.unit === '‰'

/** 实现 says nothing where its object is there: 实现生产总值 → 生产总值. */
export function withoutLightVerb(phrase: Phrase): Phrase {
  const light = phrase.verb.length === 1 && phrase.verb[0]!.text === '实现' && phrase.object.length > 0
  return light ? { ...phrase, verb: [] } : phrase
}

const REACHED = /^(?:完成|实现|推算|测算|核算)$/u

const PER_HEAD = /^(?:人均|户均|平均|年均)$/u

/** The words in front of a number; 完成 behind what is measured says nothing, but of a share: 增加值完成, 总费用初步推算. */
export function wordsBefore({ before, quantity }: Figure, lexicon: Lexicon): readonly Token[] {
  // 生产率从人均[8万元]提高到: 人均 is of the number
  if (PER_HEAD.test(before.at(-1)?.text ?? '') && /^[由从]$/u.test(before.at(-2)?.text ?? ''))
    return before.slice(0, -2)
  const at = before.findLastIndex(({ kind }) => kind !== 'link' && kind !== 'preposition')
  if (at < 1 || !REACHED.test(before[at]!.text) || quantity.unit === '%' || quantity.unit === '成') return before
  const noun = before.findLastIndex(({ kind }, i) => i < at && kind !== 'adverb' && kind !== 'sum')
  return noun >= 0 && lexicon.measure.test(before[noun]!.text) ? before.slice(0, noun + 1) : before
}
