import { describe, expect, it } from 'vitest'
import { contactLabels } from '../../../src/knowledge/contact-labels.js'
import { compileContacts } from '../../../src/stages/contact/contact-rules.js'
import { findContacts } from '../../../src/stages/contact/find-contacts.js'

const rules = compileContacts(contactLabels)
const find = (text: string): string[] =>
  findContacts(text, [[0, text.length]], rules).map(({ type, value }) => `${type} ${value}`)

const table: readonly (readonly [string, ...string[]])[] = [
  ['电话:0871-63123456', 'phone 0871-63123456'],
  ['电话:0873—2130000', 'phone 0873-2130000'],
  ['联系电话:(0871)63123456', 'phone 0871-63123456'],
  ['联系电话 0871 63123456', 'phone 0871-63123456'],
  ['电话/传真:0591-23165000', 'phone 0591-23165000', 'fax 0591-23165000'],
  ['电话(传真):0591-23165000', 'phone 0591-23165000', 'fax 0591-23165000'],
  ['电话:0691-2123456、0691-2123457', 'phone 0691-2123456', 'phone 0691-2123457'],
  ['传真:2123456', 'fax 2123456'],
  ['电话:2123456,传真:2123457', 'phone 2123456', 'fax 2123457'],
  ['邮编:650021', 'postcode 650021'],
  ['邮政编码 661000', 'postcode 661000'],
  ['电子邮箱:zwgk12@example.com)', 'email zwgk12@example.com'],
  ['网址:http://www.example.gov.cn/)下载', 'url http://www.example.gov.cn/'],
  ['门户网站(www.example.gov.cn)的专栏', 'url www.example.gov.cn'],
  ['(地址:某市人民路100号,邮编:650021)', 'address 某市人民路100号', 'postcode 650021'],
  ['联系地址:某区行政中心主楼14层;', 'address 某区行政中心主楼14层'],
  ['(联系人及电话:张三 0692—2131000)', 'person 张三', 'phone 0692-2131000'],
  ['联系人:李四,电话:2131000', 'person 李四', 'phone 2131000'],
  ['(联系人:李四、王小五;电话:2131000)', 'person 李四', 'person 王小五', 'phone 2131000'],
  ['联系人:李四、综合股电话:2131000', 'person 李四', 'phone 2131000'],
  ['单位负责人:王五 审 核 人:赵六六 填 报 人:钱七', 'person 王五', 'person 赵六六', 'person 钱七'],
  ['填报人:张 三\n', 'person 张三'],
  ['电话:0871-63123456,咨询电话:0871-63123456', 'phone 0871-63123456'],
  ['负责人:签字'],
  ['联系人:电话:'],
  ['全年接听电话2520个'],
  ['共拨打电话12345678次以内'],
  ['通过电话、传真等方式'],
  ['以及电子邮箱等渠道'],
  ['地址:'],
]

describe('ways to reach the issuer', () => {
  for (const [text, ...expected] of table) it(text, () => expect([...find(text)].sort()).toEqual([...expected].sort()))
})

it('says where each stands', () => {
  const text = '咨询电话:0871—63123456。'
  const [phone] = findContacts(text, [[0, text.length]], rules)
  expect(text.slice(...phone!.span)).toBe('0871—63123456')
})

it('keeps to the body', () => {
  const text = '电话:2123456 电话:2123457'
  expect(findContacts(text, [[0, 10]], rules).map(c => c.value)).toEqual(['2123456'])
})
