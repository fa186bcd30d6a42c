import { describe, expect, it } from 'vitest'
import { domainTerms } from '../../../src/knowledge/dictionary.js'
import { intlSegmenter } from '../../../src/stages/segment/intl.js'
import { loadJieba } from '../../../src/stages/segment/nodejieba.js'
import { metricsOf } from '../prose.js'

/** Text, then `whole/label value unit` of each metric that is to be found in it. */
const tables: Readonly<Record<string, readonly (readonly [text: string, ...expected: string[]])[]>> = {
  'noun in front': [
    ['全市共收到群众留言31条。', '收到群众留言 31条'],
    ['在运行政务新媒体17个。', '运行政务新媒体 17个'],
    ['没有发布任何统计数字。'],
  ],
  'noun behind': [
    ['召开6次新闻通气会。', '召开新闻通气会 6次'],
    ['41个乡镇设立了查阅点。', '乡镇设立了查阅点 41个'],
    ['对9项民生政策开展解读。', '民生政策开展解读 9项'],
  ],
  'a verb alone takes over the object': [
    ['受理投诉80件,办结76件。', '受理投诉 80件', '受理投诉/办结投诉 76件'],
    ['新建公园4座,改造9座。', '新建公园 4座', '改造公园 9座'],
  ],
  'a rate is of what was counted': [
    ['受理来电500个,接通率98.5%。', '受理来电 500个', '来电接通率 98.5%'],
    ['森林覆盖率41.2%。', '森林覆盖率 41.2%'],
  ],
  'one number, several subjects': [
    ['办结率、满意率均为99%。', '办结率 99%', '满意率 99%'],
    ['水、电费用合计3万元。', '水、电费用 30000元'],
  ],
  'dealt out in order': [
    ['茶叶、水果产量分别为120吨和300吨。', '茶叶产量 120吨', '水果产量 300吨'],
    [
      '茶叶、水果产量分别为120吨和300吨,分别增长3%、下降2%。',
      '茶叶产量 120吨',
      '水果产量 300吨',
      '茶叶产量增长 3%',
      '水果产量下降 2%',
    ],
  ],
  'parts of a whole': [
    ['举办展览12场,其中线上展览5场、巡展2场。', '举办展览 12场', '举办展览/线上展览 5场', '举办展览/巡展 2场'],
    ['新增座椅90张(室内60张,室外30张)。', '新增座椅 90张', '新增座椅/室内 60张', '新增座椅/室外 30张'],
    ['发放图书70册,绘本40册、教辅30册。', '发放图书 70册', '发放图书/发放绘本 40册', '发放图书/发放教辅 30册'],
    ['抽查40个村中6个更新不及时。', '抽查村 40个', '抽查村/更新不及时村 6个'],
  ],
  'changes and shares': [
    ['茶园面积800亩,比上年增长5%。', '茶园面积 800亩', '茶园面积比上年增长 5%'],
    ['外卖收入30万元,占营业收入的12%。', '外卖收入 300000元', '外卖收入占营业收入比重 12%'],
    ['新增职工3名。', '新增职工 3名'],
  ],
  'from one state to another': [
    ['站点由30个增加到45个。', '站点 30个', '站点 45个'],
    ['合格率从90%提高到95%。', '合格率 90%', '合格率 95%'],
  ],
  'what points back': [
    ['及时公开低保申请条件,全年共发布有关信息75条。', '发布低保申请条件有关信息 75条'],
    [
      '“青禾图书馆”公众号发布书讯25篇,阅读量3万次。',
      '“青禾图书馆”公众号发布书讯 25篇',
      '“青禾图书馆”公众号阅读量 30000次',
    ],
  ],
  'words that only introduce are left out': [
    ['截至目前,全县已累计建成充电桩60个。', '建成充电桩 60个'],
    ['同时,还举办讲座8场。', '举办讲座 8场'],
  ],
  'a share says once that it is one': [
    ['旅游业增加值占生产总值的比重分别为8%和9%。', '旅游业增加值占生产总值比重 8%', '旅游业增加值占生产总值比重 9%'],
    ['民宿收入占全市旅游收入的31%。', '民宿收入占旅游收入比重 31%'],
    ['契税占税收比重为20%,比重下降2个百分点。', '契税占税收比重 20%', '契税占税收比重下降 2百分点'],
  ],
  'the whole that a share names with its number hands nothing on': [
    [
      '完成水利投资3亿元,占年度计划2亿元的150%,同比增长8%。',
      '完成水利投资 300000000元',
      '年度计划 200000000元',
      '完成水利投资占年度计划比重 150%',
      '完成水利投资同比增长 8%',
    ],
  ],
  'what is summed up behind a count is of the sum': [
    ['基层力量薄弱,7个街道专职人员合计仅15人。', '街道 7个', '专职人员 15人'],
    ['5个项目总投资合计3亿元。', '项目 5个', '项目总投资 300000000元'],
  ],
  'what is new to a list goes behind its name': [
    ['动态调整标准目录,新增事项21项、取消9项。', '标准目录新增事项 21项', '取消事项 9项'],
  ],
  'a share of a part is of the same whole': [
    [
      '馆藏资料50件,图书20件,占40%;期刊30件,占60%。',
      '馆藏资料 50件',
      '馆藏资料/图书 20件',
      '馆藏资料/图书占比 40%',
      '馆藏资料/期刊 30件',
      '馆藏资料/期刊占比 60%',
    ],
  ],
  'how it is reckoned is no subject': [
    [
      '税收收入5亿元,同口径增长4%,自然口径下降2%。',
      '税收收入 500000000元',
      '税收收入同口径增长 4%',
      '税收收入自然口径下降 2%',
    ],
    ['农业产值8亿元,按不变价计算增长3%。', '农业产值 800000000元', '农业产值按不变价计算增长 3%'],
  ],
  'the date that a change is measured from is left out': [
    ['注册用户比年初增加600人。', '注册用户增加 600人'],
    ['馆藏图书较2019年增加900册。', '馆藏图书增加 900册'],
    ['茶叶产值3亿元,同比增长5%。', '茶叶产值 300000000元', '茶叶产值同比增长 5%'],
  ],
  'what is left or done at once is a part': [
    ['排查隐患90条,已整改88条,剩余2条。', '排查隐患 90条', '排查隐患/已整改隐患 88条', '排查隐患/剩余隐患 2条'],
    ['排查隐患9条,已整改7条,剩余2条正在整改。', '排查隐患 9条', '排查隐患/已整改隐患 7条', '排查隐患/剩余隐患 2条'],
    ['受理群众诉求80个,当场解决60个。', '受理群众诉求 80个', '受理群众诉求/当场解决群众诉求 60个'],
  ],
  'a rate takes no owner from a time': [
    ['平均接通时间9秒,接通率97%。', '平均接通时间 9秒', '接通率 97%'],
    ['收到投诉8件,办结率97%。', '收到投诉 8件', '投诉办结率 97%'],
  ],
  'a mean is of what was counted': [
    ['网站点击量突破2亿次大关,日均50万次。', '网站点击量 200000000次', '网站点击量日均 500000次'],
  ],
  'an adverb glued to a noun comes apart from it': [
    ['“青禾书屋”微博已推送图文42篇,粉丝数300。', '“青禾书屋”微博已推送图文 42篇', '“青禾书屋”微博粉丝数 300null'],
  ],
  'what was reached needs no verb': [
    ['工业增加值完成9亿元,同比增长4%。', '工业增加值 900000000元', '工业增加值同比增长 4%'],
    ['水利总投资初步测算为9亿元。', '水利总投资 900000000元'],
    ['全市共有图书馆3座。', '图书馆 3座'],
    ['预计渔业产值9亿元。', '渔业产值 900000000元'],
  ],
  'a mean belongs to the noun that changed': [['村民人均增收300元。', '村民人均增收 300元']],
  'a rate of a change is of what changed': [['护士增加500人(增长3%)。', '护士增加 500人', '护士增长 3%']],
  'no verb is lent to what has it or came about otherwise': [
    ['发布信息9条,微博发布信息5条。', '发布信息 9条', '微博发布信息 5条'],
    ['收到申请8件,因信息公开引起的行政复议2件。', '收到申请 8件', '信息公开引起的行政复议 2件'],
  ],
  'more than the whole is no part of it': [
    [
      '网站发布信息90条,其中原创信息20条;微博发布信息300条。',
      '网站发布信息 90条',
      '网站发布信息/原创信息 20条',
      '微博发布信息 300条',
    ],
  ],
  'parts are of the whole that is named as they are': [
    [
      '渔业总产值9亿元,增加值4亿元。其中,养殖产值3亿元。',
      '渔业总产值 900000000元',
      '渔业增加值 400000000元',
      '渔业总产值/养殖产值 300000000元',
    ],
  ],
  'words of one sense': [
    ['失业人员再就业520人。', '失业人员再就业 520人'],
    ['惠及88个建制村。', '惠及建制村 88个'],
  ],
}

const segmenters = [loadJieba(domainTerms), intlSegmenter()].filter(segmenter => segmenter !== null)

describe.each(segmenters.map(s => [s.name, s] as const))('labels, segmenter %s', (_name, segmenter) => {
  describe.each(Object.entries(tables))('%s', (_theme, cases) => {
    it.each(cases.map(([text, ...expected]) => [text, expected] as const))('%s', (text, expected) => {
      const found = metricsOf(text, segmenter).map(m => `${[...m.path, m.label].join('/')} ${m.value}${m.unit}`)
      expect(found).toEqual(expected)
    })
  })
})
