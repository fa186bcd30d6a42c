import { matchesOf } from './matches.js'

const fullWidth = /[！-～]/gu
const traditional: Readonly<Record<string, string>> = {
  萬: '万',
  億: '亿',
  兩: '两',
  幾: '几',
  數: '数',
  餘: '余',
  約: '约',
  將: '将',
  過: '过',
  點: '点',
  負: '负',
  個: '个',
  號: '号',
  週: '周',
  後: '后',
  禮: '礼',
  當: '当',
  間: '间',
  頭: '头',
  紀: '纪',
  從: '从',
  時: '时',
  鐘: '钟',
  內: '内',
  達: '达',
  於: '于',
  滿: '满',
  盡: '尽',
  這: '这',
  夠: '够',
  規: '规',
  劃: '划',
  屆: '届',
  產: '产',
  會: '会',
  來: '来',
  壹: '一',
  贰: '二',
  貳: '二',
  弍: '二',
  叁: '三',
  肆: '四',
  柒: '七',
  捌: '八',
  玖: '九',
  佰: '百',
  仟: '千',
  參: '参',
  '￥': '¥',
  幣: '币',
  進: '进',
  統: '统',
  單: '单',
  專: '专',
  ー: '—',
  '○': '〇',
  '◯': '〇',
  '～': '~',
  '－': '-',
  '−': '-',
  '–': '—',
  '―': '—',
  '‐': '-',
  '‑': '-',
  '\u3000': ' ',
  '\u00a0': ' ',
}
const traditionalLetters = new RegExp(`[${Object.keys(traditional).join('').replace(/-/gu, '')}]`, 'gu')
const financial: Readonly<Record<string, string>> = {
  伍: '五',
  陆: '六',
  陸: '六',
  拾: '十',
  参: '三',
  叄: '三',
  倆: '两',
  俩: '两',
  念: '廿',
  零: '零',
}
const numerals = new Set('一二两三四五六七八九零十百千万亿')
const financialSet = new Set('伍陆陸拾参叄倆俩')
const behindBlank = new Set('伍陆陸拾参叄')
const beforeMoney = new Set('伍陆陸参叄')
const money = new Set('拾整元圆点')
const LONGEST_RUN = 24

const financialAny = /[伍陆陸拾参叄倆俩]/u

const FOLDS = 1
const FINANCIAL = 2
const NEIGHBOUR = 3
/** Letters that are folded wherever they stand, those that are beside others, and those others. */
const classes = new Uint8Array(65_536)
for (const letter of [...numerals, ...money, ' ']) classes[letter.charCodeAt(0)] = NEIGHBOUR
for (const letter of financialSet) classes[letter.charCodeAt(0)] = FINANCIAL
for (const letter of Object.keys(traditional)) classes[letter.charCodeAt(0)] = FOLDS
classes.fill(FOLDS, '！'.charCodeAt(0), '～'.charCodeAt(0) + 1)

/** Whether anything in a text may have to be folded: 参 and 陆 do not count where they spell words (参加, 陆续). */
function mayFold(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const kind = classes[text.charCodeAt(i)]!
    if (kind === FOLDS) return true
    if (kind === FINANCIAL && (isBeside(text, i - 1) || isBeside(text, i + 1))) return true
  }
  return false
}

const isBeside = (text: string, at: number): boolean => classes[text.charCodeAt(at)]! >= FINANCIAL

/** Marks the letters that a numeral before or behind them makes numerals: 一[拾伍], [伍]百, [陆]拾. */
function markFinancial(text: string): Uint8Array | null {
  const marks = new Uint8Array(text.length)
  let any = false
  const mark = (at: number): void => {
    marks[at] = 1
    any = true
  }
  for (let i = 0; i < text.length; i++) {
    const letter = text[i]!
    if (numerals.has(letter)) {
      for (let j = i + 1; j <= i + LONGEST_RUN && j < text.length; j++) {
        if (financialSet.has(text[j]!)) mark(j)
        else if (text[j] !== ' ' || !behindBlank.has(text[j + 1] ?? '')) break
      }
      for (let j = i - 1; j >= i - LONGEST_RUN && j >= 0 && financialSet.has(text[j]!); j--) mark(j)
    } else if (beforeMoney.has(letter) && money.has(text[i + 1] ?? '')) mark(i)
  }
  return any ? marks : null
}

/** The letters of money in their plain form; they also spell words (队伍, 陆续, 收拾), so they count only beside others. */
function foldFinancial(text: string): string {
  const marks = markFinancial(text)
  if (marks === null) return text
  return Array.from(marks, (mark, i) => (mark === 1 ? (financial[text[i]!] ?? text[i]!) : text[i]!)).join('')
}

/** The last text and what it was folded to: quantities and dates ask for the same sentence in turn. */
let last = { text: '', folded: '' }

/**
 * The same text, letter for letter, with full-width signs, traditional and financial numerals in their plain form.
 * Offsets are unchanged; the result is for reading numbers and dates, not for print.
 */
export const foldNumerals = (text: string): string => {
  if (text !== last.text) last = { text, folded: mayFold(text) ? fold(text) : text }
  return last.folded
}

function fold(text: string): string {
  let folded = text
    .replace(fullWidth, sign => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(traditionalLetters, letter => traditional[letter] ?? letter)
  if (!financialAny.test(folded)) return folded
  // twice, since a run is told by a neighbour that may itself have to be folded first
  for (let round = 0; round < 2; round++) folded = foldFinancial(folded)
  return folded
}

const looseBlank =
  /(?<=[〇零一二两三四五六七八九十百千万亿兆点分之又余多几个成折半]) +(?=[〇零一二两三四五六七八九十百千万亿兆点分之又余多几个成折半])|(?<=\d) +(?=[百千万亿兆余多几个成折点分又])|(?<=[之又点]) +(?=\d)/gu

/** A text without the blanks inside its numerals, and where each of its letters stood; null where nothing changed. */
export const closeNumerals = (text: string): { readonly text: string; readonly places: Int32Array } | null => {
  if (!text.includes(' ')) return null
  const gaps = matchesOf(looseBlank, text)
  if (gaps.length === 0) return null
  const places = new Int32Array(text.length + 1)
  let [closed, from] = ['', 0]
  for (const gap of [...gaps.map(found => [found.index, found[0].length] as const), [text.length, 0] as const]) {
    for (let at = from; at < gap[0]; at++) places[closed.length + at - from] = at
    closed += text.slice(from, gap[0])
    from = gap[0] + gap[1]
  }
  places[closed.length] = text.length
  return { text: closed, places }
}
