import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyCorrections } from '../../src/corrections/apply-corrections.js'
import type { Correction } from '../../src/corrections/correction.js'
import { judgeCorrections } from '../../src/corrections/judge-corrections.js'
import { CorrectionsError, readCorrections, writeCorrections } from '../../src/corrections/read-corrections.js'
import { reportSchema } from '../../src/model/report.js'
import { document, place, report } from './sample.js'

const added: Correction = {
  ...place('320条'),
  target: 'metric',
  action: 'add',
  set: { label: '发布政府信息', value: 320, unit: '条' },
}
/** A record that has the metric, whatever the program makes of the text by itself. */
const known = applyCorrections({ ...report, metrics: [], requirements: [] }, [added])
const metric = known.metrics[0]!

describe('applying', () => {
  it('adds what was missed, and its number is accounted for', () => {
    expect(metric).toMatchObject({
      label: '发布政府信息',
      value: 320,
      unit: '条',
      rule: 'correction',
      corrected: ['added'],
    })
    expect(known.numbers.find(n => n.item === metric.id)).toMatchObject({ kind: 'metric', span: metric.span })
    expect(known.diagnostics.at(-1)).toMatchObject({ level: 'info', code: 'correction/applied' })
    expect(reportSchema.safeParse(known).success).toBe(true)
  })
  it('changes the fields that were set and marks them', () => {
    const result = applyCorrections(known, [
      {
        ...place('320条'),
        target: 'metric',
        action: 'change',
        was: { value: 320 },
        set: { value: 325, bound: 'about' },
      },
    ])
    expect(result.metrics[0]).toMatchObject({ id: metric.id, label: '发布政府信息', value: 325, bound: 'about' })
    expect(result.metrics[0]?.corrected).toEqual(['added', 'value', 'bound'])
    expect(known.metrics[0]?.value).toBe(320)
  })
  it('removes an item; its number is unexplained, or what the reviewer says', () => {
    const remove = { ...place('320条'), target: 'metric', action: 'remove' } as const
    for (const [kind, expected] of [
      [undefined, 'unexplained'],
      ['name', 'name'],
    ] as const) {
      const result = applyCorrections(known, [{ ...remove, kind }])
      expect(result.metrics).toEqual([])
      expect(result.numbers.find(n => n.quote === '320条')).toMatchObject({ kind: expected, item: null })
    }
  })
  it('a number of another kind has no metric any more', () => {
    const result = applyCorrections(known, [
      { ...place('320条'), target: 'number', action: 'change', set: { kind: 'name' } },
    ])
    expect(result.metrics).toEqual([])
    expect(result.numbers.find(n => n.quote === '320条')).toMatchObject({ kind: 'name', corrected: ['kind'] })
  })
  it('of two metrics on one number takes the one that was meant', () => {
    const second: Correction = { ...added, set: { label: '公开政府信息', value: 320, unit: '条' } }
    const two = applyCorrections(known, [second])
    expect(two.metrics.map(m => m.label)).toEqual(['发布政府信息', '公开政府信息'])
    const one = applyCorrections(two, [
      { ...place('320条'), target: 'metric', action: 'remove', was: { label: '公开政府信息' } },
    ])
    expect(one.metrics.map(m => m.label)).toEqual(['发布政府信息'])
    expect(one.numbers.find(n => n.quote === '320条')).toMatchObject({ kind: 'metric', item: metric.id })
  })
  it('says where nothing stands at the place', () => {
    const result = applyCorrections(known, [{ ...place('某县'), target: 'metric', action: 'remove' }])
    expect(result.diagnostics.at(-1)).toMatchObject({ level: 'warning', code: 'correction/unmatched' })
    expect(result.metrics).toEqual(known.metrics)
  })
  it('leaves other documents alone', () => {
    expect(applyCorrections(known, [{ ...added, document: '0'.repeat(64) }])).toBe(known)
  })
  it('an item that the program does not make any more is made from what it was', () => {
    const result = applyCorrections({ ...report, metrics: [] }, [
      {
        ...place('12件'),
        target: 'metric',
        action: 'change',
        was: { label: '办理提案', unit: '件' },
        set: { value: 12 },
      },
    ])
    expect(result.metrics).toMatchObject([{ label: '办理提案', value: 12, unit: '件' }])
  })
  it('a cell says what its metric was corrected to, in its own unit', () => {
    const cell = {
      code: 'fees',
      row: '',
      col: null,
      raw: '2',
      value: 2,
      state: 'number' as const,
      unit: '万元',
      span: metric.span,
    }
    const grid = { rows: [], slots: [], cells: [] }
    const table = {
      id: 't1',
      form: 'x',
      span: metric.span,
      caption: null,
      layout: 'html',
      grid,
      cells: [cell],
      assessed: null,
      held: null,
    }
    const money = { ...metric, value: 20_000, unit: '元', origin: 'table' as const, table: 't1' }
    const result = applyCorrections({ ...known, tables: [table], metrics: [money] }, [
      { ...place('320条'), target: 'metric', action: 'change', set: { value: 30_000 } },
    ])
    expect(result.tables[0]?.cells[0]).toMatchObject({ value: 3, inferred: ['corrected'] })
  })
})

describe('judging', () => {
  const change: Correction = { ...place('320条'), target: 'metric', action: 'change', set: { value: 320 } }
  it.each([
    ['a right value', change, true],
    ['a wrong value', { ...change, set: { value: 321 } }, false],
    ['an item that was missed and is there now', added, true],
    ['an item that is still missed', { ...added, ...place('12件') }, false],
    ['an item that should not be there and is', { ...place('320条'), target: 'metric', action: 'remove' }, false],
    ['an item that should not be there and is not', { ...place('12件'), target: 'metric', action: 'remove' }, true],
    ['the right kind', { ...place('320条'), target: 'number', action: 'change', set: { kind: 'metric' } }, true],
    ['a wrong kind', { ...place('320条'), target: 'number', action: 'change', set: { kind: 'date' } }, false],
  ] satisfies [string, Correction, boolean][])('%s', (_, correction, right) => {
    expect(judgeCorrections(known, [correction])).toEqual([{ correction, right }])
  })
})

describe('the file', () => {
  it('malformed lines are named, all of them', () => {
    const lines = ['{', JSON.stringify({ ...added, span: [5, 5] }), '', JSON.stringify(added), '{"target":"moon"}']
    let error: unknown
    try {
      readCorrections(lines.join('\n'))
    } catch (thrown) {
      error = thrown
    }
    expect(error).toBeInstanceOf(CorrectionsError)
    expect((error as CorrectionsError).problems).toMatchObject([
      { line: 1, code: 'corrections/json' },
      { line: 2, code: 'corrections/shape', reason: expect.stringContaining('span') },
      { line: 5, code: 'corrections/shape' },
    ])
  })
  it.each([
    '{"set":1}',
    '[]',
    'null',
    JSON.stringify({ ...added, set: { value: '3' } }),
    JSON.stringify({ ...added, x: 1 }),
  ])('%s is refused', line => {
    expect(() => readCorrections(line)).toThrow(CorrectionsError)
  })
})

const lastStart = report.source.length - 13
const text = fc.string({ minLength: 1, maxLength: 12, unit: 'grapheme' })
const amount = fc.double({ noNaN: true, noDefaultInfinity: true }).map(n => (Object.is(n, -0) ? 0 : n))
const settings = fc.record(
  {
    label: text,
    value: fc.option(amount),
    unit: fc.option(text),
    bound: fc.constantFrom('exact', 'about', 'over', 'under'),
    change: fc.constantFrom('up', 'down', null),
    path: fc.array(text, { maxLength: 3 }),
    period: fc.constantFrom(null, ['2021-01-01', '2021-06-30'] as [string, string]),
  },
  { requiredKeys: ['label'] },
)
const corrections = fc.array(
  settings.map(
    (set): Correction => ({ ...place('320条'), target: 'metric', action: 'change', set: set as object, note: 'x' }),
  ),
  { minLength: 1, maxLength: 4 },
)

describe('laws', () => {
  it('what was saved is read back', () => {
    fc.assert(
      fc.property(corrections, list => {
        expect(readCorrections(writeCorrections(list))).toEqual(list)
      }),
    )
  })
  it('what was saved and applied is what the reviewer set, and applying it again changes nothing', () => {
    fc.assert(
      fc.property(corrections, list => {
        const once = applyCorrections(known, readCorrections(writeCorrections(list)))
        const set = Object.assign({}, ...list.map(c => c.action === 'change' && c.set))
        expect(once.metrics[0]).toMatchObject(set)
        const twice = applyCorrections(once, list)
        expect({ ...twice, diagnostics: [] }).toEqual({ ...once, diagnostics: [] })
        expect(judgeCorrections(once, [list.at(-1)!])[0]?.right).toBe(true)
      }),
    )
  })
  it('every digit keeps one entry in the ledger', () => {
    const spans = fc.tuple(fc.nat(lastStart), fc.integer({ min: 1, max: 12 }))
    fc.assert(
      fc.property(spans, ([start, length]) => {
        const quote = 'x'.repeat(length)
        const add: Correction = { ...added, span: [start, start + length], quote, document }
        const covered = applyCorrections(known, [add]).numbers
        const overlap = covered.filter((n, i) => i > 0 && n.span[0] < covered[i - 1]!.span[1])
        expect(overlap).toEqual([])
        for (const { span } of known.numbers)
          expect(covered.some(n => n.span[0] <= span[0] && span[1] <= n.span[1])).toBe(true)
      }),
    )
  })
})
