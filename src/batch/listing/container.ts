import type { Locator } from '../input.js'

/** An entry of a container as listing finds it. */
export interface Entry {
  readonly name: string
  readonly locator: Locator
  readonly size: number
  readonly digest?: string
  readonly mediaType?: string
  /** Why it is left unread: nothing that this program reads. */
  readonly unread?: string
  /** Why it cannot be read, where the container says so itself. */
  readonly fault?: string
}

/** Entries of a container in the order in which they stand in it. */
export type ListContainer = (path: string, limits: { readonly maxSize: number }) => AsyncIterable<Entry>
