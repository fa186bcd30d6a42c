import type { Ratio } from '../model/ratio.js'

/** Wholes whose parts have an order that every reader knows. */
export const ratios: readonly Ratio[] = [
  {
    whole: '三次产业结构',
    parts: ['第一产业', '第二产业', '第三产业'],
    said: '三次产业|一、?二、?三次?产业|三产',
    examples: ['三次产业结构调整为6.0:55.0:39.0', '一、二、三产业比例为10:40:50', '三产结构比为9.1:38.2:52.7'],
    counterExamples: ['城乡居民收入比为2.4:1', '三次产业结构由2:54', '三次产业投资比为3:4:5'],
  },
]
