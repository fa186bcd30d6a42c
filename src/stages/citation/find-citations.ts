import type { CitationDraft } from '../../model/draft.js'
import type { Span } from '../../model/span.js'
import { numberBehind } from './document-number.js'
import { titlePairs } from './pairs.js'
import { namesDocument, type TitleRules } from './title.js'

/** How far behind a title its short name may be introduced. */
const ALIAS_REACH = 80

/** Documents named in 《》 within the given spans, with their number and, for short names, the title that they stand for. */
export function findCitations(text: string, within: readonly Span[], rules: TitleRules): CitationDraft[] {
  const found: CitationDraft[] = []
  const aliases = new Map<string, string>()
  let part = 0
  for (const span of titlePairs(text)) {
    while (part < within.length && within[part]![1] < span[1]) part++
    if (part === within.length || within[part]![0] > span[0]) continue
    const title = tidy(text.slice(span[0] + 1, span[1] - 1))
    const resolvedTitle = aliases.get(title) ?? null
    if (resolvedTitle === null && !namesDocument(title, rules)) continue
    const alias = rules.alias.exec(text.slice(span[1], span[1] + ALIAS_REACH))?.groups?.alias
    if (alias !== undefined) aliases.set(tidy(alias), title)
    found.push({ title, number: numberBehind(text, span[1]), resolvedTitle, span })
  }
  return found
}

const BLANK = /(?<![A-Za-z0-9,.])\s+|\s+(?![A-Za-z0-9])/gu

/** The title on one line; blanks stay only between Latin words. */
const tidy = (title: string): string => title.replace(BLANK, '').trim()
