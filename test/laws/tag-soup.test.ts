import { load } from 'cheerio/slim'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decode } from '../../src/stages/decode/decode.js'
import { read } from '../../src/stages/read/read.js'

const TAGS =
  'div p td tr table tbody thead li ul a b span font title head body script style noscript svg math desc option select ' +
  'textarea dd dt center h1 caption u xmp'
const EMPTY = 'br hr img input meta path frame'

const tag = fc.constantFrom(...TAGS.split(' '))
const piece = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom('甲', '乙 ', ' 1', '\n', '。', '2<3', '"', '>') },
  { weight: 4, arbitrary: tag.map(name => `<${name}>`) },
  { weight: 4, arbitrary: tag.map(name => `</${name}>`) },
  tag.map(name => `<${name.toUpperCase()} class='a>b' id=c/>`),
  fc.constantFrom(...EMPTY.split(' ')).map(name => `<${name}/>`),
  fc.constantFrom('<!-- 丙 -->', '<!doctype html>', '<![CDATA[丁]]>', '<?xml 戊?>'),
)
const soup = fc.array(piece, { maxLength: 60 }).map(pieces => pieces.join(''))

/** The text of a page as the tree that cheerio makes of it holds it. */
function textOfTree(html: string): string {
  const $ = load(html, { xml: { xmlMode: false, decodeEntities: false } })
  $('script, style, noscript, title, head').remove()
  return $.root().text()
}

const solid = (text: string): string => text.replace(/\s+/gu, '')

describe('tags in any order', () => {
  it('the visible text is that of the tree which cheerio makes', () => {
    fc.assert(
      fc.property(soup, html => {
        const { visible } = read(decode(html, { mediaType: 'text/html' }))
        expect(solid(visible.text)).toBe(solid(textOfTree(html)))
      }),
      { numRuns: 2000 },
    )
  })

  it('lines make up the text, each element that holds text lies in its parent', () => {
    fc.assert(
      fc.property(soup, html => {
        const { visible, elements, lines } = read(decode(html, { mediaType: 'text/html' }))
        const whole = { parent: -1, span: [0, visible.text.length] as const }
        for (const { parent, span } of elements.filter(({ span }) => span[0] < span[1])) {
          const outer = elements[parent] ?? whole
          expect(outer.span[0] <= span[0] && span[1] <= outer.span[1]).toBe(true)
        }
        expect(lines.map(({ span }) => visible.text.slice(...span)).join('\n')).toBe(visible.text)
      }),
    )
  })
})
