import { changeTail } from './change.js'
import { finish } from './complete.js'
import { readChange, readShare } from './derived.js'
import type { Figure } from './figure.js'
import { fitLabel, LABEL_LENGTH, lengthOf, textOf } from './label.js'
import { leadPhrase } from './lead.js'
import { behind, introducing, nounFollows, takesNoun } from './noun.js'
import { EMPTY_PHRASE, type Following, type Phrase, parseFollowing, parsePhrase } from './phrase.js'
import { readRate } from './rate.js'
import { distinct, isRatio, reading, wordsBefore } from './reading.js'
import type { FigureContext, Reading, Scope } from './scope.js'
import { countedWhole, isWholeOfShare, shareTail } from './share.js'
import { sharedRates } from './shared-rates.js'
import type { Token } from './token.js'
import { bareVerb, listVerb } from './verb.js'

/** What a figure counts, as one reading, or several where subjects share the number. */
export function readFigure(figure: Figure, scope: Scope, context: FigureContext): Reading[] {
  const change = changeTail(figure, context.lexicon)
  if (change) return [readChange(figure, change, scope, context)]
  const share = shareTail(figure)
  if (share) return [readShare(figure, share, scope, context)]
  const counted = countedWhole(figure)
  if (counted) return [wholeOfShare(figure, [counted], scope)]
  if (isWholeOfShare(figure))
    return [
      wholeOfShare(
        figure,
        figure.before.filter(({ text }) => text !== '占'),
        scope,
      ),
    ]
  const turned = turnedTo(figure, scope, context)
  if (turned) return [turned]
  const following = parseFollowing(behind(figure), context.lexicon)
  const phrase = distinct(parsePhrase(wordsBefore(figure, context.lexicon), context.lexicon), context)
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

function wholeOfShare(figure: Figure, object: readonly Token[], scope: Scope): Reading {
  const tokens = fitLabel({ ...EMPTY_PHRASE, object })
  return { ...reading(figure, 'noun-before', textOf(tokens), tokens, { ...EMPTY_PHRASE, object }, scope), level: false }
}

/** 接通率由[91%]提高到[97%]: both ends are of the noun in front of 由. */
function turnedTo(figure: Figure, scope: Scope, context: FigureContext): Reading | null {
  const { before, clause } = figure
  const reached = before.findLast(({ kind, text }) => kind !== 'time' && text !== '的')
  if (reached === undefined || !/[到至为成]了?$/u.test(reached.text)) return null
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

/** 收到申请[3件]; 答复率[100%]; 注销[5个]; 文件[2件]宣布失效. */
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

/** 收入突破百亿元大关,达[109亿元]: what was passed says nothing of what is counted. */
const PASSED = /(?<=.)(?:首次|成功)?(?:突破|跨越|跨过|迈过|迈上|站上|超过).{1,8}(?:大关|台阶)$/u

/** A number with nothing beside it: it counts what the clause or figure before was about. */
function bare(figure: Figure, scope: Scope, _context: FigureContext): Reading {
  const previous = scope.here.at(-1) ?? null
  const lead = leadPhrase(scope.lead)
  const labelOf = (phrase: Phrase | null): string => (phrase ? textOf(fitLabel(phrase)) : '')
  const label = labelOf(lead).replace(PASSED, '') || previous?.stem || labelOf(scope.heading()) || textOf(scope.topic)
  const phrase = lead ?? previous?.phrase ?? EMPTY_PHRASE
  return { ...reading(figure, 'bare', label, null, phrase, scope), borrowed: true }
}
