/** Spans between “ and ” that are no longer than a name is; unclosed ones are left out. */
export function shortQuotes(text: string, limit: number): readonly (readonly [number, number])[] {
  const spans: [number, number][] = []
  let open = -1
  for (let i = 0; i < text.length; i++) {
    const letter = text[i]
    if (letter === '“') open = i
    else if (letter === '”' && open >= 0) {
      if (i - open - 1 <= limit) spans.push([open + 1, i])
      open = -1
    }
  }
  return spans
}
