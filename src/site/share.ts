/** One of `count` shares of a site, numbered from 1. */
export interface Share {
  number: number
  count: number
}

/** Most shares of a site. */
const MOST = 100

/** The share that is meant by `2/4`, the second of four; null for what means none. */
export function shareNamed(text: string): Share | null {
  const [, number = 0, count = 0] = (/^(\d{1,3})\/(\d{1,3})$/.exec(text) ?? []).map(Number)
  return number >= 1 && number <= count && count <= MOST ? { number, count } : null
}

/** The year in the name of a file, an issue or a batch of pages; issues without a day stand together as one. */
const YEAR = /(?:^|[/ ])(undated|[12]\d{3})(?=[-/.]|$)/

/** Sum of the characters of a name. */
const sumOf = (name: string): number => [...name].reduce((sum, mark) => sum + (mark.codePointAt(0) ?? 0), 0)

/**
 * True for what a share makes, by the name of a file, an issue or a batch of pages: years are dealt out one after the other, what
 * belongs to no year by its name. The whole site, which is no share, makes all.
 */
export function isIn(share: Share | undefined, name: string): boolean {
  if (share === undefined) return true
  const year = YEAR.exec(name)?.[1]
  const place = Number(year) || sumOf(year ?? name)
  return place % share.count === share.number - 1
}
