import type { Stripped } from '../../model/draft.js'
import { matchesOf } from '../../text/matches.js'
import type { CompiledMeta } from './compile.js'

const LEADING_YEAR = /^(?:(?:19|20)\d{2}|[一二][〇○零0一二三四五六七八九]{3}) ?年?度?/u
const AFTER_NAME =
  /关于|(?:(?:19|20)\d{2}|[一二][〇○零0一二三四五六七八九]{3}) ?(?:年|-)|印发|转发|政府信息公开|政务公开|政务信息|信息公开|政府工作报告|国民经济|统计公报|工作总结/u
/** Words around a name, and how many Chinese characters it has. */
interface Around {
  readonly opening: RegExp
  readonly closing: RegExp
  readonly least: number
  readonly most: number
}

const COMPILED: Around = {
  opening: /由|,/gu,
  closing: /根据|依据|依照|按照|编制|编写|起草|汇总/gu,
  least: 3,
  most: 30,
}
const ASK: Around = {
  opening: /(?:请与|请联系|请向|直接与|可与|,与) ?/gu,
  closing: /联系|咨询|反映|查询|\(/gu,
  least: 4,
  most: 40,
}

interface TitleName {
  readonly name: string
  /** A body whose name the title sets apart, a body whose name may run on, a mere place. */
  readonly what: 'body' | 'opening' | 'place'
}

/** The body that the title names first, or the place. */
export function titleIssuer(title: string, known: CompiledMeta): TitleName | null {
  const text = title.replace(/ /gu, '').replace(LEADING_YEAR, '')
  const cut = AFTER_NAME.exec(text)
  const name = cut === null ? (known.organAhead.exec(text)?.[0] ?? '') : text.slice(0, cut.index)
  if (name.length < 2) return null
  if (known.organ.test(name)) return { name, what: cut === null ? 'opening' : 'body' }
  if (known.place.test(name)) return { name, what: 'place' }
  const ahead = known.organAhead.exec(name)
  return ahead === null || cut === null ? null : { name: ahead[0], what: 'body' }
}

/** Who issued it: who signs, the title, who compiled it, whom to ask, the page's own facts, the source line. */
export function issuerOf(
  signed: string | null,
  title: string | null,
  opening: readonly string[],
  fields: Stripped['fields'],
  known: CompiledMeta,
): string | null {
  if (signed !== null) return signed
  const titled = title === null ? null : titleIssuer(title, known)
  if (titled?.what === 'body') return titled.name
  const said = opening.map(line => line.slice(0, 1500))
  const compiled = first(said, COMPILED, known)
  const fits = (name: string | null): name is string =>
    name !== null && (titled === null || name.startsWith(placeOf(titled.name)))
  if (fits(compiled)) return compiled
  const stated = field(fields, '发布机构', known)
  if (fits(stated)) return stated
  const asked = first(said, ASK, known)
  if (titled !== null && fits(asked)) return asked
  return titled?.name ?? compiled ?? stated ?? field(fields, '来源', known)
}

/** 某市政府 and 某市 open the names of the same bodies. */
function placeOf(name: string): string {
  const government = name.search(GOVERNMENT)
  if (government > 0) return name.slice(0, government)
  return '厅局委办会部室'.includes(name.at(-1)!) ? name.slice(0, -1) : name
}

/** The first name between its words. */
function nameIn(text: string, { opening, closing, least, most }: Around): string | null {
  for (const open of matchesOf(opening, text)) {
    const from = open.index + open[0].length
    const name = HAN.exec(text.slice(from, from + most))?.[0] ?? ''
    closing.lastIndex = from + least
    const end = name.length < least ? undefined : closing.exec(text.slice(0, from + name.length + CLOSING))?.index
    if (end !== undefined && end <= from + name.length) return text.slice(from, end)
  }
  return null
}

const HAN = /^\p{Script=Han}+/u
/** Longest closing word. */
const CLOSING = 2

function first(texts: readonly string[], around: Around, known: CompiledMeta): string | null {
  for (const text of texts) {
    const name = nameIn(text, around)
    if (name === null) continue
    const whole = wholeBody(name, known)
    if (whole !== null) return whole
  }
  return null
}

const GOVERNMENT = /(?:人民)?政府/u
const OFFICE = /^.*(?:办公厅|办公室|政府|委员会|管委会|[厅局委院])/u

/** 某市人民政府办公室政务公开科 → 某市人民政府办公室. */
function wholeBody(name: string, known: CompiledMeta): string | null {
  const office = OFFICE.exec(name)?.[0] ?? name
  return known.organ.test(office) ? office : null
}

function field(fields: Stripped['fields'], label: string, known: CompiledMeta): string | null {
  for (const f of fields) {
    const value = f.value.replace(/ /gu, '')
    if (f.label === label && (known.organ.test(value) || (label === '发布机构' && known.place.test(value))))
      return value
  }
  return null
}
