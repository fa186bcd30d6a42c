/** Characters that fill half of any Chinese official text, in both scripts. */
const COMMON =
  '宋体仿黑楷雅软' +
  '的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本' +
  '去把性好应开它合还因由其些然前外天政四日那社义事平形相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题党程展五果料象员革位入常文总' +
  '次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别她手角期根论运农指几九区强放决西被干做必战先回则任取据处队南给色光门即保治北造百规热领七海口东导器压志世金增争济阶油思术极交受联什认六共权' +
  '收证改清己美再采转更单风切打白教速花带安场身车例真务具万每目至达走积示议声报斗完类八离华名确才科张信马节话米整空元况今集温传土许步群广石记需段研界拉林律叫且究观越织装影算低持音众书布复容儿须际商非验连' +
  '断深难近矿千周委素技备半办青省列习响约支般史感劳便团往酸历市克何除消构府称太准精值号率族维划选标写存候毛亲快效斯院查江型眼王按格养易置派层片始却专状育厂京识适属圆包火住调满县局照参红细引听该铁价严龙飞' +
  '們這個國來為時會對發動過說產種麵後學經進著電裡實現體製機當點業還應開關義樣與間內數問變條沒結題黨長設級區強統計將組務據處隊論運農給門規領東導圧總資員報証類認權収転單風議聲確張傳許況須際連斷難礦備辦習響' +
  '約勞團歷構準號維劃選標寫親養層專狀廠識適屬圓調滿縣嚴龍飛聽該鐵價，。、；：？！“”（）《》〔〕'

/** 1 common, 2 private use, for each code unit of the basic plane. */
const classes = new Uint8Array(0x10000)
for (let c = 0xe000; c <= 0xf8ff; c++) classes[c] = 2
for (const ch of COMMON) classes[ch.charCodeAt(0)] = 1

/** Characters that are looked at. */
const SAMPLE = 12_000

/** Share of the non-Latin characters that are common Chinese; replacement characters count heavily against. */
export function plausibility(text: string): number {
  let wide = 0
  let common = 0
  let broken = 0
  const end = Math.min(text.length, 20 * SAMPLE)
  for (let i = 0; i < end && wide < SAMPLE; i++) {
    const code = text.charCodeAt(i)
    if (code < 0x80) continue
    wide++
    if (code === 0xfffd) broken++
    else if (classes[code] === 1) common++
    else if (classes[code] === 2) broken++
  }
  return wide === 0 ? 0 : (common - 4 * broken) / wide
}

/** Characters that a first look takes, spread over the text; how many of them must not be Latin; the share that will do. */
const GLANCE = 4096
const FEW = 64
const PLAIN = 0.5

/** Whether a first look leaves no doubt that this is Chinese text, rightly decoded; most texts need no other. */
export function isPlainlyChinese(text: string): boolean {
  const end = Math.min(text.length, 20 * SAMPLE)
  const step = Math.max(1, Math.floor(end / GLANCE))
  let wide = 0
  let score = 0
  for (let i = 0; i < end; i += step) {
    const code = text.charCodeAt(i)
    if (code < 0x80) continue
    wide++
    if (classes[code] === 1) score++
    else if (code === 0xfffd || classes[code] === 2) score -= 4
  }
  return wide >= FEW && score >= PLAIN * wide
}

/** Number of non-Latin characters, as far as `plausibility` looks. */
export function wideCharacters(text: string): number {
  let wide = 0
  const end = Math.min(text.length, 20 * SAMPLE)
  for (let i = 0; i < end && wide < SAMPLE; i++) if (text.charCodeAt(i) >= 0x80) wide++
  return wide
}
