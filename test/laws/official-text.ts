import fc from 'fast-check'

const number = fc.oneof(
  fc.integer({ min: 0, max: 99_999 }).map(String),
  fc.integer({ min: 1, max: 9999 }).map(n => `${n / 100}万`),
  fc.constantFrom('三', '二十余', '1,203', '3-5', '１２', '98.5%', '百分之五', '0.3亿'),
)
const unit = fc.constantFrom('件', '条', '次', '万元', '个', '%', '人次', '家', '期', '')
const subject = fc.constantFrom(
  '收到申请',
  '公开信息',
  '新闻发布会',
  '办结',
  '其中网络申请',
  '共答复',
  '培训',
  '同比增长',
  '截至2022年底,累计公开',
  '12345热线受理',
)
const figure = fc.tuple(subject, number, unit).map(parts => parts.join(''))
const clause = fc.oneof(
  { weight: 5, arbitrary: figure },
  fc.constantFrom(
    '按照《青禾市政府信息公开规定》(青政发〔2021〕12号)要求',
    '应当自收到之日起20个工作日内答复',
    '2021年1月1日起至12月31日止',
    '电话:0871—6123456',
    '第三十二条第(一)项',
    '一是加强领导',
    '“三个一”机制',
    '由市政府办牵头',
  ),
)
const sentence = fc.array(clause, { minLength: 1, maxLength: 5 }).map(c => `${c.join(',')}。`)
const marker = fc.constantFrom('', '一、', '(二)', '3.', '(1)', '①', '  ', '第二条 ')
const line = fc.tuple(marker, fc.array(sentence, { minLength: 1, maxLength: 3 })).map(([m, s]) => m + s.join(''))

/** Made-up text in the manner of the reports: markers, figures, references, dates, lists. */
export const officialText = fc.array(line, { minLength: 1, maxLength: 8 }).map(lines => lines.join('\n'))
