const DIGITS = '〇一二三四五六七八九'
const CHINESE_YEAR = /^[〇○零一二三四五六七八九]{4}$/u

/** The number that a string of Arabic or Chinese numerals up to 99 writes, or a year digit by digit; NaN for anything else. */
export function numberOf(text: string): number {
  if (/^\d+$/.test(text)) return Number(text)
  const plain = text.replace(/[○零]/gu, '〇')
  if (CHINESE_YEAR.test(plain)) return Number([...plain].map((digit) => DIGITS.indexOf(digit)).join(''))
  const match = /^([一二三四五六七八九])?(十)?([一二三四五六七八九])?$/u.exec(plain)
  if (!match || plain === '') return Number.NaN
  const [, tens, ten, units] = match
  if (!ten && tens && units) return Number.NaN
  const digit = (character: string | undefined): number => (character === undefined ? 0 : DIGITS.indexOf(character))
  return ten ? (tens ? digit(tens) : 1) * 10 + digit(units) : digit(tens) || digit(units)
}

/** A number in digits as printed, Chinese numerals turned into digits (一六五四 → 1654, 十一 → 11); null when it is none. */
export function digitsOf(text: string): string | null {
  if (/^\d+$/.test(text)) return text
  const plain = text.replace(/[○零]/gu, '〇')
  if (/^[〇一二三四五六七八九]{2,}$/u.test(plain)) return [...plain].map((digit) => DIGITS.indexOf(digit)).join('')
  const number = numberOf(text)
  return Number.isNaN(number) ? null : String(number)
}
