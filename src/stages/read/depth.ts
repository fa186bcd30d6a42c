/** Tags that another of their kind closes, and those that hold nothing: they make no depth. */
const FLAT = new Set(
  'p li td th tr tbody thead tfoot option optgroup dd dt rp rt br hr img input meta link base col area wbr param source embed track !doctype'.split(
    ' ',
  ),
)
/** Fewer tags than this are never too deep: the parser's stack costs little up to here. */
const MANY = 8000
/** No page that a person made is as deep. */
const DEEPEST = 1000
const TAG = /<(?<close>\/?)(?<name>[a-z!][\w:-]{0,30})[^<>]*>?/giu

/**
 * The page with tags beyond a depth of 1000 turned to blanks of the same length, so that every offset stays.
 * The parser keeps its open tags in a list that it shifts at each tag, which makes 200,000 of them half a minute's work.
 */
export function levelled(html: string): string {
  if (!hasMany(html)) return html
  const pieces: string[] = []
  let done = 0
  let depth = 0
  for (const { index, 0: tag, groups } of html.matchAll(TAG)) {
    if (FLAT.has(groups!.name!.toLowerCase()) || tag.endsWith('/>')) continue
    const closes = groups!.close === '/'
    if (!closes) depth++
    if (depth > DEEPEST) {
      pieces.push(html.slice(done, index), ' '.repeat(tag.length))
      done = index + tag.length
    }
    if (closes && depth > 0) depth--
  }
  if (done === 0) return html
  pieces.push(html.slice(done))
  return pieces.join('')
}

function hasMany(html: string): boolean {
  let n = 0
  for (let at = html.indexOf('<'); at >= 0 && n <= MANY; at = html.indexOf('<', at + 1)) n++
  return n > MANY
}
