export { ArchiveError, type ArchiveStage } from './archive-error.js'
export {
  type ArchiveFormat,
  type ArchiveOptions,
  type ArchiveProgress,
  archiveFormats,
  type Earlier,
} from './archive-options.js'
export type { ArchiveChanges, DocumentChange } from './compare/compare-archives.js'
export { type ArchiveResult, convertArchive } from './convert-archive.js'
export type { ArchiveSummary } from './summary.js'
