import type { FormEdition } from '../../model/form.js'

/** 主动公开政府信息情况, in force for the reports of 2021 and after; laid down by 国办公开办函〔2021〕30号. */
export const disclosure2021: FormEdition = {
  id: 'disclosure-2021',
  family: 'disclosure',
  title: '主动公开政府信息情况',
  titleVariants: [],
  issuedBy: '国办公开办函〔2021〕30号',
  years: [2021, null],
  orientation: 'rows',
  blocks: [
    {
      label: '第二十条第(一)项',
      columns: [
        { code: 'made', label: '本年制发件数', variants: ['本年制发数'], unit: '件' },
        { code: 'repealed', label: '本年废止件数', variants: ['本年废止数'], unit: '件' },
        { code: 'inForce', label: '现行有效件数', variants: ['现行有效件数(历史累计)', '现行有效数'], unit: '件' },
      ],
      rows: [
        { code: 'disclosure.rules', marker: '', label: '规章', row: '规章', unit: '件' },
        {
          code: 'disclosure.normativeDocuments',
          marker: '',
          label: '行政规范性文件',
          variants: ['规范性文件'],
          row: '行政规范性文件',
          unit: '件',
        },
      ],
    },
    {
      label: '第二十条第(五)项',
      columns: [{ code: 'decisions', label: '本年处理决定数量', unit: '件' }],
      rows: [{ code: 'disclosure.permits', marker: '', label: '行政许可', row: '行政许可', unit: '件' }],
    },
    {
      label: '第二十条第(六)项',
      columns: [{ code: 'decisions', label: '本年处理决定数量', unit: '件' }],
      rows: [
        { code: 'disclosure.penalties', marker: '', label: '行政处罚', row: '行政处罚', unit: '件' },
        { code: 'disclosure.coercion', marker: '', label: '行政强制', row: '行政强制', unit: '件' },
      ],
    },
    {
      label: '第二十条第(八)项',
      columns: [
        {
          code: 'feeAmount',
          label: '本年收费金额(单位:万元)',
          variants: ['本年收费金额', '本年收费金额(万元)'],
          unit: '万元',
        },
      ],
      rows: [{ code: 'disclosure.fees', marker: '', label: '行政事业性收费', row: '行政事业性收费', unit: '万元' }],
    },
  ],
  headings: ['信息内容'],
  common: ['规章', '规范性文件', '行政规范性文件', '行政许可', '行政处罚', '行政强制', '信息内容', '行政事业性收费'],
  identities: [],
  crossYear: [
    {
      id: 'inForce',
      strength: 'weak',
      text: '现行有效 is that of the year before, plus 制发, less 废止',
      result: 'inForce',
      terms: [
        { code: 'inForce', year: 'earlier', sign: 1 },
        { code: 'made', year: 'later', sign: 1 },
        { code: 'repealed', year: 'later', sign: -1 },
      ],
    },
  ],
}
