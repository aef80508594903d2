/** Words and names that an article is told by; `keys` and `shown` (as readers see them) may be those of many articles. */
export interface Terms {
  keys: readonly string[]
  shown: readonly string[]
  /** Places in these lists, each followed by how much the term says of the article. */
  of: readonly number[]
}

/** Parts of an archive that are made of one article's text alone, so that they can be kept with it. */
export interface Gist {
  /** 字数: Han characters, digit runs and Latin runs of the body. */
  length: number
  /** Texts that may tell that somebody got or left an office: the title, paragraphs. */
  acts: readonly string[]
  terms: Terms
}
