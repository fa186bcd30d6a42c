import type { Wordings } from './wording.js'

/** What the review page's command and the corrections say. */
export const viewWording = {
  'help.view': {
    en: 'write a page that shows the record beside the document: one file, opens offline',
    zh: '生成对照页：原文与记录并排，单个文件，可离线打开',
  },
  'help.view.file': { en: 'document to show (- reads standard input)', zh: '要查看的文件（- 读标准输入）' },
  'help.view.output': {
    en: 'the page; - writes to standard output (default: the name of the document with .review.html)',
    zh: '网页文件；- 写到标准输出（默认：文件名加 .review.html）',
  },
  'help.view.examples': {
    en: `
Examples:
  $ baogao view report.html                        report.review.html
  $ baogao view report.html -o page.html --lang zh
  $ baogao view report.html --corrections report.corrections.jsonl

Corrections are made on the page and downloaded there; extract, batch, view and check take them with --corrections.
`,
    zh: `
示例：
  $ baogao view report.html                        生成 report.review.html
  $ baogao view report.html -o page.html --lang zh
  $ baogao view report.html --corrections report.corrections.jsonl

更正在网页上做，从网页下载；extract、batch、view、check 用 --corrections 读取。
`,
  },
  'help.batch.view': {
    en: 'write a review page of each document and an index page, into the folder review',
    zh: '为每个文件生成对照页，并生成总览页，放在 review 文件夹',
  },
  'view.pages': { en: '{folder}: {pages} pages and their index', zh: '{folder}：{pages} 个对照页和总览页' },
  'view.needsRecords': { en: '--view needs the format jsonl', zh: '--view 需要 jsonl 格式' },
  'view.written': { en: '{file}: {size} kB', zh: '已写入 {file}：{size} kB' },
  'option.corrections': {
    en: 'apply the corrections of this file (JSON Lines, from the review page); may be given more than once',
    zh: '套用此文件的更正（JSON Lines，来自对照页）；可多次给出',
  },
  'help.check.corrections': {
    en: 'count how many corrections of this file the program now gets right by itself; may be given more than once',
    zh: '数一数此文件的更正中有多少程序现在自己就对；可多次给出',
  },
  'corrections.refused': { en: '{file}:{line}: is no correction: {reason}', zh: '{file}:{line}：不是更正：{reason}' },
  'corrections.right': {
    en: 'corrections: {right} of {all} right without them',
    zh: '更正：{all} 条中有 {right} 条程序自己已对',
  },
  'corrections.elsewhere': { en: ', {count} of other documents', zh: '，另有 {count} 条属于其他文件' },
  'corrections.wrong': {
    en: '{name}: still wrong: {action} {target} “{quote}”',
    zh: '{name}：仍不对：{action} {target}“{quote}”',
  },
} as const satisfies Wordings
