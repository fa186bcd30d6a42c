import { folds } from '../../src/knowledge/folds.js'
import { forms } from '../../src/knowledge/forms/index.js'
import type { ReadTable } from '../../src/model/form.js'
import { decode } from '../../src/stages/decode/decode.js'
import { readForms } from '../../src/stages/form/read-forms.js'
import { htmlGrids } from '../../src/stages/grid/grid.js'
import { compileFolds } from '../../src/stages/normalise/folds.js'
import { normalise } from '../../src/stages/normalise/normalise.js'
import { read } from '../../src/stages/read/read.js'
import { originEnd, originStart } from '../../src/text/aligned.js'

const table = compileFolds(folds)

/** The forms of a page, and the text that their spans count in. */
export function readPage(
  source: string,
  html: boolean,
  year: number | null = null,
): { tables: readonly ReadTable[]; text: string } {
  const document = normalise(read(decode(source, { mediaType: html ? 'text/html' : 'text/plain' })), table)
  const { text, aligned, page } = document
  const gap = (end: number, start: number) =>
    page.visible.text.slice(
      end > 0 ? originEnd(aligned, end - 1) : 0,
      start < text.length ? originStart(aligned, start) : undefined,
    )
  return { tables: readForms({ text, body: [], grids: htmlGrids(document), gap, year }, forms), text }
}
