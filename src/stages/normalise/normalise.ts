import type { Document } from '../../model/document.js'
import type { Claim } from '../../model/draft.js'
import type { Page, PageLine } from '../../model/page.js'
import type { Diagnostic } from '../../model/report.js'
import { isTraditional, simplifyInPlace } from '../../text/simplify.js'
import { FoldedText } from './folded-text.js'
import { escapeInsertions, type Insertion, pinyinInsertions } from './insertions.js'
import { regionalWords } from './regional.js'

/** The page's text as rules read it, aligned to the visible text, line by line. */
export function normalise(page: Page, folds: Uint16Array): Document {
  const insertions = insertionsOf(page)
  const folded = new FoldedText(page.visible.text, folds, page.lines.length)
  foldLines(page.lines, insertions, folded)
  const aligned = folded.aligned()
  const traditional = isTraditional(aligned.text)
  const text = traditional ? regionalWords(simplifyInPlace(aligned.text)) : aligned.text
  const script = traditional ? 'hant' : 'hans'
  const reported = withNotes(page, insertions, folded.privateUse)
  return { page: reported, text, aligned: { ...aligned, text }, lines: folded.lines, script }
}

function insertionsOf({ visible, lines }: Page): readonly Insertion[] {
  const pinyin = pinyinInsertions(visible.text)
  const escapes = escapeInsertions(visible.text, lines)
  return escapes.length === 0 ? pinyin : [...pinyin, ...escapes].sort((a, b) => a.span[0] - b.span[0])
}

/** Claims on the digits of characters that were written by their number: they count nothing. */
export function escapeClaims({ aligned, page }: Document): Claim[] {
  const visible = page.visible.text
  if (!visible.includes('<U+')) return []
  const claims: Claim[] = []
  for (let run = 0; run < aligned.at.length; run++) {
    const at = aligned.at[run]!
    const length = (aligned.at[run + 1] ?? aligned.text.length) - at
    const written = visible.slice(aligned.from[run], aligned.to[run])
    if (length === 1 && written.includes('<U+'))
      claims.push({ span: [at, at + 1], kind: 'noise', rule: 'noise/escape' })
  }
  return claims
}

/** The page with what was left out of its text said in the diagnostics. */
function withNotes(page: Page, insertions: readonly Insertion[], privateUse: number): Page {
  const notes: Diagnostic[] = []
  const note = (code: string, n: number, what: string): void => {
    if (n > 0)
      notes.push({ level: 'info', code: `normalise/${code}`, message: `${n} ${what}`, stage: 'normalise', span: null })
  }
  note('pinyin', insertions.filter(i => i.what === 'pinyin').length, 'syllables of pinyin between characters left out')
  note('escape', insertions.filter(i => i.what === 'escape').length, 'characters written by their number read as such')
  note('private-use', privateUse, 'private-use characters read as blanks')
  if (notes.length === 0) return page
  return { ...page, source: { ...page.source, diagnostics: [...page.source.diagnostics, ...notes] } }
}

/** Folds lines, in which each insertion stands for its one character or for none. */
function foldLines(lines: readonly PageLine[], insertions: readonly Insertion[], folded: FoldedText): void {
  let next = 0
  for (const { span, element } of lines) {
    let [from] = span
    folded.openLine(from)
    for (; next < insertions.length && insertions[next]!.span[0] < span[1]; next++) {
      const { span: inserted, code } = insertions[next]!
      if (inserted[0] < from) continue
      folded.stretch(from, inserted[0])
      if (code !== null) folded.letter(code, inserted)
      from = inserted[1]
    }
    folded.stretch(from, span[1])
    folded.closeLine(element)
  }
}
