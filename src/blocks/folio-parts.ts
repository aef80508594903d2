import { EDITOR_WORDS } from './credit-roles.ts'

/** A day with its year, in digits or Chinese numerals. */
export const FULL_DAY =
  /(?:\d{4}|[〇○零一二三四五六七八九]{4})\s*年\s*(?:\d{1,2}|[一二三四五六七八九十]{1,2})\s*月\s*(?:\d{1,2}|[一二三四五六七八九十]{1,3})\s*日/u
/** A character of a number. */
export const NUMBER = '[0-9０-９〇零一二三四五六七八九十百]'

/** A folio line taken apart: the printed day and page number, and the name of the page, each where it stands there. */
interface FolioParts {
  day?: string
  page?: string
  name?: string
}

const ANY_DAY = new RegExp(`${FULL_DAY.source}|(?<!\\d)\\d{4}([./-])\\d{1,2}\\1\\d{1,2}(?!\\d)`, 'u')
const ANY_PAGE = new RegExp(
  `[【[]?(?<![\\p{Script=Han}\\d])第?\\s*[A-Z]?${NUMBER}{1,3}\\s*版(?!\\p{Script=Han})[】\\]]?|(?<![^\\s·|])(?:[A-Z]?\\d{1,2}|[①-⑳])(?![^\\s·|])`,
  'u',
)
const NAMED = '(?:\\p{Script=Han}{2,4}|\\p{Script=Han} +\\p{Script=Han})(?!\\p{Script=Han}| *[::/])'

/** Parts of which two make a folio, each by its form; names of papers come first, numbers of pages last. */
const FIRM: readonly (readonly [kind: string, form: RegExp])[] = [
  [
    'paper',
    /(?<![\p{Script=Han}《])(?:\p{Script=Han}{2,8}(?:报|周刊|时讯)|今日\p{Script=Han}{2,4})(?![\p{Script=Han}》])/u,
  ],
  ['day', ANY_DAY],
  ['issue', new RegExp(`[(]?(?:总?\\s*第\\s*|总)${NUMBER}+\\s*[期号][)]?`, 'gu')],
  [
    'licence',
    /(?:统一|连续性?内部资料)?(?:刊号|准印证?号?|(?:邮发)?代号|登记证号?)\S*(?: \d{2}-\d{4})?|CN\s?\d{2}-\d{4}\S*/u,
  ],
  [
    'publisher',
    /\p{Script=Han}{2,20}(?:主管|主办|主管主办|出版|承办|出品)|(?:中共|中国共产党)\p{Script=Han}{2,18}机关报/gu,
  ],
  ['editors', new RegExp(`(?:(?:${EDITOR_WORDS})\\s*[/、]?\\s*)+(?:[::/|]\\s*|\\s+)${NAMED}(?:[、 ]+${NAMED})*`, 'gu')],
  ['page', ANY_PAGE],
]
/** Parts that stand beside those. */
const SOFT =
  /(?:星期|周)[一二三四五六日天]|农历\S{2,12}|[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥]年\S{0,8}|[今本][日期]\S{0,4}版|(?:新闻|投稿|本版|联系|编辑部)?(?:电话|热线|传真|(?:电子)?[邮信]箱|E-?mail|QQ群?|微信)[::]?\s*[\w@.-]+|https?:\S+|www\.\S+/giu

/** A line without the parts of a folio that stand in it; `isSoft`: some of them tell a folio only beside others, as a weekday does. */
interface Taken {
  found: ReadonlyMap<string, string>
  isSoft: boolean
  rest: string
}

/** Takes the parts of a folio out of a line (a width key). `paper`: its name, where it is known. */
export function takenApart(key: string, paper?: string): Taken {
  const isNamed = paper !== undefined && key.includes(paper)
  const hard = isNamed ? key.replace(paper, ' ') : key
  let rest = hard.replace(SOFT, ' ')
  const isSoft = rest !== hard
  const found = new Map(isNamed ? [['paper', paper]] : [])
  for (const [kind, form] of FIRM) {
    const part = isNamed && kind === 'paper' ? undefined : rest.match(form)?.[0]
    if (part === undefined) continue
    found.set(kind, part)
    rest = rest.replace(form, ' ')
  }
  return { found, isSoft, rest }
}

/** Longest name of a page beside them. */
const LONGEST_PAGE_NAME = 6

/** The name of a page or a paper that is left of a folio, of at most so many characters; null for anything else. */
export function nameIn(rest: string, longest = LONGEST_PAGE_NAME): string | null {
  const name = rest
    .replace(/^[\s|·/:,、()-]+|[\s|·/,、()-]+$/gu, '')
    .replace(/^\p{Script=Han}(?: +\p{Script=Han})+$/u, (spaced) => spaced.replaceAll(' ', ''))
  return /^[\p{Script=Han}\s|·/-]*$/u.test(name) && name.replace(/\P{Script=Han}/gu, '').length <= longest ? name : null
}

/**
 * The parts of a line (a width key) that holds two of what a folio tells (the paper's name, a day, a page's number, the issue's,
 * its publisher, its editors), and nothing besides but the page's name; else null. `atEdge`: a page's number with its name suffices.
 */
export function folioParts(key: string, paper: string | undefined, atEdge: boolean): FolioParts | null {
  if (key.length > 90 || /[。!?,;《》“”]/u.test(key)) return null
  const { found, rest } = takenApart(key, paper)
  const name = nameIn(rest)
  const [day, page] = [found.get('day'), found.get('page')]
  const isOuter = page !== undefined && (key.startsWith(page) || key.endsWith(page))
  if (name === null || !(found.size > 1 || (atEdge && isOuter && name.length > 1))) return null
  return { ...(day ? { day } : {}), ...(page ? { page } : {}), ...(name ? { name } : {}) }
}
