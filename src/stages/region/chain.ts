import { type Gazetteer, liesIn, type Place } from './gazetteer.js'

/** Places that a name opens with, outermost first, each of them one or several that share the name. */
export interface Chain {
  readonly places: readonly Place[]
  /** Where the last name ends. */
  readonly end: number
  /** A zone follows: 经济开发区. */
  readonly zone: boolean
}

/** 云岭省青禾市银泉区 … as far as one name follows another; null where `text` opens with none. */
export function chainAt(text: string, from: number, gazetteer: Gazetteer): Chain | null {
  let at = from
  let outer: readonly Place[] | null = null
  for (;;) {
    const step = nameAt(text, at, outer, gazetteer)
    if (step === null) break
    outer = step.places
    at = step.end
  }
  return outer === null ? null : { places: outer, end: at, zone: zoneAt(text, at, gazetteer) }
}

interface Step {
  readonly places: readonly Place[]
  readonly end: number
}

function nameAt(text: string, at: number, outer: readonly Place[] | null, gazetteer: Gazetteer): Step | null {
  const within = (places: readonly Place[]): readonly Place[] =>
    outer === null ? places : places.filter(p => outer.some(o => liesIn(p, o)))
  for (let length = Math.min(gazetteer.longest, text.length - at); length >= 2; length--) {
    const name = text.slice(at, at + length)
    const known = within(gazetteer.full.get(name) ?? suffixChanged(name, gazetteer))
    if (known.length > 0) return { places: narrow(known), end: at + length }
    const short = within(gazetteer.bare.get(name) ?? [])
    if (short.length > 0 && mayFollow(text, at + length, short, gazetteer))
      return { places: narrow(short), end: at + length }
  }
  return null
}

/** A county turned city or district, a prefecture turned city: the one unit of that name under another suffix. */
function suffixChanged(name: string, gazetteer: Gazetteer): readonly Place[] {
  if (name.endsWith('地区')) return (gazetteer.bare.get(name.slice(0, -2)) ?? []).filter(p => p.level === 'prefecture')
  const last = name.at(-1)!
  if (!'县市'.includes(last) || name.length < 3) return []
  const same = (gazetteer.bare.get(name.slice(0, -1)) ?? []).filter(p => p.level === 'county')
  return same.length === 1 && wasOther(same[0]!, last) ? same : []
}

/**
 * Whether a place may have been a county or a city of its own before. The standard counts the districts of a city from
 * 01; those that joined it later come behind the old ones, from about 10. The earlier ones that did are listed by name.
 */
function wasOther({ code, name }: Place, suffix: string): boolean {
  const number = Number(code.slice(4))
  return name.endsWith('市') ? suffix === '县' : name.endsWith('区') && number >= JOINED && number <= DISTRICTS
}

const JOINED = 10
/** Counties are counted from 21. */
const DISTRICTS = 20

/** A bare name counts where a zone, a place inside it or a body follows. */
function mayFollow(text: string, at: number, places: readonly Place[], gazetteer: Gazetteer): boolean {
  const { knowledge } = gazetteer
  if (zoneAt(text, at, gazetteer)) return true
  if (places.length === 1 && namedZoneAt(text, at, gazetteer)) return true
  const rest = text.slice(at)
  if (places.length === 1 && knowledge.branches.some(w => rest.startsWith(w))) return true
  if (rest === '' || knowledge.independent.some(w => rest.endsWith(w))) return false
  if (!places.some(p => p.level === 'province')) return false
  return knowledge.followers.some(w => rest.startsWith(w)) || insideFollows(text, at, places, gazetteer)
}

function insideFollows(text: string, at: number, places: readonly Place[], gazetteer: Gazetteer): boolean {
  for (let length = Math.min(gazetteer.longest, text.length - at); length >= 2; length--) {
    const inner = gazetteer.full.get(text.slice(at, at + length))
    if (inner?.some(p => places.some(o => liesIn(p, o)))) return true
  }
  return false
}

const zoneAt = (text: string, at: number, { knowledge }: Gazetteer): boolean =>
  knowledge.zones.some(zone => text.startsWith(zone, at))

/** 武汉 in front of 东湖新技术开发区. */
function namedZoneAt(text: string, at: number, { knowledge }: Gazetteer): boolean {
  const rest = text.slice(at, at + 14)
  return knowledge.zones.some(zone => {
    const found = rest.indexOf(zone)
    return found > 0 && found <= 5 && !NO_ZONE_NAME.test(rest.slice(0, found))
  })
}

/** Another place or a body stands between the name and the zone. */
const NO_ZONE_NAME = /[省市县州局厅委办]/u

/** Where one name is a prefecture and a county in it (or a province and a city), the outer one. */
function narrow(places: readonly Place[]): readonly Place[] {
  if (places.length < 2) return places
  const provinces = places.filter(p => p.level === 'province')
  if (provinces.length === 1) return provinces
  const prefectures = places.filter(p => p.level === 'prefecture')
  return prefectures.length === 1 ? prefectures : places
}
