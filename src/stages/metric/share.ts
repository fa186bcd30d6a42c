import type { Figure } from './figure.js'
import type { Token } from './token.js'

const SHARE =
  /占(?:到|了)?(?<of>[^占]{0,24}?)(?:的)?(?:比重|比例|比率|总量|份额)?(?:持续|一直|始终|分别|均|各|为|达到|达|的|到|约|超过|超|从|由|在){0,4}$/u
/** 为全年任务的[110%]: a share without 占. */
const OF = /(?:仅|约|已)?(?:为|是|相当于)(?<of>[^占为]{2,16})的$/u
/** 占年度计划3亿元的[107%]: of what the clause is a share stands with a number of its own. */
const OF_COUNT = /^占(?![地用有])(?<of>\p{Script=Han}{2,12})$/u
const TAIL_LENGTH = 36

const OF_COUNTED = /^占(?![地用有])\p{Script=Han}{0,12}$/u
const NOUN_BEHIND = /^(?<of>\p{Script=Han}{1,10})的(?=\d|$)/u

/** 占全市[900辆]公交车的30%: the noun behind the whole's number; null where it is none. */
export function countedWhole({ clause, start, end }: Pick<Figure, 'clause' | 'start' | 'end'>): Token | null {
  const of = OF_COUNTED.test(clause.text.slice(0, start))
    ? NOUN_BEHIND.exec(clause.text.slice(end))?.groups?.of
    : undefined
  return of === undefined ? null : { text: of, start: end, end: end + of.length, kind: 'noun' }
}

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
  const behind = shareOfCounted(figure)
  if (behind) return behind
  const from = figure.before[0]?.start ?? figure.start
  const text = figure.clause.text.slice(Math.max(from, figure.start - TAIL_LENGTH), figure.start)
  const match = SHARE.exec(text) ?? OF.exec(text)
  if (!match || /[率度]$/u.test(match.groups!.of!)) return null
  const at = figure.start - text.length + match.index
  return { base: figure.before.filter(token => token.end <= at), of: match.groups!.of!, text: match[0] }
}

/** 占全市900辆公交车的[30%]. */
function shareOfCounted({ clause, start }: Figure): { base: readonly Token[]; of: string; text: string } | null {
  const counted = clause.atoms[0]
  const noun = counted === undefined ? null : countedWhole({ clause, start: counted.start, end: counted.end })
  return noun === null || noun.end + 1 !== start ? null : { base: [], of: noun.text, text: `占${noun.text}` }
}
