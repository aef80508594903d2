/** Digits of 6 bits that need no escape in JSON. */
const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
const VALUES: ReadonlyMap<string, number> = new Map([...DIGITS].map((digit, value) => [digit, value]))

/** Digits that the largest of the numbers needs, at least one. */
function widthOf(lists: readonly (readonly number[])[]): number {
  const most = lists.reduce((most, list) => list.reduce((a, b) => Math.max(a, b), most), 0)
  return Math.max(1, Math.ceil(Math.log2(most + 1) / 6))
}

function digitsOf(value: number, width: number): string {
  const places = Array.from({ length: width }, (_, at) => Math.floor(value / 64 ** (width - 1 - at)) % 64)
  return places.map((place) => DIGITS[place] ?? '').join('')
}

/** Lists of whole numbers from 0 as one short text: the number of digits, then the lists, a space before each. */
export function packLists(lists: readonly (readonly number[])[]): string {
  const width = widthOf(lists)
  return width + lists.map((list) => ` ${list.map((value) => digitsOf(value, width)).join('')}`).join('')
}

/** The lists that {@link packLists} made a text of. */
export function unpackLists(text: string): number[][] {
  const [head = '1', ...lists] = text.split(' ')
  const width = Number(head)
  const numberAt = (list: string, at: number): number =>
    [...list.slice(at, at + width)].reduce((sum, digit) => sum * 64 + (VALUES.get(digit) ?? 0), 0)
  return lists.map((list) => Array.from({ length: list.length / width }, (_, at) => numberAt(list, at * width)))
}
