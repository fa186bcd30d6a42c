/** What became of an input. */
export type InputStatus = 'done' | 'partial' | 'failed' | 'skipped' | 'duplicate'

/** Why an input has no record, or not a whole one. */
export interface Verdict {
  readonly status: InputStatus
  readonly code: string
  readonly stage: string
  readonly reason: string
}

/** Where the bytes of an input lie. */
export type Locator =
  | { readonly in: 'file'; readonly path: string }
  | {
      readonly in: 'zip'
      readonly path: string
      readonly header: number
      readonly packed: number
      readonly method: number
      readonly crc: number
    }
  | { readonly in: 'warc'; readonly path: string; readonly offset: number; readonly length: number }
  | { readonly in: 'tar'; readonly path: string; readonly ordinal: number }

/** One thing to convert, or to account for. */
export interface Input {
  /** Unique in the listing: the path, or the container's path, `!/` and the entry's name. */
  readonly name: string
  /** null for what was never found: a container that cannot be opened. */
  readonly locator: Locator | null
  /** Bytes, unpacked; -1 where unknown. */
  readonly size: number
  /** Changes when the file (or the container) changes: its modification time in ms. */
  readonly stamp: number
  readonly mediaType?: string
  /** SHA-256 of the bytes where listing them has read them anyway. */
  readonly digest?: string
  /** Settled before any conversion: too large, unreadable container, duplicate. */
  readonly verdict?: Verdict
  /** For a duplicate, the name of the input that is converted in its place. */
  readonly original?: string
}
