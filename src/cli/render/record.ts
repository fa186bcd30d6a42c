import type { Report } from '../../model/report.js'

const indent = (json: string): string => json.replaceAll('\n', '\n  ')

function entry(key: string, value: unknown): string {
  if (!Array.isArray(value) || value.length === 0 || typeof value[0] !== 'object')
    return `${JSON.stringify(key)}: ${JSON.stringify(value)}`
  return `${JSON.stringify(key)}: [\n${value.map(item => `  ${JSON.stringify(item)}`).join(',\n')}\n]`
}

/** A record as JSON with one item a line: short enough to read, and a change of one item is a change of one line. */
export const recordJson = (report: Report): string =>
  `{\n${Object.entries(report)
    .map(([key, value]) => `  ${indent(entry(key, value))}`)
    .join(',\n')}\n}\n`
