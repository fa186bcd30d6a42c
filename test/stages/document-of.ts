import { folds } from '../../src/knowledge/folds.js'
import type { Document } from '../../src/model/document.js'
import { decode } from '../../src/stages/decode/decode.js'
import { compileFolds } from '../../src/stages/normalise/folds.js'
import { normalise } from '../../src/stages/normalise/normalise.js'
import { read } from '../../src/stages/read/read.js'

const table = compileFolds(folds)

/** A text or page as the stages after `normalise` see it. */
export const documentOf = (source: string, name = 'a.txt'): Document => normalise(read(decode(source, { name })), table)
