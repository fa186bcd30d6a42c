import { parseReport } from '../../src/parse-report.js'

export const text =
  '某县2021年政府信息公开工作年度报告\n一、主动公开情况\n全年发布政府信息320条，办理提案12件。《某县管理办法》（某政发〔2020〕3号）已公开。\n'
export const report = parseReport(text, { segmenter: 'intl', mediaType: 'text/plain' })
export const document = report.source.sha256

/** Where a phrase stands in the sample. */
export const place = (quote: string): { span: [number, number]; quote: string; document: string } => {
  const start = text.indexOf(quote)
  if (start < 0) throw new Error(`${quote} does not stand in the sample`)
  return { span: [start, start + quote.length], quote, document }
}
