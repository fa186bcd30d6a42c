import type { Lexicon } from '../../model/lexicon.js'
import type { Figure } from './figure.js'
import { lengthOf } from './label.js'
import { splitList } from './list.js'
import type { Phrase } from './phrase.js'
import type { Token } from './token.js'

const BARE_LENGTH = 4

/** The subjects that share one number: 答复率、满意度[100%]; one phrase where there is one subject. */
export function sharedRates(figure: Figure, phrase: Phrase, lexicon: Lexicon): readonly Phrase[] {
  const items = joinOwners(splitList(phrase.object), lexicon)
  const each = /(?:均|都|各|双双|同为)(?:为|是|达|达到|实现|有)?$/u.test(
    figure.clause.text.slice(Math.max(0, figure.start - 6), figure.start),
  )
  const subjects = splitList(phrase.subject)
  const severally = each || figure.before.some(token => token.text === '各')
  if (items.length < 2 && severally && isPlainList(subjects)) return subjects.map(subject => ({ ...phrase, subject }))
  if (items.length < 2 || items.length > 12) return [phrase]
  const rates = items.every(item => lexicon.rate.test(item.at(-1)!.text))
  if (!rates && each && lexicon.rate.test(items.at(-1)!.at(-1)!.text)) return withHead(phrase, items)
  if (!rates && !(each && items.every(item => item.every(token => token.kind === 'noun')))) return [phrase]
  const prefix = rates ? sharedPrefix(items) : []
  return items.map((item, i) => ({
    ...phrase,
    object: i > 0 && lengthOf(item) <= BARE_LENGTH ? [...prefix, ...item] : item,
  }))
}

/** A, B as they stand: nothing summed up (A、B等), nothing but nouns. */
const isPlainList = (items: readonly Token[][]): boolean =>
  items.length > 1 &&
  items.length < 7 &&
  items.every(item => item.every(({ kind, text }) => kind === 'noun' && text !== '等'))

/** 建议、提案办复率、满意率: items that are no rates belong to the rate behind them, where another rate follows. */
function joinOwners(items: Token[][], lexicon: Lexicon): Token[][] {
  const rates = items.filter(item => lexicon.rate.test(item.at(-1)!.text)).length
  if (rates < 2 || rates === items.length) return items
  const out: Token[][] = []
  let open: Token[] = []
  for (const item of items) {
    open = [...open, ...item]
    if (!lexicon.rate.test(item.at(-1)!.text)) continue
    out.push(open)
    open = []
  }
  return out
}

/** 网站、新媒体检查合格率双双100%: the last item's words behind its own name hold for all. */
function withHead(phrase: Phrase, items: readonly Token[][]): readonly Phrase[] {
  const last = items.at(-1)!
  const head = last.length > 1 ? last.slice(1) : []
  return items.map((item, i) => ({ ...phrase, object: i === items.length - 1 ? item : [...item, ...head] }))
}

/** 线上支付开通率和激活率: the first item's words before its own rate hold for the others too. */
function sharedPrefix([first, second]: readonly Token[][]): readonly Token[] {
  let length = lengthOf(first!) - lengthOf(second!)
  const prefix: Token[] = []
  for (const token of first!) {
    if (token.text.length > length) break
    prefix.push(token)
    length -= token.text.length
  }
  return prefix.length < first!.length ? prefix : []
}
