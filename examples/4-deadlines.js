// Deadlines and duties of a notice, as a table and as a calendar:
// node examples/4-deadlines.js fixtures/yunling-notice-2020/source.html out/deadlines.ics
import { readFileSync, writeFileSync } from 'node:fs'
import { parseReport } from 'baogao'

const [, , file, calendar] = process.argv
const { meta, requirements, responsibilities } = parseReport(readFileSync(file), { name: file })
console.log(meta.title)

const due = requirements.filter(({ deadline }) => deadline !== null).sort((a, b) => (a.deadline < b.deadline ? -1 : 1))
const dutyOf = section => responsibilities.find(duty => duty.section === section && section !== null)
for (const { deadline, what, section } of due) {
  console.log([deadline, what, dutyOf(section)?.lead.join('、') ?? ''].join('\t'))
}

const escaped = text => text.replace(/[\\;,]/gu, '\\$&').replaceAll('\n', '\\n')
// lines of a calendar hold at most 75 bytes; what follows is set in by a blank
const folded = line => (Buffer.byteLength(line) > 75 ? line.match(/.{1,24}/gsu).join('\r\n ') : line)
const nextDay = day => new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10)
const compact = day => day.replaceAll('-', '')
const events = due.map(({ id, deadline, what, quote }) => [
  'BEGIN:VEVENT',
  `UID:${id}@baogao.invalid`,
  `DTSTAMP:${compact(meta.written ?? meta.published ?? deadline)}T000000Z`,
  `DTSTART;VALUE=DATE:${compact(deadline)}`,
  `DTEND;VALUE=DATE:${compact(nextDay(deadline))}`,
  `SUMMARY:${escaped(what)}`,
  `DESCRIPTION:${escaped(quote)}`,
  'END:VEVENT',
])
const lines = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//baogao//example//ZH', ...events.flat(), 'END:VCALENDAR']
writeFileSync(calendar, `${lines.map(folded).join('\r\n')}\r\n`)
console.log(`${events.length} events`)
