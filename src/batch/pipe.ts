import type { ParseOptions } from '../model/options.js'
import type { Report } from '../model/report.js'

/** A line that cannot be taken, in words. */
interface PipeFault {
  readonly code: string
  readonly reason: string
}

interface PipeRequest {
  readonly id: unknown
  readonly input: string | Uint8Array
  readonly options: ParseOptions
}

type Parse = (input: Uint8Array | string, options: ParseOptions) => Report

const NEWLINE = 0x0a
const hintKeys = {
  name: 'string',
  mediaType: 'string',
  encoding: 'string',
  year: 'number',
  issuer: 'string',
  reference: 'string',
} as const

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Lines of a byte stream; one longer than `limit` comes out as null and is not held. */
export async function* byteLines(chunks: AsyncIterable<Uint8Array>, limit: number): AsyncGenerator<Buffer | null> {
  let held: Uint8Array[] = []
  let size = 0
  for await (const chunk of chunks) {
    let from = 0
    for (let at = chunk.indexOf(NEWLINE); at >= 0; at = chunk.indexOf(NEWLINE, from)) {
      size += at - from
      yield size > limit ? null : Buffer.concat([...held, chunk.subarray(from, at)])
      held = []
      size = 0
      from = at + 1
    }
    size += chunk.length - from
    if (size > limit) held = []
    else held.push(chunk.slice(from))
  }
  if (size > 0) yield size > limit ? null : Buffer.concat(held)
}

function hintOf(hint: unknown): ParseOptions | PipeFault {
  if (hint === undefined || hint === null) return {}
  if (!isObject(hint)) return { code: 'pipe/hint', reason: 'hint: an object is wanted' }
  for (const [key, value] of Object.entries(hint)) {
    const type = hintKeys[key as keyof typeof hintKeys]
    if (type === undefined)
      return {
        code: 'pipe/hint',
        reason: `hint.${key}: there is no such hint; there are ${Object.keys(hintKeys).join(', ')}`,
      }
    if (typeof value !== type) return { code: 'pipe/hint', reason: `hint.${key}: a ${type} is wanted` }
  }
  return hint as ParseOptions
}

const isFault = (value: object): value is PipeFault => 'reason' in value

function requestOf(line: Readonly<Record<string, unknown>>): PipeRequest | PipeFault {
  const { id = null, content, base64, mediaType } = line
  if ((typeof content === 'string') === (typeof base64 === 'string'))
    return { code: 'pipe/request', reason: 'either content or base64 is wanted, as a string' }
  if (mediaType !== undefined && typeof mediaType !== 'string')
    return { code: 'pipe/request', reason: 'mediaType: a string is wanted' }
  const hint = hintOf(line.hint)
  if (isFault(hint)) return hint
  const options = { ...hint, ...(mediaType === undefined ? {} : { mediaType }) }
  return { id, input: typeof content === 'string' ? content : Buffer.from(base64 as string, 'base64'), options }
}

const answer = (id: unknown, body: object): string => `${JSON.stringify({ id, ...body })}\n`

/** The answer to one line: the record, or an error that says what was wrong with the line. */
export function answerLine(bytes: Buffer, parse: Parse): string {
  let line: unknown
  try {
    line = JSON.parse(bytes.toString('utf8'))
  } catch (error) {
    return answer(null, { error: { code: 'pipe/json', reason: (error as Error).message } })
  }
  if (!isObject(line)) return answer(null, { error: { code: 'pipe/request', reason: 'an object is wanted' } })
  const id = line.id ?? null
  const request = requestOf(line)
  if (isFault(request)) return answer(id, { error: request })
  try {
    return answer(id, { record: parse(request.input, request.options) })
  } catch (error) {
    return answer(id, { error: { code: 'convert/threw', reason: (error as Error).message } })
  }
}

const isBlank = (line: Buffer): boolean => line.length === 0 || line.toString('latin1').trim() === ''

/** One answer a line, in order; blank lines have none. */
export async function* pipeLines(
  chunks: AsyncIterable<Uint8Array>,
  parse: Parse,
  limit: number,
): AsyncGenerator<string> {
  for await (const line of byteLines(chunks, limit)) {
    if (line === null)
      yield answer(null, { error: { code: 'pipe/too-long', reason: `a line of more than ${limit} bytes` } })
    else if (!isBlank(line)) yield answerLine(line, parse)
  }
}
