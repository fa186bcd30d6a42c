import type { Lexicon } from '../../model/lexicon.js'
import { changeTail } from './change.js'
import type { Figure } from './figure.js'
import type { Phrase } from './phrase.js'
import { splitList } from './shared-rates.js'
import type { Token } from './token.js'

const RESPECTIVELY = /分别(?!人员)/u

/** Runs of figures that 分别 deals out in order: 茶叶、水果产量[分别]为2吨和3吨. Each run is [first, count]. */
export function respectiveRuns(figures: readonly Figure[], lexicon: Lexicon): Map<Figure, readonly Figure[]> {
  const runs = new Map<Figure, readonly Figure[]>()
  let dealt = 0
  let end = 0
  for (let i = 0; i < figures.length; i++) {
    const first = figures[i]!
    end = Math.max(end, i + 1)
    while (end < figures.length && isRatio(figures[end]!) === isRatio(first) && follows(figures[end]!, lexicon)) end++
    const from = figures[i - 1]?.end ?? 0
    const said = RESPECTIVELY.test(first.clause.text.slice(Math.max(from, first.start - 30), first.start))
    if (end - i < 2 || (!said && end - i !== dealt)) continue
    dealt = end - i
    runs.set(first, figures.slice(i, end))
    i = end - 1
  }
  return runs
}

const isRatio = ({ quantity }: Figure): boolean => quantity.unit === '%' || quantity.unit === '‰'

/** Parted from the figure before by 、 alone, or by 、 and a verb of change: 增长3.3%、[下降3.7%]. */
function follows(figure: Figure, lexicon: Lexicon): boolean {
  if (figure.chained) return true
  const [first, ...rest] = figure.before
  if (first === undefined || !/^(?:、|和|及)$/u.test(first.text)) return false
  return (changeTail(figure, lexicon)?.base.length ?? 9) <= 1 && rest.length <= 2
}

/** One phrase for each of `count` items, the head noun that they share put back; null where the items do not fit. */
export function dealOut(phrase: Phrase, count: number, lexicon: Lexicon): readonly Phrase[] | null {
  const inObject = phrase.object.length > 0 && splitList(phrase.object).length === count
  const items = splitList(inObject ? phrase.object : phrase.subject)
  if (items.length !== count) return townAndCountry(phrase, count)
  const head = sharedHead(items, lexicon)
  return items.map((item, i) => {
    const whole = i === items.length - 1 ? item : [...item, ...head]
    return inObject ? { ...phrase, object: whole } : { ...phrase, subject: whole }
  })
}

/** 城乡居民收入 dealt to two figures is 城镇居民收入 and 乡村居民收入. */
function townAndCountry(phrase: Phrase, count: number): readonly Phrase[] | null {
  const [first, ...rest] = phrase.object
  if (count !== 2 || !first?.text.startsWith('城乡')) return null
  return ['城镇', '乡村'].map(side => ({
    ...phrase,
    object: [{ ...first, text: side + first.text.slice(2) }, ...rest],
  }))
}

/** 鱼类、贝类产量 → 产量: last words of the last item, where the others lack them. */
function sharedHead(items: readonly Token[][], lexicon: Lexicon): readonly Token[] {
  const last = items.at(-1)!
  const head = last.at(-1)!
  if (last.length < 2) return []
  const known = lexicon.measure.test(head.text) || lexicon.rate.test(head.text)
  if (!known || items.slice(0, -1).some(item => item.at(-1)!.text === head.text)) return []
  return last.slice(Math.max(1, last.length - Math.max(1, last.length - items[0]!.length)))
}
