/** Full-width ASCII and space, the marks of vertical setting (︵ ︶ ︐ ︒ ︽ ︾), compatibility ideographs (U+F9E1 李). */
const FORMS = /[\u3000\uf900-\ufaff\uff01-\uff5e\ufe10-\ufe19\ufe30-\ufe48]/g
/** Ideographs that Unicode encodes a second time for other standards, with a canonical equivalent each. */
const COMPATIBILITY = /[\uf900-\ufaff\u{2f800}-\u{2fa1f}]/gu
/** Variation selectors: they choose a glyph of the character before them. */
const SELECTORS = /[\ufe00-\ufe0f\u{e0100}-\u{e01ef}]/gu

function narrow(character: string): string {
  const plain = character.normalize('NFKC')
  return plain.length === 1 ? plain : character
}

/**
 * The text with full-width ASCII and U+3000 made half-width and the marks of vertical setting made those of horizontal
 * setting, compatibility ideographs made those they stand for, one UTF-16 unit for one: offsets in the key are offsets in the text. Rules match keys, so that full-width and half-width pages read alike. The text itself is kept as printed.
 */
export function widthKey(text: string): string {
  return text.replace(FORMS, narrow)
}

/** Quotation marks of vertical setting and those of horizontal setting (GB/T 15834—2011, 5.2.3). */
const QUOTES: Readonly<Record<string, string>> = { '﹁': '‘', '﹂': '’', '﹃': '“', '﹄': '”' }

/** Text that was set to run downwards with the marks of horizontal setting, one UTF-16 unit for one. */
export const horizontal = (text: string): string =>
  text.replace(/[\ufe10-\ufe19\ufe30-\ufe48]/g, (mark) => QUOTES[mark] ?? narrow(mark))

/**
 * A person's name with every compatibility ideograph made the one it stands for, and without variation selectors, so that
 * one person has one name.
 */
export function unifiedName(name: string): string {
  return name.replace(SELECTORS, '').replace(COMPATIBILITY, (character) => character.normalize('NFC'))
}

const WIDE: Readonly<Record<string, string>> = {
  ',': '，',
  ':': '：',
  ';': '；',
  '!': '！',
  '?': '？',
  '(': '（',
  ')': '）',
}
/** Han, kana, CJK punctuation, full-width forms, and the quotes and dashes that Chinese shares with Latin. */
const CHINESE = /[\p{Script=Han}\u3000-\u30ff\uff00-\uff60“”‘’…—·]/u

function nearest(text: string, from: number, step: 1 | -1): string {
  let at = from + step
  while (' ,:;!?()'.includes(text.charAt(at)) && text.charAt(at) !== '') at += step
  return text.charAt(at)
}

/** Brackets match in pairs, so that both ends of a pair get the same width. Returns the partner's offset by offset. */
function bracketPartners(text: string): Map<number, number> {
  const partners = new Map<number, number>()
  const open: number[] = []
  for (let at = 0; at < text.length; at++) {
    const character = text[at] as string
    if (character === '(') open.push(at)
    else if (character === ')') {
      const start = open.pop()
      if (start !== undefined) partners.set(start, at).set(at, start)
    }
  }
  return partners
}

function besideChinese(text: string, at: number): boolean {
  const left = nearest(text, at, -1)
  const right = nearest(text, at, 1)
  const touchesBoth = /[\dA-Za-z]/.test(left) && /[\dA-Za-z]/.test(right)
  return !touchesBoth && (CHINESE.test(left) || CHINESE.test(right))
}

/**
 * Restores half-width `, : ; ! ? ( )` beside Chinese characters to full width, one character for one. Marks between two
 * Latin letters or digits (`3:2`, `1,000`) stay. Both brackets of a pair take the width that either of them calls for.
 */
export function restoreWidth(text: string): string {
  if (!/[,:;!?()]/.test(text)) return text
  const partners = text.includes('(') ? bracketPartners(text) : new Map<number, number>()
  const wide = (at: number): boolean =>
    besideChinese(text, at) || (partners.has(at) && besideChinese(text, partners.get(at) as number))
  return text.replace(/[,:;!?()]/g, (mark, at: number) => (wide(at) ? (WIDE[mark] as string) : mark))
}
