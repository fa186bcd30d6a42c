import type { ChromeRule } from '../model/chrome.js'

const DATE = String.raw`\d{4} ?[-/.年] ?\d{1,2} ?[-/.月] ?\d{1,2} ?日?`
const CLOCK = String.raw`\d{1,2}:\d{2}(?::\d{2})?(?:\.\d)?`
const MOMENT = `(?:${DATE}(?: ?(?:星期.|周.))?(?: ?${CLOCK})?|${CLOCK})`

/** Pieces of page furniture between a title and its text, and below the text. */
export const chrome: readonly ChromeRule[] = [
  {
    id: 'published',
    reason: 'source-line',
    zones: ['head', 'tail'],
    pattern: String.raw`(?:(?:信息|文章|稿件|本文)?(?:发布|发表|更新|公开|上传|录入|添加|生成|创建|编辑|发稿|加入|成文|入库|公布)(?:时间|日期|于)|(?:时 ?间|日 ?期)) ?[:：] ?(?:${MOMENT})?|发布于 ?${MOMENT}`,
    examples: ['发布时间:2019/12/16', '发布日期: 2019-03-08 09:41', '时间:2022-02-08 16:34', '更新时间:'],
    counterExamples: ['时间安排', '发布时间表'],
  },
  {
    id: 'source',
    reason: 'source-line',
    zones: ['head', 'tail'],
    pattern: String.raw`(?:(?:信息|文章|稿件|新闻|内容|文件|本文|数据)?来 ?源(?:于|网站|单位|部门|机构)?|(?:稿源|出处|供稿|供稿单位|撰稿|摄影)) ?[:：] ?(?:[^\s。;,:]{1,40}(?= |$|\n))?`,
    examples: ['来源:云溪市人民政府办公室', '信息来源: 县统计局', '文章来源:'],
    counterExamples: ['来源于农业的收入'],
  },
  {
    id: 'byline',
    reason: 'source-line',
    weak: true,
    zones: ['head', 'tail'],
    pattern: String.raw`(?:作 ?者|编 ?辑|责 ?编|责任编辑|网络编辑|信息提供|信息提供单位|提供单位|供稿人|录入人?|录入者|文章类型|撰稿人?|信息员) ?[:：] ?(?:[^\s。;,:]{1,24}(?= |$|
))?`,
    examples: ['作者:张一鸣', '责任编辑: 李文'],
    counterExamples: ['作者认为'],
  },
  {
    id: 'release',
    reason: 'source-line',
    weak: true,
    zones: ['head'],
    pattern: String.raw`(?:初审|复审|终审|审核人?|审核发布|发布人|发布者|发布单位|发布机构|发布部门|责任部门|栏目|所属栏目|字数|校对|签发人?) ?[:：] ?(?:[^\s。;,:]{1,24}(?= |$|
))?`,
    examples: ['发布机构:云溪县统计局', '审核:李文'],
    counterExamples: ['审核工作'],
  },
  {
    id: 'view-count',
    reason: 'view-count',
    pattern: String.raw`(?:(?:本文|文章|信息|本页|页面|已)?(?:浏览|阅读|点击|访问|查看|被浏览|关注|人气)(?:次数|量|数|率|人数)?) ?[:：] ?(?:\[? ?[\d,]* ?\]?)? ?(?:次|人次|人)?|(?:已有|本页已)? ?\d+ ?(?:人|次)(?:浏览|阅读|点击|访问)|(?:浏览|阅读|点击)(?:次数|量|数)? ?\d+ ?次?|次浏览|访问次数`,
    examples: ['浏览次数:30481', '点击数: 12 次', '阅读量:', '浏览: [ ]次', '点击量:2,031'],
    counterExamples: ['浏览量达到30万次', '访问量1200次'],
  },
  {
    id: 'font-switch',
    reason: 'font-switch',
    pattern: String.raw`[【\[]? ?(?:选择)?(?:字体|字号|文字|字体大小|字号大小|文字大小)(?:大小|显示|设置)? ?[:：]? ?[\[【(]? ?(?:(?:特大|超大|大|默认|正常|中|小|T|特小|加大|减小|缩小|放大|A\+?-?)(?:号|字)? ?[\]】)]?[ |/]*){0,6}[\]】)]?|[【\[(]? ?大 ?[|/\]】)]? ?[\[【(]?中 ?[|/\]】)]? ?[\[【(]?小 ?[\]】)]?|视力保护色 ?[:：]?|背景色 ?[:：]?`,
    examples: [
      '字体:[ ]',
      '【字体:大 中 小】',
      '字号:[大 中 小]',
      '【字体:',
      '视力保护色:',
      '[大 中 小]',
      '字号: 大 | 中 | 小',
      '字体: T T T',
    ],
    counterExamples: ['字体规范', '大中小学'],
  },
  {
    id: 'crawler-log',
    reason: 'crawler-log',
    zones: ['head'],
    pattern: String.raw`\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}(?:[,.]\d{3})? (?:- |\[|(?:INFO|DEBUG|WARNING|ERROR)).{0,380}`,
    examples: ['2020-03-09 16:33:33,237 - spider.py[line:11] - INFO: fetched'],
    counterExamples: ['2020-03-09 16:33:33 来源'],
  },
  {
    id: 'colours',
    reason: 'font-switch',
    weak: true,
    zones: ['head'],
    pattern: '[白红绿黄蓝粉灰黑紫橙青](?:色? ?[白红绿黄蓝粉灰黑紫橙青]色?){1,8}',
    examples: ['绿黄', '白 蓝 绿'],
  },
  {
    id: 'print-close',
    reason: 'print-close',
    pattern: String.raw`[【\[(]? ?(?:打印(?:本页|本文|此页|页面|文章)?|关闭(?:本页|窗口|页面|此页|本窗口)?|返回(?:顶部|列表|首页|上一页|上页|上级)?|收藏(?:本页|此页|本文)?|加入收藏|设为首页|我要纠错|纠错|推荐(?:给好友)?|复制(?:链接|网址|地址)|保存|朗读|语音播报|听文章|举报|投诉|转发|评论|点赞|回到顶部) ?[\]】)]?`,
    weak: true,
    examples: ['打印 关闭', '【打印本页】', '[关闭窗口]', '返回顶部'],
  },
  {
    id: 'share',
    reason: 'share',
    pattern: String.raw`(?:分享(?:到|至)?|转发(?:到|至)?|一键分享|分享按钮) ?[:：]?|(?:微信好友|微信扫一扫|微信朋友圈|朋友圈|微信|新浪微博|腾讯微博|官方微博|微博|QQ ?空间|QQ好友|QQ|qq空间|人人网|豆瓣网?|开心网|百度贴吧|今日头条|抖音)`,
    weak: true,
    examples: ['分享到:', '微信 微博 QQ空间'],
  },
  {
    id: 'qr-code',
    reason: 'share',
    pattern: String.raw`(?:用?(?:手机|微信)?扫一扫(?:在)?(?:手机|分享|关注|下载)?[^\s。]{0,20}|扫描二维码[^\s。]{0,20}|二维码)`,
    examples: ['扫一扫在手机打开当前页', '扫一扫分享'],
  },
  {
    id: 'variant-switch',
    reason: 'download',
    zones: ['head', 'tail'],
    pattern: String.raw`(?:全真版|文字版|图文版|纯文本版?|电子版下载|文件下载|附件下载|下载附件|下载文件|下载全文|点击下载|图解|正文下载|文档下载) ?[:：]?`,
    examples: ['全真版 文字版 文件下载', '附件下载'],
    counterExamples: ['附件:'],
  },
  {
    id: 'related',
    reason: 'related',
    zones: ['head', 'tail'],
    pattern: String.raw`(?:相关(?:链接|信息|文章|新闻|阅读|文件|稿件|资料|附件|专题|政策|解读|推荐|内容|报道|文档)|延伸阅读|推荐阅读|热门(?:推荐|文章|搜索|信息)|猜你喜欢|上一条|下一条)(?: ?[:：])?`,
    weak: true,
    examples: ['相关链接:', '相关信息'],
  },
  {
    id: 'breadcrumb',
    reason: 'navigation',
    zones: ['head'],
    pattern: String.raw`[【\[]?(?:您?(?:的|现在的?|当前的?|现在|目前|所在)?(?:当前|所在)?(?:位置|所在的?位置)|您所在的位置|您现在(?:所在)?的位置|当前(?:页面)?位置|现在位置|所在位置|您的位置|当前页|导航) ?(?:[:：]|是 ?[:：]?) ?(?:[^\s>›»/|。]{1,30}(?: ?(?:-?>+|›|»|/|\\|→|::|\|) ?[^\s>›»/|。]{0,30})*)?[\]】]?|首页(?: ?(?:-?>+|›|»|/|→|::|>>) ?[^\s>›»/。|]{0,30})+`,
    examples: [
      '当前位置:首页 > 政务公开 > 年度报告',
      '您现在的位置: 首页>>信息公开',
      '当前位置 :首页 > |',
      '首页 > 政务公开 > 规划',
    ],
    counterExamples: ['首页设置'],
  },
  {
    id: 'moment',
    reason: 'source-line',
    weak: true,
    zones: ['head'],
    pattern: String.raw`\d{4}-\d{1,2}-\d{1,2}(?: ?${CLOCK})?|\d{4}/\d{1,2}/\d{1,2}(?: ${CLOCK})?|\d{4}年\d{1,2}月\d{1,2}日 ?${CLOCK}`,
    examples: ['2020-03-31 17:13:25', '2019年06月15日08:18'],
    counterExamples: ['2020年3月31日'],
  },
  {
    id: 'padding',
    reason: 'padding',
    weak: true,
    pattern: String.raw`-->|<!--|&nbsp;?|\|{2,}|\?{4,}|_{4,}|={6,}|\*{4,}`,
    examples: ['-->', '||||||', '????????'],
  },
]

/** Lines after which nothing of the document follows: neighbours, lists of other pages, the site's foot. */
export const endings: readonly ChromeRule[] = [
  {
    id: 'prev-next',
    reason: 'prev-next',
    pattern: String.raw`[【\[]?(?:上一?[篇条页则]|下一?[篇条页则]|前一[篇条]|后一[篇条])(?:文章|新闻|信息|内容|公文)?[\]】]? ?(?:[:：].{0,120}|$)`,
    examples: ['上一篇:', '下一篇: 关于开展检查的通知', '上一条:没有了'],
    counterExamples: ['上一篇章的成果'],
  },
  {
    id: 'related',
    reason: 'related',
    pattern: String.raw`[【\[]?(?:相关(?:链接|信息|文章|新闻|阅读|文件|稿件|资料|附件|专题|政策|解读|推荐|内容|报道|文档|稿件)|延伸阅读|推荐阅读|热门(?:推荐|文章|搜索|信息|新闻)|最新(?:文章|信息|新闻|推荐)|猜你喜欢|为您推荐|更多新闻|精彩推荐|更多阅读|更多内容|阅读推荐|热门排行|点击排行|网友评论|网友留言|网友跟帖|最新评论|全部评论|发表评论|我要评论|我要留言|用户评论|评论列表|热点新闻|本网热点|图片新闻|今日热点|友情链接)[\]】]? ?[:：]?`,
    examples: ['相关信息', '相关链接:', '【相关阅读】'],
  },
  {
    id: 'download',
    reason: 'download',
    pattern: String.raw`(?:附件下载|相关附件下载|下载附件|文件下载)(?: ?[:：])?`,
    examples: ['附件下载', '附件下载:'],
  },
  {
    id: 'foot',
    reason: 'footer',
    pattern: String.raw`(?:主办(?:单位)?|承办(?:单位)?|主管(?:单位)?|版权所有|网站地图|技术支持|网站标识码|政府网站标识码|Copyright|copyright|COPYRIGHT|©|备案号|.{0,8}ICP备|.{0,3}公网安备|建议使用|网站声明|联系我们|关于我们|法律声明|站点地图|使用帮助|免责声明|隐私(?:保护|声明)|网站管理)(?:[ :：|,(（].{0,300}|\d.{0,200}|$)`,
    examples: [
      '主办单位:云溪市人民政府办公室',
      '版权所有 云溪市人民政府',
      '滇ICP备05000001号',
      '网站标识码:5300000001',
    ],
    counterExamples: ['主办单位应当提供必要的条件和保障'],
  },
  {
    id: 'disclaimer',
    reason: 'footer',
    pattern: String.raw`(?:(?:特别|郑重|本站|本网|版权)声明|免责(?:声明|条款)|声明)[::] ?(?:本[网站文]|凡(?:本|注明|来源)|文章(?:来源|内容)|(?:以上|上述)内容|该文|此文|转载|[^。]{0,30}(?:仅代表|不代表)).{0,300}`,
    examples: ['声明:本网转载的文章仅代表作者本人观点', '版权声明:凡本网注明来源的作品,均转载自其他媒体'],
    counterExamples: ['声明:申请人对所提交材料的真实性负责'],
  },
  {
    id: 'spam',
    reason: 'spam',
    pattern: String.raw`.{0,120}(?:时时彩|六合彩|博彩|娱乐城|棋牌|百家乐|老虎机|北京赛车|幸运飞艇|体育投注|网上投注|加微信|代开发票|裸聊|成人视频|官网首页|自动采集发布|本文由.{0,12}采集).{0,200}`,
    examples: ['某某彩_某某彩“官网首页”', '【本文由站群软件自动采集发布】'],
    counterExamples: ['福利彩票公益金使用情况'],
  },
  {
    id: 'qr-code',
    reason: 'share',
    pattern: String.raw`(?:用?(?:手机|微信)?扫一扫|扫描(?:上方|下方)?二维码).{0,30}`,
    examples: ['扫一扫在手机打开当前页'],
  },
]
