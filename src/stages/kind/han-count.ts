import type { Quantity } from '../../model/mention.js'
import { isAskedOfEach } from './classify-quantity.js'
import type { CompiledCues } from './compile-kinds.js'

/** What a quantity in Chinese numerals is: a count, or a word that happens to hold a numeral. */
export type HanReading = 'count' | 'word'

const ARABIC = /[0-9]/u
const REACH = 30

export const isHan = (quantity: Quantity): boolean => !ARABIC.test(quantity.raw)

/**
 * Chinese numerals count where they are more than one, or scaled, or a verb of counting stands in front of 一;
 * 一项重要工作 is an article, 一网通办 a word.
 */
export function readHan(text: string, quantity: Quantity, cues: CompiledCues): HanReading {
  const { raw, unit, start, outer } = quantity
  if (cues.hanScaled.test(raw)) return 'count'
  if (unit === null || cues.idiom.test(text.slice(start, start + 6))) return 'word'
  if (!cues.one.test(raw)) return 'count'
  if (cues.articleUnit.test(unit)) return 'word'
  const before = text.slice(Math.max(0, outer[0] - REACH), start)
  const counted = cues.countingVerb.test(before) || isAskedOfEach(before, cues) || cues.askedEach.test(before)
  return counted || cues.askedTime.test(unit) || isListed(before, unit) ? 'count' : 'word'
}

const LIST_ITEM = /、[^,。;、]{0,14}$/u

/** 举办三届赛事、一届展会: counted like its neighbour in the list. */
function isListed(before: string, unit: string): boolean {
  const at = before.search(LIST_ITEM)
  if (at <= 0) return false
  const neighbour = before.slice(0, at).lastIndexOf(unit)
  return neighbour > 0 && /[\d二三四五六七八九十两]/u.test(before[neighbour - 1]!)
}
