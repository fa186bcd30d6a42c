import type { Wordings } from './wording.js'

/** What `--help` says, command by command. */
export const helpWording = {
  'help.program': {
    en: 'Turns published Chinese government reports into typed, grounded records.',
    zh: '把政府公开的报告变成有类型、可回到原文的记录。',
  },
  'help.program.examples': {
    en: `
Examples:
  $ baogao extract report.html                     the record as JSON
  $ baogao extract *.html --format csv -o all.csv  the metrics of many reports as one table
  $ baogao inspect report.html                     what was read, and what was not
  $ baogao batch 'archive/**/*.html' --out tables  a whole archive into tables
  $ baogao series tables --indicator applications.new   one indicator, issuer by issuer and year by year
  $ baogao check fixtures                          what would change against the records kept
`,
    zh: `
示例：
  $ baogao extract report.html                     以 JSON 打印记录
  $ baogao extract *.html --format csv -o all.csv  许多报告的指标合成一张表
  $ baogao inspect report.html                     读到了什么，没读到什么
  $ baogao batch 'archive/**/*.html' --out tables  把整个存档转换成表格
  $ baogao series tables --indicator applications.new   一个指标，按机关、按年度
  $ baogao check fixtures                          与保存的记录相比有何变化
`,
  },
  'help.version': { en: 'output the version number', zh: '显示版本号' },
  'help.help': { en: 'display help for command', zh: '显示帮助' },
  'help.hint': { en: '(--help shows the options)', zh: '（--help 显示各选项）' },
  'help.lang': {
    en: 'language of messages, summaries and help: zh or en (default: from the locale)',
    zh: '消息、小结和帮助所用的语言：zh 或 en（默认取自系统语言）',
  },
  'help.usage': { en: 'Usage:', zh: '用法：' },
  'help.arguments': { en: 'Arguments:', zh: '参数：' },
  'help.options': { en: 'Options:', zh: '选项：' },
  'help.commands': { en: 'Commands:', zh: '命令：' },
  'help.choices': { en: 'choices: ', zh: '可选：' },
  'help.default': { en: 'default: ', zh: '默认：' },

  'option.encoding': {
    en: 'read the bytes in this encoding, whatever they declare',
    zh: '按此编码读取，不管文件自称什么',
  },
  'option.mediaType': {
    en: 'text/html or text/plain, whatever the content looks like',
    zh: 'text/html 或 text/plain，不管内容像什么',
  },
  'option.year': { en: 'the year that the document reports on', zh: '报告的年度' },
  'option.issuer': { en: 'who issued the document', zh: '发布机关' },
  'option.output': { en: 'write into this file instead of standard output', zh: '写入此文件，而不是标准输出' },

  'help.extract': {
    en: 'print the record of each document (- reads standard input)',
    zh: '打印每个文件的记录（- 读标准输入）',
  },
  'help.extract.files': {
    en: 'documents to read: .html, .htm, .shtml, .txt',
    zh: '要读的文件：.html、.htm、.shtml、.txt',
  },
  'help.extract.format': { en: 'what to print', zh: '打印什么' },
  'help.extract.examples': {
    en: `
Examples:
  $ baogao extract report.html                          one record as JSON
  $ curl -s URL | baogao extract - --media-type text/html
  $ baogao extract 2019/*.html --format ndjson          a record a line
  $ baogao extract 2019/*.html --format csv -o metrics.csv
  $ baogao extract report.html --format forms           the cells of the official forms
  $ baogao extract report.txt --format text --encoding gb18030

A file of csv or forms written with -o begins with a byte-order mark, so that Excel shows Chinese.
`,
    zh: `
示例：
  $ baogao extract report.html                          以 JSON 打印一条记录
  $ curl -s URL | baogao extract - --media-type text/html
  $ baogao extract 2019/*.html --format ndjson          每行一条记录
  $ baogao extract 2019/*.html --format csv -o metrics.csv
  $ baogao extract report.html --format forms           官方表格的各单元格
  $ baogao extract report.txt --format text --encoding gb18030

用 -o 写出的 csv 和 forms 文件以字节顺序标记开头，Excel 能正确显示中文。
`,
  },

  'help.inspect': {
    en: 'show what was read, what was left out and why, what was found, and what was not explained',
    zh: '显示读到了什么、去掉了什么及原因、找到了什么、什么没有得到解释',
  },
  'help.inspect.files': { en: 'documents to read (- reads standard input)', zh: '要读的文件（- 读标准输入）' },
  'help.inspect.all': {
    en: 'show long lists whole, not their first {limit} items',
    zh: '长列表全部显示，而不只是前 {limit} 项',
  },
  'help.inspect.examples': {
    en: `
Examples:
  $ baogao inspect report.html
  $ baogao inspect report.html --all | less
  $ baogao inspect - --year 2019 < report.txt
`,
    zh: `
示例：
  $ baogao inspect report.html
  $ baogao inspect report.html --all | less
  $ baogao inspect - --year 2019 < report.txt
`,
  },

  'help.check': {
    en: 'compare each document under a folder with the record kept beside it',
    zh: '把文件夹中的每个文件与旁边保存的记录比较',
  },
  'help.check.folder': { en: 'folder of documents', zh: '文件所在的文件夹' },
  'help.check.accept': {
    en: 'keep the new record of these documents, after showing the difference',
    zh: '显示差异之后，保存这些文件的新记录',
  },
  'help.check.examples': {
    en: `
Examples:
  $ baogao check fixtures                        what changed against the records kept
  $ baogao check fixtures --accept county-2020   show the difference, then keep the new record of this one
  $ baogao check archive --accept 'x/*.html'     keep first records of documents that have none

A document source.html in a folder of its own has its record in expected.json there (and overrides in meta.json:
{"options": {"year": 2019}}); any other x.html has its record in x.expected.json.
`,
    zh: `
示例：
  $ baogao check fixtures                        与保存的记录相比有何变化
  $ baogao check fixtures --accept county-2020   显示差异，然后保存这一个的新记录
  $ baogao check archive --accept 'x/*.html'     为还没有记录的文件保存第一份记录

单独放在一个文件夹里的 source.html，记录在同一文件夹的 expected.json（meta.json 可以更正推断：
{"options": {"year": 2019}}）；其他的 x.html，记录在 x.expected.json。
`,
  },

  'help.batch': {
    en: 'convert an archive into records and tables; goes on where an earlier run stopped',
    zh: '把存档转换成记录和表格；中断后接着做',
  },
  'help.batch.patterns': {
    en: 'patterns of files to read, quoted, or folders; - reads a list of files from standard input',
    zh: '要读的文件的通配式（须加引号）或文件夹；- 从标准输入读文件清单',
  },
  'help.batch.out': { en: 'where the tables go', zh: '表格放在哪里' },
  'help.batch.format': { en: 'any of {formats}', zh: '{formats} 中的几种' },
  'help.batch.workers': { en: 'worker processes (default: one a core)', zh: '工作进程数（默认每核一个）' },
  'help.batch.timeout': { en: 'for one document (default: 10s)', zh: '每个文件的时限（默认 10s）' },
  'help.batch.maxSize': {
    en: 'larger documents are skipped (default: 20MB)',
    zh: '更大的文件跳过（默认 20MB）',
  },
  'help.batch.memory': {
    en: 'heap of one worker in MiB (default: 1024)',
    zh: '每个工作进程的堆内存，MiB（默认 1024）',
  },
  'help.batch.resume': {
    en: 'take what earlier runs made as it stands (the default)',
    zh: '沿用以前做好的部分（默认）',
  },
  'help.batch.skipUnchanged': {
    en: 'take what earlier runs made where file and release are the same',
    zh: '文件和版本都没变的，沿用以前的结果',
  },
  'help.batch.fresh': { en: 'convert all of it anew', zh: '全部重新转换' },
  'help.batch.only': { en: 'only inputs whose name matches', zh: '只处理名称匹配的输入' },
  'help.batch.compare': {
    en: 'an earlier output folder: list what changed against it',
    zh: '以前的输出文件夹：列出与之相比的变化',
  },
  'help.batch.quiet': { en: 'no progress and no summary', zh: '不显示进度和小结' },
  'help.batch.examples': {
    en: `
Examples:
  $ baogao batch 'archive/**/*.{html,htm,shtml,txt}' --out tables
  $ baogao batch 'crawl/*.warc.gz' 'old/*.zip' --out tables --format jsonl,parquet,duckdb
  $ find archive -name '*.html' | baogao batch - --out tables --workers 4
  $ baogao batch 'archive/**/*.html' --out tables --only '/2021/' --quiet
  $ baogao batch 'archive/**/*.html' --out tables.new --compare tables

Killed, or run again, it goes on where it stopped. Exit code: 0 all done, 1 some failed, 2 wrong usage.
Files in .zip, .tar, .tar.gz, .tgz, .warc and .warc.gz are read in place.
`,
    zh: `
示例：
  $ baogao batch 'archive/**/*.{html,htm,shtml,txt}' --out tables
  $ baogao batch 'crawl/*.warc.gz' 'old/*.zip' --out tables --format jsonl,parquet,duckdb
  $ find archive -name '*.html' | baogao batch - --out tables --workers 4
  $ baogao batch 'archive/**/*.html' --out tables --only '/2021/' --quiet
  $ baogao batch 'archive/**/*.html' --out tables.new --compare tables

被中断或再次运行时，从停下的地方接着做。退出码：0 全部完成，1 有失败的，2 用法错误。
.zip、.tar、.tar.gz、.tgz、.warc、.warc.gz 里的文件直接读取，不必解开。
`,
  },

  'help.pipe': {
    en: 'documents as JSON lines on standard input, a record a line on standard output',
    zh: '标准输入每行一个 JSON 文件，标准输出每行一条记录',
  },
  'help.pipe.maxLine': { en: 'longer lines are answered with an error', zh: '更长的行以错误作答' },
  'help.pipe.examples': {
    en: `
A line in: {"id": …, "content": "text" | "base64": "bytes", "mediaType": "text/html", "hint": {"name", "year", "issuer", "encoding", "reference"}}
A line out for each, in order: {"id": …, "record": {…}} or {"id": …, "error": {"code", "reason"}}

Examples:
  $ baogao pipe < documents.jsonl > records.jsonl
  $ parallel --pipe --block 10M baogao pipe < documents.jsonl > records.jsonl
`,
    zh: `
输入一行：{"id": …, "content": "文字" | "base64": "字节", "mediaType": "text/html", "hint": {"name", "year", "issuer", "encoding", "reference"}}
按顺序各输出一行：{"id": …, "record": {…}} 或 {"id": …, "error": {"code", "reason"}}

示例：
  $ baogao pipe < documents.jsonl > records.jsonl
  $ parallel --pipe --block 10M baogao pipe < documents.jsonl > records.jsonl
`,
  },

  'help.series': {
    en: 'one indicator as a tidy panel, with what may not be joined, gaps and cross-year checks',
    zh: '把一个指标排成规整的面板数据，写明不可连接之处、缺口和跨年核对',
  },
  'help.series.records': {
    en: 'output folder of baogao batch, a folder of record files, or a .json or .jsonl file of records',
    zh: 'baogao batch 的输出文件夹、存放记录的文件夹，或记录的 .json、.jsonl 文件',
  },
  'help.series.indicator': {
    en: 'what is wanted: applications.new, or row/column as in applications.new/naturalPerson; several with commas',
    zh: '要哪个指标：applications.new，或“行/列”如 applications.new/naturalPerson；多个用逗号隔开',
  },
  'help.series.by': {
    en: 'what a row stands for: some of {keys}; values that fall together are added up',
    zh: '一行代表什么：{keys} 中的几项；落在一起的数值相加',
  },
  'help.series.csv': { en: 'print the panel as CSV', zh: '以 CSV 打印面板数据' },
  'help.series.html': { en: 'print a page with a chart, the panel and the notes', zh: '打印带图、数据和说明的网页' },
  'help.series.examples': {
    en: `
Examples:
  $ baogao batch 'archive/**/*.html' --out tables
  $ baogao series tables --indicator applications.new                       on the screen
  $ baogao series tables --indicator applications.new --csv -o panel.csv    a row an issuer and year
  $ baogao series tables --indicator applications.new --by year --html -o chart.html
  $ baogao series tables --indicator share.granted --by issuer,year
`,
    zh: `
示例：
  $ baogao batch 'archive/**/*.html' --out tables
  $ baogao series tables --indicator applications.new                       显示在屏幕上
  $ baogao series tables --indicator applications.new --csv -o panel.csv    每个机关每年一行
  $ baogao series tables --indicator applications.new --by year --html -o chart.html
  $ baogao series tables --indicator share.granted --by issuer,year
`,
  },
} as const satisfies Wordings
