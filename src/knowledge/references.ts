import type { KindRule } from '../model/kind-rule.js'

const ZH = '一二三四五六七八九十百千〇零两0-9'

/** Numbers that point to a document or to a place in one, most specific first. */
export const referenceKinds: readonly KindRule[] = [
  {
    id: 'reference/document-number',
    kind: 'reference',
    pattern: String.raw`[〔\[(【{] ?(?:19|20)\d{2} ?[〕\])】}] ?(?:第 ?)?\d{1,6}(?:-\d{1,3})? ?号?`,
    examples: [
      '国办发⟦〔2019〕14号⟧',
      '某政发⟦[2019]55号⟧',
      '某政函⟦(2018)7号⟧',
      '某政办⟦【2020】第12号⟧',
      '⟦〔2021〕3⟧',
    ],
    counterExamples: ['(2019年)55号', '(2021-2035)', '〔2019〕'],
  },
  {
    id: 'reference/document-number-bare',
    kind: 'reference',
    pattern: String.raw`(?<=[发函字电规通])(?: ?[〔\[(【])? ?(?:19|20)\d{2} ?[〕\])】]? ?(?:第)?\d{1,5}号`,
    examples: ['国办发⟦2008 36号⟧', '某政发⟦2019]55号⟧'],
    counterExamples: ['发放2019年12号'],
  },
  {
    id: 'reference/issue',
    kind: 'reference',
    pattern: String.raw`(?<!\d)(?:(?:19|20)\d{2}|[一二三四五六七八九〇零]{4})年 ?第 ?[${ZH}]{1,5}号(?:令|公告|文|公报)?`,
    examples: ['国务院公报⟦2007年第23号⟧', '公告⟦2019年第5号公告⟧', '⟦二〇一九年第三号⟧'],
    counterExamples: ['2019年第一批'],
  },
  {
    id: 'reference/order',
    kind: 'reference',
    pattern: `(?:令 ?)?第 ?[${ZH}]{1,6} ?号(?:主席)?(?:令|公告|文件|文|公报|建议|提案|议案|决定)?`,
    examples: ['国务院⟦令第711号⟧', '国务院⟦第492号令⟧', '政协⟦第123号提案⟧', '主席⟦令第二十七号⟧'],
    counterExamples: ['第3批', '3号线'],
  },
  {
    id: 'reference/order-short',
    kind: 'reference',
    pattern: String.raw`(?<=令[(〔]?)\d{1,4}号(?!线)`,
    examples: ['国务院令⟦711号⟧', '省政府令(⟦146号⟧)'],
    counterExamples: ['711号线'],
  },
  {
    id: 'reference/article',
    kind: 'reference',
    pattern: String.raw`第(?:\([${ZH}]{1,4}\)|[${ZH}]{1,7})(?:编|章|节|条|款|项|目)(?!目)(?:之[一二三四五六七八九十])?(?:第(?:\([${ZH}]{1,4}\)|[${ZH}]{1,6})(?:款|项|目)){0,3}`,
    examples: [
      '依据⟦第二条⟧规定',
      '⟦第二十条第(一)项⟧',
      '⟦第37条第2款第(3)项⟧',
      '前款⟦第四项⟧',
      '⟦第一款⟧',
      '刑法⟦第一百二十条之一⟧',
    ],
    counterExamples: ['第一批', '第三方', '第6次'],
  },
  {
    id: 'reference/articles',
    kind: 'reference',
    pattern: String.raw`第(?:\([${ZH}]{1,4}\)|[${ZH}]{1,6})(?:[、至和](?:\([${ZH}]{1,4}\)|[${ZH}]{1,6})){1,8}(?:条|款|项|章)`,
    examples: ['⟦第十三、十四、十五条⟧', '⟦第(一)、(二)项⟧', '⟦第三至五条⟧'],
    counterExamples: ['第一、第二产业'],
  },
  {
    id: 'reference/further-item',
    kind: 'reference',
    pattern: String.raw`(?<=(?:项|款|条)[、和及至])\([一二三四五六七八九十0-9]{1,3}\)项?|(?<=项[、和及至]|[、和及至])\([一二三四五六七八九十0-9]{1,3}\)项`,
    examples: ['第九条第(三)项、⟦(四)项⟧'],
    counterExamples: ['(四)加强'],
  },
  {
    id: 'reference/annex',
    kind: 'reference',
    pattern: String.raw`(?:附件|附表|附图|附录|专栏|详见表|见表|如表|见图)[ ]?(?:\d{1,2}(?:-\d{1,2})?|[一二三四五六七八九十]{1,3})(?![\d年月万]|\.\d|[个件条项名份人张批期])`,
    examples: ['(详见⟦附件1⟧)', '⟦附表2-1⟧', '⟦专栏3⟧数字政府工程', '⟦附件二⟧'],
    counterExamples: ['附件3份', '代表12人', '附件2019年'],
  },
  {
    id: 'reference/standard',
    kind: 'reference',
    pattern: String.raw`(?<![A-Za-z])(?:GB|GBZ|GBT|DB\d{0,2}|HJ|ISO|IEC|YD|JT|CJJ|NY|LY|SL|WS|GA|MZ|QB|AQ|HG|SN|DL|JGJ|JTG|SB|TB|CJ)(?:/[TZQ])?[ -]?\d{1,6}(?:[./-]\d{1,5}){0,3}(?:[-—](?:19|20)\d{2})?(?!\d)`,
    examples: ['执行⟦GB/T 2260⟧', '⟦GB 12345-2019⟧', '⟦ISO9001⟧认证', '⟦DB53/T 123-2017⟧'],
    counterExamples: ['AGB12', '5GB'],
  },
  {
    id: 'reference/index-number',
    kind: 'reference',
    pattern: String.raw`(?<![\dA-Za-z])[A-Za-z]{0,8}\d{6,12}/(?:19|20)\d{2}-\d{3,6}|(?<![\dA-Za-z])[A-Za-z]{2,8}\d{0,4}(?:-\d{1,8}){2,5}(?![\d年月])`,
    examples: ['索引号:⟦000014349/2018-00226⟧', '⟦Whgs-16-02-010⟧'],
    counterExamples: ['2018-12-05', 'COVID-19'],
  },
  {
    id: 'reference/code',
    kind: 'reference',
    pattern: String.raw`(?<=(?:编号|证号|批准文号|信用代码|组织机构代码|登记号|案号|许可证号|索引号|行政区划代码)(?:为|:| )?)[A-Za-z]{0,6}[\d-]{3,24}[A-Z]?(?!\d)`,
    examples: ['编号:⟦20190012⟧', '统一社会信用代码⟦1153250001512345X⟧'],
    counterExamples: ['编号12'],
  },
  {
    id: 'noise/filing',
    kind: 'noise',
    pattern: String.raw`ICP[备证] ?\d{6,10}(?:号)?(?:-\d{1,3})?|公网安备 ?\d{8,20}(?:-\d{1,8})?(?:号)?|公安备案号:? ?\d{6,16}(?:-\d{1,8})?|标识码[::]? ?[a-z]{0,4}\d{6,12}`,
    examples: ['京⟦ICP备05070218号⟧', '京⟦公网安备11010202000001号⟧', '网站⟦标识码:4201000010⟧', '⟦标识码bm01000001⟧'],
    counterExamples: ['备案12345678件'],
  },
  {
    id: 'noise/path',
    kind: 'noise',
    pattern: String.raw`(?<![A-Za-z0-9/_.-])[A-Za-z][A-Za-z0-9_.-]{0,59}/(?:[A-Za-z0-9_.-]{1,60}/){0,12}[A-Za-z0-9_.-]{0,80}|(?<![A-Za-z0-9])[A-Za-z0-9_-]{1,80}\.(?:s?html?|pdf|docx?|xlsx?|jpe?g|png|gif|rar|zip|wps|mp4)(?![A-Za-z])`,
    examples: ['目录 ⟦zwgk/zfxxgk/202202/80613_a⟧', '下载⟦P020190318.pdf⟧', '⟦t20220208_80613.htm⟧'],
    counterExamples: ['3/4以上', '2018/12/05', '元/人', '3.5万'],
  },
]
