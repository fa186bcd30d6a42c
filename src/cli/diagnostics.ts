import { defaultKnowledge } from '../knowledge/index.js'
import { diagnosticIn } from '../knowledge-kit/wording.js'
import type { Diagnostic, Report } from '../model/report.js'
import type { Terminal } from './terminal.js'
import { codesInChinese } from './wording/codes.js'
import { type Language, sayCode, sayIn } from './wording/wording.js'

const loud = ({ level }: Diagnostic): boolean => level !== 'info'

/** Whether the document could not be read as it should. */
export const hasError = (report: Report): boolean => report.diagnostics.some(({ level }) => level === 'error')

/** A diagnostic in one line, in the language that was chosen. */
export function diagnosticLine(diagnostic: Diagnostic, language: Language): string {
  const level = sayCode(sayIn(language), 'level', diagnostic.level)
  const { code, message } = diagnostic
  const own = language === 'zh' && !(code in defaultKnowledge.diagnostics) ? codesInChinese[code] : undefined
  const words = diagnosticIn(diagnostic, language, defaultKnowledge.diagnostics)
  return `${level} ${code}: ${own === undefined ? words : `${own}（${message}）`}`
}

/** Warnings and errors of a document, a line each, on the side of words. */
export function tellDiagnostics(report: Report, terminal: Terminal): void {
  const name = report.source.name ?? terminal.say('input.standard')
  for (const diagnostic of report.diagnostics.filter(loud))
    terminal.err(`${name}: ${diagnosticLine(diagnostic, terminal.language)}\n`)
}
