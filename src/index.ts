export { buildSeries, type KeptApart, type Series, type SeriesRow } from './compare/build-series.js'
export { compareYears, type YearChange, type YearCheck, type YearComparison } from './compare/compare-years.js'
export { type DerivedValue, deriveIndicators } from './compare/derive-indicators.js'
export { compareRecords, type RecordChange } from './compare/record-changes.js'
export { applyCorrections } from './corrections/apply-corrections.js'
export { type Correction, correctionSchema } from './corrections/correction.js'
export { type Judgement, judgeCorrections } from './corrections/judge-corrections.js'
export {
  type CorrectionProblem,
  CorrectionsError,
  readCorrections,
  writeCorrections,
} from './corrections/read-corrections.js'
export { defaultKnowledge } from './knowledge/index.js'
export { extendKnowledge, type KnowledgeExtension } from './knowledge-kit/extend.js'
export { defineIndicator } from './knowledge-kit/indicators.js'
export type { FormEdition } from './model/form.js'
export type { IndicatorEntry } from './model/indicator.js'
export type { Knowledge } from './model/knowledge.js'
export type { DateMention, Quantity } from './model/mention.js'
export type { ParseOptions, ParserOptions } from './model/options.js'
export * from './model/report.js'
export type { Segmenter } from './model/segmenter.js'
export type { Span } from './model/span.js'
export type { Unit } from './model/unit.js'
export { createParser, parseReport } from './parse-report.js'
export { parseReports, type ReportInput } from './parse-reports.js'
export {
  extractMainText,
  findDates,
  findQuantities,
  parseOutline,
  readForm,
  readTable,
  resolveRegion,
  toSimplified,
} from './parts.js'
export { version } from './version.js'
export { type ReviewPageOptions, reviewPage } from './view/review-page.js'
