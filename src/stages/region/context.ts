import { type Gazetteer, liesIn, type Place, provinceOf } from './gazetteer.js'
import type { RegionContext } from './region.js'

/** Characters of a page's text that are looked through. */
const REACH = 6000

const LEVELS: Readonly<Record<string, (place: Place) => boolean>> = {
  省: p => p.level === 'province',
  自治区: p => p.level === 'province',
  州: p => p.level === 'prefecture' && /州$/u.test(p.name),
  自治州: p => p.level === 'prefecture' && /州$/u.test(p.name),
  盟: p => p.level === 'prefecture' && /盟$/u.test(p.name),
  市: p => /市$/u.test(p.name),
  县: p => p.level === 'county' && /[县市区旗]$/u.test(p.name),
  自治县: p => p.level === 'county' && /县$/u.test(p.name),
  区: p => p.level === 'county' && /区$/u.test(p.name),
  旗: p => p.level === 'county' && /旗$/u.test(p.name),
}

/** The one of several places that the page speaks of; null where it does not tell. */
export function settle(places: readonly Place[], gazetteer: Gazetteer, context: RegionContext): Place | null {
  if (places.length <= 1) return places[0] ?? null
  const scored = places
    .map(place => ({ place, score: support(place, gazetteer, context) }))
    .sort((a, b) => b.score - a.score)
  return scored[0]!.score > scored[1]!.score ? scored[0]!.place : null
}

/** How often the page names the places around this one. */
function support(place: Place, gazetteer: Gazetteer, context: RegionContext): number {
  const text = (context.text ?? '').slice(0, REACH)
  let score = 0
  for (const outer of around(place, gazetteer)) {
    score += count(text, outer.name) * (outer.level === 'prefecture' ? 3 : 1)
    const bare = outer.name.replace(/(?:市|省|自治区|地区|盟)$/u, '')
    if (bare.length >= 2) score += count(text, bare)
  }
  return score + hostSupport(place, gazetteer, context.host) + numberSupport(place, gazetteer, text)
}

function around(place: Place, gazetteer: Gazetteer): Place[] {
  const codes = [`${place.code.slice(0, 4)}00`, `${place.code.slice(0, 2)}0000`]
  return codes.flatMap(code => gazetteer.byCode.get(code) ?? []).filter(outer => liesIn(place, outer))
}

function count(text: string, word: string): number {
  let n = 0
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) n++
  return n
}

function hostSupport(place: Place, { knowledge }: Gazetteer, host: string | undefined): number {
  const labels = host?.toLowerCase().split('.') ?? []
  const codes = labels.flatMap(label => knowledge.hosts[label] ?? [])
  return codes.some(code => place.code.startsWith(code.endsWith('0000') ? code.slice(0, 2) : code.slice(0, 4))) ? 5 : 0
}

/** 云政发〔2019〕5号 speaks for the province whose initial it opens with. */
function numberSupport(place: Place, { knowledge }: Gazetteer, text: string): number {
  const hit = /(?<initial>[\p{Script=Han}])(?:政|府)[\p{Script=Han}]{1,4}[〔[(]\d{4}[〕\])]/u.exec(text)
  const code = hit === null ? undefined : knowledge.initials[hit.groups!.initial!]
  return code !== undefined && place.code.startsWith(code.slice(0, 2)) ? 2 : 0
}

/** The places of the asked kind that the page names, the most frequent ones. */
export function contextPlaces(kind: string, gazetteer: Gazetteer, context: RegionContext): readonly Place[] {
  const text = (context.text ?? '').slice(0, REACH)
  const fits = LEVELS[kind]!
  const counts = new Map<Place, number>()
  for (let at = 0; at < text.length; at++) {
    const step = longestName(text, at, gazetteer)
    if (step === null) continue
    for (const place of step.places) {
      if (fits(place)) counts.set(place, (counts.get(place) ?? 0) + 1)
      else if (kind === '省' || kind === '自治区') addProvince(place, counts, gazetteer)
    }
    at += step.length - 1
  }
  const most = Math.max(0, ...counts.values())
  return [...counts].filter(([, n]) => n === most).map(([place]) => place)
}

function addProvince(place: Place, counts: Map<Place, number>, gazetteer: Gazetteer): void {
  const province = gazetteer.byCode.get(`${place.code.slice(0, 2)}0000`)
  if (province !== undefined && provinceOf(gazetteer, place.code) !== null)
    counts.set(province, (counts.get(province) ?? 0) + 0.4)
}

function longestName(
  text: string,
  at: number,
  gazetteer: Gazetteer,
): { places: readonly Place[]; length: number } | null {
  for (let length = Math.min(gazetteer.longest, text.length - at); length >= 3; length--) {
    const places = gazetteer.full.get(text.slice(at, at + length))
    if (places !== undefined) return { places: places.length === 1 ? places : [], length }
  }
  return null
}
