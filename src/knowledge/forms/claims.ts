import type { ProseClaim } from '../../model/form.js'

const all = (row: string, parts: readonly string[]): readonly string[] => parts.map(part => `${row}.${part}/total`)

const refused = all('applications.refused', [
  'stateSecret',
  'forbiddenByLaw',
  'securityAndStability',
  'thirdPartyRights',
  'internalAffairs',
  'processInformation',
  'enforcementFile',
  'administrativeQuery',
])
const unable = all('applications.unable', ['notHeld', 'notReadyMade', 'stillUnclear'])
const notProcessed = all('applications.notProcessed', ['petition', 'repeated', 'publication', 'excessive', 'reconfirm'])
const litigation = ['litigation.direct/total', 'litigation.afterReconsideration/total']

const OTHER_OBJECTS = '信箱|信访|投诉|建议|提案|留言|来信|来访|咨询|举报|热线|工单|诉求|来电|邮件|议案|许可|补偿|赔偿'
const CHANNELS = '网络|网上|在线|线上|当面|现场|信函|邮寄|传真|口头|电子|自然人|法人|企业|组织|机构|个人'
/** What came more or less than a year ago, and what comes to a sum with something else: 同比增加26件, 加上上年结转共40件. */
const CHANGES = '同比|环比|[较比]上|[较比]去|增加|增长|增多|减少|下降|上升|加上'
const NO_COUNTS = `率|比例|占|平均|时间|按时|按期|延期|超期|逾期|${CHANGES}`
const ABOUT = '申请|依申请'

/** Figures of the prose that stand in the forms as well. */
export const proseClaims: readonly ProseClaim[] = [
  {
    id: 'received',
    label: '收到|受理|新收|接收|接到|收件',
    not: `结转|复议|诉讼|${NO_COUNTS}|${CHANNELS}|${OTHER_OBJECTS}`,
    about: ABOUT,
    indicators: ['applications.new', 'applications.received', 'requests.received'],
    definitions: [
      { family: 'applications', name: '本年新收', cells: ['applications.new/total'] },
      {
        family: 'applications',
        name: '本年新收加上年结转',
        cells: ['applications.new/total', 'applications.carriedIn/total'],
      },
      { family: 'statistics', name: '收到申请数', cells: ['requests.received'] },
    ],
  },
  {
    id: 'handled',
    label: '办结|答复|办理完毕|办毕|办复|办理完成|已办理',
    not: `结转|复议|诉讼|予以公开|同意公开|不予|不同意|部分公开|主动公开|提供|不属于|${NO_COUNTS}|${CHANNELS}|${OTHER_OBJECTS}`,
    about: ABOUT,
    indicators: ['applications.handled', 'requests.closed', 'requests.answered'],
    definitions: [
      { family: 'applications', name: '本年度办理结果总计', cells: ['applications.handled/total'] },
      { family: 'statistics', name: '申请办结数', cells: ['requests.closed'] },
      { family: 'statistics', name: '申请答复数', cells: ['requests.answered'] },
    ],
  },
  {
    id: 'carriedIn',
    label: '上年度?结转|结转上年|上一年度?结转|往年结转',
    not: NO_COUNTS,
    about: null,
    indicators: ['applications.carriedIn'],
    definitions: [{ family: 'applications', name: '上年结转', cells: ['applications.carriedIn/total'] }],
  },
  {
    id: 'carriedOver',
    label: '结转(?:至|到|入)?(?:下|次|明|\\d{4})|转(?:至|到|入)?(?:下|次)一?年|结转$|^结转',
    not: `上年|上一年|往年|${NO_COUNTS}`,
    about: null,
    indicators: ['applications.carriedOver'],
    definitions: [{ family: 'applications', name: '结转下年度继续办理', cells: ['applications.carriedOver/total'] }],
  },
  {
    id: 'grantedOrPartly',
    label: '(?:予以|同意|准予)公开(?:[及和与、或]|\\()(?:予以|同意)?部分公开',
    not: `不予|不同意|${NO_COUNTS}`,
    about: null,
    indicators: [],
    definitions: [
      {
        family: 'applications',
        name: '予以公开加部分公开',
        cells: ['applications.granted/total', 'applications.partlyGranted/total'],
      },
      {
        family: 'statistics',
        name: '同意公开加同意部分公开',
        cells: ['requests.answered.granted', 'requests.answered.partlyGranted'],
      },
    ],
  },
  {
    id: 'partlyGranted',
    label: '部分公开',
    not: `不予|不同意|[及和与、或(](?:予以|同意)?部分公开|${NO_COUNTS}`,
    about: null,
    indicators: ['applications.partlyGranted', 'requests.answered.partlyGranted'],
    definitions: [
      { family: 'applications', name: '部分公开', cells: ['applications.partlyGranted/total'] },
      { family: 'statistics', name: '同意部分公开答复数', cells: ['requests.answered.partlyGranted'] },
    ],
  },
  {
    id: 'granted',
    label: '予以公开|同意公开|准予公开',
    not: `不予|不同意|部分|${NO_COUNTS}`,
    about: null,
    indicators: ['applications.granted', 'requests.answered.granted'],
    definitions: [
      { family: 'applications', name: '予以公开', cells: ['applications.granted/total'] },
      { family: 'statistics', name: '同意公开答复数', cells: ['requests.answered.granted'] },
    ],
  },
  {
    id: 'refused',
    label: '不予公开|不同意公开',
    not: `部分|${NO_COUNTS}|秘密|第三方|内部|过程|执法|查询`,
    about: null,
    indicators: ['applications.refused', 'requests.answered.refused'],
    definitions: [
      { family: 'applications', name: '不予公开各项之和', cells: refused },
      { family: 'statistics', name: '不同意公开答复数', cells: ['requests.answered.refused'] },
    ],
  },
  {
    id: 'unable',
    label: '无法提供|不能提供',
    not: `不掌握|没有现成|不明确|${NO_COUNTS}`,
    about: null,
    indicators: ['applications.unable'],
    definitions: [{ family: 'applications', name: '无法提供各项之和', cells: unable }],
  },
  {
    id: 'notProcessed',
    label: '不予处理',
    not: `信访|重复|出版物|反复|确认|${NO_COUNTS}`,
    about: null,
    indicators: ['applications.notProcessed'],
    definitions: [{ family: 'applications', name: '不予处理各项之和', cells: notProcessed }],
  },
  {
    id: 'notThisBody',
    label: '非本机关|不属于本(?:行政)?机关',
    not: NO_COUNTS,
    about: null,
    indicators: ['requests.answered.notThisBody'],
    definitions: [{ family: 'statistics', name: '不属于本行政机关公开数', cells: ['requests.answered.notThisBody'] }],
  },
  {
    id: 'disputes',
    label: '行政复议(?:案件)?[及和与、](?:被?提起)?行政诉讼',
    not: `维持|纠正|纠错|撤销|审结|${NO_COUNTS}`,
    about: null,
    indicators: [],
    definitions: [
      { family: 'review', name: '行政复议加行政诉讼', cells: ['reconsideration/total', ...litigation] },
      {
        family: 'statistics',
        name: '行政复议数量加行政诉讼数量',
        cells: ['reconsideration.total', 'litigation.total'],
      },
    ],
  },
  {
    id: 'reconsideration',
    label: '行政复议|申请复议|被复议',
    not: `诉讼|起诉|维持|纠正|纠错|撤销|审结|未经复议|复议后|${NO_COUNTS}`,
    about: null,
    indicators: ['reconsideration', 'reconsideration.total'],
    definitions: [
      { family: 'review', name: '行政复议总计', cells: ['reconsideration/total'] },
      { family: 'statistics', name: '行政复议数量', cells: ['reconsideration.total'] },
    ],
  },
  {
    id: 'litigation',
    label: '行政诉讼|被提起诉讼|被诉',
    not: `复议|维持|纠正|纠错|撤销|审结|驳回|${NO_COUNTS}`,
    about: null,
    indicators: ['litigation.total'],
    definitions: [
      { family: 'review', name: '未经复议直接起诉加复议后起诉', cells: litigation },
      { family: 'statistics', name: '行政诉讼数量', cells: ['litigation.total'] },
    ],
  },
]

/** Shares that prose states of all results of the year, in percent. */
export const proseShares: readonly {
  readonly id: string
  readonly label: string
  readonly not: string | null
  readonly cells: readonly string[]
  readonly whole: readonly string[]
}[] = [
  {
    id: 'share.grantedOrPartly',
    label: '公开[及和与、]部分公开.{0,20}占',
    not: '不予',
    cells: ['applications.granted/total', 'applications.partlyGranted/total'],
    whole: ['applications.handled/total'],
  },
  {
    id: 'share.granted',
    label: '予以公开.{0,20}占',
    not: '部分|不予',
    cells: ['applications.granted/total'],
    whole: ['applications.handled/total'],
  },
  {
    id: 'share.partlyGranted',
    label: '部分公开.{0,20}占',
    not: '公开[及和与、]部分|不予',
    cells: ['applications.partlyGranted/total'],
    whole: ['applications.handled/total'],
  },
  { id: 'share.refused', label: '不予公开.{0,20}占', not: null, cells: refused, whole: ['applications.handled/total'] },
  { id: 'share.unable', label: '无法提供.{0,20}占', not: null, cells: unable, whole: ['applications.handled/total'] },
]
