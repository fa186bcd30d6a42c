import { about, m, over, type Sentence, under } from './sentence.js'

/** Ranges, Chinese numerals, doubtful bounds. */
export const numerals: readonly Sentence[] = [
  { text: '每个窗口每天接待20—30人。', expect: [m('接待', null, '人', { low: 20, high: 30 })] },
  { text: '平均每篇解读阅读量在1.5万至2万次之间。', expect: [m('阅读量', null, '次', { low: 15000, high: 20000 })] },
  { text: '各乡镇设立公示栏3到5块。', expect: [m('公示栏', null, '块', { low: 3, high: 5 })] },
  { text: '一次性告知材料减少三至四成。', expect: [m('材料', null, '%', { low: 30, high: 40, change: 'down' })] },
  { text: '全市村务公开栏一千三百二十一块。', expect: [m('村务公开栏', 1321, '块')] },
  { text: '发放宣传单两万余份。', expect: [m('宣传单', 20000, '份', over)] },
  { text: '组织志愿者一百二十名上门讲解。', expect: [m('志愿者', 120, '名')] },
  { text: '阅读量“10万+”的推文有6篇。', expect: [m('推文', 6, '篇')] },
  { text: '现场办理业务上百件。', expect: [m('办理业务', 100, '件', over)] },
  { text: '回收问卷3 450份，有效问卷3 398份。', expect: [m('回收问卷', 3450, '份'), m('有效问卷', 3398, '份')] },
  { text: '库存文件清理进度约九成。', expect: [m('清理进度', 90, '%', about)] },
  { text: '参与线上调查者达2.35万人。', expect: [m('调查', 23500, '人')] },
  { text: '接诉即办工单量为1 万多件。', expect: [m('工单', 10000, '件', over)] },
  { text: '会议室可容纳二百来人。', expect: [m('容纳', 200, '人', about)] },
  { text: '建成口袋公园十二个、面积8.6万平方米。', expect: [m('口袋公园', 12, '个'), m('面积', 86000, '平方米')] },
  { text: '每百户居民拥有电动自行车不到80辆。', expect: [m('电动自行车', 80, '辆', under)] },
  { text: '全县设立便民信箱50个以上。', expect: [m('便民信箱', 50, '个', over)] },
  { text: '网上直播观看人数最高时达四十多万人。', expect: [m('观看', 400000, '人', over)] },
  { text: '公开栏面积2.5平方米。', expect: [m('公开栏面积', 2.5, '平方米')] },
  {
    text: '平均等候时间12.5分钟，比上年缩短5分钟。',
    expect: [m('等候时间', 12.5, '分钟'), m('等候时间', 5, '分钟', { change: 'down' })],
  },
]
