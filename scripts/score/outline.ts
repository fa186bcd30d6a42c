import type { Report, Section } from '../../src/model/report.js'
import { type Count, type Counts, type Measure, type Misses, missTeller, pooled, share } from './count.js'
import type { Gold, GoldHeading } from './gold.js'
import { fold, type ScoredText } from './scored-text.js'

type Pairs = readonly (readonly [GoldHeading, Section])[]
/** How far a heading may stand from where the reader saw it. */
const NEAR = 2

function pairHeadings(
  want: readonly GoldHeading[],
  have: readonly Section[],
  text: ScoredText,
  miss: (words: string) => void,
): { pairs: Pairs; count: Count } {
  const used = new Set<Section>()
  const pairs: (readonly [GoldHeading, Section])[] = []
  for (const heading of want) {
    const start = text.at(heading.start)
    const found = have.find(section => !used.has(section) && Math.abs(section.span[0] - start) <= NEAR)
    if (found !== undefined) {
      used.add(found)
      pairs.push([heading, found])
    } else if (!heading.optional) miss(`not found: ${heading.marker}${heading.title ?? ''}`)
  }
  for (const section of have) if (!used.has(section)) miss(`not a heading: ${section.marker}${section.title ?? ''}`)
  const asked = want.filter(heading => !heading.optional).length
  const found = pairs.filter(([heading]) => !heading.optional).length
  return { pairs, count: pooled(pairs.length, have.length - used.size, asked - found) }
}

function rightTitle(heading: GoldHeading, section: Section): boolean {
  const titles = [fold(heading.titleHans ?? heading.title), fold(heading.title)]
  const printed = fold(section.quote).replace(fold(section.marker), '')
  return titles.some(title => fold(section.title) === title || printed === title)
}

/** Headings at the right place (F1), and among those found the shares of right levels and titles. */
export function scoreOutline(gold: Gold, record: Partial<Report>, text: ScoredText, misses: Misses): Counts {
  if (gold.outline === undefined) return {}
  const miss = (measure: Measure) => missTeller(misses, measure)
  const sections = record.outline ?? []
  const block = pairHeadings(
    gold.outline.filter(h => !h.inline),
    sections.filter(s => !s.inline),
    text,
    miss('outline'),
  )
  const inline = pairHeadings(
    gold.outline.filter(h => h.inline),
    sections.filter(s => s.inline),
    text,
    miss('outlineInline'),
  )
  const wrongLevels = block.pairs.filter(([heading, section]) => heading.level !== section.level)
  for (const [heading, section] of wrongLevels)
    miss('outlineLevel')(`level ${section.level}, not ${heading.level}: ${heading.marker}${heading.title ?? ''}`)
  const titled = block.pairs.filter(([heading]) => heading.title && !heading.runIn)
  const wrongTitles = titled.filter(([heading, section]) => !rightTitle(heading, section))
  for (const [heading, section] of wrongTitles) miss('outlineTitle')(`“${section.title}”, not “${heading.title}”`)
  return {
    outline: block.count,
    outlineInline: inline.count,
    outlineLevel: share(block.pairs.length - wrongLevels.length, block.pairs.length),
    outlineTitle: share(titled.length - wrongTitles.length, titled.length),
  }
}
