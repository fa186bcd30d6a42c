import { m, type Sentence } from './sentence.js'

const none = { expect: [] } as const

/** Numbers that belong to a name. */
export const names: readonly Sentence[] = [
  { text: '依托12345热线做好政策咨询。', ...none, numbers: [['12345', 'name']] },
  { text: '全面完成网站IPv6改造。', ...none, numbers: [['6', 'name']] },
  { text: '扎实推进“26+1”领域基层政务公开。', ...none, numbers: [['26+1', 'name']] },
  { text: '推行“4.2.1”新闻发布制度。', ...none, numbers: [['4.2.1', 'name']] },
  { text: '96128政务查询专线保持畅通。', ...none, numbers: [['96128', 'name']] },
  { text: '落实“三审三校”制度，严把信息发布关。', ...none },
  { text: '举办“5·15政务公开日”活动。', ...none, numbers: [['5·15', 'name']] },
  { text: '本报告由总体情况等6个部分组成。', ...none, numbers: [['6', 'name']] },
  { text: '“十四五”规划编制信息及时公开。', ...none },
  { text: '推广“最多跑1次”改革经验。', ...none, numbers: [['1', 'name']] },
  { text: '建设“1+N”政策解读体系。', ...none, numbers: [['1', 'name']] },
  {
    text: '5G网络和4K直播广泛应用。',
    ...none,
    numbers: [
      ['5', 'name'],
      ['4', 'name'],
    ],
  },
  { text: '全市12315平台运行平稳。', ...none, numbers: [['12315', 'name']] },
  { text: '严格执行“双随机、一公开”监管。', ...none },
  { text: '县医院创建三级甲等医院工作有序推进。', ...none },
  { text: 'PM2.5监测数据实时公开。', ...none, numbers: [['2.5', 'name']] },
  { text: '10件惠民实事进展情况按月公开。', ...none, numbers: [['10', 'name']] },
  { text: '“一网通办”“一件事一次办”持续深化。', ...none },
  { text: '参照GB/T 2260编制区划代码。', ...none, numbers: [['2260', 'reference']] },
  { text: '开展“7×24小时”在线服务。', ...none },
]

/** References to documents, laws and their parts. */
export const references: readonly Sentence[] = [
  {
    text: '根据《中华人民共和国政府信息公开条例》（国务院令第711号）第五十条规定编制本报告。',
    ...none,
    numbers: [
      ['711', 'reference'],
      ['第五十条', 'reference'],
    ],
  },
  {
    text: '印发《青禾市2021年政务公开工作要点》（青政办发〔2021〕33号）。',
    ...none,
    numbers: [
      ['2021年', 'date'],
      ['〔2021〕33号', 'reference'],
    ],
  },
  { text: '按照云政办函[2019]61号文件要求抓好落实。', ...none, numbers: [['[2019]61号', 'reference']] },
  { text: '依据条例第二十条第（五）项公开行政许可信息。', ...none, numbers: [['第二十条', 'reference']] },
  { text: '转发松政发（2018）12号文件。', ...none, numbers: [['（2018）12号', 'reference']] },
  { text: '详见本报告附件2。', ...none, numbers: [['2', 'reference']] },
  { text: '市政府令第38号自公布之日起施行。', ...none, numbers: [['38', 'reference']] },
  { text: '经市政府第57次常务会议审议通过。', ...none, numbers: [['57', 'ordinal']] },
]

/** Ordinals. */
export const ordinals: readonly Sentence[] = [
  { text: '第三批省级试点名单已公布。', ...none, numbers: [['第三批', 'ordinal']] },
  { text: '我县在全省考核中位列第5名。', ...none, numbers: [['5', 'ordinal']] },
  { text: '顺利承办第12届民族运动会。', ...none, numbers: [['12', 'ordinal']] },
  {
    text: '本年度第一次全体会议于3月召开。',
    ...none,
    numbers: [
      ['第一次', 'ordinal'],
      ['3月', 'date'],
    ],
  },
  { text: '第七次全国人口普查公报同步解读。', ...none, numbers: [['第七次', 'ordinal']] },
  { text: '十四届人大一次会议期间开设专栏。', ...none },
]

/** Dates that date nothing measured. */
export const dates: readonly Sentence[] = [
  { text: '2021年3月18日，市政府召开专题会议部署工作。', ...none, numbers: [['2021年3月18日', 'date']] },
  {
    text: '统计期限为2020年1月1日至2020年12月31日。',
    ...none,
    numbers: [
      ['2020年1月1日', 'date'],
      ['2020年12月31日', 'date'],
    ],
  },
  { text: '新修订的条例于2019年5月15日正式施行。', ...none, numbers: [['2019年5月15日', 'date']] },
  { text: '规划期为2021—2025年。', ...none, numbers: [['2021—2025年', 'date']] },
  { text: '（二〇一八年一月二十五日）', ...none, numbers: [['二〇一八年一月二十五日', 'date']] },
  { text: '活动定于5月下旬举行。', ...none, numbers: [['5月', 'date']] },
]

/** Spans of time as circumstance. */
export const durations: readonly Sentence[] = [
  { text: '实行24小时值班制度。', ...none, numbers: [['24小时', 'duration']] },
  { text: '公示期为7天，未收到异议。', ...none, numbers: [['7天', 'duration']] },
  { text: '试点工作为期2年。', ...none, numbers: [['2年', 'duration']] },
  { text: '在为期三个月的专项行动中，各部门密切配合。', ...none, numbers: [['三个月', 'duration']] },
  { text: '“7×24小时”全天候受理诉求。', ...none },
]

/** Phone numbers, addresses, marks of the page. */
export const contacts: readonly Sentence[] = [
  {
    text: '联系电话：0898-2230066，传真：0898-2230067。',
    ...none,
    numbers: [
      ['0898-2230066', 'contact'],
      ['0898-2230067', 'contact'],
    ],
  },
  {
    text: '地址：青禾市人民路66号市政府大楼304室，邮编：671300。',
    ...none,
    numbers: [
      ['66', 'contact'],
      ['304', 'contact'],
      ['671300', 'contact'],
    ],
  },
  { text: '电子邮箱：qh2021xxgk@163.com。', ...none, numbers: [['qh2021xxgk@163.com', 'contact']] },
  { text: '网址：http://www.qinghe.example.gov.cn/zwgk/2021/index.html', ...none, numbers: [['2021', 'contact']] },
  { text: '（联系人：赵一鸣；手机：13800001234）', ...none, numbers: [['13800001234', 'contact']] },
]

/** A name or a reference and a count in one sentence. */
export const mixed: readonly Sentence[] = [
  {
    text: '12345热线受理市民诉求2.8万件。',
    expect: [m('受理 诉求', 28000, '件')],
    numbers: [
      ['12345', 'name'],
      ['2.8万件', 'metric'],
    ],
  },
  {
    text: '完成13家网站IPv6升级。',
    expect: [m('网站', 13, '家')],
    numbers: [
      ['6', 'name'],
      ['13家', 'metric'],
    ],
  },
  {
    text: '根据条例第三十六条，作出答复22件。',
    expect: [m('答复', 22, '件')],
    numbers: [
      ['第三十六条', 'reference'],
      ['22件', 'metric'],
    ],
  },
  {
    text: '第2批下放行政许可事项18项。',
    expect: [m('下放 行政许可', 18, '项')],
    numbers: [
      ['2', 'ordinal'],
      ['18项', 'metric'],
    ],
  },
  {
    text: '公示期7天内收到反馈意见3条。',
    expect: [m('反馈意见', 3, '条')],
    numbers: [
      ['7天', 'duration'],
      ['3条', 'metric'],
    ],
  },
  {
    text: '1.加强学习培训。全年举办培训班5期。',
    expect: [m('培训班', 5, '期')],
    numbers: [
      ['1.', 'marker'],
      ['5期', 'metric'],
    ],
  },
  {
    text: '2.2021年新增便民窗口4个。',
    expect: [m('新增 便民窗口', 4, '个')],
    numbers: [
      ['2.', 'marker'],
      ['2021年', 'date'],
      ['4个', 'metric'],
    ],
  },
  {
    text: '96128专线接听电话318个，转接成功率97.2%。',
    expect: [m('接听 电话', 318, '个'), m('转接成功率', 97.2, '%')],
    numbers: [['96128', 'name']],
  },
  {
    text: '发布《青禾统计年鉴2020》电子版，下载量506次。',
    expect: [m('下载量', 506, '次')],
    numbers: [['2020', 'date']],
  },
  {
    text: '市政府第21次常务会议研究议题9个。',
    expect: [m('研究 议题', 9, '个')],
    numbers: [
      ['21', 'ordinal'],
      ['9个', 'metric'],
    ],
  },
]
