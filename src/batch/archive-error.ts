/** Where in a conversion something went wrong. */
export type ArchiveStage = 'options' | 'list' | 'read' | 'convert' | 'write' | 'journal' | 'finish'

/** What stops a whole conversion; what stops one document is a verdict in the journal instead. */
export class ArchiveError extends Error {
  override readonly name = 'ArchiveError'
  constructor(
    readonly code: string,
    readonly stage: ArchiveStage,
    readonly file: string,
    readonly reason: string,
    options?: ErrorOptions,
  ) {
    super(`${file}: ${reason} (${code}, while at ${stage})`, options)
  }
}

const systemReasons: Readonly<Record<string, readonly [code: string, reason: string]>> = {
  ENOSPC: ['output/full', 'the disk is full'],
  EDQUOT: ['output/full', 'the disk quota is used up'],
  EFBIG: ['output/full', 'the file would be larger than the system allows'],
  EROFS: ['output/read-only', 'the file system is read-only'],
  EACCES: ['output/read-only', 'permission denied'],
  EPERM: ['output/read-only', 'permission denied'],
  ENOTDIR: ['output/not-a-folder', 'a part of this path is a file, not a folder'],
  EEXIST: ['output/not-a-folder', 'there is a file of this name'],
}

/** The same fault with file, stage and reason, whatever the system called it. */
export function outputError(error: unknown, file: string, stage: ArchiveStage): ArchiveError {
  if (error instanceof ArchiveError) return error
  const { code = '', message } = error as NodeJS.ErrnoException
  const [name, reason] = systemReasons[code] ?? ['output/unwritable', message]
  return new ArchiveError(name, stage, file, reason, { cause: error })
}
