import type { Division, DivisionData, RegionKnowledge } from '../../model/region.js'

export type Level = 'province' | 'prefecture' | 'county'

export interface Place extends Division {
  readonly level: Level
}

/** Every name by which a place is called. */
export interface Gazetteer {
  readonly knowledge: RegionKnowledge
  readonly byCode: ReadonlyMap<string, Place>
  /** Names that say by their last character what they are: 云溪县, 云溪州. */
  readonly full: ReadonlyMap<string, readonly Place[]>
  /** Names without it: 云溪. */
  readonly bare: ReadonlyMap<string, readonly Place[]>
  readonly longest: number
  /** Townships by the code of their county. */
  readonly townships: () => ReadonlyMap<string, readonly Division[]>
}

const SUFFIX =
  /(?:特别行政区|壮族自治区|回族自治区|维吾尔自治区|自治区|自治州|自治县|自治旗|林区|特区|地区|新区|省|市|州|县|区|盟|旗)$/u
/** Codes that statistics give to zones, in no list of the standard: 130171. */
const ZONE_CODE = /^\d{4}7[1-9]$/u
const NO_PLACE = /直辖县级|^市辖区$|^县$|群岛/u

/** Builds the names of all places once. */
export function compileRegions(data: DivisionData, knowledge: RegionKnowledge): Gazetteer {
  const byCode = new Map<string, Place>()
  const full = new Map<string, Place[]>()
  const bare = new Map<string, Place[]>()
  const nations = new RegExp(
    `(?:${[...knowledge.nationalities].sort((a, b) => b.length - a.length).join('|')}){1,6}(?=自治)`,
    'u',
  )
  const zones: Division[] = []
  const add = ({ code, name }: Division, level: Level): void => {
    if (NO_PLACE.test(name)) return
    if (ZONE_CODE.test(code)) return void zones.push({ code, name })
    const place = { code, name, level }
    byCode.set(code, place)
    for (const form of forms(name, nations)) put(full, form, place)
    const short = name.replace(nations, '').replace(SUFFIX, '')
    if (short.length >= 2) put(bare, short, place)
  }
  for (const d of data.provinces) add(d, 'province')
  for (const d of data.prefectures) add(d, 'prefecture')
  for (const d of data.counties) add(d, 'county')
  for (const { code, name } of zones) {
    const parent = byCode.get(`${code.slice(0, 4)}00`)
    if (parent !== undefined) put(full, name, parent)
  }
  for (const [name, code] of Object.entries(knowledge.names)) {
    if (SUFFIX.test(name)) full.delete(name)
    put(SUFFIX.test(name) ? full : bare, name, byCode.get(code))
  }
  for (const [name, code] of Object.entries(knowledge.provinceShort)) put(bare, name, byCode.get(code))
  const longest = [...full.keys()].reduce((n, name) => Math.max(n, name.length), 0)
  return { knowledge, byCode, full, bare, longest, townships: townshipIndex(data) }
}

function put(map: Map<string, Place[]>, name: string, place: Place | undefined): void {
  if (place === undefined) return
  const list = map.get(name)
  if (list === undefined) map.set(name, [place])
  else if (!list.includes(place)) list.push(place)
}

/** 德宏傣族景颇族自治州 → itself, 德宏自治州, 德宏州. */
function forms(name: string, nations: RegExp): string[] {
  const plain = name.replace(nations, '')
  return [
    ...new Set([
      name,
      plain,
      plain.replace(/自治(?=[州县旗]$)/u, ''),
      name.replace(/(?:壮族|回族|维吾尔)(?=自治区$)/u, ''),
    ]),
  ]
}

function townshipIndex(data: DivisionData): () => ReadonlyMap<string, readonly Division[]> {
  let index: Map<string, Division[]> | null = null
  return () => {
    if (index !== null) return index
    index = new Map()
    for (const town of data.townships()) {
      const county = town.code.slice(0, 6)
      const list = index.get(county)
      if (list === undefined) index.set(county, [town])
      else list.push(town)
    }
    return index
  }
}

/** Whether `inner` lies in `outer`. */
export const liesIn = (inner: Place, outer: Place): boolean =>
  inner.code !== outer.code &&
  (outer.level === 'province'
    ? inner.code.startsWith(outer.code.slice(0, 2))
    : inner.code.startsWith(outer.code.slice(0, 4)))

/** The province of a place. */
export const provinceOf = (gazetteer: Gazetteer, code: string): string | null =>
  gazetteer.byCode.get(`${code.slice(0, 2)}0000`)?.name ?? null
