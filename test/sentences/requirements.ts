import { m, r, type Sentence } from './sentence.js'

const none = { expect: [] } as const

/** Limits, frequencies, targets. */
export const limits: readonly Sentence[] = [
  {
    text: '政策文件印发后3个工作日内必须发布解读材料。',
    ...none,
    requirements: [r('max', 3, '个工作日', { what: ['解读'] })],
    numbers: [['3', 'requirement']],
  },
  {
    text: '政务新媒体每周更新不得少于3次。',
    ...none,
    requirements: [r('min', 3, '次', { per: '周', what: ['更新'] })],
  },
  { text: '考核分值权重不低于5%。', ...none, requirements: [r('min', 5, '%', { what: ['权重'] })] },
  { text: '网民留言应当在5个工作日以内答复。', ...none, requirements: [r('max', 5, '个工作日', { what: ['留言'] })] },
  { text: '每年至少组织两次业务培训。', ...none, requirements: [r('min', 2, '次', { per: '年', what: ['培训'] })] },
  {
    text: '重大突发事件要在24小时内举行新闻发布会。',
    ...none,
    requirements: [r('max', 24, '小时', { what: ['新闻发布会'] })],
  },
  { text: '公开征求意见的期限一般不少于30日。', ...none, requirements: [r('min', 30, '日', { what: ['征求意见'] })] },
  { text: '规范性文件每隔两年清理一次。', ...none, requirements: [r('every', 2, '年', { what: ['清理'] })] },
  { text: '确保政策解读率达到100%。', ...none, requirements: [r('min', 100, '%', { what: ['解读率'] })] },
  {
    text: '首页信息更新间隔不得超过10个工作日。',
    ...none,
    requirements: [r('max', 10, '个工作日', { what: ['更新'] })],
  },
  { text: '每个村至少设置1块公开栏。', ...none, requirements: [r('min', 1, '块', { what: ['公开栏'] })] },
  {
    text: '行政机关应当自收到申请之日起20个工作日内予以答复。',
    ...none,
    requirements: [r('max', 20, '个工作日', { what: ['答复'] })],
  },
  { text: '听证会举行前应提前7日公告。', ...none, requirements: [r('min', 7, '日', { what: ['公告'] })] },
  {
    text: '各县（市）确定2—3个部门先行试点。',
    ...none,
    requirements: [r('min', 2, '个', { what: ['试点'] }), r('max', 3, '个', { what: ['试点'] })],
  },
  { text: '力争网上可办率达到95%以上。', ...none, requirements: [r('min', 95, '%', { what: ['网上可办率'] })] },
  { text: '单次检查人数原则上不超过3人。', ...none, requirements: [r('max', 3, '人', { what: ['检查'] })] },
  { text: '对收到的投诉，须在法定时限内办结。', ...none, requirements: [r('max', null, null, { what: ['办结'] })] },
  { text: '各单位按季度报送工作进展。', ...none, requirements: [r('every', 1, '季度', { what: ['报送'] })] },
  {
    text: '主要负责人每年解读重要政策不少于1次。',
    ...none,
    requirements: [r('min', 1, '次', { per: '年', what: ['解读'] })],
  },
  { text: '县级融媒体中心日均发稿要达到20条以上。', ...none, requirements: [r('min', 20, '条', { what: ['发稿'] })] },
]

/** Deadlines. */
export const deadlines: readonly Sentence[] = [
  {
    text: '2021年底前完成目录编制。',
    ...none,
    requirements: [r('by', null, null, { deadline: '2021-12-31', what: ['目录编制'] })],
    numbers: [['2021年底', 'date']],
  },
  {
    text: '各部门于6月30日前报送自查报告。',
    year: 2020,
    ...none,
    requirements: [r('by', null, null, { deadline: '2020-06-30', what: ['自查报告'] })],
  },
  {
    text: '到2025年，基本建成整体联动的政务公开体系。',
    ...none,
    requirements: [r('by', null, null, { deadline: '2025-12-31', what: ['体系'] })],
  },
  {
    text: '2018年9月底前，公布实施清单。',
    ...none,
    requirements: [r('by', null, null, { deadline: '2018-09-30', what: ['清单'] })],
  },
  {
    text: '每年1月31日前向社会公布上一年度报告。',
    ...none,
    requirements: [r('by', null, null, { deadline: null, what: ['年度报告'] })],
  },
  {
    text: '2月底前关停不合格的账号。',
    year: 2019,
    ...none,
    requirements: [r('by', null, null, { deadline: '2019-02-28', what: ['关停'] })],
  },
  {
    text: '在2020年10月15日之前完成迁移，逾期不迁移的予以通报。',
    ...none,
    requirements: [r('by', null, null, { deadline: '2020-10-15', what: ['迁移'] })],
  },
  {
    text: '争取2022年上半年实现县乡全覆盖。',
    ...none,
    requirements: [r('by', null, null, { deadline: '2022-06-30', what: ['全覆盖'] })],
  },
]

/** The same words reported as done are results. */
export const reportedAsDone: readonly Sentence[] = [
  { text: '解读材料均在文件印发后3个工作日内发布，解读率达100%。', expect: [m('解读率', 100, '%')], requirements: [] },
  {
    text: '2021年底前已完成目录编制，共编制目录26个。',
    expect: [m('编制 目录', 26, '个')],
    requirements: [],
    numbers: [['26个', 'metric']],
  },
  {
    text: '信息更新频次由每周1次增加到每周3次。',
    expect: [m('更新 频次', 1, '次'), m('更新 频次', 3, '次')],
    requirements: [],
  },
  {
    text: '办理答复平均用时9个工作日。',
    expect: [m('答复 用时', 9, '个工作日')],
    requirements: [],
    numbers: [['9个工作日', 'metric']],
  },
  {
    text: '市政府网站全年更新信息不少于1万条的目标顺利完成，实际更新1.08万条。',
    expect: [m('更新', 10800, '条')],
    numbers: [['1.08万条', 'metric']],
  },
  {
    text: '全年新闻发布会召开次数达到12次以上。',
    expect: [m('新闻发布会', 12, '次', { bound: 'over' })],
    requirements: [],
  },
]
