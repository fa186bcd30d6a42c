import type { Page } from '../../model/page.js'
import type { Diagnostic } from '../../model/report.js'
import type { Source } from '../../model/source.js'
import { frameSources } from './frames.js'
import { readElements } from './open-elements.js'
import { PageBuilder } from './page-builder.js'

/**
 * The page of an HTML source, made in one pass over its tags and texts.
 * Entities are left in the texts that are told, so that each stands in the source as it is; they are undone where
 * the alignment can note them.
 */
export function readHtml(source: Source): Page {
  const builder = new PageBuilder(source.text)
  readElements(source.text, builder)
  const page = builder.page(source)
  const notes = notesOn(source.text, builder)
  return notes.length === 0 ? page : { ...page, source: { ...source, diagnostics: [...source.diagnostics, ...notes] } }
}

function notesOn(html: string, { tooDeep, tooMany }: PageBuilder): readonly Diagnostic[] {
  const notes: Diagnostic[] = []
  const parts = frameSources(html)
  if (parts !== null) {
    const where = parts.slice(0, 8).join(', ') || 'other files'
    notes.push(warning('read/frames', `a page of frames; its text is in ${where}`))
  }
  if (tooDeep) {
    const what = 'elements nested more than 1000 deep: the deeper tags are left out of account'
    notes.push(warning('read/too-deep', what))
  }
  if (tooMany) {
    const what = 'more than 250,000 paragraphs, list items and cells: those that follow are read as text'
    notes.push(warning('read/too-many', what))
  }
  return notes
}

const warning = (code: string, message: string): Diagnostic => ({
  level: 'warning',
  code,
  message,
  stage: 'read',
  span: null,
})
