import type { KindRule } from '../model/kind-rule.js'

const ZH = '一二三四五六七八九十百两'
const MEASURE = '个|件|条|次|项|名|人|家|期|份|户|台|款|篇|场|部|种|类|张|辆|吨|亩|万|亿|余|多|元|%|‰|年|月|日|天'
const START = String.raw`(?<![\d.]|\d,)`

/** Names that hold what would else read as a date. */
export const namesBeforeDates: readonly KindRule[] = [
  {
    id: 'name/five-year-plan',
    kind: 'name',
    pattern: String.raw`第(?:\d{1,2}|[${ZH}]{1,3})个五年(?=规划|计划|规划纲要)|“?(?:十[一二三四五六七]|[七八九])五”?(?=规划|计划|纲要)`,
    examples: ['国民经济和社会发展⟦第十四个五年⟧规划', '编制⟦“十四五”⟧规划', '⟦十三五⟧规划纲要'],
    counterExamples: ['“十三五”期间', '第十个年头'],
  },
  {
    id: 'name/day',
    kind: 'name',
    pattern: String.raw`${START}“?\d{1,2}[·．]\d{1,2}”?(?!\d)|${START}“?\d{1,2}\.\d{1,2}”?(?=对接会|洽谈会|交易会|博览会|特大|地震|事件|事故|专案|案件|讲话|宣传|国际|法制|宪法)|${START}\d{3}(?=宣传日)`,
    examples: ['⟦“3·15”⟧消费者权益日', '⟦“12·4”⟧宪法宣传日', '首届创业⟦6.18⟧对接会', '⟦110⟧宣传日'],
    counterExamples: ['增长6.18%', '2019.12.13'],
  },
  {
    id: 'name/vision',
    kind: 'name',
    pattern: String.raw`(?<=制造|中国|健康|教育|行动|愿景|议程)20[2-5]\d(?!年|\d|[-—至])`,
    examples: ['“中国制造⟦2025⟧”示范区', '健康中国⟦2030⟧行动'],
    counterExamples: ['教育2025年', '面向2035年'],
  },
  {
    id: 'name/round-the-clock',
    kind: 'name',
    pattern: String.raw`${START}“?[57] ?[×xX*] ?(?:24|8|12)(?!\d)(?!个?小时)”?`,
    examples: ['⟦“7×24”⟧服务', '⟦7×24⟧在线'],
    counterExamples: ['37×24', '7×24小时在线', '5×80米'],
  },
  {
    id: 'name/dotted',
    kind: 'name',
    pattern: String.raw`${START}“?(?:\d{1,3}\.){2,4}\d{1,3}”?(?![\d.])`,
    examples: ['新闻发布⟦“4.2.1”⟧制度', '地址⟦10.1.2.33⟧'],
    counterExamples: ['2019.12.13', '增长4.2%'],
  },
  {
    id: 'name/project-number',
    kind: 'name',
    pattern: String.raw`${START}(?:985|211|863|973|12\.9|181)(?=工程|高校|大学|院校|计划|平台|项目|后台|社区|运动)`,
    examples: ['⟦985⟧高校', '⟦211⟧工程', '⟦863⟧计划'],
    counterExamples: ['985人', '211所高校'],
  },
]

/** Names, programmes, systems, levels, parts of the document. */
export const names: readonly KindRule[] = [
  {
    id: 'name/domains',
    kind: 'name',
    pattern: String.raw`${START}\d{1,2}个?(?:试点|重点|基层|民生|、){0,3}领域(?=[^,。;]{0,6}(?:标准|指引|目录|清单|政务公开))`,
    examples: ['对照⟦26个试点领域⟧标准指引', '编制⟦26个领域⟧政务公开标准目录'],
    counterExamples: ['涉及12个领域的企业'],
  },
  {
    id: 'name/sum',
    kind: 'name',
    pattern: String.raw`${START}“?(?:[\dNXn]{1,4}|“互联网)(?:\+(?:\d{1,4}|[NXnx])){1,6}”?|(?<=“[A-Za-z\u4e00-\u9fff]{0,8})(?:[\dNX]{1,3}\+){1,3}[\dNX]{1,3}`,
    examples: ['形成县级⟦“26+1”⟧领域', '⟦“1+6+N”⟧体系', '构建⟦1+N⟧政策体系'],
    counterExamples: ['互联网+政务服务', '2019年'],
  },
  {
    id: 'name/hotline',
    kind: 'name',
    pattern: String.raw`${START}“?(?:1[12]\d|12\d{3}|96\d{3,4}|95\d{3})”?(?=政府|政务|市民|便民|民心|公共|企业|服务|热线|专线|平台|电话|云南|投诉|举报|消费|环保|扶贫|监督|法律|旅游|交通|工单|市长|县长|省长|书记|办理|统一|“|计划|报警|急救|指挥|一号|整合|举办|\(|等)`,
    examples: [
      '拨打⟦12345⟧热线',
      '⟦“12345”⟧便民服务热线',
      '⟦96128⟧专线',
      '用好⟦“12317”⟧扶贫监督举报电话',
      '企业开办⟦“110”⟧计划',
      '⟦12315⟧投诉平台',
    ],
    counterExamples: ['12345件', '共12345人', '112个', '122项行政许可'],
  },
  {
    id: 'name/hotline-known',
    kind: 'name',
    pattern: String.raw`${START}“?(?:12345|12315|12333|12366|12369|12388|12380|12318|12319|12320|12348|12350|12351|12355|12358|12365|12371|12389|12393|12331|12316|12317|12329|12328|12336|12337|12338|12385|12339|12313|12377|12301|12305|12306|12309|12310|12321|12368|12396|12398|96128)”?(?![\d.]|,\d|${MEASURE}|通|起|宗|篇|封|批|座|所|公里|人次|平方)`,
    examples: ['拨打⟦12345⟧,依法反映', '整合至⟦“12345”⟧'],
    counterExamples: ['办理12345件', '12345.6万元', '回复12320次'],
  },
  {
    id: 'name/quoted-figure',
    kind: 'name',
    pattern: String.raw`(?<=“)\d{1,6}(?=”(?!个|件|条|次|项|名|人|家|元|%))`,
    examples: ['实施“⟦520⟧”工程', '推行“⟦365⟧”服务'],
    counterExamples: ['“520”人次', '520工程'],
  },
  {
    id: 'name/numbered-quote',
    kind: 'name',
    pattern: String.raw`${START}(?:\d{1,3}|[${ZH}]{1,2})(?:个|项|条|件|大|种|类|张)?“(?=(?:不|必须|坚持|确保|统一|一律|有|能|化|到位|零|严禁|没有|更加|最)[^”]{0,6}”|[^”]{1,4}”(?:[,。;:)、]|$))`,
    examples: ['表现在⟦5个“⟧不够”', '坚决做到⟦两个“⟧维护”。', '实行⟦三个“⟧一律”'],
    counterExamples: ['建成3个“一站式”服务中心', '推出20期“问政节目”', '开设3个“扶贫”专栏'],
  },
  {
    id: 'name/public-good',
    kind: 'name',
    pattern: String.raw`${START}(?:\d{1,3}|[${ZH}]{1,3})(?:大|个)?(?:件|项|类)?(?:重点|重大|省级|市级|县级|省政府|为民|办|惠民|民生|利民|便民|好事|、){0,5}实事`,
    examples: ['省政府⟦10件惠民实事⟧', '⟦十件民生实事⟧', '年度⟦20件重点民生实事⟧'],
    counterExamples: ['10件提案', '办理实事10件'],
  },
  {
    id: 'name/parts',
    kind: 'name',
    pattern: String.raw`${START}(?:\d{1,2}|[${ZH}]{1,2})(?:个|大)?(?:部分|章节|篇章)(?=[。,;:)]|$|组成|构成|内容|进行|:)|${START}(?:\d{1,2}|[${ZH}]{1,2})(?:个)?(?:方面|层面|维度)(?=的?(?:内容|问题|不足|工作|情况|指标|原因|差距|短板)?(?:[。,;:]|$|构成|组成|进行|着手|入手|发力))|(?<=由|表现在|体现在|分为|包括|从|在)(?:以下)?(?:\d{1,2}|[${ZH}]{1,2})个方面`,
    examples: [
      '其他需要报告的事项等⟦六个部分⟧。',
      '本报告由⟦6个部分⟧组成',
      '主要表现在⟦三个方面⟧:',
      '满意度评价等⟦4个方面⟧的指标构成',
    ],
    counterExamples: ['部分公开3件', '12个部门'],
  },
  {
    id: 'name/level',
    kind: 'name',
    pattern: String.raw`${START}(?:\d{1,2}|[${ZH}]{1,2})(?:、(?:\d{1,2}|[${ZH}]{1,2})){0,3}级(?!地震|以上地震)(?:联动|联审|十?[${ZH}]{0,2}同)?|${START}\d{1,2}A级?|${START}\d(?=星级)`,
    examples: [
      '落实⟦三级⟧审核',
      '县乡⟦两级⟧政务公开',
      '“⟦五级十二同⟧”',
      '国家⟦4A级⟧景区',
      '⟦一、二级⟧响应',
      '⟦3级⟧等保',
      '⟦5⟧星级酒店',
    ],
    counterExamples: ['5.5级地震', '上级部门', '12级以上地震'],
  },
  {
    id: 'name/set',
    kind: 'name',
    pattern: `${START}(?:三项制度|[${ZH}]{1,2}大(?=攻坚|工程|行动|体系|战略|任务|板块|产业|模块|理念|格局|重点|支柱|特色|主题|系统|平台|领域|职能|文明|发展|安全|革命|优势|群体|指标|事件|生态|先进|传统|新兴)|(?<!共|合计|计)[二三四五六七](?:大)?类(?!似|别为)|[${ZH}]{1,3}个(?=一|全覆盖|转变|服务|自信|意识|全面|维护|代表|确立|务必|必由|到位|结合|统一|坚持|清单|文明|提升|突破))`,
    examples: [
      '行政执法⟦三项制度⟧',
      '打好⟦三大⟧攻坚战',
      '属于⟦三类⟧内部事务信息',
      '增强⟦四个⟧意识',
      '坚定⟦四个⟧自信',
      '“⟦三个⟧一”机制',
      '贯彻⟦五大⟧发展理念',
    ],
    counterExamples: ['三个月', '三个督查组', '共三类'],
  },
  {
    id: 'name/counting-rule',
    kind: 'name',
    pattern: '(?<=(?:相同|同一|同类|重复)[^。;]{0,16}计)[1一](?:个|件|条|次|项)?',
    examples: ['(不同渠道公开相同信息计⟦1条⟧)', '不同方式回应同一舆情计⟦1次⟧'],
    counterExamples: ['共计1条'],
  },
  {
    id: 'name/short-number',
    kind: 'name',
    pattern: String.raw`${START}\d{1,2}位(?=短号|数|代码|编码|密码|号码|热线|电话)`,
    examples: ['14个⟦5位⟧短号热线', '⟦18位⟧代码'],
    counterExamples: ['5位代表'],
  },
  {
    id: 'name/version',
    kind: 'name',
    pattern: String.raw`${START}[Vv]?\d{1,2}\.\d{1,2}(?:\.\d{1,3})?(?:版本?)|(?<=平台|系统|改革|工业|政务|服务|智慧|大脑|套餐|APP|V|v|版)[1-9]\.0(?![\d%‰万亿个])|(?<=第 ?)\d{1,2}版|${START}(?:19|20)\d{2}版`,
    examples: ['升级⟦2.0版⟧', '推进工业⟦4.0⟧建设', '互联网协议第⟦6版⟧', '目录(⟦2019版⟧)'],
    counterExamples: ['增长2.0%', '服务3.0万人', '2.0个百分点'],
  },
  {
    id: 'name/set-term',
    kind: 'name',
    pattern: String.raw`${START}(?:\d{1,2}|[${ZH}]{1,3})年(?=义务教育|一贯制|制(?!定)|行动|规划|计划)|${START}(?:\d{1,4}|[${ZH}]{1,3})(?=条措施|条意见|条禁令|条政策措施|条规定|字方针|字诀)`,
    examples: ['⟦九年⟧义务教育', '⟦12年⟧义务教育', '人居环境整治⟦三年⟧行动', '出台稳增长⟦22⟧条措施', '落实⟦八⟧条规定'],
    counterExamples: ['2019年计划', '12年来', '22条信息'],
  },
  {
    id: 'name/size',
    kind: 'name',
    pattern: String.raw`${START}\d{1,6}(?:\.\d{1,3})?(?:万|千)?(?:吨级|米级|米口径|千伏|[kK][vV]|万?伏)(?:级)?(?=[^,。;、]{0,4}(?:码头|航道|变电站|输变电|线路|变|输电|电力|电网|架空|滚装|泊位|线缆|货轮|油轮))`,
    examples: ['建成⟦1000吨级⟧滚装码头', '⟦110kV⟧变电站', '⟦220千伏⟧输变电工程'],
    counterExamples: ['吞吐量1000吨', '110千伏安'],
  },
  {
    id: 'name/place',
    kind: 'name',
    pattern: String.raw`${START}\d{1,4}(?:海里|公里|里|米|亩|号)(?=景区|景观|长廊|公园|花海|大街|街区|文化园)`,
    examples: ['⟦68海里⟧景区', '⟦798号⟧街区'],
    counterExamples: ['12公里道路'],
  },
  {
    id: 'name/line',
    kind: 'name',
    pattern: String.raw`${START}\d{1,3}(?:号(?:线|机组|楼盘|高炉|井|码头|泊位|台风|桥|公路|隧道|地块|站|通道|航站楼)|#(?:、|码头|楼|机)?)`,
    examples: ['地铁⟦3号线⟧', '作业区⟦2#码头⟧', '⟦1号机组⟧'],
    counterExamples: ['3号文', '100号,'],
  },
  {
    id: 'name/route',
    kind: 'name',
    pattern: String.raw`(?<![A-Za-z])[GSXYC]\d{1,4}(?:线|国道|省道|高速|公路)?(?!\d)(?!${MEASURE})|${START}\d{3}(?:国道|省道|县道|线(?=公路|改))`,
    examples: ['⟦G56高速⟧', '⟦320国道⟧', '⟦S205⟧改造', '⟦G20⟧峰会'],
    counterExamples: ['320公里', 'GDP12'],
  },
  {
    id: 'name/latin-number',
    kind: 'name',
    pattern: String.raw`(?<![A-Za-z])[A-Za-z]{1,12}[-_.]?\d{1,6}(?:\.\d{1,4}){0,2}(?![\d.,]*(?:${MEASURE}))[A-Za-z]{0,6}(?![\d])`,
    examples: ['升级⟦IPv6⟧', '⟦PM2.5⟧平均浓度', '货币⟦M2⟧增速', '⟦H5⟧等形式', '⟦COVID-19⟧', '⟦A1⟧'],
    counterExamples: ['下载APP2000次', 'GDP增长3', '关注APP5.2万人'],
  },
  {
    id: 'name/number-latin',
    kind: 'name',
    pattern: String.raw`${START}\d{1,3}(?:[GDKAPRVU]|[MT](?!B|b))(?![A-Za-z/])`,
    examples: ['⟦5G⟧基站', '⟦4G⟧网络', '⟦8M⟧宽带', '⟦3D⟧打印', '⟦4K⟧电视'],
    counterExamples: ['5GB', '3km', '100Mb', '5Gbps'],
  },
  {
    id: 'name/chemical',
    kind: 'name',
    pattern: String.raw`(?<![A-Za-z])(?:CO|SO|NO|O|NH|COD|PM)_?\d{1,2}(?:\.5)?(?!\d)`,
    examples: ['⟦CO2⟧排放', '⟦SO2⟧浓度'],
    counterExamples: ['NOx排放'],
  },
]

/** Ordinals: the place in a row, not a count. */
export const ordinals: readonly KindRule[] = [
  {
    id: 'ordinal/de',
    kind: 'ordinal',
    pattern: String.raw`第 ?(?:\d{1,4}|[一二三四五六七八九十百〇零]{1,6}) ?(?:次|批|届|期|轮|季度|阶段|步|期工程|例|名|位|个|家|座|部|场|代|周|年度|年|天|卷|版|类|档|组|大|任|站|课|号|强|回|学期|产业|医院|人民医院|中学|小学|实验|方|幼儿园|污水|水厂|公里|工作日|日)(?!时间|责任)`,
    examples: ['⟦第6次⟧常务会议', '⟦第一批⟧', '⟦第十三届⟧', '居全国⟦第3位⟧', '⟦第四次⟧经济普查', '⟦第2期⟧'],
    counterExamples: ['第一时间', '第一责任人', '6次会议'],
  },
  {
    id: 'ordinal/term',
    kind: 'ordinal',
    pattern: String.raw`${START}(?:\d{1,2}|[一二三四五六七八九十]{1,4})届(?=[^,。;]{0,6}(?:人民|人大|政协|全国|省|市|县|州|区|委|常委|政府|[一二三四五六七八九十]{1,2}[次中])|[一二三四五六七八九十\d]{1,2}(?:次|中全会)|、|中|历次)(?:[一二三四五六七八九十\d]{1,2}(?:次|中))?`,
    examples: ['⟦十四届⟧州人民政府', '党的⟦十九届四中⟧全会', '市⟦五届⟧人大'],
    counterExamples: ['成功举办三届赛事', '连续3届'],
  },
  {
    id: 'ordinal/repetition',
    kind: 'ordinal',
    pattern: `${START}(?:二|两)次(?=梳理|创业|分配|供水|污染|开发|装修|审核|修订|会议|全会)`,
    examples: ['进行⟦二次⟧梳理', '⟦二次⟧供水改造'],
    counterExamples: ['两次检查', '12次梳理'],
  },
  {
    id: 'ordinal/rank',
    kind: 'ordinal',
    pattern: String.raw`(?<=排名|位居|居全[国省市州县]|名列|(?<!安)排第|位列|列全[国省市州县])第?(?:\d{1,3}|[一二三四五六七八九十]{1,3})(?:位|名)?(?![\d个件条次])`,
    examples: ['综合评分排名⟦第3⟧', '位居⟦第二⟧', '排名⟦12位⟧'],
    counterExamples: ['排查12个', '安排3名人员'],
  },
]
