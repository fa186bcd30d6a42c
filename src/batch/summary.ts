import type { PartSummary } from './journal/lines.js'

/** What a conversion came to, for the screen and for programs. */
export interface ArchiveSummary extends PartSummary {
  readonly inputs: number
  readonly seconds: number
}
