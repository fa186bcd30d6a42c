/** Records one behind the other, as UTF-8. */
export interface RecordBuffer {
  /** Adds a text and a line end; where they lie: [start, length]. */
  addLine(text: string): readonly [number, number]
  addBytes(bytes: Uint8Array): readonly [number, number]
  /** What was added since it was last emptied; good until it is emptied. */
  bytes(): Uint8Array
  /** Forgets what was added and keeps the room: memory that the system hands out anew costs more than the writing. */
  empty(): void
}

/** No unit of UTF-16 takes more bytes in UTF-8. */
const WIDEST = 3
const NEWLINE = 0x0a
const FIRST = 1 << 20
/** One part of giants must not hold its room for ever. */
const KEPT = 1 << 26

/** An empty buffer, which grows as it is filled: to make bytes of each text on its own takes four times as long. */
export function recordBuffer(): RecordBuffer {
  let buffer = Buffer.allocUnsafe(FIRST)
  let end = 0
  const make = (room: number): void => {
    if (end + room <= buffer.length) return
    const larger = Buffer.allocUnsafe(Math.max(buffer.length * 2, end + room))
    buffer.copy(larger, 0, 0, end)
    buffer = larger
  }
  const advance = (length: number): readonly [number, number] => {
    const start = end
    end += length
    return [start, length]
  }
  return {
    addLine: text => {
      make(text.length * WIDEST + 1)
      const length = buffer.write(text, end)
      buffer[end + length] = NEWLINE
      return advance(length + 1)
    },
    addBytes: bytes => {
      make(bytes.length)
      buffer.set(bytes, end)
      return advance(bytes.length)
    },
    bytes: () => buffer.subarray(0, end),
    empty: () => {
      end = 0
      if (buffer.length > KEPT) buffer = Buffer.allocUnsafe(FIRST)
    },
  }
}
