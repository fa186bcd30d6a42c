import { regions } from './knowledge/regions.js'
import { loadDivisions } from './knowledge-kit/load-divisions.js'
import type { Region } from './model/report.js'
import { compileRegions, type Gazetteer, type RegionContext, resolveRegion as resolve } from './stages/region/region.js'
import { simplify, traditionalShare } from './text/simplify.js'

let gazetteer: Gazetteer | null = null

/**
 * The place that a body belongs to, by GB/T 2260: code, name, level and province; null where nothing tells.
 * A name that several places share (鼓楼区) is settled by the context: the page's text, its host name. The lists are
 * read at the first call.
 */
export function resolveRegion(issuer: string, context: string | RegionContext = {}): Region | null {
  gazetteer ??= compileRegions(loadDivisions(), regions)
  const given = typeof context === 'string' ? { text: context } : context
  return resolve(plain(issuer), gazetteer, { ...given, text: given.text === undefined ? undefined : plain(given.text) })
}

const plain = (text: string): string => (traditionalShare(text) > 0.02 ? simplify(text) : text)
