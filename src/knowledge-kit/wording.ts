import type { DiagnosticCatalogue, DiagnosticDraft } from '../model/diagnostic.js'
import type { Diagnostic } from '../model/report.js'

const filled = (template: string, params: DiagnosticDraft['params']): string =>
  template.replace(/\{(\w+)\}/gu, (whole, name: string) => String(params[name] ?? whole))

/** The diagnostic with its level and its English message; a code that the catalogue lacks is a programming error. */
export function wordDiagnostic(draft: DiagnosticDraft, catalogue: DiagnosticCatalogue): Diagnostic {
  const wording = catalogue[draft.code]
  if (wording === undefined) throw new Error(`no wording for ${draft.code}`)
  const { code, stage, span, params } = draft
  return { level: wording.level, code, message: filled(wording.en, params), stage, span, params: { ...params } }
}

/** The message in a language; the message as it stands, where the catalogue has none for its code. */
export function diagnosticIn(diagnostic: Diagnostic, language: 'zh' | 'en', catalogue: DiagnosticCatalogue): string {
  const wording = catalogue[diagnostic.code]
  return wording === undefined ? diagnostic.message : filled(wording[language], diagnostic.params ?? {})
}
