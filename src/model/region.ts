/** A unit of the division of the country, as the data package lists it. */
export interface Division {
  readonly code: string
  readonly name: string
}

export interface DivisionData {
  readonly provinces: readonly Division[]
  readonly prefectures: readonly Division[]
  readonly counties: readonly Division[]
  /** Nine digits each; asked for only where an issuer names a township. */
  readonly townships: () => readonly Division[]
}

/** What the lists of divisions do not say: names no longer in force, short names, zones, national bodies. */
export interface RegionKnowledge {
  /** Nationalities as they stand in names of autonomous units. */
  readonly nationalities: readonly string[]
  /** Names that follow from no rule → code: renamed units, customary short names, new areas that lie in one unit. */
  readonly names: Readonly<Record<string, string>>
  /** Short names of provinces, used without 省 or 自治区. */
  readonly provinceShort: Readonly<Record<string, string>>
  /** Province code ← the part of a host name that stands for it: yn.gov.cn. */
  readonly hosts: Readonly<Record<string, string>>
  /** First character of document numbers → province code: 云政发. */
  readonly initials: Readonly<Record<string, string>>
  /** Words of zones that belong to the place that they are named for. */
  readonly zones: readonly string[]
  /** National bodies; those that have offices in the provinces stand in front of a place. */
  readonly national: readonly string[]
  /** Branches of national bodies, behind a place whose suffix is left out: 昆明中心支行. */
  readonly branches: readonly string[]
  /** Words in front of a place that say nothing of it. */
  readonly prefixes: readonly string[]
  /** Bodies that are named for a place without governing it. */
  readonly independent: readonly string[]
  /** Words that follow a place whose suffix is left out. */
  readonly followers: readonly string[]
}
