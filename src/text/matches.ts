const NONE: readonly RegExpExecArray[] = []

/** How far to go on behind an empty match. */
const stepOver = (text: string, at: number): number => ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1)

/** All matches of a global pattern, as `matchAll` gives them, without the copy of the pattern that it makes. */
export function matchesOf(pattern: RegExp, text: string): readonly RegExpExecArray[] {
  pattern.lastIndex = 0
  let match = pattern.exec(text)
  if (match === null) return NONE
  const found: RegExpExecArray[] = []
  while (match !== null) {
    found.push(match)
    if (match[0] === '') pattern.lastIndex += stepOver(text, pattern.lastIndex)
    match = pattern.exec(text)
  }
  return found
}
