/** What is known of a tag. */
export interface Tag {
  /** In lower case. */
  readonly name: string
  /** Its place in lists that are kept by tag. */
  readonly id: number
  /** Whether it breaks the line. */
  readonly block: boolean
  /** Whether no text in it is seen. */
  readonly unseen: boolean
  /** Whether it holds nothing and needs no end. */
  readonly empty: boolean
  /** Whether it is a cell; whether it ends the cell that is open in its table, with all that was left open there. */
  readonly cell: boolean
  readonly endsCell: boolean
  /** Whether cells that are open around it are out of reach in it. */
  readonly bounds: boolean
  /** Whether tags in it may close themselves; null for most tags, in which that is as around them. */
  readonly foreign: boolean | null
  /** Whether its attributes say something to us. */
  readonly telling: boolean
  /** Names of elements that it closes where they are the innermost. */
  readonly closes: ReadonlySet<string>
}

const names = (list: string): ReadonlySet<string> => new Set(list.split(' '))

const BLOCKS = names(
  'address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure footer form ' +
    'frameset h1 h2 h3 h4 h5 h6 header hr html iframe legend li main menu nav noframes ol optgroup option p pre section ' +
    'select summary table tbody td textarea tfoot th thead tr ul caption',
)
const UNSEEN = names('script style noscript title head')
const EMPTY = names(
  'area base basefont br col command embed frame hr img input isindex keygen link meta param source track wbr',
)
const CELLS = names('td th')
const TABLE_PARTS = names('td th tr tbody thead tfoot')
const FOREIGN = names('math svg')
/** Elements of drawings and formulas that hold HTML again. */
const INTEGRATION = names('mi mo mn ms mtext annotation-xml foreignobject desc title')

const FORM_PARTS = 'input option optgroup select button datalist textarea'
/** Which innermost elements an opening tag ends, as the parser of cheerio (htmlparser2) has it. */
const CLOSES: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  (
    [
      ['tr', 'tr th td'],
      ['th', 'th'],
      ['td', 'thead th td'],
      ['body', 'head link script'],
      ['li', 'li'],
      ['option', 'option'],
      ['optgroup', 'optgroup option'],
      ['select input output button datalist textarea', FORM_PARTS],
      ['dd dt', 'dd dt'],
      ['rt rp', 'rt rp'],
      ['tbody tfoot', 'thead tbody'],
      [
        'p h1 h2 h3 h4 h5 h6 address article aside blockquote details div dl fieldset figcaption figure footer form ' +
          'header hr main nav ol pre section table ul',
        'p',
      ],
    ] as const
  ).flatMap(([opening, closed]) => [...names(opening)].map(name => [name, names(closed)] as const)),
)
const NOTHING: ReadonlySet<string> = new Set()

const tagOf = (name: string, id: number): Tag => ({
  name,
  id,
  block: BLOCKS.has(name),
  unseen: UNSEEN.has(name),
  empty: EMPTY.has(name),
  cell: CELLS.has(name),
  endsCell: TABLE_PARTS.has(name),
  bounds: name === 'table' || UNSEEN.has(name),
  foreign: FOREIGN.has(name) ? true : INTEGRATION.has(name) ? false : null,
  telling: BLOCKS.has(name) || name === 'a' || name === 'meta',
  closes: CLOSES.get(name) ?? NOTHING,
})

const KNOWN: readonly Tag[] = [
  ...new Set([...BLOCKS, ...UNSEEN, ...EMPTY, ...FOREIGN, ...INTEGRATION, ...CLOSES.keys(), 'a', 'span', 'font', 'b']),
].map(tagOf)
const BY_NAME: ReadonlyMap<string, Tag> = new Map(
  KNOWN.flatMap(tag => [[tag.name, tag] as const, [tag.name.toUpperCase(), tag] as const]),
)

/** Finds tags by their name as written; for one page, since pages make names up. */
export function tagFinder(): (name: string) => Tag {
  const others = new Map<string, Tag>()
  return written => {
    const known = BY_NAME.get(written)
    if (known !== undefined) return known
    const name = written.toLowerCase()
    const tag = BY_NAME.get(name) ?? others.get(name) ?? tagOf(name, KNOWN.length + others.size)
    if (tag.id === KNOWN.length + others.size) others.set(name, tag)
    return tag
  }
}
