import { createParser } from '../../parse-report.js'
import { serve } from './serve.js'

/** The least text that calls for the segmenter. */
const CLAUSE = '全年受理申请3件。'

serve(() => {
  const parse = createParser()
  parse(CLAUSE)
  return parse
})
