export type CsvValue = string | number | boolean | null | undefined

/** Spreadsheets run a text that begins like a formula; an apostrophe in front keeps it a text. */
const harmless = (text: string): string => (/^(?:[=+@\t\r]|-[^\d.\s—-])/u.test(text) ? `'${text}` : text)

function field(value: CsvValue): string {
  if (value === null || value === undefined) return ''
  const text = typeof value === 'string' ? harmless(value) : String(value)
  return /[",\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** One line of CSV (RFC 4180), with its line end. */
export const csvLine = (values: readonly CsvValue[]): string => `${values.map(field).join(',')}\r\n`
