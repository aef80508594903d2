import assert from 'node:assert/strict'
import { test } from 'node:test'
import { decodeText } from '../../../src/read/decode.ts'

const SAMPLES = {
  GBK: 'sb6xqNG2IDEx1MIxNsjVyc/O56Osx/jOr9XZv6rXqMziu+HS6aOs0dC+v7K/yvCzx8rQ1MvQ0KGw0rvN+M2zudyhsbrNu/my49bOwO25pNf3oaO74dLp1riz9qOs0qq9+NK7sr3M4bjf1b7Ou6OssNG498/uyM7O8cLktb3KtbSmo6zNxravyKvH+L6tvMPJ57vhuN/WysG/t6LVuaGj',
  BIG5: 'pbuz+LBUIKRRpECk66RRpLuk6aRXpMihQbDPqWWlbLZ9sU3DRLd8xLOhQazjqHOzobhwq7Clq7lCpuapTbDyvGiqdrJ6pHWnQKFDt3zEs6v8pVihQa1utmmkQKhCtKOwqq+4puyhQafiplW2taX0sMi4qKjsueqzQqFD',
  EUCKR:
    'uru6uLTCIL/AtMMgsbjDu7+hvK0gyLjAx7imIL+tsO0gtbW9wyC/7r+1sPogseLDyiCw/LiuIL73uau4piC/rLG4x8+/tLTZLiDIuMDHtMIgsKIgus68rbChIMOlwNPAuyC02cfPv6m+3yDH0bTZsO0gsK3BtsfPv7S02S4=',
  EUCJP:
    'y9y75srzxrsgvb2w7Lfuvb3Pu8b8pM644cGwoaK26Mzyveqkx7LxtcSkrLOrpKuk7KGixdS71KTOsb+xxKTLpMSkpKTGz8Okt7nnpO+k7KTepLekv6Gj',
  SJIS: 'lnuOhpXxk7kgj1yI6oyOj1yYWpP6gsyM35FPgUGL5pbwj4qCxYnvi2OCqopKgqmC6oFBk3OOc4LMiV6JY4LJgsKCooLEmGKCtY2Hgu2C6oLcgrWCvYFC',
  CP1252:
    'TGUgY29uc2VpbCBtdW5pY2lwYWwgc5Jlc3Qgcul1bmkg4CBodWl0IGhldXJlczsgbJLpdOkgZGVybmllciwgbGEgZup0ZSBhIOl06SB0cuhzIGFwcHLpY2npZSBwYXIgbGVzIOls6HZlcy4=',
}
const TEXT = '本报讯 11月16日上午，区委召开专题会议，研究部署城市运行“一网统管”和基层治理工作。'

const bytesOf = (base64: string): Uint8Array => Uint8Array.from(Buffer.from(base64, 'base64'))

function textOf(bytes: Uint8Array): [string, string] {
  const decoded = decodeText(bytes)
  assert.ok('text' in decoded, JSON.stringify(decoded))
  return [decoded.encoding, decoded.text]
}

function utf16(text: string, swap: boolean): Buffer {
  const bytes = Buffer.from(text, 'utf16le')
  return swap ? bytes.swap16() : bytes
}

test('UTF-8, with and without a byte order mark', () => {
  assert.deepEqual(textOf(Buffer.from(TEXT)), ['utf-8', TEXT])
  assert.deepEqual(textOf(Buffer.from(`\ufeff${TEXT}`)), ['utf-8', TEXT])
  assert.deepEqual(textOf(new Uint8Array()), ['utf-8', ''])
})

test('UTF-16 by its mark, and by its NUL bytes, in both orders', () => {
  for (const swap of [false, true]) {
    const name = swap ? 'utf-16be' : 'utf-16le'
    assert.deepEqual(textOf(utf16(`\ufeff${TEXT}`, swap)), [name, TEXT])
    assert.deepEqual(textOf(utf16(`一一\n${TEXT}\n`, swap)), [name, `一一\n${TEXT}\n`])
    assert.deepEqual(textOf(utf16('A plain line\n', swap)), [name, 'A plain line\n'])
  }
})

test('a lone surrogate of UTF-16 is kept for the reader to remove', () => {
  assert.equal(textOf(utf16('\ufeff甲\ud800乙', false))[1], '甲\ud800乙')
})

test('a UTF-8 text with a stray NUL stays UTF-8', () => {
  assert.deepEqual(textOf(Buffer.from(`${TEXT}\u0000`)), ['utf-8', `${TEXT}\u0000`])
})

test('GB18030 when it is plausible Chinese', () => {
  const [encoding, text] = textOf(bytesOf(SAMPLES.GBK))
  assert.equal(encoding, 'gb18030')
  assert.ok(text.startsWith('本报讯 11月16日上午，区委召开'))
})

test('other encodings that decode as GB18030 are refused', () => {
  for (const name of ['BIG5', 'EUCKR', 'EUCJP', 'SJIS', 'CP1252'] as const) {
    assert.ok('refused' in decodeText(bytesOf(SAMPLES[name])), name)
  }
})

function damagedIn(bytes: Uint8Array): { text: string; encoding: string; at: number[] } {
  const decoded = decodeText(bytes)
  assert.ok('text' in decoded, JSON.stringify(decoded))
  const [first] = decoded.damaged ?? []
  assert.ok(first && decoded.damaged?.length === 1)
  return { text: decoded.text, encoding: decoded.encoding, at: [first.byte, first.line, first.column] }
}

test('one stray byte in UTF-8 costs no more than a mark, and is named', () => {
  const bytes = Buffer.concat([Buffer.from(`甲\n${TEXT}`), Buffer.from([0xff]), Buffer.from(TEXT)])
  const { text, at } = damagedIn(bytes)
  assert.equal(text, `甲\n${TEXT}\ufffd${TEXT}`)
  assert.deepEqual(at, [Buffer.byteLength(`甲\n${TEXT}`) + 1, 2, TEXT.length + 1])
})

test('a text cut inside a character is marked at its end', () => {
  const { text, at } = damagedIn(Buffer.from(TEXT).subarray(0, -1))
  assert.equal(text, `${TEXT.slice(0, -1)}\ufffd`)
  assert.deepEqual(at, [Buffer.byteLength(TEXT) - 2, 1, TEXT.length])
})

/** GBK of a paragraph, its line ends CRLF. */
const GBK = Buffer.concat([bytesOf(SAMPLES.GBK), Buffer.from('\r\n'), bytesOf(SAMPLES.GBK)])
const GBK_LENGTH = bytesOf(SAMPLES.GBK).length

/** Offset of a byte of a two-byte character somewhere in the second line. */
const INSIDE = GBK_LENGTH + 2 + 21

test('a byte that was put into, taken out of or changed in GBK is found where it is', () => {
  const [before, after] = [GBK.subarray(0, INSIDE), GBK.subarray(INSIDE)]
  const kinds = {
    put: Buffer.concat([before, Buffer.from([0xff]), after]),
    taken: Buffer.concat([before, after.subarray(1)]),
    changed: Buffer.concat([before, Buffer.from([0xff]), after.subarray(1)]),
  }
  for (const [kind, bytes] of Object.entries(kinds)) {
    const { text, encoding, at } = damagedIn(bytes)
    assert.equal(encoding, 'gb18030', kind)
    assert.equal(at[1], 2, kind)
    assert.ok(Math.abs((at[0] ?? 0) - INSIDE) <= 2, `${kind} ${at[0]}`)
    assert.equal(text.split('\ufffd').length, 2, kind)
    assert.ok(text.endsWith(textOf(bytesOf(SAMPLES.GBK))[1].slice(-20)), kind)
  }
})

test('more than one damaged character in a thousand is refused, with the place of the first', () => {
  const bytes = Buffer.concat([Buffer.from(TEXT), Buffer.from([0xff]), Buffer.from(TEXT), Buffer.from([0xff, 0x41])])
  const decoded = decodeText(bytes)
  assert.ok('refused' in decoded)
  assert.deepEqual(decoded.refused.at, { byte: Buffer.byteLength(TEXT) + 1, line: 1, column: TEXT.length + 1 })
  const long = Buffer.concat([Buffer.from(TEXT.repeat(50)), bytes])
  const read = decodeText(long)
  assert.ok('text' in read)
  assert.equal(read.damaged?.length, 2)
})

test('a picture, UTF-32 and UTF-16 of odd length are refused', () => {
  const jpeg = Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 74, 70, 73, 70, 0, 1, 1, 0, 0, 1])
  assert.ok('refused' in decodeText(jpeg))
  assert.ok('refused' in decodeText(Uint8Array.from([0xff, 0xfe, 0, 0, 0x4e, 0, 0, 0])))
  assert.ok('refused' in decodeText(Uint8Array.from([0xff, 0xfe, 0x4e])))
})

test('any bytes are answered, never thrown', () => {
  let seed = 7
  for (let round = 0; round < 300; round += 1) {
    const bytes = Uint8Array.from({ length: round }, () => (seed = (seed * 48271) % 2147483647) & 255)
    const decoded = decodeText(bytes)
    assert.ok('text' in decoded || decoded.refused.at.byte <= bytes.length + 1)
  }
})

test('Chinese in UTF-7 is refused by its name, ASCII with signs is not', () => {
  const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
  const page = bytes('+eyxOjF6naGVOymXlkBqPZg\n\n+i7CABQ +c4uCsw\n')
  assert.match(JSON.stringify(decodeText(page)), /UTF-7/)
  for (const text of ['1+2=3 and C++/CLI+Java-2 or +abcDEF-', 'a + b - c', 'https://a.b/+x/+yyyy-zz']) {
    assert.deepEqual(decodeText(bytes(text)), { text, encoding: 'utf-8' })
  }
})
