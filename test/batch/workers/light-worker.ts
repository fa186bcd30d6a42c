import { serve } from '../../../src/batch/work/serve.js'
import { lightRecord } from './light-record.js'

serve(
  () =>
    (input, { name = '' }) =>
      lightRecord(input, name),
)
