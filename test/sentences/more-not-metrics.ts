import { m, r, type Sentence } from './sentence.js'

const none = { expect: [] } as const

/** More names, lines, levels, roads, rooms. */
export const moreNames: readonly Sentence[] = [
  { text: 'G56高速公路改扩建工程环评公示。', ...none, numbers: [['56', 'name']] },
  { text: '推进“3+2+1”政务公开工作法。', ...none, numbers: [['3+2+1', 'name']] },
  {
    text: '开通“110”“119”“120”联动平台。',
    ...none,
    numbers: [
      ['110', 'name'],
      ['119', 'name'],
      ['120', 'name'],
    ],
  },
  { text: '印发“一图读懂”系列材料，讲好“两个确立”。', ...none },
  { text: '网站通过等保2.0三级测评。', ...none, numbers: [['2.0', 'name']] },
  { text: '建设500千伏输变电工程。', ...none, numbers: [['500', 'name']] },
  { text: '启用新版OA系统V3.2。', ...none, numbers: [['3.2', 'name']] },
  { text: '打造“15分钟政务服务圈”。', ...none, numbers: [['15', 'name']] },
  { text: '参加“3·15”国际消费者权益日活动。', ...none, numbers: [['3·15', 'name']] },
  { text: '落实“四议两公开”工作法。', ...none },
  { text: '解决公开中的“5个不够”问题。', ...none, numbers: [['5', 'name']] },
  { text: '市第一人民医院、第三中学公示收费标准。', ...none },
  { text: '“零跑腿”“一次不用跑”成为常态。', ...none },
  { text: '航班HU7051次恢复通航。', ...none, numbers: [['7051', 'name']] },
]

/** More references and what stands close to them. */
export const moreReferences: readonly Sentence[] = [
  { text: '执行《政府网站发展指引》（国办发【2017】47号）。', ...none, numbers: [['【2017】47号', 'reference']] },
  { text: '对照国办公开办函〔2021〕30号文件规定的格式编制。', ...none, numbers: [['〔2021〕30号', 'reference']] },
  {
    text: '违反第十三条第二款、第十四条规定的，责令改正。',
    ...none,
    numbers: [
      ['第十三条', 'reference'],
      ['第十四条', 'reference'],
    ],
  },
  {
    text: '见第4页附表3。',
    ...none,
    numbers: [
      ['4', 'reference'],
      ['3', 'reference'],
    ],
  },
  { text: '执行标准为GB 3095—2012。', ...none, numbers: [['3095—2012', 'reference']] },
  { text: '根据（2020）云09行终12号行政判决书，已重新作出答复1件。', expect: [m('答复', 1, '件')] },
  {
    text: '经十三届县政府第8次常务会议研究，出台措施15条。',
    expect: [m('措施', 15, '条')],
    numbers: [
      ['8', 'ordinal'],
      ['15条', 'metric'],
    ],
  },
]

/** Dates close to counts. */
export const datesAndCounts: readonly Sentence[] = [
  {
    text: '5月12日，集中发放资料5120份。',
    year: 2021,
    expect: [m('发放资料', 5120, '份', { period: '2021-05-12/2021-05-12' })],
    numbers: [['5月12日', 'date']],
  },
  { text: '2021年12月31日24时前，在岗人员12人。', expect: [m('在岗人员', 12, '人')] },
  {
    text: '自2008年以来，累计公开信息38.6万条。',
    year: 2021,
    expect: [m('公开信息', 386000, '条')],
    numbers: [['2008年', 'date']],
  },
  {
    text: '2019—2021年连续三年考核优秀，三年共获表彰6次。',
    expect: [m('表彰', 6, '次')],
    numbers: [['2019—2021年', 'date']],
  },
  { text: '“十二五”末全县有乡镇卫生院14所。', year: 2016, expect: [m('乡镇卫生院', 14, '所')] },
  {
    text: '12月共接听来电1200个，其中12日当天96个。',
    year: 2021,
    expect: [
      m('来电', 1200, '个', { period: '2021-12-01/2021-12-31' }),
      m('来电', 96, '个', { period: '2021-12-12/2021-12-12' }),
    ],
  },
]

/** Requirements in longer clauses. */
export const moreRequirements: readonly Sentence[] = [
  {
    text: '各地区各部门要在文件印发之日起10个工作日内，通过政府网站公开发布。',
    ...none,
    requirements: [r('max', 10, '个工作日', { what: ['公开发布'] })],
  },
  {
    text: '对网民留言，简单常见问题应在1个工作日内答复，其他问题应在5个工作日内答复。',
    ...none,
    requirements: [r('max', 1, '个工作日'), r('max', 5, '个工作日')],
  },
  {
    text: '乡镇每月至少公开1次村级财务，公开时间不得少于15天。',
    ...none,
    requirements: [r('min', 1, '次', { per: '月' }), r('min', 15, '天')],
  },
  {
    text: '2022年3月底前完成自查，4月15日前报送整改情况。',
    year: 2022,
    ...none,
    requirements: [
      r('by', null, null, { deadline: '2022-03-31', what: ['自查'] }),
      r('by', null, null, { deadline: '2022-04-15', what: ['整改情况'] }),
    ],
  },
  { text: '抽查比例不低于单位总数的20%，且不少于5家。', ...none, requirements: [r('min', 20, '%'), r('min', 5, '家')] },
  {
    text: '会议原则上不超过90分钟，参会人数控制在50人以内。',
    ...none,
    requirements: [r('max', 90, '分钟'), r('max', 50, '人')],
  },
  { text: '工作日上午9时至12时、下午1时至5时开放查阅。', ...none, requirements: [] },
  {
    text: '延长答复期限的，最长不得超过20个工作日。',
    ...none,
    requirements: [r('max', 20, '个工作日', { what: ['答复'] })],
  },
  {
    text: '年度报告应当于每年3月31日前公布。',
    ...none,
    requirements: [r('by', null, null, { deadline: null, what: ['公布'] })],
  },
  { text: '解读形式不少于2种，其中图解或视频至少1种。', ...none, requirements: [r('min', 2, '种'), r('min', 1, '种')] },
]
