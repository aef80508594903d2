const DIGITS = '〇一二三四五六七八九'
const TENS = /^([一二三四五六七八九]?)十([一二三四五六七八九]?)$/u

/** A number in digits as printed, Chinese numerals turned into digits (一六五四 → 1654, 十一 → 11); null when it is none. */
export function digitsOf(text: string): string | null {
  if (/^\d+$/.test(text)) return text
  const [, tens, units] = TENS.exec(text) ?? []
  if (tens !== undefined) return `${DIGITS.indexOf(tens || '一')}${DIGITS.indexOf(units || '〇')}`
  const plain = text.replace(/[○零]/gu, '〇')
  return /^[〇一二三四五六七八九]+$/u.test(plain) ? [...plain].map((each) => DIGITS.indexOf(each)).join('') : null
}

/** The number that a string of Arabic or Chinese numerals up to 99 writes, or a year digit by digit; NaN for anything else. */
export function numberOf(text: string): number {
  const spelled = /^(?:\d+|.|.{4}|.?十.?)$/u.test(text)
  return spelled ? Number(digitsOf(text) ?? Number.NaN) : Number.NaN
}
