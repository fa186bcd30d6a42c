import type { Lexicon, MetricWords, WordClass } from '../model/lexicon.js'

const words = (list: string): string[] => list.split(/\s+/u).filter(Boolean)
const longestFirst = (list: readonly string[]): string[] => [...new Set(list)].sort((a, b) => b.length - a.length)
const ending = (list: string): RegExp => new RegExp(`(?:${longestFirst(words(list)).join('|')})$`, 'u')

/** What a change is compared with, or how it is reckoned. */
const AGAINST =
  '(?:(?:同比|环比|比|较|与)?(?:上年末|上年同期|去年同期|上年|去年|上月|上季度|上季|前年|往年|年初|上年底|同期|上一年度|上一年|上年度)(?:末|底|相比|同期)?|同比|环比|(?<![占同环对])比(?![重例])(?:[^,比较占]{1,8}?)|较[^,比较占]{1,8}?|比|较)?'
const MANNER =
  '(?:实际|名义|同口径|自然口径|可比口径|[三五十]年来?|按(?:可比|不变|现行?)价格?(?:计算)?|分别|同比|环比|年均|平均|累计|又|再|(?<![人户亩日月年])均|约|仅|已|净|各){0,4}'

/** Compiles words into look-ups; a word in several lists takes the class that comes first here. */
export function compileLexicon(data: MetricWords): Lexicon {
  const order: [string, WordClass][] = [
    [data.nouns, 'noun'],
    [data.generic, 'generic'],
    [data.times, 'time'],
    [data.sums, 'sum'],
    [data.prepositions, 'preposition'],
    [data.links, 'link'],
    [data.conjunctions, 'conjunction'],
    [data.adverbs, 'adverb'],
    [data.verbs, 'verb'],
    [data.nominalVerbs, 'nominal'],
    ['的 之 地 得 所 着', 'particle'],
    ['、', 'comma'],
  ]
  const classes = new Map<string, WordClass>()
  for (const [list, kind] of order) for (const word of words(list)) if (!classes.has(word)) classes.set(word, kind)
  const turns = longestFirst([...words(data.rising), ...words(data.falling)]).join('|')
  return {
    classes,
    agent: ending(data.agents),
    rate: ending(data.rates),
    measure: ending(data.measures),
    anaphors: new Set(words(data.anaphors)),
    attributes: new Set(words(data.attributes)),
    disposals: new Set(words(data.disposals)),
    change: new RegExp(`${AGAINST}${MANNER}(?<turn>${turns})了?$`, 'u'),
    rising: new Set(words(data.rising)),
  }
}
