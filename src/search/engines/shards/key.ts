import { partOf } from '../../format.ts'

/** The Han characters of Unicode's first block: all but the rarest; the numbers of four digits at most, and words of one or two Latin letters. Counted from 1 on they need 15 bits, of which two make a code. */
const FIRST = 0x4e00
const LAST = 0x9fff
const BITS = 15
const HAN = LAST - FIRST + 1
const MOST_FIGURES = 9999
const [FIGURES, LETTERS] = [/^(?:0|[1-9]\d{0,3})$/, /^[a-z]{1,2}$/]
/** Bits of a code, and what keeps a number within them. */
export const CODE_BITS = 2 * BITS
const MASK = 2 ** CODE_BITS - 1
/** Odd factors that spread codes (from Bob Jenkins' and Thomas Wang's integer hashes); what an odd factor does can be undone. */
const FACTORS = [0x2c1b3c6d, 0x297a2d39] as const

function numberOf(unit: string): number | null {
  const code = unit.length === 1 ? unit.charCodeAt(0) : 0
  if (code >= FIRST && code <= LAST) return code - FIRST + 1
  if (FIGURES.test(unit)) return HAN + 1 + Number(unit)
  return LETTERS.test(unit) ? HAN + 1 + MOST_FIGURES + parseInt(unit, 36) : null
}

/** Different numbers for different codes, in no order. */
function scattered(code: number): number {
  let value = code
  for (const factor of FACTORS) {
    const product = Math.imul(value, factor) & MASK
    value = product ^ (product >>> BITS)
  }
  return value
}

/** A unit, or two that stand side by side. */
export type Key = readonly [first: string, second?: string | undefined]

/** In which kind of files the articles of a key are listed: common Han characters, which stand in very many, apart from all else. */
export function kindOf([first, second]: Key): 'pairs' | 'units' {
  return second === undefined && (numberOf(first) ?? Infinity) <= HAN ? 'units' : 'pairs'
}

/** Mark of a key among the others of its file. */
export type Own = number | string

/**
 * Place of a key: the number of its file, and its mark among all other keys of the file: of one or two common
 * units a number below 2^{@link CODE_BITS} divided by the number of files, of others their text.
 */
interface KeyPlace {
  file: number
  own: Own
}

/** The place of a unit, or of two that stand side by side, among `files` files. */
export function placeOf([first, second]: Key, files: number): KeyPlace {
  const [one, other] = [numberOf(first), second === undefined ? 0 : numberOf(second)]
  if (one === null || other === null) {
    const text = second === undefined ? first : `${first}\0${second}`
    return { file: partOf(text, files), own: text }
  }
  const code = scattered(one * 2 ** BITS + other)
  return { file: code % files, own: Math.floor(code / files) }
}
