import type { Heading, ResponsibilityDraft } from '../../model/draft.js'
import type { Span } from '../../model/span.js'
import { matchesOf } from '../../text/matches.js'
import type { DutyRules } from './duty-rules.js'
import { readNote } from './read-note.js'

/** Longest note in brackets. */
const LONGEST = 600

/** Notes of who leads, supports and is responsible, within the given spans, in order. */
export function findResponsibilities(
  text: string,
  within: readonly Span[],
  headings: readonly Heading[],
  rules: DutyRules,
): ResponsibilityDraft[] {
  const found: ResponsibilityDraft[] = []
  let heading = -1
  for (const [from, to] of within)
    for (const span of noteSpans(text.slice(from, to), rules)) {
      const start = from + span[0]
      const end = from + span[1]
      const note = readNote(
        text
          .slice(start, end)
          .replace(/^[([【]|[)\]】]$/gu, '')
          .replace(rules.betweenLabels, ',')
          .replace(/\s+/gu, ''),
        rules,
      )
      if (note === null) continue
      while (heading + 1 < headings.length && headings[heading + 1]!.span[0] <= start) heading++
      found.push({ ...note, section: headings[heading]?.id ?? null, span: [start, end] })
    }
  return found
}

const BRACKET = /[()[\]【】]/gu
const OPENERS = '([【'
const CLOSERS = ')]】'

function noteSpans(text: string, rules: DutyRules): Span[] {
  const brackets = bracketSpans(text).filter(([start, end]) => rules.hint.test(text.slice(start, end)))
  const lines = [...matchesOf(rules.opening, text), ...matchesOf(rules.byWhom, text)].map(
    (m): Span => [m.index, m.index + m[0].trimEnd().length],
  )
  const free = lines.filter(line => !brackets.some(b => b[0] < line[1] && line[0] < b[1]))
  return [...brackets, ...free].sort((a, b) => a[0] - b[0])
}

/** Outermost pairs of brackets; an unclosed one hides nothing. */
function bracketSpans(text: string): Span[] {
  const spans: Span[] = []
  const open: readonly number[][] = [[], [], []]
  for (const match of matchesOf(BRACKET, text)) {
    const opener = OPENERS.indexOf(match[0])
    if (opener >= 0) {
      open[opener]!.push(match.index)
      continue
    }
    const start = open[CLOSERS.indexOf(match[0])]!.pop()
    if (start === undefined || match.index - start > LONGEST) continue
    while (spans.length > 0 && spans[spans.length - 1]![0] > start) spans.pop()
    spans.push([start, match.index + 1])
  }
  return spans
}
