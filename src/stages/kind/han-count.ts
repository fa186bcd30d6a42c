import type { Quantity } from '../../model/mention.js'
import type { CompiledCues } from './compile-kinds.js'

/** What a quantity in Chinese numerals is: a count, or a word that happens to hold a numeral. */
export type HanReading = 'count' | 'word'

const ARABIC = /[0-9]/u
const SCALED = /[万亿百千%‰]|分之|百分|多|余|几/u
const ONE = /^一(?!百|千|万|亿|[〇零一二三四五六七八九十])/u
const ARTICLE_UNIT = /^(?:种|些|定|般|次性|体|批|系列|大批|方面|边|直|样|面|下|点|带|手|线|段|把|道|股|片|件事|类|套)$/u
const IDIOM =
  /^(?:一(?:次性|体化|系列|方面|定|般|些|批|站式|把手|窗|网|键|线|体|步|旦|带|道|同|并|律|直|流|等|致|刀|事|企|码|老|二三|切|级)|三(?:角|农|公|峡|亚|资|无|方|者|产|定|严)|四(?:川|风|好|肢|处|周)|五(?:指|保|险)|六(?:稳|保)|七一|八一|九(?:州|江|龙)|十(?:分|堰|足)|百(?:姓|货|年|强)|千(?:方|家)|万(?:众|家|物|元|象|里|全)|两(?:会|岸|学|不|微|新|重|手|违|非|癌|免|区|客|广|高|江|法|委|院|型|化|难|院)|双)/u

/** At least once, once a year. */
const ASKED_EACH = /(?:至少|不少于|不低于|每(?:年|月|周|日|季度?|半年|隔))[^,。;]{0,8}$/u
const TIME = /^(?:个月|年|周|天|小时|个?工作日|季度)$/u

export const isHan = (quantity: Quantity): boolean => !ARABIC.test(quantity.raw)

/**
 * Chinese numerals count where they are more than one, or scaled, or a verb of counting stands in front of 一;
 * 一项重要工作 is an article, 一网通办 a word.
 */
export function readHan(text: string, quantity: Quantity, cues: CompiledCues): HanReading {
  const rest = text.slice(quantity.start, quantity.start + 6)
  if (SCALED.test(quantity.raw)) return 'count'
  if (quantity.unit === null || IDIOM.test(rest)) return 'word'
  if (!ONE.test(quantity.raw)) return 'count'
  if (ARTICLE_UNIT.test(quantity.unit)) return 'word'
  const before = text.slice(Math.max(0, quantity.outer[0] - 30), quantity.start)
  return listed(before, quantity.unit) ||
    cues.countingVerb.test(before) ||
    cues.distributed.test(before) ||
    ASKED_EACH.test(before) ||
    TIME.test(quantity.unit)
    ? 'count'
    : 'word'
}

/** 举办三届赛事、一届展会: counted like its neighbour in the list. */
const listed = (before: string, unit: string): boolean => {
  const at = before.search(/、[^,。;、]{0,14}$/u)
  return at > 0 && new RegExp(`[\\d二三四五六七八九十两]${unit}[^,。;]{1,26}$`, 'u').test(before.slice(0, at))
}
