import type {
  CheckDraft,
  CitationDraft,
  Claim,
  ContactDraft,
  Heading,
  MetricDraft,
  RequirementDraft,
  ResponsibilityDraft,
  Stripped,
  TableDraft,
} from './draft.js'
import type { Diagnostic, Report } from './report.js'

/** All that the stages found in one document, in offsets of its normalised text, ready to be grounded. */
export interface Findings {
  readonly kind: Report['kind']
  readonly meta: Omit<Report['meta'], 'contacts'>
  readonly contacts: readonly ContactDraft[]
  readonly stripped: Stripped
  readonly headings: readonly Heading[]
  readonly tables: readonly TableDraft[]
  readonly numbers: readonly Claim[]
  /** In the order of the text. */
  readonly metrics: readonly MetricDraft[]
  readonly requirements: readonly RequirementDraft[]
  readonly responsibilities: readonly ResponsibilityDraft[]
  readonly citations: readonly CitationDraft[]
  readonly checks: readonly CheckDraft[]
  readonly diagnostics: readonly Diagnostic[]
}
