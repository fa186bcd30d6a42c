import type { Phrase } from './phrase.js'
import type { Token } from './token.js'

/** Longest label that still reads as a row header at a glance. */
export const LABEL_LENGTH = 18
const HEAD_ROOM = 2

export const textOf = (tokens: readonly Token[]): string => tokens.map(token => token.text).join('')
export const lengthOf = (tokens: readonly Token[]): number => tokens.reduce((sum, token) => sum + token.text.length, 0)

/** Whether the tokens follow one another without a gap. */
export const isOneStretch = (tokens: readonly Token[]): boolean =>
  tokens.every((token, i) => i === 0 || token.start === tokens[i - 1]!.end)

/** Words of the subject that name the issuer itself or all it governs are left out: 全州政府网站 → 政府网站. */
export function distinctSubject(subject: readonly Token[], places: ReadonlySet<string>): readonly Token[] {
  if (subject.length === 1 && subject[0]!.kind !== 'generic' && !places.has(subject[0]!.text)) return subject
  let i = subject.findLastIndex(token => token.kind === 'generic') + 1
  if (i === subject.length) return []
  while (i < subject.length) {
    const { text, kind } = subject[i]!
    if (
      kind !== 'generic' &&
      kind !== 'link' &&
      kind !== 'sum' &&
      !places.has(text) &&
      !/^各/u.test(text) &&
      text !== '、' &&
      text !== '的'
    )
      break
    i++
  }
  const rest = subject.slice(i)
  return /^各/u.test(subject[0]?.text ?? '') && rest.every(token => token.kind !== 'noun') ? [] : rest
}

/** The words of a phrase that fit into a row header: what is done and to what first, then who, then by what means. */
export function fitLabel(phrase: Phrase, limit = LABEL_LENGTH): readonly Token[] {
  const { subject, adjunct, verb, object } = phrase
  const core = [...verb, ...object]
  const full = [...subject, ...adjunct, ...core]
  if (lengthOf(full) <= limit) return full
  if (lengthOf(subject) + lengthOf(core) <= limit) return [...subject, ...core]
  if (lengthOf(core) <= limit) return [...withinRoom(subject, limit - lengthOf(core)), ...core]
  const slim = shortenObject(object, limit - lengthOf(verb))
  return [...withinRoom(subject, limit - lengthOf(verb) - lengthOf(slim)), ...verb, ...slim]
}

/** The last words of a subject that fit: heads of Chinese noun phrases stand last. */
function withinRoom(subject: readonly Token[], room: number): readonly Token[] {
  if (lengthOf(subject) <= room) return subject
  if (room < HEAD_ROOM + 2) return []
  const tail = lastWords(subject, room)
  return tail.some(token => token.kind === 'noun' && token.text.length > 1) ? tail : []
}

function lastWords(tokens: readonly Token[], room: number): readonly Token[] {
  let start = tokens.length
  let length = 0
  while (start > 0 && length + tokens[start - 1]!.text.length <= room) {
    start--
    length += tokens[start]!.text.length
  }
  while (start < tokens.length && /^(?:、|和|及|与|的|等)$/u.test(tokens[start]!.text)) start++
  return tokens.slice(start)
}

/** 重要决策、规划等信息 → 信息; 涉及群众利益的文件 → 文件; what is still too long keeps its last words. */
export function shortenObject(object: readonly Token[], limit: number): readonly Token[] {
  if (lengthOf(object) <= limit) return object
  const plain = object.filter(token => !token.text.startsWith('('))
  if (lengthOf(plain) <= limit) return plain
  const etc = plain.findLastIndex(token => token.text.startsWith('等'))
  const behind = etc >= 0 ? plain.slice(etc + 1) : []
  if (lengthOf(behind) >= HEAD_ROOM) return firstOfList(plain.slice(0, etc), behind, limit)
  const attribute = plain.findLastIndex(token => token.text === '的')
  const head = attribute >= 0 ? plain.slice(attribute + 1) : []
  if (lengthOf(head) >= HEAD_ROOM && lengthOf(head) <= limit) return head
  const tail = lastWords(plain, limit)
  return tail.length > 0 ? tail : plain.slice(0, 1)
}

/** 金融改革、金融监管、风险处置等信息 → 金融改革等信息, where that fits. */
function firstOfList(list: readonly Token[], head: readonly Token[], limit: number): readonly Token[] {
  const comma = list.findIndex(token => token.text === '、')
  const first = comma > 0 ? list.slice(0, comma) : list
  const short = lengthOf(first) + lengthOf(head) <= limit && first.every(token => token.kind !== 'verb')
  if (short) return [...first, ...head]
  return lengthOf(head) <= limit ? head : lastWords(head, limit)
}

/** `a` and `b` joined, what the end of one and the start of the other share said once: 文件解读 + 解读率 → 文件解读率. */
export function joinOverlapping(a: string, b: string): string {
  for (let k = Math.min(a.length, b.length); k > 1; k--) if (a.endsWith(b.slice(0, k))) return a + b.slice(k)
  return a + b
}
