import type { Region } from '../../model/report.js'
import { type Gazetteer, type Place, provinceOf } from './gazetteer.js'

const TOWNSHIP =
  /^(?<name>[\p{Script=Han}]{1,14}?(?:街道|民族乡|镇|乡|苏木))(?=办事处|人民政府|政府|党|委|$|\p{Script=Han}{2})/u
/** 乡镇企业局, 住房和城乡建设局: townships in general. */
const GENERAL = /(?:乡镇|城镇|村镇|城乡|镇乡)$/u
/** 云溪区人民政府白河街道办事处. */
const GOVERNMENT = /^人民政府(?=[\p{Script=Han}]{2,10}街道)/u
const GOVERNED = /^(?:办事处|人民政府|政府|党|委|$)/u

/** The township that follows the name of its county, with nine digits where the lists hold it. */
export function townshipAt(text: string, at: number, county: Place, gazetteer: Gazetteer): Region | null {
  const rest = text.slice(at).replace(GOVERNMENT, '')
  const name = TOWNSHIP.exec(rest)?.groups?.name
  if (name === undefined || GENERAL.test(name)) return null
  const under = county.level === 'prefecture' ? codesUnder(county, gazetteer) : []
  const scope = county.level === 'county' ? [county.code] : under
  const matches = scope.flatMap(code => (gazetteer.townships().get(code) ?? []).filter(t => same(t.name, name)))
  const province = provinceOf(gazetteer, county.code)
  if (matches.length === 1) return { code: matches[0]!.code, name: matches[0]!.name, level: 'township', province }
  const certain = county.level === 'county' || (county.level === 'prefecture' && under.length === 0)
  return certain && GOVERNED.test(rest.slice(name.length)) ? { code: null, name, level: 'township', province } : null
}

const same = (listed: string, name: string): boolean =>
  listed === name || listed === name.replace(/街道$/u, '街道办事处')

/** The counties of a city; some cities have none, and townships right under them. */
const codesUnder = (city: Place, gazetteer: Gazetteer): string[] =>
  [...gazetteer.byCode.keys()].filter(code => code !== city.code && code.startsWith(city.code.slice(0, 4)))
