/** On which days the paper comes out. */
export interface Rhythm {
  every: 'day' | 'week' | 'fortnight' | 'month'
  /** 1 (Monday) to 7 (Sunday), one or several; of weeklies only. */
  weekday?: number | readonly number[]
  /** Days of the month (1 to 31), of monthlies only. */
  days?: readonly number[]
  /** Any day (`YYYY-MM-DD`) on which an issue came out, of fortnightlies only. */
  since?: string
}

/** Settings of publishing: the target as typed, the path prefix of the site there, and the kind of host. */
export interface PublishInfo {
  to: string
  base?: string
  host?: string
}

/** Engines of the search by name; `auto` leaves the choice to the number of articles. */
export const SEARCH_ENGINES = ['pagefind', 'shards'] as const
/** One of {@link SEARCH_ENGINES}. */
export type EngineName = (typeof SEARCH_ENGINES)[number]

/** Kinds of units that a paper may be of; each has bodies and titles of its own. */
export const UNIT_KINDS = [
  '区',
  '县',
  '市',
  '旗',
  '州',
  '盟',
  '地区',
  '开发区',
  '新区',
  '镇',
  '乡',
  '街道',
  '兵团',
  '师',
  '团',
] as const
/** One of {@link UNIT_KINDS}. */
export type UnitKind = (typeof UNIT_KINDS)[number]

/** Statements of `content/site.yaml` about the archive and its paper. */
export interface SiteInfo {
  /** Title of the archive, here 区报文库. */
  title: string
  /** Name of the paper, here 徐汇报. */
  paper: string
  /** True when the name of the paper is our inference, with `paperEvidence` saying from what. */
  paperInferred: boolean
  paperEvidence?: string
  /** The district with its city: 上海市徐汇区. */
  place?: string
  /** Kind of unit of the place, where its name does not tell. */
  kind?: UnitKind
  rhythm?: Rhythm
  /** BCP 47 language of the texts, `zh-Hans` unless stated. */
  language: string
  licence?: string
  contact?: string
  /** Public address of the site, without a trailing slash. */
  url?: string
  publish?: PublishInfo
  /** Engine of the search; chosen by the number of articles unless stated. */
  engine?: EngineName | 'auto'
}

/** True when a text can be the public address of a site: http or https, a host, perhaps a path, nothing behind it. */
export const isSiteUrl = (address: string): boolean => /^https?:\/\/[^\s/]+(?:\/[^\s?#]*)?$/.test(address)

/** A path prefix: `/`, `/x/`, `/x/y/`, of characters that need no escaping in an address. */
export const isBase = (text: string): boolean => /^\/(?:[A-Za-z0-9_~-][A-Za-z0-9._~-]*\/)*$/.test(text)
