/** Words of Taiwan and Hong Kong → the mainland's word of the same length, so that offsets stay. */
const WORDS: ReadonlyMap<string, string> = new Map([
  ['资讯', '信息'],
  ['网路', '网络'],
  ['软体', '软件'],
  ['硬体', '硬件'],
  ['程式', '程序'],
  ['伺服器', '服务器'],
  ['列印', '打印'],
  ['简讯', '短信'],
  ['连结', '链接'],
  ['登入', '登录'],
])
const ANY = new RegExp([...WORDS.keys()].join('|'), 'gu')

/** The text with regional words written as the rules know them. */
export const regionalWords = (text: string): string => text.replace(ANY, word => WORDS.get(word)!)
