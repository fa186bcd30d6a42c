import type { ContactKnowledge } from '../../model/contact-knowledge.js'

export interface ContactRules {
  /** Labels in front of numbers: `kinds` names both where one number serves for both. */
  readonly numbers: RegExp
  readonly fax: RegExp
  readonly phone: RegExp
  readonly address: RegExp
  /** Where an address without a stop ends: the next label. */
  readonly next: RegExp
  readonly postcode: RegExp
  readonly person: RegExp
  readonly notName: RegExp
}

const any = (words: readonly string[]): string => `(?:${words.join('|')})`
const HAN = String.raw`[\u4e00-\u9fff]`

/** Patterns built once from the labels of contacts. */
export function compileContacts(knowledge: ContactKnowledge): ContactRules {
  const phone = any(knowledge.phone)
  const fax = any(knowledge.fax)
  const postcode = any(knowledge.postcode)
  const next = any([
    ...knowledge.phone,
    ...knowledge.fax,
    ...knowledge.postcode,
    '电子',
    '邮箱',
    'E-?mail',
    '网址',
    '联系人',
  ])
  const between = String.raw`(?: ?\([^()\n]{0,12}\))? ?[:为是]? ?(?:${HAN}{2,4}(?:\([^()\n]{0,8}\))? ?[:,]? ?)?`
  const name = String.raw`${HAN}{2,3}(?!${HAN})|${HAN} ${HAN}(?!${HAN})|${HAN}{2,3}(?=(?:联系|审 ?核|填 ?报|电 ?话|单位|负责)${HAN}?)|${HAN}{4}(?!${HAN})`
  return {
    numbers: new RegExp(
      `(?<labels>(?:${phone}|${fax})(?: ?(?:[/、及和与]|\\()? ?(?:${phone}|${fax})\\)?)?)${between}(?=[(+\\d])`,
      'gu',
    ),
    phone: new RegExp(phone, 'u'),
    fax: new RegExp(fax, 'u'),
    address: new RegExp(
      `${any(knowledge.address)} ?(?:[:为]|位于) ?(?<value>[^,;。:()|\\n址]{4,60}(?:\\([^()\\n]{1,30}\\))?)`,
      'gu',
    ),
    next: new RegExp(` ?${next}`, 'u'),
    postcode: new RegExp(`${postcode} ?[:为是]? ?(?<value>\\d{6})(?!\\d)`, 'gu'),
    person: new RegExp(
      `${any(knowledge.person)}(?:及(?:联系)?(?:电话|方式))?(?: ?\\([^()\\n]{0,8}\\))? ?: ?(?<value>${name})`,
      'gu',
    ),
    notName: new RegExp(`^(?:${knowledge.notNames.join('|')})|(?:${knowledge.notNames.join('|')})$`, 'u'),
  }
}
