import type { Document } from '../../model/document.js'
import type { Stripped } from '../../model/draft.js'
import type { Diagnostic } from '../../model/report.js'

const ATTACHMENT = /\.(?:pdf|docx?|xlsx?|wps|et|ofd|zip|rar|ceb|txt)(?:[?#]|$)/iu
const POINT = /[。;:,!?]/u
/** A line of a sentence is longer than this. */
const PHRASE = 14
/** A body without its title that says less than this says no more than where the document is. */
const LITTLE = 80

/** What a reader should know of a page that holds no document: a mere link to one, or nothing that reads like one. */
export function diagnoseBody(document: Document, stripped: Stripped): Diagnostic[] {
  const text = stripped.body.map(([start, end]) => document.text.slice(start, end)).join('\n')
  if (text === '') return []
  const title = stripped.title === null ? '' : document.text.slice(...stripped.title)
  const rest = text.replace(title, '').trim()
  const attachment = rest.length < LITTLE ? document.page.links.find(link => ATTACHMENT.test(link.href)) : undefined
  if (attachment !== undefined) {
    return [
      note(
        'warning',
        'strip/attachment-only',
        `the page holds no text, only a link to ${attachment.href.slice(0, 200)}`,
      ),
    ]
  }
  if (text.split('\n').some(line => line.length > PHRASE && POINT.test(line)) || document.page.tables.length > 0)
    return []
  return [note('warning', 'strip/no-document', 'the page holds no text that reads like a document')]
}

const note = (level: Diagnostic['level'], code: string, message: string): Diagnostic => ({
  level,
  code,
  message,
  stage: 'strip',
  span: null,
})
