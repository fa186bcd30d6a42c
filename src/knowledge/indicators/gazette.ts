import type { IndicatorEntry } from '../../model/indicator.js'

/** The government gazette. */
export const gazette: readonly IndicatorEntry[] = [
  {
    id: 'gazette.issues',
    zh: '政府公报期数',
    en: 'Gazette issues',
    unit: 'count',
    any: ['公报 期', '公报 刊发', '公报 出版', '公报 编印', '公报 编发', '^公报'],
    not: '赠阅 发行 刊登 刊载 文件 份 册 公开',
    examples: ['刊发《青禾市人民政府公报》|期', '《青禾市人民政府公报》出版|期'],
    counterExamples: ['赠阅公报|份', '通过政府公报刊登文件|件'],
  },
  {
    id: 'gazette.copies',
    zh: '政府公报份数',
    en: 'Gazette copies',
    unit: 'count',
    any: ['公报 赠阅', '公报 发行', '公报 发放', '公报 印发', '公报 印刷', '公报 每期', '公报 赠送'],
    examples: ['赠阅公报|份', '《青禾市人民政府公报》发行|份'],
    counterExamples: ['刊发公报|期'],
  },
  {
    id: 'gazette.documents',
    zh: '政府公报刊登文件',
    en: 'Documents in the gazette',
    unit: 'count',
    any: ['公报 刊登', '公报 刊载', '公报 文件'],
    not: '发行 规范性文件',
    examples: ['《青禾市人民政府公报》刊载文件|件', '通过政府公报刊登各项规章制度|份'],
    counterExamples: ['发行公报|份'],
  },
  {
    id: 'disclosed.by.gazette',
    zh: '政府公报公开',
    en: 'Disclosed in the gazette',
    unit: 'count',
    any: ['公报 公开', '公报 公开政府信息'],
    examples: ['政府公报公开政府信息数|条'],
    counterExamples: ['发行公报|份'],
  },
]
