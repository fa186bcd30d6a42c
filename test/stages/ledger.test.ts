import { describe, expect, it } from 'vitest'
import { ledger } from '../../src/stages/ledger/ledger.js'
import { documentOf } from './document-of.js'

const entries = (text: string, claims: Parameters<typeof ledger>[1], body: Parameters<typeof ledger>[2]) =>
  ledger(documentOf(text), claims, body).map(e => [documentOf(text).text.slice(...e.span), e.kind])

describe('ledger', () => {
  it('gives an unclaimed number inside the body as unexplained, outside as noise', () => {
    expect(entries('浏览次数:304 共有12件', [], [[9, 14]])).toEqual([
      ['304', 'noise'],
      ['12', 'unexplained'],
    ])
  })

  it('lets the first claim keep its place', () => {
    const claims = [
      { span: [2, 5], kind: 'metric', rule: 'a' },
      { span: [0, 4], kind: 'date', rule: 'b' },
    ] as const
    expect(entries('共有12件', claims, [[0, 5]])).toEqual([['12件', 'metric']])
  })

  it('accounts for digits that a refused claim would have held', () => {
    const long = `共${'9'.repeat(60)}件`
    const claims = [{ span: [0, long.length], kind: 'metric', rule: 'a' }] as const
    const found = entries(long, claims, [[0, long.length]])
    expect(found.map(([text]) => text!.length)).toEqual([48, 12])
    expect(found.every(([, kind]) => kind === 'unexplained')).toBe(true)
  })

  it('cuts a run of digits where a claim cuts it', () => {
    const claims = [{ span: [3, 4], kind: 'marker', rule: 'a' }] as const
    expect(entries('0002.其他', claims, [[0, 7]])).toEqual([
      ['000', 'unexplained'],
      ['2', 'marker'],
    ])
  })
})
