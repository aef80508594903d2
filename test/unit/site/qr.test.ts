import assert from 'node:assert/strict'
import { test } from 'node:test'
import { qrModules } from '../../../templates/assets/qr.ts'

/** Rows of modules as numbers to the base 36, made by another encoder: version 3, level M, mask 3. */
const KNOWN = {
  'https://example.org/2021/11/22/01-01/':
    '8tzblr 4iyo8x 6gp5y5 6h57bx 6gnx3x 4ienup 8tz2pr 13280 6cpumj 3rtppt 6nb9ja 24xo1 8e5slo 830y13 5nlwo7 3d4z2q ' +
    '7fo3ay 1fj5f2 53uz2s 51ad0 4f3kzg w1en 8ty15m 4j0w0r 6gk838 6h9ont 6h0sh1 4io2nu 8twls2',
}

const rows = (text: string): string[] =>
  (qrModules(text) ?? []).map((row) => parseInt(row.map(Number).join(''), 2).toString(36))

test('an address becomes the code that other encoders make of it', () => {
  for (const [text, known] of Object.entries(KNOWN)) assert.equal(rows(text).join(' '), known)
})

test('the code grows with the text, up to version 10; a longer text has none', () => {
  const sizes = [14, 15, 26, 122, 123, 213, 214].map((length) => qrModules('x'.repeat(length))?.length)
  assert.deepEqual(sizes, [21, 25, 25, 45, 49, 57, undefined])
})
