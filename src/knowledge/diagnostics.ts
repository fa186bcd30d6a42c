import type { DiagnosticCatalogue } from '../model/diagnostic.js'

/**
 * What can be said of a document as a whole, in both languages; `{…}` are parameters.
 * `error`: there is no record to speak of. `warning`: a published value may be wrong or missing. `info`: good to know.
 */
export const diagnostics: DiagnosticCatalogue = {
  'read/no-text': { level: 'warning', en: 'the document has no visible text', zh: '文件没有可见文字' },
  'strip/no-body': {
    level: 'warning',
    en: 'nothing on the page reads as the text of a document',
    zh: '页面上没有正文',
  },
  'strip/broken-off': {
    level: 'warning',
    en: 'the text breaks off in mid-sentence: “…{tail}”',
    zh: '正文在句中中断：“…{tail}”',
  },
  'meta/no-title': { level: 'warning', en: 'no title was found', zh: '没有找到标题' },
  'meta/year-given': { level: 'info', en: 'year given by the caller: {given}', zh: '年度由使用者给定：{given}' },
  'meta/issuer-given': {
    level: 'info',
    en: 'issuer given by the caller: {given}',
    zh: '发布机关由使用者给定：{given}',
  },
  'meta/media-type-given': {
    level: 'info',
    en: 'media type given by the caller: {given}',
    zh: '媒体类型由使用者给定：{given}',
  },
  'ledger/unexplained': { level: 'info', en: '{count} numbers are unexplained', zh: '{count} 个数值未得到解释' },
}
