import { createParser } from '../../parse-report.js'
import { serve } from './serve.js'

serve(() => createParser())
