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
