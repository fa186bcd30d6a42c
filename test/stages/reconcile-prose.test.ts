import { describe, expect, it } from 'vitest'
import { drawValues } from '../../scripts/forms/fill.js'
import { between, pick, type Random, randomFrom } from '../../scripts/forms/random.js'
import { proseClaims, proseShares } from '../../src/knowledge/forms/claims.js'
import { forms } from '../../src/knowledge/forms/index.js'
import { formSlots } from '../../src/knowledge-kit/form-sums.js'
import type { FormEdition, ReadTable } from '../../src/model/form.js'
import { checkProse, factsFromProse, type ProseFigure } from '../../src/stages/reconcile/prose.js'

const knowledge = { forms, claims: proseClaims, shares: proseShares }

function tableOf(form: FormEdition, values: ReadonlyMap<string, number | null>): ReadTable {
  const cells = formSlots(form).map((slot, i) => {
    const value = values.get(slot.code) ?? null
    return {
      code: slot.code,
      row: slot.row.row,
      col: slot.column?.label ?? null,
      raw: String(value ?? '无'),
      value,
      state: value === null ? ('none' as const) : ('number' as const),
      unit: slot.unit,
      span: [1000 + i, 1001 + i] as const,
    }
  })
  const grid = { layout: 'html' as const, span: [1000, 2000] as const, caption: null, cells: [], slots: [] }
  return {
    form: form.id,
    span: [1000, 2000],
    layout: 'html',
    grid,
    cells,
    numbers: [],
    markers: [],
    runs: [],
    notes: [],
  }
}

const edition = (id: string): FormEdition => forms.find(form => form.id === id)!
const tables = (values: Readonly<Record<string, Readonly<Record<string, number | null>>>>): ReadTable[] =>
  Object.entries(values).map(([id, own]) => tableOf(edition(id), new Map(Object.entries(own))))

const figure = (label: string, value: number, more: Partial<ProseFigure> = {}): ProseFigure => ({
  indicator: null,
  dimension: null,
  label,
  path: [],
  value,
  unit: '件',
  bound: 'exact',
  period: null,
  span: [10, 12],
  sentence: `全年${label}${value}件。`,
  ...more,
})
const verdicts = (figures: readonly ProseFigure[], of: readonly ReadTable[]) =>
  checkProse(
    figures,
    of,
    of.map((_, i) => `t${i + 1}`),
    2021,
    knowledge,
  ).map(check => check.verdict)

const applications = tables({
  'applications-2021': {
    'applications.new/total': 40,
    'applications.carriedIn/total': 3,
    'applications.handled/total': 38,
    'applications.carriedOver/total': 5,
    'applications.granted/total': 12,
    'applications.partlyGranted/total': 4,
    'applications.refused.stateSecret/total': 1,
    'applications.refused.forbiddenByLaw/total': 0,
    'applications.refused.securityAndStability/total': 0,
    'applications.refused.thirdPartyRights/total': 2,
    'applications.refused.internalAffairs/total': 0,
    'applications.refused.processInformation/total': 0,
    'applications.refused.enforcementFile/total': 0,
    'applications.refused.administrativeQuery/total': 3,
    'applications.unable.notHeld/total': 6,
    'applications.unable.notReadyMade/total': 1,
    'applications.unable.stillUnclear/total': null,
  },
  'review-2021': {
    'reconsideration/total': 4,
    'litigation.direct/total': 2,
    'litigation.afterReconsideration/total': 1,
  },
})

describe('prose against the forms since 2019', () => {
  it.each([
    ['收到政府信息公开申请', 40, 'agree'],
    ['受理依申请公开', 43, 'agree-under-definition'],
    ['收到政府信息公开申请', 41, 'contradict'],
    ['办结依申请公开事项', 38, 'agree'],
    ['答复申请', 39, 'contradict'],
    ['结转下年度办理', 5, 'agree'],
    ['上年结转申请', 3, 'agree'],
    ['予以公开', 12, 'agree'],
    ['予以公开及部分公开', 16, 'agree'],
    ['予以公开', 16, 'contradict'],
    ['不予公开', 6, 'agree'],
    ['无法提供', 7, 'agree'],
    ['无法提供', 6, 'contradict'],
    ['被申请行政复议', 4, 'agree'],
    ['行政诉讼', 3, 'agree'],
    ['行政诉讼', 2, 'contradict'],
    ['行政复议和行政诉讼', 7, 'agree'],
  ])('%s %i: %s', (label, value, verdict) => {
    expect(verdicts([figure(label, value)], applications)).toEqual([verdict])
  })

  it.each([
    ['收到州长信箱来信', 283],
    ['收到网络申请', 30],
    ['办结信访事项', 7],
    ['收到人大代表建议', 18],
    ['按时办结申请', 30],
    ['公开政府信息', 1200],
    ['行政许可', 12],
    ['收到政府信息公开申请同比增加', 26],
    ['行政复议较上年减少', 2],
    ['加上上年结转政府信息公开申请', 43],
  ])('%s says nothing that a form has', (label, value) => {
    expect(verdicts([figure(label, value)], applications)).toEqual([])
  })

  it('a figure of part of the year is not compared', () => {
    expect(verdicts([figure('收到申请', 9, { period: ['2021-01-01', '2021-06-30'] })], applications)).toEqual([])
  })

  it('a figure said to be about, over or under need not be the form’s own', () => {
    expect(verdicts([figure('收到申请', 39, { bound: 'over' })], applications)).toEqual(['agree'])
    expect(verdicts([figure('收到申请', 60, { bound: 'over' })], applications)).toEqual(['contradict'])
  })

  it.each([
    ['予以公开占办理总数', 31.6, 'agree'],
    ['予以公开和部分公开占办理总数', 42.1, 'agree'],
    ['予以公开占办理总数', 42.1, 'contradict'],
  ])('%s %d %%: %s', (label, value, verdict) => {
    expect(verdicts([figure(label, value, { unit: '%' })], applications)).toEqual([verdict])
  })

  it('a figure that has the indicator needs no words', () => {
    expect(verdicts([figure('件数', 40, { indicator: 'applications.new', dimension: 'total' })], applications)).toEqual(
      ['agree'],
    )
  })
})

describe('prose against the form of 2014', () => {
  const statistics = tables({
    'statistics-2014': {
      'requests.received': 9,
      'requests.closed': 9,
      'requests.answered': 8,
      'reconsideration.total': null,
    },
  })

  it('two counts that differ: the one that the form contradicts is reported, with both places', () => {
    const checks = checkProse(
      [figure('收到依申请公开件', 10, { span: [5, 8] }), figure('收到依申请公开件', 9)],
      statistics,
      ['t1'],
      2018,
      knowledge,
    )
    expect(checks.map(check => [check.verdict, check.status])).toEqual([
      ['contradict', 'fail'],
      ['agree', 'pass'],
    ])
    expect(checks[0]).toMatchObject({ rule: 'prose/received', expected: 9, actual: 10, table: 't1' })
    expect(checks[0]!.operands.map(operand => operand.span)).toEqual([
      [5, 8],
      [1016, 1017],
    ])
  })

  it('答复 is the one count or the other', () => {
    expect(verdicts([figure('答复申请', 9), figure('答复申请', 8), figure('答复申请', 7)], statistics)).toEqual([
      'agree',
      'agree-under-definition',
      'contradict',
    ])
  })

  it('无 in the form contradicts nothing', () => {
    expect(verdicts([figure('行政复议', 1)], statistics)).toEqual([])
  })
})

/** A figure of the prose that fits the form, or one that does not, and which of both it is. */
function pair(random: Random): { figure: ProseFigure; table: ReadTable; agrees: boolean; defined: boolean } {
  const form = edition(pick(random, ['applications-2019', 'applications-2021']))
  const slots = formSlots(form)
  const values = new Map(drawValues(form, random).map((value, i) => [slots[i]!.code, value]))
  const at = (row: string) => values.get(`applications.${row}/total`)!
  const both = at('new') + at('carriedIn')
  const defined = random() < 0.5
  const [label, right] = pick(random, [
    [pick(random, ['收到政府信息公开申请', '受理依申请公开', '共收到申请']), defined ? both : at('new')] as const,
    [pick(random, ['办结政府信息公开申请', '答复申请']), at('handled')] as const,
    ['予以公开', at('granted')] as const,
  ])
  const agrees = random() < 0.5
  const wrong = [right + between(random, 1, 9), Math.max(0, right - between(random, 1, 9))].filter(
    v => ![right, at('new'), both].includes(v),
  )
  const value = agrees ? right : (wrong[0] ?? right + 997)
  return { figure: figure(label, value), table: tableOf(form, values), agrees, defined }
}

describe('two hundred pairs of prose and form', () => {
  it('are told apart', () => {
    const random = randomFrom(Number(process.env.BAOGAO_SEED ?? 21))
    let [hits, misses, alarms] = [0, 0, 0]
    for (let i = 0; i < 200; i++) {
      const { figure: said, table, agrees } = pair(random)
      const contradicts = verdicts([said], [table])[0] === 'contradict'
      if (contradicts && !agrees) hits++
      if (contradicts && agrees) alarms++
      if (!contradicts && !agrees) misses++
    }
    expect(hits).toBeGreaterThan(50)
    expect(hits / (hits + alarms)).toBeGreaterThanOrEqual(0.98)
    expect(hits / (hits + misses)).toBeGreaterThanOrEqual(0.98)
  })
})

describe('prose as evidence', () => {
  it('a figure that can mean one cell only is a fact, one that can mean several is none', () => {
    const facts = factsFromProse(
      [figure('行政复议', 4), figure('收到申请', 40), figure('予以公开', 3)],
      knowledge,
      2021,
    )
    expect(facts.map(fact => [fact.code, fact.value])).toEqual([
      ['reconsideration/total', 4],
      ['reconsideration.total', 4],
      ['applications.granted/total', 3],
      ['requests.answered.granted', 3],
    ])
  })
})
