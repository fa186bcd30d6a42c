/** Formats that are named, not read: how their bytes begin, by what name a reader knows them. */
const UNSUPPORTED: readonly { magic: readonly number[]; mediaType: string; label: string; names?: RegExp }[] = [
  { magic: [0x25, 0x50, 0x44, 0x46, 0x2d], mediaType: 'application/pdf', label: 'PDF' },
  { magic: [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1], mediaType: 'application/msword', label: 'a Word or Excel 97 file' },
  { magic: [0x50, 0x4b, 0x03, 0x04], mediaType: 'application/zip', label: 'an Office file or archive' },
  { magic: [0x89, 0x50, 0x4e, 0x47], mediaType: 'image/png', label: 'a PNG image' },
  { magic: [0xff, 0xd8, 0xff], mediaType: 'image/jpeg', label: 'a JPEG image' },
  { magic: [0x47, 0x49, 0x46, 0x38], mediaType: 'image/gif', label: 'a GIF image' },
  { magic: [0x52, 0x61, 0x72, 0x21], mediaType: 'application/vnd.rar', label: 'a RAR archive' },
  { magic: [0x1f, 0x8b], mediaType: 'application/gzip', label: 'a gzip archive' },
]

const OFFICE: readonly [RegExp, string, string][] = [
  [/\.docx$/iu, 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'DOCX'],
  [/\.xlsx$/iu, 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'XLSX'],
  [/\.xls$/iu, 'application/vnd.ms-excel', 'XLS'],
  [/\.doc$/iu, 'application/msword', 'DOC'],
]

/** The format of bytes that are no text and that we do not read, or null. */
export function unsupportedFormat(bytes: Uint8Array, name: string | null): { mediaType: string; label: string } | null {
  const hit = UNSUPPORTED.find(({ magic }) => magic.every((byte, i) => bytes[i] === byte))
  if (hit === undefined) return null
  const office = OFFICE.find(([ending]) => name !== null && ending.test(name))
  const boxed = hit.mediaType === 'application/zip' || hit.mediaType === 'application/msword'
  return boxed && office !== undefined ? { mediaType: office[1], label: office[2] } : hit
}

const MARKUP = /<!doctype html|<html\b|<head\b|<body\b|<(?:div|table|p|span|td|br|font|meta)\b[^<>]*>/iu

/** `text/html` or `text/plain`, by the file's name and, where that says nothing, by its first 64 k characters. */
export function sniffMediaType(text: string, name: string | null): string {
  if (name !== null && /\.(?:s?html?|xhtml|aspx?|jsp|php)$/iu.test(name)) return 'text/html'
  if (name !== null && /\.(?:txt|md|text)$/iu.test(name)) return 'text/plain'
  return MARKUP.test(text.slice(0, 65_536)) ? 'text/html' : 'text/plain'
}
