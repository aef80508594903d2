/** How often the paper comes out; `weekday` is 1 (Monday) to 7 (Sunday) and only meaningful for weeklies. */
export interface Rhythm {
  every: 'day' | 'week'
  weekday?: number
}

/** What `content/site.yaml` says about the archive and its paper. */
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
  rhythm?: Rhythm
  /** BCP 47 language of the texts, `zh-Hans` unless stated. */
  language: string
  licence?: string
  contact?: string
  /** Public address of the site, without a trailing slash. */
  url?: string
}
