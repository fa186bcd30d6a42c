import type { Lexicon } from '../../model/lexicon.js'
import { changeTail } from './change.js'
import type { Figure } from './figure.js'
import { listOf } from './list.js'
import type { Phrase } from './phrase.js'
import type { Token } from './token.js'

const RESPECTIVELY = /分别(?!人员)/u

/** Runs of figures that 分别 deals out in order: 茶叶、水果产量[分别]为2吨和3吨. Each run is [first, count]. */
export function respectiveRuns(
  figures: readonly Figure[],
  lexicon: Lexicon,
  /** How many the sentence dealt out before: [分别]为2吨和3吨,增长3%、4%. */
  before: number,
): Map<Figure, readonly Figure[]> {
  const runs = new Map<Figure, readonly Figure[]>()
  let dealt = before
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
  const objects = listOf(phrase.object, count)
  const items = objects ?? listOf(phrase.subject, count)
  if (items === null) return townAndCountry(phrase, count)
  const head = sharedHead(items, lexicon)
  const names = fullNames(items)
  return names.map((item, i) => {
    const whole = i < names.length - 1 ? [...item, ...head] : ofWhich(item) ? [...item.slice(0, -2), ...head] : item
    return objects ? { ...phrase, object: whole } : { ...phrase, subject: whole }
  })
}

/** 城、乡居民 are 城镇 and 乡村居民; 第二、第三产业: 第二 is 第二产业. */
function fullNames(items: readonly (readonly Token[])[]): readonly (readonly Token[])[] {
  const last = items.at(-1)![0]!
  const both = items[0]![0]!.text === '城' && /^乡(?!村)/u.test(last.text)
  return items.map((item, i) => {
    const [first, ...rest] = item
    const { text } = first!
    if (both) return [{ ...first!, text: text.replace(/^城$/u, '城镇').replace(/^乡(?!村)/u, '乡村') }, ...rest]
    const numbered = i < items.length - 1 && rest.length === 0 && /^第.$/u.test(text) && /^第../u.test(last.text)
    return numbered ? [{ ...first!, text: text + last.text.slice(2) }] : item
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

/** 粮食、烟酒、维修及服务[的价格]: one noun of all that stands in front; a share is of its own (占…的比重). */
const ofWhich = (item: readonly Token[]): boolean =>
  item.length > 2 && item.at(-2)!.text === '的' && item.every(({ text }) => text !== '占')

/** 鱼类、贝类产量 → 产量: last words of the last item, where the others lack them. */
function sharedHead(items: readonly (readonly Token[])[], lexicon: Lexicon): readonly Token[] {
  const last = items.at(-1)!
  const head = last.at(-1)!
  if (last.length < 2) return []
  if (ofWhich(last)) return [head]
  const known = lexicon.measure.test(head.text) || lexicon.rate.test(head.text)
  if (!known || items.slice(0, -1).some(item => item.at(-1)!.text === head.text)) return []
  return last.slice(Math.max(1, last.length - Math.max(1, last.length - items[0]!.length)))
}
