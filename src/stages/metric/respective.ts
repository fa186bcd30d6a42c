import { changeTail } from './change.js'
import { dealOut } from './distribute.js'
import type { Figure } from './figure.js'
import { distinctSubject, fitLabel, textOf } from './label.js'
import { leadPhrase } from './lead.js'
import { listOf, namesAll } from './list.js'
import { EMPTY_PHRASE, type Phrase, parsePhrase } from './phrase.js'
import { readFigure } from './read-figure.js'
import { withoutLightVerb } from './reading.js'
import { type FigureContext, nounOf, pathOf, type Reading, recent, type Scope } from './scope.js'
import type { Token, Words } from './token.js'

/** The readings of figures that 分别 deals out: to the subjects in front, or to the list that was dealt out before. */
export function readRespective(
  run: readonly Figure[],
  scope: Scope,
  words: Words,
  context: FigureContext,
): Reading[] | null {
  const [first] = run
  const readings = readFigure(first!, scope, context)
  const model = readings[0]!
  if (model.change !== null && scope.list.length === run.length && model.borrowed) {
    return run.map((figure, i) => overList(figure, model, scope.list[i]!, context))
  }
  const phrase = model.change === null ? parsePhrase(first!.before, words.lexicon) : model.phrase
  const dealt = dealOut(
    { ...phrase, subject: distinctSubject(phrase.subject, context.places) },
    run.length,
    words.lexicon,
  )
  const named = dealt ?? dealtToNamed(run, phrase, model, scope, words)
  if (named === null) return overPrevious(run, model, scope, context) ?? overAll(run, model)
  const tail = model.change === null ? '' : model.label.slice(model.stem.length) || changeWords(model)
  const list = named.map((item, i) => dealtReading(run[i]!, item, tail, model, scope))
  if (model.change === null) scope.list = list
  return list
}

/** 甲、乙两区[分别]…: to those that the count in front names; 建成甲站、乙站,[分别]…: to those of the clause before. */
function dealtToNamed(
  run: readonly Figure[],
  phrase: Phrase,
  model: Reading,
  scope: Scope,
  { lexicon }: Words,
): readonly Phrase[] | null {
  const counted = scope.here.at(-1)?.figure
  if (counted?.clause === run[0]!.clause && counted.quantity.value === run.length && namesAll(counted)) {
    const base = model.change === null ? run[0]!.before : changeTail(run[0]!, lexicon)!.base
    const said = parsePhrase(base.slice(counted.after.length), lexicon)
    return listOf(counted.before, run.length)!.map(subject => ({ ...said, subject }))
  }
  const lead = leadPhrase(scope.lead)
  if (lead === null || model.change !== null || phrase.subject.length > 0) return null
  const items = listOf(lead.object.length > 0 ? lead.object : lead.subject, run.length)
  return items?.map(item => ({ ...phrase, verb: [], object: [...fromQuote(item), ...phrase.object] })) ?? null
}

/** 新开设“专题” → “专题”. */
function fromQuote(item: readonly Token[]): readonly Token[] {
  const quoted = item.findIndex(({ text }) => /^[“《]/u.test(text))
  return quoted < 0 ? item : item.slice(quoted)
}

/** 接待游客5万人次,旅游收入6亿元,[分别增长]…: the last figures in order, where nothing else is dealt to. */
function overPrevious(run: readonly Figure[], model: Reading, scope: Scope, context: FigureContext): Reading[] | null {
  const levels = recent(scope).filter(reading => reading.level)
  const clause = levels.filter(reading => reading.figure.clause === levels.at(-1)!.figure.clause)
  const list = clause.length > run.length ? clause.slice(0, run.length) : levels.slice(-run.length)
  if (list.length < run.length) return null
  if (model.change !== null && model.borrowed) return run.map((figure, i) => overList(figure, model, list[i]!, context))
  const rate = textOf(model.phrase.object)
  if (!context.lexicon.rate.test(rate) || rate.length > 4) return null
  return run.map((figure, i) => ({
    ...model,
    figure,
    rule: 'distributed',
    label: textOf(nounOf(list[i]!)) + rate,
    tokens: null,
    borrowed: true,
  }))
}

/** 甲乙两类标准分别提高1%和2%: subjects that the words do not part; each figure keeps the whole label. */
const overAll = (run: readonly Figure[], model: Reading): Reading[] | null =>
  model.rule === 'bare'
    ? null
    : run.map((figure, i) => ({ ...model, figure, rule: i === 0 ? model.rule : 'bare', borrowed: i > 0 }))

const changeWords = (model: Reading): string => (model.change === 'up' ? '增长' : '下降')

function dealtReading(figure: Figure, phrase: Phrase, tail: string, model: Reading, scope: Scope): Reading {
  const label = textOf(fitLabel(withoutLightVerb(phrase))) + tail
  return {
    ...model,
    figure,
    rule: 'distributed',
    label,
    stem: label,
    tokens: null,
    phrase,
    path: pathOf(figure, scope),
    borrowed: false,
  }
}

function overList(figure: Figure, model: Reading, item: Reading, context: FigureContext): Reading {
  const own = changeTail(figure, context.lexicon)
  const change = own?.direction ?? model.change
  const tail = own?.base.every(token => /^[、和及]$/u.test(token.text))
    ? own.text
    : model.label.slice(model.stem.length) || changeWords(model)
  return {
    ...model,
    figure,
    change,
    rule: 'distributed',
    label: item.label + tail,
    stem: item.label,
    tokens: null,
    phrase: EMPTY_PHRASE,
    path: item.path,
    borrowed: true,
  }
}
