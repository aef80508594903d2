/** Kinds of changes to characters between the printed page and an article. */
export type RepairKind = 'width' | 'join' | 'radical' | 'control' | 'correction'

/**
 * A place where a text of an article differs from print: `before` stands on the page, `after` at offset `at` (UTF-16) of the
 * text. Of a join, `before` is the line end (`\n`) and `line` the raw line that the text goes on with.
 */
export interface Repair {
  kind: RepairKind
  at: number
  before: string
  after: string
  line?: number
}

/** A text of an article with the raw line it begins on and what was repaired in it, in order. */
export interface PrintedText {
  text: string
  line: number
  repairs: Repair[]
}

/** A printed line that no text of the article holds as it is (a byline, a caption), with its raw line. */
export interface LooseLine {
  text: string
  line: number
  /** It stands before the block of the body with this index, or, with the length of the body, at its end. */
  before: number
}

/** The same of the machine's article: `behind` is how many of its blocks begin before the line. */
export interface MachineLine {
  text: string
  line: number
  behind: number
}

/** Print of an article, text by text; a text of the body that no print stands behind is null. */
export interface PrintedArticle {
  kicker?: PrintedText
  headline?: PrintedText
  subhead?: PrintedText
  body: (PrintedText | null)[]
  /** Print that belongs to none of these texts, in printed order. */
  lines: LooseLine[]
}

/** Prints of articles, by id, made when asked for. */
export interface PrintedForms {
  get: (id: string) => PrintedArticle | undefined
  /** Texts, by issue, that are other ones when its articles might be printed otherwise; absent where the forms themselves are at hand. */
  digests?: ReadonlyMap<string, string>
}
