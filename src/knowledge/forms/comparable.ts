import type { ComparableSeries, NeverJoined } from '../../model/form.js'

const application = (row: string): Readonly<Record<string, readonly string[]>> => ({
  'applications-2019': [`${row}/total`],
  'applications-2021': [`${row}/total`],
})

const since2019 = 'the forms of 2014 count requests of one year; since 2019 the count is of applications newly received'

/** Quantities that may stand in one series across editions, with the cells they are made of. */
export const comparableSeries: readonly ComparableSeries[] = [
  {
    indicator: 'applications.new',
    label: '本年新收政府信息公开申请数量',
    grade: 'close',
    editions: { 'statistics-2014': ['requests.received'], ...application('applications.new') },
    caveat: since2019,
  },
  {
    indicator: 'applications.handled',
    label: '本年度办理结果总计',
    grade: 'close',
    editions: { 'statistics-2014': ['requests.closed'], ...application('applications.handled') },
    caveat: 'closed requests in the form of 2014, all results of the year since 2019',
  },
  {
    indicator: 'applications.granted',
    label: '予以公开',
    grade: 'close',
    editions: { 'statistics-2014': ['requests.answered.granted'], ...application('applications.granted') },
    caveat: 'the form of 2014 counts what was public already apart',
  },
  {
    indicator: 'applications.partlyGranted',
    label: '部分公开',
    grade: 'close',
    editions: { 'statistics-2014': ['requests.answered.partlyGranted'], ...application('applications.partlyGranted') },
    caveat: 'the form of 2014 counts what was public already apart',
  },
  {
    indicator: 'reconsideration.total',
    label: '行政复议总计',
    grade: 'close',
    editions: {
      'statistics-2014': ['reconsideration.total'],
      'review-2019': ['reconsideration/total'],
      'review-2021': ['reconsideration/total'],
    },
    caveat: 'the form of 2014 has no cases that are pending',
  },
  {
    indicator: 'disclosure.permits.decisions',
    label: '行政许可处理决定数量',
    grade: 'exact',
    editions: {
      'disclosure-2019': ['disclosure.permits/decisions'],
      'disclosure-2021': ['disclosure.permits/decisions'],
    },
    caveat: null,
  },
  {
    indicator: 'disclosure.penalties.decisions',
    label: '行政处罚处理决定数量',
    grade: 'exact',
    editions: {
      'disclosure-2019': ['disclosure.penalties/decisions'],
      'disclosure-2021': ['disclosure.penalties/decisions'],
    },
    caveat: null,
  },
  {
    indicator: 'disclosure.coercion.decisions',
    label: '行政强制处理决定数量',
    grade: 'exact',
    editions: {
      'disclosure-2019': ['disclosure.coercion/decisions'],
      'disclosure-2021': ['disclosure.coercion/decisions'],
    },
    caveat: null,
  },
]

/** Forms whose rows and columns are the same, cell by cell. */
export const sameForms: readonly (readonly [earlier: string, later: string])[] = [
  ['applications-2019', 'applications-2021'],
  ['review-2019', 'review-2021'],
]

/** One row of an earlier form that later ones split up. */
export const splitRows: readonly { readonly row: string; readonly into: readonly string[] }[] = [
  {
    row: 'applications.otherHandling',
    into: [
      'applications.otherHandling.overdueCorrection',
      'applications.otherHandling.overdueFee',
      'applications.otherHandling.other',
    ],
  },
]

/** Quantities that look alike and are counted differently. */
export const neverJoined: readonly NeverJoined[] = [
  {
    codes: {
      'disclosure-2019': ['disclosure.rules/publicTotal', 'disclosure.normativeDocuments/publicTotal'],
      'disclosure-2021': ['disclosure.rules/inForce', 'disclosure.normativeDocuments/inForce'],
    },
    reason: '对外公开总数量 (2019) counts what was ever made public, 现行有效件数 (2021) what is in force',
  },
  {
    codes: {
      'disclosure-2019': ['disclosure.rules/published', 'disclosure.normativeDocuments/published'],
      'disclosure-2021': ['disclosure.rules/made', 'disclosure.normativeDocuments/made'],
    },
    reason: '本年新公开数量 (2019) counts publication, 本年制发件数 (2021) issue',
  },
  {
    codes: {
      'disclosure-2019': [
        'disclosure.permits/itemsLastYear',
        'disclosure.otherServices/itemsLastYear',
        'disclosure.penalties/itemsLastYear',
        'disclosure.coercion/itemsLastYear',
        'disclosure.fees/itemsLastYear',
      ],
      'disclosure-2021': [],
    },
    reason: '上一年项目数量 (2019) has no counterpart since 2021',
  },
]
