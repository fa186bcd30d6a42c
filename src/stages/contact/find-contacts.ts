import type { ContactDraft } from '../../model/draft.js'
import type { Span } from '../../model/span.js'
import { matchesOf } from '../../text/matches.js'
import type { ContactRules } from './contact-rules.js'
import { readPhones } from './phones.js'

const URL =
  /https?:\/\/[A-Za-z0-9.:/?&=#%_~@!$*+-]{1,228}|(?<![A-Za-z0-9.@-])www\.(?:[A-Za-z0-9-]{1,40}\.){1,5}[a-z]{2,12}(?![a-z])(?:\/[A-Za-z0-9./?&=#%_~-]{0,180})?/gu
const EMAIL = /(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}/gu

/** Ways to reach the issuer and the people who sign, within the given spans, in order, each once. */
export function findContacts(text: string, within: readonly Span[], rules: ContactRules): ContactDraft[] {
  const found = within.flatMap(([from, to]) => contactsOf(text.slice(from, to), from, rules))
  const seen = new Set<string>()
  return found
    .sort((a, b) => a.span[0] - b.span[0])
    .filter(({ type, value }) => !seen.has(`${type} ${value}`) && seen.add(`${type} ${value}`) !== undefined)
}

function contactsOf(text: string, offset: number, rules: ContactRules): ContactDraft[] {
  const place = (start: number, end: number): Span => [offset + start, offset + end]
  const named = (type: ContactDraft['type'], pattern: RegExp): ContactDraft[] =>
    matchesOf(pattern, text).map(match => {
      const value = upToLabel(match.groups?.value ?? match[0], type === 'address' ? rules.next : null)
      const start = match.index + match[0].lastIndexOf(value)
      return { type, value: tidy(value), span: place(start, start + value.length) }
    })
  return [
    ...(text.includes('www.') || text.includes('://') ? named('url', URL) : []),
    ...(text.includes('@') ? named('email', EMAIL) : []),
    ...named('postcode', rules.postcode),
    ...named('address', rules.address).filter(c => LIKE_PLACE.test(c.value)),
    ...named('person', rules.person)
      .flatMap(first => [first, ...furtherNames(text, first.span[1] - offset, place)])
      .filter(c => !rules.notName.test(c.value)),
    ...readPhones(text, rules).map(({ type, value, start, end }) => ({ type, value, span: place(start, end) })),
  ]
}

const FURTHER = / ?、 ?(?<value>[\u4e00-\u9fff]{2,3})(?![\u4e00-\u9fff])/uy

/** 联系人:李文静、周航: the names behind the first. */
function furtherNames(text: string, from: number, place: (start: number, end: number) => Span): ContactDraft[] {
  const found: ContactDraft[] = []
  FURTHER.lastIndex = from
  for (let match = FURTHER.exec(text); match !== null && found.length < 4; match = FURTHER.exec(text)) {
    const value = match.groups!.value!
    const end = match.index + match[0].length
    found.push({ type: 'person', value, span: place(end - value.length, end) })
    FURTHER.lastIndex = end
  }
  return found
}

const upToLabel = (value: string, label: RegExp | null): string => {
  const at = label === null ? -1 : value.search(label)
  return at < 0 ? value : value.slice(0, at)
}

const LIKE_PLACE = /[省市县区州镇乡村路街道巷号楼]/u
const BLANK = /(?<=[\u4e00-\u9fff]) | (?=[\u4e00-\u9fff])/gu

const tidy = (value: string): string => value.replace(BLANK, '').trim()
