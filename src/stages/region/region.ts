import type { Region } from '../../model/report.js'
import { chainAt } from './chain.js'
import { contextPlaces, settle } from './context.js'
import { type Gazetteer, type Place, provinceOf } from './gazetteer.js'
import { townshipAt } from './township.js'

export { compileRegions, type Gazetteer } from './gazetteer.js'

/** What else is known of where an issuer sits. */
export interface RegionContext {
  /** The page's text, or the document's. */
  readonly text?: string | undefined
  readonly host?: string | undefined
}

const NATION: Region = { code: null, name: '中华人民共和国', level: 'national', province: null }
/** 省政府办公厅, 县教育局: whose is said elsewhere. */
const GENERIC =
  /^(?:本|我|全)?(?<kind>自治区|自治州|自治县|省|市|州|盟|县|区|旗)(?=委|政府|人民政府|直|属|级|[\p{Script=Han}]{2,}(?:局|厅|委|办|会|部|室|中心|处|院))/u
const BLANK = /[\s　"“”《》]/gu

/** The place whose body the issuer is, by the standard's code; null where nothing tells. */
export function resolveRegion(issuer: string, gazetteer: Gazetteer, context: RegionContext = {}): Region | null {
  const name = withoutPrefix(issuer.replace(BLANK, ''), gazetteer)
  const opening = placeOf(name, 0, gazetteer, context)
  if (opening !== undefined) return opening
  const central = nationalPrefix(name, gazetteer)
  if (central > 0) return branch(name, central, gazetteer, context) ?? NATION
  const generic = GENERIC.exec(name)?.groups?.kind
  if (generic !== undefined)
    return regionOf(settle(contextPlaces(generic, gazetteer, context), gazetteer, context), gazetteer)
  return townshipByContext(name, gazetteer, context)
}

/** Undefined where `name` opens with no place at `at`. */
function placeOf(name: string, at: number, gazetteer: Gazetteer, context: RegionContext): Region | null | undefined {
  const chain = chainAt(name, at, gazetteer)
  if (chain === null) return undefined
  const place = settle(chain.places, gazetteer, context)
  if (place === null) return null
  return townshipAt(name, chain.end, place, gazetteer) ?? regionOf(place, gazetteer)
}

const regionOf = (place: Place | null, gazetteer: Gazetteer): Region | null =>
  place === null
    ? null
    : { code: place.code, name: place.name, level: place.level, province: provinceOf(gazetteer, place.code) }

function withoutPrefix(name: string, { knowledge }: Gazetteer): string {
  const prefix = knowledge.prefixes.find(p => name.startsWith(p) && !name.startsWith('中共中央'))
  return prefix === undefined ? name : name.slice(prefix.length)
}

/** Length of the national body's name that opens `name`; 0 for none. */
function nationalPrefix(name: string, { knowledge }: Gazetteer): number {
  const found = knowledge.national.filter(n => name.startsWith(n)).sort((a, b) => b.length - a.length)[0]
  return found?.length ?? 0
}

/** 国家税务总局云溪县税务局, 财政部驻某省专员办: the first place behind the national body's name. */
function branch(name: string, from: number, gazetteer: Gazetteer, context: RegionContext): Region | null {
  for (let at = from; at < Math.min(name.length - 1, from + 14); at++) {
    const found = placeOf(name, at, gazetteer, context)
    if (found !== undefined) return found
  }
  return null
}

function townshipByContext(name: string, gazetteer: Gazetteer, context: RegionContext): Region | null {
  if (!/^[\p{Script=Han}]{2,8}(?:街道|镇|乡|苏木)/u.test(name) || context.text === undefined) return null
  const county = settle(contextPlaces('县', gazetteer, context), gazetteer, context)
  return county === null ? null : townshipAt(name, 0, county, gazetteer)
}
