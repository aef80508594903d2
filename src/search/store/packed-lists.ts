/** Digits of 6 bits that need no escape in JSON. */
const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
const VALUES: ReadonlyMap<string, number> = new Map([...DIGITS].map((digit, value) => [digit, value]))

/** Digits that the largest of the numbers needs, at least one. */
function widthOf(numbers: readonly number[]): number {
  const most = numbers.reduce((a, b) => Math.max(a, b), 0)
  return Math.max(1, Math.ceil(Math.log2(most + 1) / 6))
}

function digitsOf(value: number, width: number): string {
  const places = Array.from({ length: width }, (_, at) => Math.floor(value / 64 ** (width - 1 - at)) % 64)
  return places.map((place) => DIGITS[place] ?? '').join('')
}

/** Numbers as one text a digit, the first digits of all before the second ones: like stands by like, which packs well. */
function planes(numbers: readonly number[]): string[] {
  const width = widthOf(numbers)
  const digits = numbers.map((value) => digitsOf(value, width))
  return Array.from({ length: width }, (_, at) => digits.map((each) => each[at]).join(''))
}

function numbersOf(planes: readonly string[]): number[] {
  const [first = '', ...others] = planes
  const digit = (plane: string, at: number): number => VALUES.get(plane[at] ?? '') ?? 0
  return Array.from(first, (_, at) => others.reduce((sum, plane) => sum * 64 + digit(plane, at), digit(first, at)))
}

/**
 * Lists of whole numbers from 0 as one short text: how many digits a length has, then, a space before each, the digits of
 * the lists' lengths and those of all their numbers.
 */
export function packLists(lists: readonly (readonly number[])[]): string {
  const lengths = planes(lists.map(({ length }) => length))
  return [lengths.length, ...lengths, ...planes(lists.flat())].join(' ')
}

/** The lists that {@link packLists} made a text of. */
export function unpackLists(text: string): number[][] {
  const [head = '1', ...planes] = text.split(' ')
  const lengths = numbersOf(planes.slice(0, Number(head)))
  const numbers = numbersOf(planes.slice(Number(head)))
  let at = 0
  return lengths.map((length) => numbers.slice(at, (at += length)))
}
