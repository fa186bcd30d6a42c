const YEAR = String.raw`[〔\[(【<] ?(?:19|20)\d{2} ?[〕\])】>]`
const ORDER = String.raw`令 ?\(?第? ?[\d一二三四五六七八九十百〇零]{1,6} ?号|第 ?[\d一二三四五六七八九十百〇零]{1,6} ?号(?:主席)?令|(?:19|20)\d{2}年 ?第 ?\d{1,4} ?号`
const LETTERS = String.raw`[\u4e00-\u9fff]`

const IN_BRACKETS = new RegExp(
  String.raw` ?\( ?(?:文号: ?)?(?<number>(?:${LETTERS}|[ ·]){0,20}(?:${YEAR} ?(?:第 ?)?\d{1,6} ?号|${ORDER}))`,
  'uy',
)
const BARE = new RegExp(
  String.raw` ?(?<number>(?![和与及等中的、]|以及)${LETTERS}{1,10}[发办函字规通电令]${YEAR} ?(?:第 ?)?\d{1,6} ?号)`,
  'uy',
)

/** The document number that stands right behind a title, normalised to 〔〕, or null. */
export function numberBehind(text: string, at: number): string | null {
  IN_BRACKETS.lastIndex = at
  BARE.lastIndex = at
  const raw = (IN_BRACKETS.exec(text) ?? BARE.exec(text))?.groups?.number
  return raw === undefined ? null : normaliseNumber(raw)
}

/** One way to write a document number: 云政办发[2019] 55号 → 云政办发〔2019〕55号. */
export const normaliseNumber = (raw: string): string =>
  raw
    .replace(/\s/gu, '')
    .replace(/[[(【<]((?:19|20)\d{2})[\])】>]/gu, '〔$1〕')
    .replace(/令\((?=第?\d)/u, '令')
