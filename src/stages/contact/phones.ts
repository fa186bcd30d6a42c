import { matchesOf } from '../../text/matches.js'
import type { ContactRules } from './contact-rules.js'

export interface Phone {
  readonly type: 'phone' | 'fax'
  readonly value: string
  readonly start: number
  readonly end: number
}

const NUMBER =
  /(?:\+?86[- ]?)?(?:\(0\d{2,3}\) ?|0\d{2,3}(?: ?[-—]{1,2} ?| )?)?\d{7,8}(?:(?:-|转)\d{1,5})?(?!\d|个|件|次|条|人|户|元|万|余|多)|1[3-9]\d{9}(?!\d)|[48]00-?\d{3,4}-?\d{3,4}(?!\d)/uy
const BETWEEN = / ?(?:[、,/;或及和]| ) ?/uy

/** Numbers behind 电话 and 传真; one number behind 电话/传真 is both. */
export function readPhones(text: string, rules: ContactRules): Phone[] {
  const found: Phone[] = []
  for (const match of matchesOf(rules.numbers, text)) {
    const labels = match.groups!.labels!
    const types = (['phone', 'fax'] as const).filter(type => rules[type].test(labels))
    for (const [start, end] of numbersAt(text, match.index + match[0].length))
      for (const type of types) found.push({ type, value: plain(text.slice(start, end)), start, end })
  }
  return found
}

function numbersAt(text: string, at: number): [number, number][] {
  const spans: [number, number][] = []
  let from = at
  for (let i = 0; i < 6; i++) {
    NUMBER.lastIndex = from
    const number = NUMBER.exec(text)
    if (number === null) break
    spans.push([from, from + number[0].length])
    BETWEEN.lastIndex = from + number[0].length
    const between = BETWEEN.exec(text)
    if (between === null) break
    from = BETWEEN.lastIndex
  }
  return spans
}

/** (0871) 63101234, 0871—63101234 → 0871-63101234. */
const plain = (raw: string): string =>
  raw
    .replace(/^\((0\d{2,3})\) ?/u, '$1-')
    .replace(/^(0\d{2,3}) (?=\d)/u, '$1-')
    .replace(/ ?[-—]{1,2} ?/gu, '-')
