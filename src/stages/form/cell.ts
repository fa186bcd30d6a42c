import type { CellState } from '../../model/report.js'

/** What one cell says. `unit` only where the cell prints its own. */
export interface CellText {
  readonly value: number | null
  readonly state: CellState
  readonly unit: string | null
  /** Place of the number within the text; null where there is none. */
  readonly number: readonly [start: number, end: number] | null
  /** More than one number stands in the cell. */
  readonly crowded: boolean
}

const DASH = /^[-—–─－/／\\~]+$/u
const NONE = /^(?:无|没有|暂无|无此项|〇)$/u
const NUMBER =
  /^(?<sign>[+\-—－]|增加?|减少?|新增|↑|↓)?\s?(?<digits>\d{1,3}(?:,\s?\d{3})+|\d+)(?<decimals>\.\d+)?\s?(?<unit>万元|亿元|元|人次|[件条项次个篇宗起人])?(?<rest>.*)$/su
const PARENTHESES = /\([^()]*\)/gu
const DIGIT = /\d/u

const nil = (state: CellState): CellText => ({ value: null, state, unit: null, number: null, crowded: false })

/** What a cell says whose text is `raw`, normalised; `signed` where the column carries 增/减. */
export function parseCell(raw: string, signed: boolean): CellText {
  const text = raw.trim()
  if (text === '') return nil('blank')
  if (DASH.test(text)) return nil('dash')
  if (NONE.test(text)) return nil('none')
  const groups = NUMBER.exec(text)?.groups
  if (!groups?.digits) return { ...nil('text'), crowded: false }
  return numberCell(raw, text, groups, signed)
}

function numberCell(raw: string, text: string, groups: Record<string, string>, signed: boolean): CellText {
  const { sign, digits, decimals = '', unit = null, rest = '' } = groups
  if (sign && !signed) return { ...nil('text'), crowded: false }
  const size = Number(`${digits!.replace(/[,\s]/gu, '')}${decimals}`)
  const negative = sign !== undefined && /[-—－减↓]/u.test(sign)
  const value = negative && size !== 0 ? -size : size
  const start = raw.indexOf(text) + (sign && !/[+\-—－]/u.test(sign) ? sign.length : 0)
  const end = raw.indexOf(text) + text.length - rest.length
  const state = rest.trim() !== '' ? 'text' : value === 0 ? 'zero' : 'number'
  return { value, state, unit, number: [start, end], crowded: DIGIT.test(rest.replace(PARENTHESES, '')) }
}
