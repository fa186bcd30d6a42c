import { describe, expect, it } from 'vitest'
import { resolveRegion } from '../../src/parts.js'

const code = (issuer: string, context?: string): string | null | undefined => resolveRegion(issuer, context)?.code

describe('region', () => {
  it.each([
    ['云南省人民政府办公厅', '530000'],
    ['德宏州人民政府办公室', '533100'],
    ['德宏傣族景颇族自治州芒市人民政府', '533103'],
    ['黔南州人民政府辦公室', '522700'],
    ['中共个旧市委办公室', '532501'],
    ['常山县', '330822'],
    ['内蒙古自治区教育厅', '150000'],
    ['广西发展和改革委员会', '450000'],
    ['北京市朝阳区教育局', '110105'],
    ['上海市浦东新区人民政府', '310115'],
    ['石河子市', '659001'],
    ['国家税务总局常山县税务局', '330822'],
    ['财政部云南监管局', '530000'],
    ['湘西自治州', '433100'],
    ['前郭县人民政府', '220721'],
    ['科右前旗人民政府', '152221'],
    ['中国人民银行昆明中心支行', '530100'],
    ['国家统计局昆明调查队', '530100'],
    ['昆明市盘龙区人民政府东华街道办事处', '530103003'],
  ])('%s → %s', (issuer, expected) => {
    expect(code(issuer)).toBe(expected)
  })

  it.each([
    ['襄樊市人民政府', '420600'],
    ['思茅市', '530800'],
    ['毕节地区行政公署', '520500'],
    ['荔浦县人民政府', '450381'],
    ['平谷县', '110117'],
    ['南汇区', '310115'],
    ['沙县人民政府', '350405'],
    ['大同县人民政府', '140215'],
    ['祁阳县人民政府', '431181'],
    ['三明市三元区', '350404'],
    ['长安县', '610116'],
    ['吴县市', '320506'],
    ['顺德市', '440606'],
    ['梁平县', '500155'],
    ['蒙自县人民政府', '532503'],
    ['双流县人民政府', '510116'],
    ['楚州区', '320803'],
    ['三门峡市陕县人民政府', '411203'],
  ])('a name no longer in force: %s → %s', (issuer, expected) => {
    expect(code(issuer)).toBe(expected)
  })

  it.each([
    ['平潭综合实验区管委会办公室', '350128'],
    ['都匀经济开发区管委会', '522701'],
    ['昆明高新技术产业开发区管委会', '530100'],
    ['武汉东湖新技术开发区管委会', '420100'],
    ['苏州工业园区', '320500'],
    ['瑞丽国家重点开发开放试验区', '533102'],
    ['西安国际港务区', '610100'],
    ['河北雄安新区管理委员会', '130000'],
  ])('a zone belongs to its place: %s → %s', (issuer, expected) => {
    expect(code(issuer)).toBe(expected)
  })

  it.each([
    '鼓楼区人民政府',
    '城区人民政府',
    '朝阳区教育局',
    '新城区',
    '省政府办公厅',
    '县人民政府',
    '云南大学',
    '青禾市',
    '新疆生产建设兵团',
    '上海海关',
    '云溪县人民政府',
    '云溪市',
    '个旧区',
  ])('nothing tells where %s is', issuer => {
    expect(resolveRegion(issuer)).toBe(null)
  })

  it.each([
    ['鼓楼区人民政府', '福建省福州市鼓楼区', '350102'],
    ['朝阳区', '长春市朝阳区教育局', '220104'],
    ['省政府办公厅', '云南省人民政府门户网站', '530000'],
    ['州人民政府办公室', '德宏州人民政府办公室', '533100'],
    ['市教育局', '宜春市教育局', '360900'],
  ])('%s on a page that says %s', (issuer, context, expected) => {
    expect(code(issuer, context)).toBe(expected)
  })

  it('knows townships with their county', () => {
    expect(resolveRegion('昆明市五华区华山街道办事处')).toEqual({
      code: '530102001',
      name: '华山街道',
      level: 'township',
      province: '云南省',
    })
  })

  it('gives national bodies no code', () => {
    for (const issuer of ['国务院办公厅', '教育部', '国家发展改革委', '中国银行业监督管理委员会']) {
      expect(resolveRegion(issuer)).toEqual({ code: null, name: '中华人民共和国', level: 'national', province: null })
    }
  })
})
