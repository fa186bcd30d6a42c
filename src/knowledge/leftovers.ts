import type { KindRule } from '../model/kind-rule.js'

/** Idioms that would else read as dates. */
export const idioms: readonly KindRule[] = [
  {
    id: 'duration/round-the-clock',
    kind: 'duration',
    pattern: String.raw`(?<![\d.])[57] ?[×xX*] ?(?:24|8|12)个?小时`,
    examples: ['⟦7×24小时⟧在线'],
    counterExamples: ['7×24米'],
  },
  {
    id: 'duration/each',
    kind: 'duration',
    pattern: '一(?:周|月|季度?|年|天|日)(?=一[^,。;、]{1,4})',
    examples: ['采取⟦一周⟧一抽查,⟦一月⟧一普查的方式'],
    counterExamples: ['一月份完成', '一周内'],
  },
]

/** Shapes of several numbers that mean one thing together; tried after dates, before quantities. */
export const shapes: readonly KindRule[] = [
  {
    id: 'date/year-range',
    kind: 'date',
    pattern: String.raw`(?<!\d)(?:19|20)\d{2}(?:[-—至~](?:(?:19|20)\d{2})){0,1}(?=年|学年|\)|届|[-—至])`,
    examples: ['规划(⟦2021-2035⟧)', '⟦2019-2020⟧学年校历'],
    counterExamples: ['共2019件', '12019年'],
  },
  {
    id: 'duration/clock',
    kind: 'duration',
    pattern: String.raw`(?<![\d.:])(?:[01]?\d|2[0-4]):[0-5]\d ?[-—~至到] ?(?:下午|次日|晚上?)?(?:[01]?\d|2[0-4]):[0-5]\d(?![\d:])`,
    examples: ['上午⟦8:30-12:00⟧', '下午⟦14:00至17:30⟧'],
    counterExamples: ['39.2:60.8', '比例为1:10'],
  },
  {
    id: 'date/clock',
    kind: 'date',
    pattern: String.raw`(?<=[上下中]午|早上?|晚上?|凌晨|时间: ?)(?:[01]?\d|2[0-4]):[0-5]\d(?::[0-5]\d)?(?![\d:]| ?[-—~至到])`,
    examples: ['截止下午⟦17:30⟧'],
    counterExamples: ['比例为1:10', '上午8:30-12:00'],
  },
  {
    id: 'requirement/ratio',
    kind: 'requirement',
    pattern: String.raw`(?<=不(?:得|应|能)?(?:低于|少于|超过|高于))\d{1,6}(?:\.\d{1,4})?(?: ?[:∶] ?\d{1,6}(?:\.\d{1,4})?){1,4}(?![\d:])`,
    examples: ['开考比例不低于⟦1:3⟧'],
    counterExamples: ['比例为1:3'],
  },
  {
    id: 'metric/ratio',
    kind: 'metric',
    pattern: String.raw`(?<![\d.:])\d{1,6}(?:\.\d{1,4})?(?: ?[:∶] ?\d{1,6}(?:\.\d{1,4})?){1,4}(?![\d:])`,
    examples: ['三次产业结构调整为⟦19.0:30.8:50.2⟧', '性别比为⟦104.41:100⟧'],
    counterExamples: ['时间:2019', '共12:'],
  },
]

/** Kinds of numbers that are neither name, date nor quantity with a unit. */
export const leftoverKinds: readonly KindRule[] = [
  {
    id: 'name/glued-latin',
    kind: 'name',
    pattern: String.raw`(?<=[A-Za-z_])\d{1,12}(?:[._]\d{1,8}){0,2}(?![\d.]|个|件|条|次|人|户|家|万|余|多)`,
    examples: ['仿宋_GB⟦2312⟧'],
    counterExamples: ['共12', 'APP2000次'],
  },
]
