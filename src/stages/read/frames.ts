import { load } from 'cheerio/slim'

const FRAMESET = /<frameset\b/iu
/** A frameset stands near the top of its page. */
const TOP = 65_536

/** The files that a page of frames takes its parts from; null for a page that holds its text itself. */
export function frameSources(html: string): readonly string[] | null {
  const top = html.slice(0, TOP)
  if (!FRAMESET.test(top)) return null
  const $ = load(top, { xml: { xmlMode: false, decodeEntities: false } })
  return $('frame[src]')
    .toArray()
    .map(frame => ($(frame).attr('src') ?? '').trim().slice(0, 200))
    .filter(src => src !== '')
}
