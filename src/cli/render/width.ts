/** How many columns of a terminal a text takes: Chinese characters take two. */
export function displayWidth(text: string): number {
  let width = 0
  for (const character of text) {
    const code = character.codePointAt(0)!
    width += code < 0x1100 || (code >= 0x2010 && code < 0x2e80) ? 1 : 2
  }
  return width
}

/** A line cut to so many columns with … at the end. */
export function cut(line: string, columns: number): string {
  if (displayWidth(line) <= columns) return line
  let kept = ''
  let width = 1
  for (const character of line) {
    width += displayWidth(character)
    if (width > columns) break
    kept += character
  }
  return `${kept}…`
}

/** `text` as one line, blanks folded, cut to so many columns. */
export const clip = (text: string, columns: number): string => cut(text.replace(/\s+/gu, ' ').trim(), columns)

/** `text` filled up with blanks to so many columns, cut where it is longer. */
export function pad(text: string, columns: number): string {
  const fitted = clip(text, columns)
  return fitted + ' '.repeat(Math.max(0, columns - displayWidth(fitted)))
}

/** `text` in lines of so many columns, broken anywhere; all but the first are set in by two. */
export function wrap(text: string, columns: number): string[] {
  const lines: string[] = []
  let line = ''
  let width = 0
  for (const character of text) {
    const own = displayWidth(character)
    if (width + own > columns) {
      lines.push(line)
      line = '  '
      width = 2
    }
    line += character
    width += own
  }
  return [...lines, line]
}
