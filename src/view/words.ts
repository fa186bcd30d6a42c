/** Every word that the page shows, in both languages. */
export const words = {
  overview: ['概况', 'Overview'], unexplained: ['未解释', 'Unexplained'], metrics: ['数字', 'Metrics'], forms: ['表格', 'Tables'], checks: ['勾稽', 'Checks'],
  requirements: ['要求', 'Requirements'], outline: ['目录', 'Outline'], citations: ['引用', 'Citations'], chrome: ['剔除', 'Stripped'], numbers: ['全部数值', 'All numbers'],
  duties: ['责任', 'Duties'], notes: ['提示', 'Notes'], corrections: ['更正', 'Corrections'],
  search: ['搜索（/）', 'Search (/)'], kind: ['类别', 'Kind'], section: ['章节', 'Section'], confidence: ['置信度', 'Confidence'], all: ['全部', 'All'], any: ['不限', 'Any'],
  showChrome: ['显示剔除的内容', 'Show what was stripped'], showText: ['原文', 'Text'], showPanel: ['结果', 'Findings'], print: ['打印', 'Print'],
  issuer: ['发布机关', 'Issuer'], year: ['年度', 'Year'], region: ['行政区划', 'Region'], regime: ['制度', 'Regime'], period: ['统计期限', 'Period'],
  published: ['发布日期', 'Published'], written: ['成文日期', 'Written'], documentNumber: ['文号', 'Number'], addressee: ['主送', 'Addressee'], contacts: ['联系方式', 'Contacts'],
  value: ['数值', 'Value'], label: ['名目', 'Label'], unit: ['单位', 'Unit'], rule: ['规则', 'Rule'], inferred: ['推断', 'Inferred'], indicator: ['指标', 'Indicator'],
  none: ['没有', 'None'], pass: ['相符', 'holds'], fail: ['不符', 'fails'], skipped: ['缺项', 'skipped'],
  expected: ['应为', 'expected'], actual: ['实为', 'stated'], suspect: ['疑误', 'suspect'], proposed: ['可改为', 'proposed'], prose: ['文表对照', 'Prose against form'],
  lead: ['牵头', 'Lead'], support: ['配合', 'Support'], responsible: ['责任', 'Responsible'], deadline: ['期限', 'Deadline'],
  wrong: ['有误', 'Wrong'], right: ['正确', 'Right'], correct: ['更正', 'Correct'], add: ['补录选中文字', 'Add the selection'], save: ['保存更正（下载）', 'Save corrections (download)'], undo: ['撤销', 'Undo'], apply: ['确定', 'Apply'],
  note: ['说明', 'Note'], permalink: ['链接', 'Link'], assessed: ['可核', 'assessed'], held: ['成立', 'hold'], of: ['共', 'of'], items: ['项', 'items'],
  help: ['键盘：/ 搜索，j k 下一项 上一项，1–9 换栏，t 原文与结果，l 语言', 'Keys: / search, j k next and previous, 1–9 panel, t text or findings, l language'],
  metric: ['计量', 'metric'], requirement: ['要求', 'requirement'], duration: ['时长', 'duration'], date: ['日期', 'date'], reference: ['文号条款', 'reference'], marker: ['序号', 'marker'],
  contact: ['联系方式', 'contact'], name: ['名称', 'name'], ordinal: ['序数', 'ordinal'], noise: ['杂讯', 'noise'],
  number: ['数', 'number'], zero: ['零', 'zero'], blank: ['空白', 'blank'], dash: ['横线', 'dash'], nil: ['无', '无'], text: ['注', 'note'], undecided: ['未定', 'undecided'], missing: ['缺行', 'missing'],
  exact: ['', ''], about: ['约', 'about '], over: ['多于', 'over '], under: ['不足', 'under '], up: ['增', 'up '], down: ['减', 'down '],
} as const satisfies Record<string, readonly [zh: string, en: string]>

export type Word = keyof typeof words

let language: 0 | 1 = 0

export const setLanguage = (lang: string): void => {
  language = lang === 'en' ? 1 : 0
}
export const languageName = (): 'zh' | 'en' => (language === 0 ? 'zh' : 'en')

/** The word in the language that is chosen; a code that has no word is shown as it is. */
export const say = (word: string): string => (words as Record<string, readonly [string, string]>)[word]?.[language] ?? word
