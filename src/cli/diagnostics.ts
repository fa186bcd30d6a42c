import type { Diagnostic, Report } from '../model/report.js'
import type { Terminal } from './terminal.js'

const loud = ({ level }: Diagnostic): boolean => level !== 'info'

/** Whether the document could not be read as it should. */
export const hasError = (report: Report): boolean => report.diagnostics.some(({ level }) => level === 'error')

/** Warnings and errors of a document, a line each, on the side of words. */
export function tellDiagnostics(report: Report, terminal: Terminal): void {
  const name = report.source.name ?? 'standard input'
  for (const { level, code, message } of report.diagnostics.filter(loud)) {
    terminal.err(`${name}: ${level} ${code}: ${message}\n`)
  }
}
