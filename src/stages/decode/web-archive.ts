import libmime from 'libmime'
import libqp from 'libqp'

/** The page that a web archive (.mht, .mhtml) holds. */
export interface ArchivedPage {
  readonly bytes: Uint8Array
  /** The charset of the part's header. */
  readonly charset: string | undefined
  /** Pages in the archive, frames counted. */
  readonly pages: number
}

const HEADER = /^[\w-]{1,60}:/u
const MULTIPART = /^Content-Type:\s*multipart\/(?:related|alternative|mixed)/imu
/** Parts deeper than this are not looked into. */
const DEPTH = 4

/** The main page of a web archive; null where the bytes are none. */
export function archivedPage(bytes: Uint8Array): ArchivedPage | null {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 8192)).toString('latin1')
  const headers = head.trimStart().split(/\r?\n\r?\n/u, 1)[0]!
  if (!HEADER.test(headers) || !/^MIME-Version:/imu.test(headers) || !MULTIPART.test(headers)) return null
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1').trimStart()
  const pages = parts(text, 0).filter(p => p.type === 'text/html')
  const [first] = pages
  if (first === undefined) return null
  const main = FRAMES.test(first.body) ? widest(pages) : first
  return { bytes: main.bytes(), charset: main.charset, pages: pages.length }
}

const FRAMES = /<frameset\b/iu

interface Part {
  readonly type: string
  readonly charset: string | undefined
  readonly body: string
  readonly bytes: () => Uint8Array
}

const widest = (pages: readonly Part[]): Part =>
  pages.reduce((a, b) => (FRAMES.test(a.body) || b.body.length > a.body.length ? b : a))

function parts(text: string, depth: number): Part[] {
  const split = /\r?\n\r?\n/u.exec(text)
  if (split === null) return []
  const headers = libmime.decodeHeaders(text.slice(0, split.index))
  const header = (name: string): string => [headers[name] ?? ''].flat()[0] ?? ''
  const { value, params } = libmime.parseHeaderValue(header('content-type'))
  const body = text.slice(split.index + split[0].length)
  const type = value.toLowerCase()
  if (type.startsWith('multipart/') && depth < DEPTH && params.boundary) {
    return between(body, `--${params.boundary}`).flatMap(part => parts(part, depth + 1))
  }
  const transfer = header('content-transfer-encoding').trim().toLowerCase()
  return [{ type, charset: params.charset, body, bytes: () => undo(body, transfer) }]
}

/** What stands between the boundary lines. */
function between(body: string, boundary: string): string[] {
  const found: string[] = []
  let start = -1
  for (let at = body.indexOf(boundary); at >= 0; at = body.indexOf(boundary, at + boundary.length)) {
    const opensLine = at === 0 || body[at - 1] === '\n'
    if (!opensLine) continue
    if (start >= 0) found.push(body.slice(start, at).replace(/\r?\n$/u, ''))
    const line = body.indexOf('\n', at)
    start = line < 0 ? body.length : line + 1
    if (body.startsWith('--', at + boundary.length)) return found
  }
  if (start >= 0 && start < body.length) found.push(body.slice(start))
  return found
}

function undo(body: string, transfer: string): Uint8Array {
  if (transfer === 'base64') return Buffer.from(body, 'base64')
  if (transfer === 'quoted-printable') return libqp.decode(body)
  return Buffer.from(body, 'latin1')
}
