import { material } from '../bench/pages.js'
import { type Draw, one } from './draw.js'
import { phrases } from './phrases.js'

/** Characters to one figure: real reports hold 12 to 25 numbers in a thousand characters, markers and dates among them. */
const CHARACTERS_A_FIGURE = { least: 65, most: 150 }
const ORDINALS = '一二三四五六七'
const PARAGRAPH = 220
/** Characters of a section at least. */
const SECTION = 300

const numberless = (line: string): boolean => !/\d/u.test(line)
const figuresIn = (line: string): number => line.match(/\d+(?:\.\d+)?/gu)?.length ?? 0

/** The fixtures' sentences, by whether they hold figures. */
export interface Sentences {
  readonly figures: readonly string[]
  readonly plain: readonly string[]
}

export function fixtureSentences(): Sentences {
  const all = new Set(
    material()
      .lines.flatMap(line => line.split(/(?<=。)/u))
      .filter(sentence => sentence.length > 12 && sentence.length < 200 && sentence.endsWith('。')),
  )
  return {
    figures: [...all].filter(sentence => !numberless(sentence)),
    plain: [...all].filter(numberless),
  }
}

/** A sentence that tells of work done, without a figure. */
function told(draw: Draw): string {
  const { openings, bodies, actions, results, lacks } = phrases
  if (draw(12) === 0) return `从检查的情况看，${one(draw, lacks)}，${one(draw, lacks)}。`
  const deeds = Array.from({ length: 1 + draw(3) }, () => one(draw, actions)).join('，')
  return `${one(draw, openings)}，${one(draw, bodies)}${deeds}，${one(draw, results)}。`
}

/** The digits of a sentence changed, but for its dates and document numbers. */
const varied = (sentence: string, draw: Draw): string =>
  sentence.replace(/(?<=\d)\d(?!\d*[年月日〕])/gu, () => String(draw(10)))

/** Sentences without end, as dense in figures as this report is to be. */
function* sentencesOf({ figures, plain }: Sentences, draw: Draw): Generator<string> {
  const spacing = CHARACTERS_A_FIGURE.least + draw(CHARACTERS_A_FIGURE.most - CHARACTERS_A_FIGURE.least)
  let characters = 0
  let counted = 0
  for (;;) {
    const due = counted * spacing <= characters
    const sentence = due ? varied(one(draw, figures), draw) : draw(4) === 0 ? one(draw, plain) : told(draw)
    characters += sentence.length
    counted += figuresIn(sentence)
    yield sentence
  }
}

export interface ReportText {
  readonly title: string
  readonly issuer: string
  readonly year: number
  readonly lines: readonly string[]
}

/** A report of about so many characters: headings of two levels, paragraphs, signature and date. */
export function reportText(
  sentences: Sentences,
  { title, issuer, year }: Omit<ReportText, 'lines'>,
  characters: number,
  draw: Draw,
): ReportText {
  const source = sentencesOf(sentences, draw)
  const next = (): string => source.next().value
  const lines = [`根据《中华人民共和国政府信息公开条例》要求，现公布${year}年政府信息公开工作年度报告。${next()}`]
  const sections = Math.min(3 + draw(4), Math.ceil(characters / SECTION))
  const share = characters / sections
  for (let section = 0; section < sections; section++) {
    lines.push(`${ORDINALS[section]}、${phrases.headings[section]!}`)
    const parts = draw(3) === 0 ? 0 : 2 + draw(3)
    let length = 0
    for (let part = 0; length < share || part < parts; part++) {
      if (part < parts) lines.push(`（${ORDINALS[part]}）${one(draw, phrases.subheadings)}`)
      let paragraph = next()
      while (paragraph.length < Math.min(share, PARAGRAPH / (1 + draw(3)))) paragraph += next()
      lines.push(paragraph)
      length += paragraph.length
    }
  }
  lines.push(issuer, `${year + 1}年1月${1 + draw(28)}日`)
  return { title, issuer, year, lines }
}
