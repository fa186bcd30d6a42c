import type { Quantity } from '../../model/mention.js'
import type { Mention } from '../../model/sentence.js'
import type { Clause } from './clause.js'
import { namesAll } from './list.js'
import { stripLeading, stripTrailing } from './phrase.js'
import { type Token, tokenise, type Words } from './token.js'

/** A number that is counted, with the words that belong to it; offsets count in its clause's text. */
export interface Figure {
  readonly clause: Clause
  readonly mention: Mention
  readonly quantity: Quantity
  readonly start: number
  readonly end: number
  readonly before: readonly Token[]
  readonly after: readonly Token[]
  /** Nothing but 、 or 和 parts it from the figure before it. */
  readonly chained: boolean
  /** What the following figure's words say of this one's noun: 6家单位[开设窗口]7个. */
  readonly shared: readonly Token[]
}

const BEFORE_LIMIT = 160
const AFTER_LIMIT = 80
const SEPARATOR = /^(?:、|和|及|与|以及|并|或|,)$/u

/** The figures of a clause, each gap between two numbers dealt out to its neighbours. */
export function readFigures(clause: Clause, words: Words): Figure[] {
  const atoms = clause.atoms.filter(atom => atom.mention.kind === 'metric' && atom.mention.quantity)
  const gaps = atoms.map((atom, i) => gapBefore(clause, atoms[i - 1]?.end ?? 0, atom.start, words))
  const lastEnd = atoms.at(-1)?.end ?? 0
  const tail = tokenise(clause, lastEnd, Math.min(clause.text.length, lastEnd + AFTER_LIMIT), words)
  const figures: Figure[] = []
  let before: readonly Token[] = gaps[0] ?? []
  let chained = false
  for (const [i, atom] of atoms.entries()) {
    const gap = i + 1 < atoms.length ? gaps[i + 1]! : tail
    const more = gaps[i + 2] ?? tail
    const { mention, start } = atom
    const named = namesAll({ before, quantity: mention.quantity!, start })
    const deal =
      i + 1 < atoms.length
        ? dealGap(named || wantsNoun(before), gap, isNoun(more[0]), words)
        : { after: tail, before: [], shared: [] }
    figures.push({
      clause,
      mention,
      quantity: mention.quantity!,
      start: atom.start,
      end: atom.end,
      before,
      after: deal.after,
      chained: chained && before.every(token => SEPARATOR.test(token.text)),
      shared: deal.shared,
    })
    chained = gap.length > 0 && gap.length <= 2 && gap.every(token => SEPARATOR.test(token.text))
    // 甲馆和乙馆两处[场所]接待游客9人次: the noun behind the names is the next one's subject too
    before = named ? gap : deal.before
  }
  return sharePredicates(figures)
}

/** 4个镇、9个部门[签订责任书]: what is said of the last noun of a list is said of all. */
function sharePredicates(figures: readonly Figure[]): Figure[] {
  const out = [...figures]
  for (let i = out.length - 2; i >= 0; i--) {
    const [figure, next] = [out[i]!, out[i + 1]!]
    const listed = next.before.every(token => SEPARATOR.test(token.text) || token.kind === 'sum')
    if (figure.shared.length > 0 || figure.after.length === 0 || !listed) continue
    const said = next.after.findIndex(({ kind }) => kind === 'verb' || kind === 'preposition' || kind === 'adverb')
    const shared = next.shared.length > 0 ? next.shared : said > 0 ? next.after.slice(said) : []
    const whole = next.before.at(-1)?.kind === 'sum' && shared.length === 0
    out[i] = { ...figure, shared: whole ? next.after : shared }
  }
  return out
}

const gapBefore = (clause: Clause, from: number, to: number, words: Words): Token[] =>
  tokenise(clause, Math.max(from, to - BEFORE_LIMIT), to, words)

interface Deal {
  readonly after: readonly Token[]
  readonly before: readonly Token[]
  readonly shared: readonly Token[]
}

/** Who owns the words between two numbers: the noun of a number that needs one, the rest the next number. */
function dealGap(wants: boolean, gap: readonly Token[], nounAfterNext: boolean, { lexicon }: Words): Deal {
  const separator = gap.findIndex((token, i) => SEPARATOR.test(token.text) && i > 0)
  if (wants && separator > 0 && separator === gap.length - 1)
    return { after: gap.slice(0, separator), before: [], shared: [] }
  if (gap.length === 0 || SEPARATOR.test(gap[0]!.text) || !wants) return { after: [], before: gap, shared: [] }
  const clause = attributive(gap)
  if (!isNoun(gap[0]))
    return clause > 0
      ? {
          after: gap.slice(0, clause),
          before: gap.slice(gap.findLastIndex(token => token.text === '的') + 1),
          shared: [],
        }
      : { after: [], before: gap, shared: [] }
  const verb = gap.findIndex(
    ({ kind }, i) =>
      kind === 'verb' || kind === 'link' || kind === 'sum' || (clause > 0 && i > 0 && kind === 'nominal'),
  )
  // 3个[部门]接待费减少2%: what changes belongs to the change
  if (
    verb > 1 &&
    lexicon.change.exec(
      gap
        .slice(verb)
        .map(token => token.text)
        .join(''),
    )?.index === 0
  )
    return { after: gap.slice(0, 1), before: gap.slice(1), shared: [] }
  const apart = summedApart(gap, verb)
  if (apart > 0) return { after: gap.slice(0, apart), before: gap.slice(apart), shared: [] }
  if (verb > 0)
    return {
      after: gap.slice(0, verb),
      before: gap.slice(verb),
      shared: gap[verb]!.kind === 'verb' && clause < 0 ? gap.slice(verb) : [],
    }
  if (separator > 0) return { after: gap.slice(0, separator), before: gap.slice(separator + 1), shared: [] }
  const yearly = gap.findLastIndex(({ text }) => YEARLY.test(text))
  // 75家[龙头企业]年销售收入: whose income it is stands before 年
  if (yearly > 1 && lexicon.measure.test(gap.at(-1)!.text))
    return { after: gap.slice(0, yearly), before: gap, shared: [] }
  if (!nounAfterNext && gap.length > 1 && !gap.at(-1)!.text.endsWith('中'))
    return { after: gap.slice(0, 1), before: gap.slice(1), shared: [] }
  return { after: gap, before: [], shared: [] }
}

/** 9个[镇]专职人员合计仅13人: the people or means that are summed up belong to the sum; -1 where none are. */
function summedApart(gap: readonly Token[], verb: number): number {
  if (verb < 2 || gap[verb]!.kind !== 'sum') return -1
  const rest = gap.slice(verb + 1)
  const whose = gap.slice(0, verb)
  const nouns = whose.every(isNoun) && rest.every(({ kind }) => kind === 'link' || kind === 'adverb')
  const head = whose.findIndex(({ text }, i) => i > 0 && !text.startsWith('('))
  return nouns && SUMMED.test(whose.at(-1)!.text) ? head : -1
}

const YEARLY = /^年$/u
const SUMMED = /(?:人员|人数|编制|经费|资金|投资|面积|里程)$/u

/** End of the noun behind the last 的, its bracket included (纳入通报的[县(市)]平均浓度); -1 without one. */
function attributive(gap: readonly Token[]): number {
  const of = gap.findLastIndex(token => token.text === '的')
  if (of < 0 || !isNoun(gap[of + 1])) return -1
  return gap[of + 2]?.text.startsWith('(') ? of + 3 : of + 2
}

const isNoun = (token: Token | undefined): boolean =>
  token !== undefined && (token.kind === 'noun' || token.kind === 'nominal')

/** Nothing that could be counted stands in front of the number: its noun must follow. */
export function wantsNoun(before: readonly Token[]): boolean {
  const last = before.at(-1)
  if (last === undefined || last.kind === 'sum' || last.kind === 'preposition' || /^[的等、]$/u.test(last.text))
    return true
  if (last.kind === 'link')
    return last.text === '有' || last.text === '了' || last.text === '共有' || last.text === '仅有'
  const content = stripLeading(stripTrailing(before)).at(-1)
  return content === undefined || content.kind === 'verb' || content.kind === 'generic'
}
