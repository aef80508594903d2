import { isChineseName } from '../blocks/name-shape.ts'
import type { PageReading } from '../facts/issue.ts'
import { articleText, type TextPart } from '../facts/text.ts'
import type { Worth } from './protocol.ts'

/** A stretch of digits, spaces and hyphens between them not counted; never a part of a longer one. */
const DIGITS = /(?<![\dA-Za-z.])\d(?:[ -]?\d){9,20}(?:[ -]?[xX])?(?![\dA-Za-z])/gu
/** Weights and check characters of the 18-digit identity number. Source: GB 11643—1999, ISO 7064 MOD 11-2. */
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const
const CHECKS = '10X98765432'

/** True for an 18-digit identity number: a day of birth, and the check character. */
export function isIdentityNumber(text: string): boolean {
  if (!/^[1-9]\d{5}(?:18|19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dX]$/u.test(text)) return false
  const sum = WEIGHTS.reduce((all, weight, at) => all + weight * Number(text[at]), 0)
  return CHECKS[sum % 11] === text[17]
}

/** True for the number of a bank card: 16 to 19 digits of a known beginning (62, 4, 51 to 55), Luhn's check digit (ISO/IEC 7812-1). */
export function isCardNumber(text: string): boolean {
  if (!/^(?:62|4|5[1-5])\d+$/u.test(text) || text.length < 16 || text.length > 19) return false
  const digits = [...text].reverse().map(Number)
  const parts = digits.map((digit, at) => (at % 2 === 0 ? digit : digit > 4 ? digit * 2 - 9 : digit * 2))
  return parts.reduce((sum, part) => sum + part, 0) % 10 === 0
}

const isMobile = (text: string): boolean => /^1[3-9]\d{9}$/u.test(text)

const NUMBERS: readonly (readonly [string, (text: string) => boolean])[] = [
  ['身份证号', isIdentityNumber],
  ['银行卡号', isCardNumber],
  ['手机号码', isMobile],
]

const COURT = /法院|检察院|公诉|被告人?|嫌疑人|判处|行政拘留|未成年人案件/u
/** 张小明（15岁）, 15岁的张小明: a name beside an age under eighteen. */
const MINOR =
  /(\p{Script=Han}{2,3})[（(,，]?(?:男|女|现年|时年|今年|[,，、])*(\d{1,2})岁|(\d{1,2})岁的(\p{Script=Han}{2,3})/gu

/** Source: 中华人民共和国未成年人保护法, articles 2 and 103. */
const ADULT = 18

/** Words of a person that are better not published: where they stand, and what they are. */
interface PrivateWords {
  at: number
  text: string
  what: string
}

function numbersIn(text: string): PrivateWords[] {
  return [...text.matchAll(DIGITS)].flatMap(({ 0: found, index }) => {
    const plain = found.replace(/[ -]/gu, '').toUpperCase()
    const [what] = NUMBERS.find(([, fits]) => fits(plain)) ?? []
    return what === undefined ? [] : [{ at: index, text: found, what }]
  })
}

function minorsIn(text: string): PrivateWords[] {
  return [...text.matchAll(MINOR)].flatMap(({ 0: found, 1: before, 2: age, 3: ageOf, 4: behind = '', index }) => {
    const words = before === undefined ? [behind, behind.slice(0, 2)] : [before, before.slice(-2)]
    const name = words.find((word) => isChineseName(word) && !/[某×]/u.test(word))
    if (name === undefined || Number(age ?? ageOf) >= ADULT) return []
    return [{ at: index + found.indexOf(name), text: name, what: '案件中未成年人的名字' }]
  })
}

/** Identity numbers, bank cards and mobile numbers of a text, and, where it tells of a court, names of minors. */
export function privateWords(text: string, isOfCourt: boolean): PrivateWords[] {
  return [...numbersIn(text), ...(isOfCourt ? minorsIn(text) : [])]
}

/** Words of a page that may have to be taken out (`npm run redact`), for the list of what is worth a look. */
export function privateDoubts({ page, articles }: PageReading): Worth[] {
  return articles.flatMap(({ draft }) => {
    const words = articleText(draft)
    const isOfCourt = COURT.test(words.all)
    const inPart = (part: TextPart): Worth[] =>
      privateWords(part.key, isOfCourt).map(({ at, text, what }) => ({
        page,
        line: part.lineAt(at),
        text,
        why: `像${what}：不该公开的，到那一行按 y 隐去`,
        confidence: 1,
      }))
    return [...words.title, ...words.paragraphs, ...words.captions].flatMap(inPart)
  })
}
