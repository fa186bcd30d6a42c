import { Worker } from 'node:worker_threads'
import { convertPart, type Parse } from './convert-part.js'
import type { FromWorker, Job, Task } from './protocol.js'
import { inputReader } from './read-input.js'
import { recordBuffer } from './record-buffer.js'

// a document that hangs must not outlive the run that it belongs to; only another thread can see to that
const watch = `const { ppid } = process; setInterval(() => process.ppid === ppid || process.kill(process.pid, 'SIGKILL'), 1000)`

const send = (message: FromWorker): void => void process.send?.(message)

const isToParse = ({ verdict, input, earlier }: Job): boolean =>
  verdict === undefined && input.verdict === undefined && earlier === undefined

const unopened: Parse = () => {
  throw new Error('no parser was opened for this task')
}

/**
 * Takes tasks from the parent process, one at a time, until it goes away. The parser is opened before the first task
 * that has something to parse, so that its loading counts towards no document's time.
 */
export function serve(openParser: () => Parse): void {
  const reader = inputReader()
  const records = recordBuffer()
  let parse: Parse | null = null
  new Worker(watch, { eval: true, resourceLimits: { maxOldGenerationSizeMb: 8 } }).unref()
  process.on('disconnect', () => process.exit(0))
  process.on('message', async (task: Task) => {
    if (task.jobs.some(isToParse)) parse ??= openParser()
    try {
      const done = await convertPart(task, {
        parse: parse ?? unopened,
        reader,
        records,
        at: index => send({ at: index }),
      })
      send({ done })
    } catch (error) {
      const { code = '', message, path = task.file } = error as NodeJS.ErrnoException
      send({ broken: { code, message, file: path } })
    } finally {
      await reader.close()
    }
  })
}
