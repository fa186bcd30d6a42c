import type { DerivedIndicator } from '../model/derived.js'

const APPLICATIONS = ['applications-2019', 'applications-2021'] as const
const REVIEW = ['review-2019', 'review-2021'] as const

const refusals = [
  'stateSecret',
  'forbiddenByLaw',
  'securityAndStability',
  'thirdPartyRights',
  'internalAffairs',
  'processInformation',
  'enforcementFile',
  'administrativeQuery',
] as const
const grounds: Readonly<Record<(typeof refusals)[number], string>> = {
  stateSecret: '属于国家秘密',
  forbiddenByLaw: '其他法律行政法规禁止公开',
  securityAndStability: '危及“三安全一稳定”',
  thirdPartyRights: '保护第三方合法权益',
  internalAffairs: '属于三类内部事务信息',
  processInformation: '属于四类过程性信息',
  enforcementFile: '属于行政执法案卷',
  administrativeQuery: '属于行政查询事项',
}
const refused = refusals.map(ground => `applications.refused.${ground}/total`)
const handled = ['applications.handled/total']
const blocks = ['litigation.direct', 'litigation.afterReconsideration']
const outcome = (rows: readonly string[], columns: readonly string[]) =>
  rows.flatMap(row => columns.map(column => `${row}/${column}`))

const ofHandled = 'over all results of the year (本年度办理结果总计), not over applications received'

/** Shares and rates worked out from the forms of one report. */
export const derivedIndicators: readonly DerivedIndicator[] = [
  {
    id: 'share.granted',
    label: '予以公开占办理总数比例',
    forms: APPLICATIONS,
    numerator: ['applications.granted/total'],
    denominator: handled,
    factor: 100,
    unit: '%',
    formula: 'granted / handled',
    caveat: ofHandled,
  },
  {
    id: 'share.grantedOrPartly',
    label: '予以公开和部分公开占办理总数比例',
    forms: APPLICATIONS,
    numerator: ['applications.granted/total', 'applications.partlyGranted/total'],
    denominator: handled,
    factor: 100,
    unit: '%',
    formula: '(granted + partlyGranted) / handled',
    caveat: ofHandled,
  },
  {
    id: 'share.refused',
    label: '不予公开占办理总数比例',
    forms: APPLICATIONS,
    numerator: refused,
    denominator: handled,
    factor: 100,
    unit: '%',
    formula: 'all grounds of refusal / handled',
    caveat: ofHandled,
  },
  ...refusals.map(
    (ground): DerivedIndicator => ({
      id: `share.refused.${ground}`,
      label: `不予公开(${grounds[ground]})占办理总数比例`,
      forms: APPLICATIONS,
      numerator: [`applications.refused.${ground}/total`],
      denominator: handled,
      factor: 100,
      unit: '%',
      formula: `refused.${ground} / handled`,
      caveat: ofHandled,
    }),
  ),
  {
    id: 'share.notHeld',
    label: '本机关不掌握占办理总数比例',
    forms: APPLICATIONS,
    numerator: ['applications.unable.notHeld/total'],
    denominator: handled,
    factor: 100,
    unit: '%',
    formula: 'unable.notHeld / handled',
    caveat: ofHandled,
  },
  {
    id: 'share.carriedOver',
    label: '结转下年度占应办总数比例',
    forms: APPLICATIONS,
    numerator: ['applications.carriedOver/total'],
    denominator: ['applications.new/total', 'applications.carriedIn/total'],
    factor: 100,
    unit: '%',
    formula: 'carriedOver / (new + carriedIn)',
    caveat: 'over all that was to be handled in the year',
  },
  {
    id: 'rate.reconsideration.corrected',
    label: '行政复议纠错率',
    forms: REVIEW,
    numerator: ['reconsideration/corrected'],
    denominator: outcome(['reconsideration'], ['upheld', 'corrected', 'other']),
    factor: 100,
    unit: '%',
    formula: 'corrected / (upheld + corrected + other)',
    caveat: 'over closed cases; those pending (尚未审结) are left out',
  },
  {
    id: 'rate.litigation.corrected',
    label: '行政诉讼纠错率',
    forms: REVIEW,
    numerator: outcome(blocks, ['corrected']),
    denominator: outcome(blocks, ['upheld', 'corrected', 'other']),
    factor: 100,
    unit: '%',
    formula: 'corrected / (upheld + corrected + other), both kinds of litigation',
    caveat: 'over closed cases; a dispute may occur under reconsideration and again as litigation',
  },
  {
    id: 'rate.disputes',
    label: '每百件申请引发的行政复议和行政诉讼',
    forms: [...APPLICATIONS, ...REVIEW],
    numerator: ['reconsideration/total', 'litigation.direct/total', 'litigation.afterReconsideration/total'],
    denominator: ['applications.new/total'],
    factor: 100,
    unit: null,
    formula: '100 × (reconsideration + litigation) / new',
    caveat:
      'disputes of the year may concern applications of the year before; one that goes on from reconsideration to court counts twice',
  },
]
