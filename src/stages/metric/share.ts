import type { Figure } from './figure.js'
import type { Token } from './token.js'

const SHARE =
  /占(?:到|了)?(?<of>[^占]{0,24}?)(?:的)?(?:比重|比例|比率|总量|份额)?(?:持续|一直|始终|分别|均|各|为|达到|达|的|到|约|超过|超|从|由|在){0,4}$/u
/** 为全年任务的[110%]: a share without 占. */
const OF = /(?:仅|约|已)?(?:为|是|相当于)(?<of>[^占为]{2,16})的$/u
/** 占年度计划3亿元的[107%]: of what the clause is a share stands with a number of its own. */
const OF_COUNT = /^占(?![地用有])(?<of>\p{Script=Han}{2,12})$/u
const TAIL_LENGTH = 36

/** 占年度计划[3亿元]的107%: the number is that of the whole, and says nothing of what was done. */
export const isWholeOfShare = ({ clause, start, after, end }: Figure): boolean =>
  OF_COUNT.test(clause.text.slice(0, start)) && clause.text[end] === '的' && after.length === 0

/** 门票[占]总收入[40%]: what stands before 占, and of what it is a share; null where the figure is none. */
export function shareTail(figure: Figure): { base: readonly Token[]; of: string; text: string } | null {
  const { unit } = figure.quantity
  if (unit !== '%' && unit !== '‰' && unit !== '成') return null
  if (figure.after[0]?.text === '占' && figure.before.length === 0) return { base: [], of: '', text: '占' }
  const counted = figure.before.length === 1 && figure.before[0]!.text === '的' ? figure.clause.atoms[0] : undefined
  const whole = counted && counted.end === figure.before[0]!.start && figure.clause.text.slice(0, counted.start)
  const named = whole ? OF_COUNT.exec(whole)?.groups?.of : undefined
  if (named) return { base: [], of: named, text: `占${named}` }
  const from = figure.before[0]?.start ?? figure.start
  const text = figure.clause.text.slice(Math.max(from, figure.start - TAIL_LENGTH), figure.start)
  const match = SHARE.exec(text) ?? OF.exec(text)
  if (!match || /[率度]$/u.test(match.groups!.of!)) return null
  const at = figure.start - text.length + match.index
  return { base: figure.before.filter(token => token.end <= at), of: match.groups!.of!, text: match[0] }
}
