import { matchesOf } from '../../text/matches.js'

/** An act asked for at intervals without a count: 按季度通报, 每个工作日更新, 每季度抽查. */
export interface Periodic {
  readonly start: number
  readonly end: number
  readonly value: number
  readonly unit: string
}

const INTERVAL = /每(?<every>个工作日|季度?|半年|年度?|个?月|周|天|日|旬)|按(?<by>季度?|月度?|周|半年|旬|日)(?!照)/gu
const ACT =
  /更新|抽查|检查|通报|报送|公布|公开|发布|召开|开展|分析|汇总|清理|评估|考核|督查|调度|监测|组织|听取|研究|上报|总结|核查|巡查|排查|梳理/u
const REACH = 34
const UNITS: Readonly<Record<string, readonly [number, string]>> = {
  个工作日: [1, '个工作日'],
  季: [1, '季度'],
  季度: [1, '季度'],
  半年: [0.5, '年'],
  年: [1, '年'],
  年度: [1, '年'],
  月: [1, '月'],
  月度: [1, '月'],
  个月: [1, '月'],
  周: [1, '周'],
  天: [1, '日'],
  日: [1, '日'],
  旬: [1, '旬'],
}

export function periodicActs(text: string): Periodic[] {
  return matchesOf(INTERVAL, text).flatMap(match => {
    const { every, by } = match.groups!
    const end = match.index + match[0].length
    const [rest = ''] = text.slice(end, end + REACH).split(/[,。;]/u, 1)
    const at = rest.search(ACT)
    if (at < 0 || (every !== undefined && at > 2 && !/^(?:对|向|至少)/u.test(rest))) return []
    const [value, unit] = UNITS[every ?? by!]!
    return [{ start: match.index, end, value, unit }]
  })
}
