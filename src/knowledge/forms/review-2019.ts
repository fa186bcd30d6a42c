import type { FormEdition } from '../../model/form.js'

/** 政府信息公开行政复议、行政诉讼情况, in force for the reports of 2019 to 2020; laid down by 国办公开办函〔2019〕60号. */
export const review2019: FormEdition = {
  id: 'review-2019',
  family: 'review',
  title: '政府信息公开行政复议、行政诉讼情况',
  titleVariants: ['因政府信息公开工作被申请行政复议、提起行政诉讼情况'],
  issuedBy: '国办公开办函〔2019〕60号',
  years: [2019, 2020],
  orientation: 'across',
  blocks: [
    {
      label: null,
      columns: [
        { code: 'upheld', label: '结果维持', unit: '件' },
        { code: 'corrected', label: '结果纠正', unit: '件' },
        { code: 'other', label: '其他结果', unit: '件' },
        { code: 'pending', label: '尚未审结', unit: '件' },
        { code: 'total', label: '总计', unit: '件' },
      ],
      rows: [
        { code: 'reconsideration', marker: '', label: '行政复议', row: '行政复议', unit: '件' },
        {
          code: 'litigation.direct',
          marker: '',
          label: '未经复议直接起诉',
          row: '行政诉讼 / 未经复议直接起诉',
          unit: '件',
        },
        {
          code: 'litigation.afterReconsideration',
          marker: '',
          label: '复议后起诉',
          row: '行政诉讼 / 复议后起诉',
          unit: '件',
        },
      ],
    },
  ],
  headings: ['行政诉讼'],
  common: ['行政复议', '行政诉讼', '总计'],
  identities: [
    {
      id: 'outcomes',
      each: 'row',
      left: ['upheld', 'corrected', 'other', 'pending'],
      right: ['total'],
      source: 'the form: 总计 is the sum of its columns',
    },
  ],
  crossYear: [],
}
