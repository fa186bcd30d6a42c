import type { Lexicon } from '../../model/lexicon.js'
import type { ChangeTail } from './change.js'
import type { Figure } from './figure.js'
import { fitLabel, joinOverlapping, LABEL_LENGTH, textOf } from './label.js'
import { type Phrase, parsePhrase } from './phrase.js'
import { previousSubject } from './rate.js'
import { distinct, reading, withoutLightVerb } from './reading.js'
import { type FigureContext, lastLevel, type Reading, type Scope } from './scope.js'
import type { Token } from './token.js'

const LONGEST_CHANGE = 20
const SHARE_NOUN = /^(?:比重|占比|比例|份额)$/u
/** What a change is measured from, where it is a date: 较2021年[多], 比年初[增加]. */
const SINCE = /^(?:比|较|与)(?:年初|\d{4}年(?:初|末|底|同期)?)(?:相比)?(?=.)/u

/** 茶叶产值3亿元,[比上年增长5%]: the change of the quantity before it, or of the noun in front. */
export function readChange(figure: Figure, tail: ChangeTail, scope: Scope, context: FigureContext): Reading {
  const phrase = withoutLightVerb(distinct(parsePhrase(tail.base, context.lexicon), context))
  const own = fitLabel(phrase, LABEL_LENGTH - Math.min(6, tail.text.length))
  const previous = changed(figure, scope)
  const ofShare = previous?.rule === 'share' && SHARE_NOUN.test(textOf(own))
  const alone =
    own.length === 0 || ofShare || (phrase.subject.length === 0 && phrase.verb.length > 0 && phrase.object.length === 0)
  const base = alone ? previous : null
  const prefix = alone ? '' : ownerOf(figure, phrase, scope, context.lexicon)
  const text = textOf(own)
  const stem = base
    ? stemOf(base, tail.text) + (ofShare ? '' : text)
    : prefix.length + text.length <= LABEL_LENGTH
      ? joinOverlapping(prefix, text)
      : text
  const tokens = base || prefix || own.length === 0 ? null : [...own, ...tail.tokens]
  const made = reading(
    figure,
    'change',
    stem + turnOf(tail, stem),
    tokens,
    phrase,
    base ? { ...scope, whole: null } : scope,
  )
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

/** The words of a change behind the noun that changed; the date that it is measured from says nothing of the noun. */
const turnOf = ({ text }: ChangeTail, stem: string): string => (stem === '' ? text : text.replace(SINCE, ''))

/** The label that a change is put behind, 人员增加5万人(增长3%) → 人员; of a borrowed one that grows too long, its own noun alone. */
function stemOf({ label, stem, change, phrase, borrowed }: Reading, tail: string): string {
  const whole = change === null ? label : stem
  const long = borrowed && whole.length + tail.length > LONGEST_CHANGE && phrase.object.length > 0
  return long ? textOf(phrase.object) : whole
}

/** What a change without a noun of its own changes: a share, where points follow one; else the quantity before. */
function changed(figure: Figure, scope: Scope): Reading | null {
  const last = scope.here.at(-1)
  return last?.rule === 'share' && figure.quantity.unit === '百分点' ? last : lastLevel(scope)
}

/** Whose growth or share it is: 增加值8亿元,[增速]提升; 贡献率6%,[拉动]经济增长. */
function ownerOf(figure: Figure, phrase: Phrase, scope: Scope, lexicon: Lexicon): string {
  const previous = lastLevel(scope)
  if (previous === null || phrase.subject.length > 0 || figure.clause.opener !== ',') return ''
  if (phrase.verb.length > 0) return previousSubject(previous, lexicon)
  return /^(?:增速|增幅|降幅|涨幅|比重|占比|总量|总数|总额|份额)$/u.test(textOf(phrase.object))
    ? previousSubject(previous, lexicon)
    : ''
}

/** What a share is of, without the word for all that the issuer governs: 全市地区生产总值 → 地区生产总值. */
const ofAll = (of: string, { classes }: Lexicon): string =>
  of.length > 3 && classes.get(of.slice(0, 2)) === 'generic' ? of.slice(2) : of

/** The label of which a share is told; where the two grow too long, what was counted alone. */
function shareOwner({ label, phrase }: Reading, of: string): string {
  const noun = phrase.verb.length > 0 ? textOf(phrase.object) : ''
  return label.length + of.length + 3 > LABEL_LENGTH && noun.length > 1 ? noun : label
}

/** 现场咨询40人次,[占20%]. */
export function readShare(
  figure: Figure,
  tail: { base: readonly Token[]; of: string; text: string },
  scope: Scope,
  context: FigureContext,
): Reading {
  const phrase = distinct(parsePhrase(tail.base, context.lexicon), context)
  const own = fitLabel(phrase, LABEL_LENGTH - 4)
  const base = own.length > 0 ? null : lastLevel(scope)
  const of = ofAll(tail.of, context.lexicon)
  const stem = base ? shareOwner(base, of) : textOf(own)
  const label = `${stem}占${of}${of.length > 0 ? '比重' : '比'}`
  const made = reading(figure, 'share', label.length <= 40 ? label : `${stem}占比`, null, phrase, {
    ...scope,
    whole: base ? null : scope.whole,
  })
  return { ...made, path: base ? base.path : made.path, level: false, borrowed: base !== null }
}
