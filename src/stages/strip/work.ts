import type { Document } from '../../model/document.js'
import type { Removal } from './cuts.js'
import type { Field } from './facts.js'
import type { CompiledPages } from './pieces.js'

/** What the parts of stripping read and add to. */
export interface Work {
  readonly document: Document
  readonly pages: CompiledPages
  readonly cuts: Removal[]
  readonly fields: Field[]
}
