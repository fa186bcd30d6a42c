import type { Measured } from './measure.js'

/** Letters and signs before a number that make it a part of a code, an address or a name. */
const codeBefore = /[A-Za-z_@#=&?§]/u
const ordinalBefore = /第\s?$|〔\s?$/u
const dateShape = /\d{4}([-/.])\d{1,2}\1\d{1,2}(?!\d)/uy
const clockShape = /\d{1,2}:\d{2}(?::\d{2})?(?!\d)/uy
const phoneShape = /(?:\(?0\d{2,3}\)?[-—]{1,2})\d{7,8}(?!\d)|1[3-9]\d{9}(?!\d)|400-?\d{3}-?\d{4}(?!\d)/uy
const chainShape = /\d{1,12}([-.])\d{1,12}(?:\1\d{1,12}){1,8}/uy
const codeShape = /-?[A-Za-z_@]/uy
const bracketYear = /[〔[(【](?:19|20)\d{2}[〕\])】]\s?(?:第\s?)?\d{1,5}\s?号/uy
const plusShape = /\d{1,4}(?:\+\d{1,4}){1,4}(?:\+[NXnx])?/uy

const yearRangeShape = /(?:19|20)\d{2}\s?(?:[-~—]{1,2}|至|到)\s?(?:19|20)\d{2}(?![\d.,%万亿])\s?(?:年度?|学年)?/uy
const markedYearShape = /\d{1,2}\.(?:19|20)\d{2}年/uy

const shapes = [yearRangeShape, markedYearShape, dateShape, clockShape, phoneShape, chainShape, plusShape] as const

const marks = (letters: string, more?: RegExp): Uint8Array => {
  const table = new Uint8Array(65_536)
  for (let code = 0; code < table.length; code++) {
    const letter = String.fromCharCode(code)
    if (letters.includes(letter) || more?.test(letter)) table[code] = 1
  }
  return table
}

/** What follows the first digits of every shape that is not one run of digits. */
const behindDigits = marks('-./:+~—)至到', /\s/u)
/** Digits of the shortest shape that is one run. */
const RUN = 10

/** The end of a code, date, time or phone number that starts at `at`, or `at` itself; the digits end at `run`. */
export const shapeEnd = (text: string, at: number, run: number): number => {
  if (behindDigits[text.charCodeAt(run)] !== 1 && run - at < RUN) return at
  for (const shape of shapes) {
    shape.lastIndex = at
    const found = shape.exec(text)
    if (found !== null) return at + found[0].length
  }
  return at
}

/** The end of a bracketed year with its document number that starts with the bracket at `at`, or `at`. */
export const documentNumberEnd = (text: string, at: number): number => {
  bracketYear.lastIndex = at
  const found = bracketYear.exec(text)
  return found === null ? at : at + found[0].length
}

const takenBehind = marks('_@#=&?§./第〔', /[A-Za-z\s]/u)

/** Whether what stands before a number takes it into a code, an ordinal or an address. */
export const isTaken = (text: string, at: number): boolean => {
  if (takenBehind[text.charCodeAt(at - 1)] !== 1) return false
  const before = text.charAt(at - 1)
  if (codeBefore.test(before)) return true
  if (before === '.' && /\d/u.test(text.charAt(at))) return /[\dA-Za-z]/u.test(text.charAt(at - 2))
  if (before === '/') return /[A-Za-z/\d]/u.test(text.charAt(at - 2))
  return ordinalBefore.test(text.slice(Math.max(0, at - 2), at))
}

/** Whether letters that are no unit follow a number at its end: 5G, 3A级. */
export const isCode = (text: string, at: number): boolean => {
  codeShape.lastIndex = at
  return codeShape.test(text)
}

const calendarAfter =
  /\s?(?:年(?:度|代|底|末|初|终|级)|月(?!供|均|薪|嫂|报)|[日号]|时(?!长|段|期|效|代)|点(?!击)|世纪|号线|次会议|中全会)/uy
const calendarList = /(?:[、和及]\d{1,2}){1,11}\s?(?:月(?!均)|[日号](?!均)|季度)/uy
const year = /(?:1[5-9]|2[01])\d{2}\s?(?:年|度|财年|版|级|届)/uy
const shortYear = /\d{2}\s?年\s?\d{1,2}\s?月/uy
const dayLimit = /\s?日(?:内|以内|之内|以上|期)/uy

const at = (pattern: RegExp, text: string, place: number): boolean => {
  pattern.lastIndex = place
  return pattern.test(text)
}

/** Whether a number is a part of the calendar rather than a quantity: 2019年, 5月, 13日, 8时. */
export const isCalendar = (text: string, start: number, read: Measured): boolean => {
  if (read.unit === '分' && /[时点]/u.test(text.charAt(start - 1))) return true
  if (read.unit === '年' && (read.positional || at(year, text, start) || at(shortYear, text, start))) return true
  if (read.unit !== null && read.unit !== '年') return read.unit === '日' && !at(dayLimit, text, read.numberEnd)
  return at(calendarAfter, text, read.numberEnd) || at(calendarList, text, read.numberEnd)
}
