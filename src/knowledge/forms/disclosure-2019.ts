import type { FormEdition } from '../../model/form.js'

/** 主动公开政府信息情况, in force for the reports of 2019 to 2020; laid down by 国办公开办函〔2019〕60号. */
export const disclosure2019: FormEdition = {
  id: 'disclosure-2019',
  family: 'disclosure',
  title: '主动公开政府信息情况',
  titleVariants: [],
  issuedBy: '国办公开办函〔2019〕60号',
  years: [2019, 2020],
  orientation: 'rows',
  blocks: [
    {
      label: '第二十条第(一)项',
      columns: [
        { code: 'made', label: '本年新制作数量', unit: '件' },
        { code: 'published', label: '本年新公开数量', unit: '件' },
        { code: 'publicTotal', label: '对外公开总数量', unit: '件' },
      ],
      rows: [
        { code: 'disclosure.rules', marker: '', label: '规章', row: '规章', unit: '件' },
        { code: 'disclosure.normativeDocuments', marker: '', label: '规范性文件', row: '规范性文件', unit: '件' },
      ],
    },
    {
      label: '第二十条第(五)项',
      columns: [
        { code: 'itemsLastYear', label: '上一年项目数量', unit: '项' },
        { code: 'change', label: '本年增/减', variants: ['本年增'], unit: '项', signed: true },
        { code: 'decisions', label: '处理决定数量', unit: '件' },
      ],
      rows: [
        { code: 'disclosure.permits', marker: '', label: '行政许可', row: '行政许可', unit: '项' },
        {
          code: 'disclosure.otherServices',
          marker: '',
          label: '其他对外管理服务事项',
          variants: ['其他对外管理服务'],
          row: '其他对外管理服务事项',
          unit: '项',
        },
      ],
    },
    {
      label: '第二十条第(六)项',
      columns: [
        { code: 'itemsLastYear', label: '上一年项目数量', unit: '项' },
        { code: 'change', label: '本年增/减', variants: ['本年增'], unit: '项', signed: true },
        { code: 'decisions', label: '处理决定数量', unit: '件' },
      ],
      rows: [
        { code: 'disclosure.penalties', marker: '', label: '行政处罚', row: '行政处罚', unit: '项' },
        { code: 'disclosure.coercion', marker: '', label: '行政强制', row: '行政强制', unit: '项' },
      ],
    },
    {
      label: '第二十条第(八)项',
      columns: [
        { code: 'itemsLastYear', label: '上一年项目数量', unit: '项' },
        { code: 'change', label: '本年增/减', variants: ['本年增'], unit: '项', signed: true },
      ],
      rows: [{ code: 'disclosure.fees', marker: '', label: '行政事业性收费', row: '行政事业性收费', unit: '项' }],
    },
    {
      label: '第二十条第(九)项',
      columns: [
        { code: 'procurements', label: '采购项目数量', unit: '项' },
        { code: 'procurementAmount', label: '采购总金额', unit: '万元' },
      ],
      rows: [{ code: 'disclosure.procurement', marker: '', label: '政府集中采购', row: '政府集中采购', unit: '项' }],
    },
  ],
  headings: ['信息内容'],
  common: ['规章', '规范性文件', '行政许可', '行政处罚', '行政强制', '信息内容', '政府集中采购', '行政事业性收费'],
  identities: [],
  crossYear: [
    {
      id: 'items',
      strength: 'weak',
      text: '上一年项目数量 is that of the year before plus 本年增/减 of the year before',
      result: 'itemsLastYear',
      terms: [
        { code: 'itemsLastYear', year: 'earlier', sign: 1 },
        { code: 'change', year: 'earlier', sign: 1 },
      ],
    },
  ],
}
