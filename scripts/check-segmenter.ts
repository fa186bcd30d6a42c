/** Checks that nodejieba was built and is what the program uses by itself: its absence costs accuracy without a sound. */
import { parseReport } from '../src/index.js'

const { segmenter } = parseReport('全年主动公开政府信息1284条。').engine
console.log(`segmenter: ${segmenter}`)
process.exitCode = segmenter === 'nodejieba' ? 0 : 1
