import type { Lexicon } from '../../model/lexicon.js'
import { type Figure, wantsNoun } from './figure.js'
import type { Token } from './token.js'

/** The verb of change in front of a number, what it is compared with, and what stands before both. */
export interface ChangeTail {
  readonly text: string
  readonly direction: 'up' | 'down'
  readonly base: readonly Token[]
  readonly tokens: readonly Token[]
}

const TAIL_LENGTH = 24
const RELATIVE = new Set(['%', '‰', '百分点', '个百分点', '倍', '番', '成'])

/** The change that a figure states (同比增长[5%]); null where it states a level. */
export function changeTail(figure: Figure, lexicon: Lexicon): ChangeTail | null {
  const { clause, start, before, quantity } = figure
  const from = before[0]?.start ?? start
  const text = clause.text.slice(Math.max(from, start - TAIL_LENGTH), start)
  if (/番/u.test(quantity.raw)) return doubled(figure)
  const match = lexicon.change.exec(text)
  if (!match) return null
  const turn = match.groups!.turn!
  const relative = quantity.unit !== null && RELATIVE.has(quantity.unit)
  if (turn.length === 1 && !plainTurn(turn, match[0], text.slice(0, match.index), relative)) return null
  if (!relative && nounFollows(figure)) return null
  if (
    !relative &&
    match[0].length === turn.length &&
    match.index === 0 &&
    from === start - text.length &&
    figure.clause.opener === ''
  )
    return null
  const at = start - match[0].length
  return {
    text: match[0].replace(/^(?:分别|约|仅|已|又|再|均|各)+|(?<=.)(?:分别|约)(?=.)|了$/gu, ''),
    direction: lexicon.rising.has(turn) || lexicon.rising.has(turn.replace(/了$/u, '')) ? 'up' : 'down',
    base: clip(before, at),
    tokens: [{ text: match[0], start: at, end: start, kind: 'verb' }],
  }
}

/** 增 and the like count as a verb only behind a comparison, a blank or with a rate: not in 新增3个. */
function plainTurn(turn: string, match: string, rest: string, relative: boolean): boolean {
  if (/[新倍剧猛递加]$/u.test(rest) || /^[多少高低]$/u.test(turn)) return match.length > 1
  return match.length > 1 || relative || rest === ''
}

const nounFollows = (figure: Figure): boolean => {
  const first = figure.after[0]
  return first !== undefined && (first.kind === 'noun' || first.kind === 'nominal') && wantsNoun(figure.before)
}

function doubled(figure: Figure): ChangeTail {
  const last = figure.before.at(-1)
  const base = last && /翻|^了$/u.test(last.text) ? figure.before.slice(0, -1) : figure.before
  return { text: '翻番', direction: 'up', base, tokens: [] }
}

/** Tokens before `at`; one that reaches over it is cut. */
function clip(tokens: readonly Token[], at: number): readonly Token[] {
  return tokens
    .filter(token => token.start < at)
    .map(token => (token.end <= at ? token : { ...token, text: token.text.slice(0, at - token.start), end: at }))
}
