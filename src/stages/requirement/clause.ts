/** Clauses of a sentence: stretches between , ; : 。. */
export interface Clause {
  readonly start: number
  readonly end: number
}

const END = /[,;:。!?]/u
const GROUP_END = /[;。!?]/u

const isDigit = (letter: string | undefined): boolean => letter !== undefined && letter >= '0' && letter <= '9'

/** The comma of 4,860.52万元 ends no clause. */
const ends = (text: string, at: number, end: RegExp): boolean =>
  end.test(text[at]!) && !(text[at] === ',' && isDigit(text[at - 1]) && isDigit(text[at + 1]))

const bounds = (text: string, at: number, end: RegExp, reach: number): Clause => {
  let from = at
  let to = at
  while (from > Math.max(0, at - reach) && !ends(text, from - 1, end)) from--
  while (to < Math.min(text.length, at + reach) && !ends(text, to, end)) to++
  return { start: from, end: to }
}

export const clauseAt = (text: string, at: number): Clause => bounds(text, at, END, 120)

/** The clauses between two ; that stand together. */
export const groupAt = (text: string, at: number): Clause => bounds(text, at, GROUP_END, 400)

const LONGEST = 80
const LEADING = /^(?:[,;:。、)]|(?:并|且|同时|要|应当?|须|必须|将|由|在|于|内(?!设)|前|之|以)(?=[\u4e00-\u9fff]{3}))/u
const TRAILING = /(?:[,;:。、(]|要|应当?|须|在|于|为|达到?|将|至|到|的|和|及)$/u
/** At most so many small words are cut off at each end. */
const CUTS = 4

/** A stretch of a sentence as the name of what is asked. */
export function wording(text: string): string {
  let words = text
  for (let i = 0; i < CUTS; i++) words = words.replace(LEADING, '').replace(TRAILING, '')
  if (words.endsWith(')') && !words.includes('(')) words = words.slice(0, -1)
  return words.slice(0, LONGEST)
}
