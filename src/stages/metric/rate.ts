import type { Lexicon } from '../../model/lexicon.js'
import type { Figure } from './figure.js'
import { fitLabel, joinOverlapping, LABEL_LENGTH, textOf } from './label.js'
import { leadPhrase } from './lead.js'
import type { Phrase } from './phrase.js'
import { fitText, reading } from './reading.js'
import { type FigureContext, nounOf, type Reading, type Rule, recent, type Scope } from './scope.js'

/** A rate says of what where it does not say so itself: 收到投诉8件,[办结率]100%. */
export function readRate(figure: Figure, phrase: Phrase, rule: Rule, scope: Scope, context: FigureContext): Reading {
  const own = fitLabel({ ...phrase, verb: phrase.verb.filter(token => token.kind !== 'link') })
  const text = textOf(own)
  const previous = lastThing(scope)
  if (text.startsWith('对') && phrase.subject.length === 0 && figure.clause.opener === ',' && previous !== null)
    return contribution(figure, rule, text, phrase, previous, scope)
  const short = text.length <= 6 && figure.clause.opener !== ';' && isOpenRate(phrase, context.lexicon)
  if (short && previous === null && /^[增降涨跌升]幅$|^增速$/u.test(text))
    return rateOfLead(figure, rule, text, phrase, scope)
  if (!short || previous === null || phrase.subject.length > 0) return reading(figure, rule, text, own, phrase, scope)
  const quoted = /^[“《]/u.test(previous.phrase.subject[0]?.text ?? '')
  const afterRate = context.lexicon.rate.test(previous.label)
  const source = quoted
    ? [...previous.phrase.subject, ...previous.phrase.object]
    : afterRate
      ? previous.phrase.subject
      : nounOf(previous)
  const whole =
    afterRate && source.length === 0
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

/** 第一产业增加值3亿元,[对增长的贡献率]为2%: of that which the figure before counts. */
function contribution(
  figure: Figure,
  rule: Rule,
  text: string,
  phrase: Phrase,
  previous: Reading,
  scope: Scope,
): Reading {
  const label = `${previous.stem}${text}`
  return { ...reading(figure, rule, label, null, phrase, scope), path: previous.path, borrowed: true }
}

const DURATION = /^(?:个?工作日|个?(?:小时|月)|天|日|分钟|分|秒|年)$/u

/** The last count that is none of time: 平均接通时间12秒 lends a rate no owner. */
const lastThing = (scope: Scope): Reading | null =>
  recent(scope).findLast(({ level, figure }) => level && !DURATION.test(figure.quantity.unit ?? '')) ?? null

/** Whether a rate leaves open of what: 办结率 does, 贫困发生率 and 民间投资比重 do not. */
function isOpenRate({ object }: Phrase, lexicon: Lexicon): boolean {
  if (lexicon.classes.get(textOf(object)) === 'noun') return false
  return object.slice(0, -1).every(({ kind }) => kind !== 'noun')
}

/** 信访总量连续下降,[降幅]12%: of what the clause before speaks. */
function rateOfLead(figure: Figure, rule: Rule, text: string, phrase: Phrase, scope: Scope): Reading {
  const said = leadPhrase(scope.lead)
  const lead = said ? [...said.subject, ...said.verb, ...said.object] : []
  const turn = lead.findIndex(({ kind, text }) => kind === 'verb' || /^(?:连续|持续|继续)/u.test(text))
  const owner = fitText(turn > 0 ? lead.slice(0, turn) : lead, 10)
  return { ...reading(figure, rule, owner + text, null, phrase, scope), borrowed: true }
}

/** What the rate before was a rate of: 第一产业贡献率 → 第一产业. */
export function previousSubject(previous: Reading, lexicon: Lexicon): string {
  const tokens = previous.tokens ?? []
  const last = tokens.at(-1)
  if (last && lexicon.rate.test(last.text)) return textOf(tokens.slice(0, -1))
  return lexicon.rate.test(previous.label) ? fitText(previous.phrase.subject, LABEL_LENGTH - 6) : previous.label
}
