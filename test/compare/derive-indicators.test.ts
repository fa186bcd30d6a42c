import { describe, expect, it } from 'vitest'
import { deriveIndicators } from '../../src/compare/derive-indicators.js'
import { derivedIndicators } from '../../src/knowledge/derived.js'
import { forms } from '../../src/knowledge/forms/index.js'
import { formSlots } from '../../src/knowledge-kit/form-sums.js'
import { reportOf } from './report-of.js'

const grounds = [
  'stateSecret',
  'forbiddenByLaw',
  'securityAndStability',
  'thirdPartyRights',
  'internalAffairs',
  'processInformation',
  'enforcementFile',
  'administrativeQuery',
]
const refused = Object.fromEntries(grounds.map((ground, i) => [`applications.refused.${ground}/total`, i]))
const report = reportOf(2022, {
  'applications-2021': {
    'applications.new/total': 200,
    'applications.carriedIn/total': 10,
    'applications.granted/total': 50,
    'applications.partlyGranted/total': 30,
    'applications.handled/total': 200,
    'applications.carriedOver/total': 10,
    'applications.unable.notHeld/total': 45,
    ...refused,
  },
  'review-2021': {
    'reconsideration/upheld': 6,
    'reconsideration/corrected': 1,
    'reconsideration/other': 1,
    'reconsideration/pending': 2,
    'reconsideration/total': 10,
    'litigation.direct/upheld': 3,
    'litigation.direct/corrected': 1,
    'litigation.direct/other': 0,
    'litigation.direct/pending': 1,
    'litigation.direct/total': 5,
    'litigation.afterReconsideration/upheld': 1,
    'litigation.afterReconsideration/corrected': 0,
    'litigation.afterReconsideration/other': 0,
    'litigation.afterReconsideration/pending': 0,
    'litigation.afterReconsideration/total': 1,
  },
})
const value = (id: string, of = report) => deriveIndicators(of).find(own => own.id === id)!

describe('worked by hand', () => {
  it.each([
    ['share.granted', 25, '50 / 200'],
    ['share.grantedOrPartly', 40, '80 / 200'],
    ['share.refused', 14, '(0+1+2+3+4+5+6+7) / 200'],
    ['share.refused.stateSecret', 0, '0 / 200'],
    ['share.refused.administrativeQuery', 3.5, '7 / 200'],
    ['share.notHeld', 22.5, '45 / 200'],
    ['share.carriedOver', 4.7619, '10 / (200 + 10)'],
    ['rate.reconsideration.corrected', 12.5, '1 / (6 + 1 + 1): pending cases are left out'],
    ['rate.litigation.corrected', 20, '(1 + 0) / (3 + 1 + 0 + 1 + 0 + 0)'],
    ['rate.disputes', 8, '100 × (10 + 5 + 1) / 200'],
  ])('%s is %d: %s', (id, expected) => {
    expect(value(id).value).toBe(expected)
    expect(value(id).reason).toBeNull()
  })
})

describe('without a value', () => {
  it('a blank operand is named, not taken for zero', () => {
    const blank = reportOf(2022, { 'applications-2021': { 'applications.handled/total': 9 } })
    expect(value('share.granted', blank)).toMatchObject({
      value: null,
      missing: ['applications.granted/total'],
      reason: 'an operand has no value',
    })
  })

  it('nothing is divided by zero', () => {
    const none = reportOf(2022, {
      'applications-2021': { 'applications.granted/total': 0, 'applications.handled/total': 0 },
    })
    expect(value('share.granted', none)).toMatchObject({
      value: null,
      numerator: 0,
      denominator: 0,
      reason: 'the denominator is zero',
    })
  })

  it('a correction rate without closed cases', () => {
    const pending = reportOf(2022, {
      'review-2021': {
        'reconsideration/upheld': 0,
        'reconsideration/corrected': 0,
        'reconsideration/other': 0,
        'reconsideration/pending': 4,
      },
    })
    expect(value('rate.reconsideration.corrected', pending).reason).toBe('the denominator is zero')
  })

  it('a report without the form', () => {
    expect(deriveIndicators(reportOf(2018, {})).every(own => own.value === null)).toBe(true)
  })
})

describe('the catalogue', () => {
  it.each(derivedIndicators.map(own => [own.id, own] as const))(
    '%s takes cells that its forms have',
    (_, indicator) => {
      const codes = new Set(
        forms.filter(form => indicator.forms.includes(form.id)).flatMap(form => formSlots(form).map(slot => slot.code)),
      )
      for (const code of [...indicator.numerator, ...indicator.denominator]) expect(codes.has(code), code).toBe(true)
      expect(indicator.caveat.length).toBeGreaterThan(10)
    },
  )
})
