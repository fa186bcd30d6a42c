import { floor } from '../bench/floor.js'

/** Reads, decodes, parses and walks the files that it is sent, and says when it is through. */
process.on('message', (files: readonly string[]) => {
  for (const file of files) floor(file)
  process.send?.('done')
})
