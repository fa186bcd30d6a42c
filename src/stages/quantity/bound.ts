/** How a stated number relates to the true one. */
export type Bound = 'exact' | 'about' | 'over' | 'under'

interface BoundWord {
  readonly text: string
  readonly bound: Bound
  /** letters that, standing in front, make another word: 节约, 附近 */
  readonly notAfter?: string
}

const before: readonly BoundWord[] = [
  { text: '不少于', bound: 'over' },
  { text: '不低于', bound: 'over' },
  { text: '不小于', bound: 'over' },
  { text: '不短于', bound: 'over' },
  { text: '不超过', bound: 'under' },
  { text: '不高于', bound: 'under' },
  { text: '不多于', bound: 'under' },
  { text: '不大于', bound: 'under' },
  { text: '不长于', bound: 'under' },
  { text: '不得少于', bound: 'over' },
  { text: '不得低于', bound: 'over' },
  { text: '不得超过', bound: 'under' },
  { text: '不得高于', bound: 'under' },
  { text: '不得多于', bound: 'under' },
  { text: '超过', bound: 'over', notAfter: '赶反' },
  { text: '突破', bound: 'over' },
  { text: '超出', bound: 'over' },
  { text: '多于', bound: 'over' },
  { text: '大于', bound: 'over' },
  { text: '高于', bound: 'over' },
  { text: '至少', bound: 'over' },
  { text: '最少', bound: 'over' },
  { text: '最低', bound: 'over' },
  { text: '少于', bound: 'under' },
  { text: '低于', bound: 'under' },
  { text: '小于', bound: 'under' },
  { text: '不足', bound: 'under' },
  { text: '不到', bound: 'under' },
  { text: '未满', bound: 'under' },
  { text: '将近', bound: 'under' },
  { text: '接近', bound: 'under' },
  { text: '最多', bound: 'under' },
  { text: '至多', bound: 'under' },
  { text: '最高', bound: 'under' },
  { text: '大约', bound: 'about' },
  { text: '大概', bound: 'about' },
  { text: '约计', bound: 'about', notAfter: '节预签履合条制特公契邀违' },
  { text: '约为', bound: 'about', notAfter: '节预签履合条制特公契邀违' },
  { text: '约有', bound: 'about', notAfter: '节预签履合条制特公契邀违' },
  { text: '约', bound: 'about', notAfter: '节预签履合条制特公契邀违' },
  { text: '近', bound: 'under', notAfter: '附最临靠就邻亲远迫' },
  { text: '逾', bound: 'over' },
  { text: '超', bound: 'over', notAfter: '赶反高商' },
  { text: '过', bound: 'over', notAfter: '超通经不渡路越' },
]

const after: readonly BoundWord[] = [
  { text: '+', bound: 'over' },
  { text: '及以上', bound: 'over' },
  { text: '(含)以上', bound: 'over' },
  { text: '以上', bound: 'over' },
  { text: '之上', bound: 'over' },
  { text: '有余', bound: 'over' },
  { text: '开外', bound: 'over' },
  { text: '及以下', bound: 'under' },
  { text: '(含)以下', bound: 'under' },
  { text: '以下', bound: 'under' },
  { text: '以内', bound: 'under' },
  { text: '之内', bound: 'under' },
  { text: '左右', bound: 'about' },
  { text: '上下', bound: 'about' },
]

interface Bounded {
  readonly bound: Bound
  /** where the bound words begin or end */
  readonly edge: number
}

const groupBy = (
  words: readonly BoundWord[],
  key: (word: BoundWord) => string,
): ReadonlyMap<string, readonly BoundWord[]> => {
  const groups = new Map<string, BoundWord[]>()
  for (const word of [...words].sort((a, b) => b.text.length - a.text.length)) {
    const letters = groups.get(key(word)) ?? []
    letters.push(word)
    groups.set(key(word), letters)
  }
  return groups
}

const beforeByLast = groupBy(before, word => word.text.slice(-1))
const afterByFirst = groupBy(after, word => word.text.charAt(0))

/** The bound words that end at `at`, or null. */
export const boundBefore = (text: string, at: number): Bounded | null => {
  const edge = text[at - 1] === ' ' ? at - 1 : at
  for (const word of beforeByLast.get(text.charAt(edge - 1)) ?? []) {
    const start = edge - word.text.length
    if (start < 0 || !text.startsWith(word.text, start)) continue
    if (start > 0 && word.notAfter?.includes(text.charAt(start - 1))) continue
    return { bound: word.bound, edge: start }
  }
  return null
}

/** The bound words that begin at `at`, or null. */
export const boundAfter = (text: string, at: number): Bounded | null => {
  const edge = text[at] === ' ' ? at + 1 : at
  const word = afterByFirst.get(text.charAt(edge))?.find(candidate => text.startsWith(candidate.text, edge))
  return word === undefined ? null : { bound: word.bound, edge: edge + word.text.length }
}
