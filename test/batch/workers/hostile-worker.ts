import { serve } from '../../../src/batch/work/serve.js'
import { lightRecord } from './light-record.js'

function eatMemory(): never {
  const held: unknown[] = []
  for (;;) held.push(Array.from({ length: 10_000 }, (_, i) => ({ i })))
}

function hang(): never {
  for (;;);
}

const deeds: readonly (readonly [mark: string, deed: () => unknown])[] = [
  ['MARK-ABORT', () => process.abort()],
  ['MARK-EXIT', () => process.exit(7)],
  ['MARK-HANG', hang],
  ['MARK-MEMORY', eatMemory],
  [
    'MARK-THROW',
    () => {
      throw new TypeError('thrown on purpose')
    },
  ],
]

/** Does to its worker what a marked document says. */
serve(() => (input, { name = '' }) => {
  const text = Buffer.from(input).toString('utf8')
  for (const [mark, deed] of deeds) if (text.includes(mark)) deed()
  return lightRecord(input, name)
})
