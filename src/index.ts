export { createParser, parseReport } from './parse-report.js'
export * from './model/report.js'
export type { ParseOptions, ParserOptions } from './model/options.js'
