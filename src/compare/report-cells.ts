import type { FormCell, Report } from '../model/report.js'

/** The cells of a report's official forms by code; of a form that it holds twice the first counts. */
export function reportCells(
  report: Report,
  forms: readonly string[] | null = null,
): Map<string, FormCell & { readonly form: string }> {
  const cells = new Map<string, FormCell & { readonly form: string }>()
  for (const { form, cells: own } of report.tables) {
    if (form === null || (forms !== null && !forms.includes(form))) continue
    for (const cell of own) if (!cells.has(cell.code)) cells.set(cell.code, { ...cell, form })
  }
  return cells
}
