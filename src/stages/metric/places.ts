const GOVERNMENT = /(?:人民政府|政府|管理委员会|管委会|党工委|自治州|办公室|办公厅)/u

/** Names of the place that an issuer governs: 昆明市人民政府办公室 → 昆明市, 昆明市政府. Empty where it cannot be told. */
export function placesOf(issuer: string | null): ReadonlySet<string> {
  if (issuer === null) return new Set()
  const cut = GOVERNMENT.exec(issuer)
  const place = cut ? issuer.slice(0, cut.index) : (/^.{2,10}?[省市县区州盟旗镇乡](?=.)/u.exec(issuer)?.[0] ?? '')
  if (place.length < 2) return new Set()
  const own = [place, `${place}人民政府`, `${place}政府`]
  return new Set(own.filter(name => name.length > 1))
}
