import { decodeUtf16 } from './utf16.ts'

/** A stretch of UTF-7: what is not ASCII stands as UTF-16 in base64 between + and - (RFC 2152). */
const STRETCH = /\+([A-Za-z0-9+/]{3,})-?/gu
/** Least Han characters in a text's stretches, and least share of all their characters. */
const [LEAST, SHARE] = [4, 0.6]

function bytesOf(base64: string): Uint8Array {
  const text = atob(base64.slice(0, base64.length - (base64.length % 4 === 1 ? 1 : 0)))
  return Uint8Array.from(text.slice(0, text.length - (text.length % 2)), (character) => character.charCodeAt(0))
}

/** True for a text of ASCII that is Chinese written in UTF-7, as old mail programs saved it. */
export function isUtf7(text: string): boolean {
  if (!/^[\x00-\x7f]*$/u.test(text)) return false
  const found = [...text.matchAll(STRETCH)].map(([, base64 = '']) => decodeUtf16(bytesOf(base64), 'be')).join('')
  const han = found.match(/[\p{Script=Han}\u3000-\u303f\uff01-\uff5e]/gu)?.length ?? 0
  return han >= LEAST && han >= found.length * SHARE
}
