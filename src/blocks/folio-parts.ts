/** A day with its year, in digits or Chinese numerals. */
export const DAY =
  /(?:\d{4}|[〇○零一二三四五六七八九]{4})\s*年\s*(?:\d{1,2}|[一二三四五六七八九十]{1,2})\s*月\s*(?:\d{1,2}|[一二三四五六七八九十]{1,3})\s*日/u
/** A character of a number. */
export const NUMBER = '[0-9０-９〇零一二三四五六七八九十百]'

/** A folio line taken apart: the printed day and page number, and the name of the page, each where it stands there. */
interface FolioParts {
  day?: string
  page?: string
  name?: string
}

const PAPER = /(?<![\p{Script=Han}《])\p{Script=Han}{2,8}报(?![\p{Script=Han}》])/u
const ANY_DAY = new RegExp(`${DAY.source}|(?<!\\d)\\d{4}([./-])\\d{1,2}\\1\\d{1,2}(?!\\d)`, 'u')
const ANY_PAGE = new RegExp(
  `(?<![\\p{Script=Han}\\d])第?\\s*[A-Z]?${NUMBER}{1,3}\\s*版(?!\\p{Script=Han})|(?<![^\\s·|])[A-Z]?\\d{1,2}(?![^\\s·|])`,
  'u',
)
/** Longest name of a page beside them. */
const LONGEST_PAGE_NAME = 6

/** The parts of a line (a width key) that holds two of a paper's name, a day and a page's number, and nothing besides but the page's name; else null. */
export function folioParts(key: string, paper?: string): FolioParts | null {
  if (key.length > 40) return null
  const isNamed = paper !== undefined && key.includes(paper)
  let [rest, count] = isNamed ? [key.replace(paper, ' '), 1] : [key, 0]
  const [, day, page] = [isNamed ? /$^/u : PAPER, ANY_DAY, ANY_PAGE].map((part) => {
    const found = part.exec(rest)?.[0]
    if (found !== undefined) [rest, count] = [rest.replace(found, ' '), count + 1]
    return found
  })
  const name = rest.replace(/(?:星期|周)[一二三四五六日天]/u, ' ').trim()
  const isName =
    /^[\p{Script=Han}\s|·/-]*$/u.test(name) && name.replace(/\P{Script=Han}/gu, '').length <= LONGEST_PAGE_NAME
  if (count < 2 || !isName) return null
  const plain = name.replace(/^[\s|·/:-]+|[\s|·/:-]+$/gu, '')
  return { ...(day ? { day } : {}), ...(page ? { page } : {}), ...(plain ? { name: plain } : {}) }
}
