import assert from 'node:assert/strict'
import { test } from 'node:test'
import { crc32 } from 'node:zlib'
import {
  checksum,
  gbBytes,
  sealed,
  sealedList,
  unsealed,
  unsealedJson,
  type PartName,
} from '../../../../src/search/parts/seal.ts'

const NAME = { file: 'search/data/names/3.json', version: 'c0ffee' }
const sealedJson = (value: unknown, name: PartName) => sealedList(gbBytes(JSON.stringify(value)), name)
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)

test('the checksum is that of gzip', () => {
  const text = bytes('柳河区，123456789')
  assert.equal(checksum(bytes('123456789')), 'cbf43926')
  assert.equal(checksum(text.subarray(0, 5), text.subarray(5)), checksum(text))
  if (typeof crc32 === 'function') assert.equal(parseInt(checksum(text), 16), crc32(text))
})

test('what was sealed opens under its name alone', () => {
  const value = { 林: ['林晓川', '"引号"'], empty: [] }
  assert.deepEqual(unsealedJson(sealedJson(value, NAME), NAME), value)
  assert.deepEqual(unsealed(sealed(bytes('abc'), NAME), NAME), bytes('abc'))
  for (const other of [
    { ...NAME, version: 'c0ffed' },
    { ...NAME, file: 'search/data/names/2.json' },
  ]) {
    assert.throws(() => unsealedJson(sealedJson(value, NAME), other), /broken seal/)
    assert.throws(() => unsealed(sealed(bytes('abc'), NAME), other), /broken seal/)
  }
})

test('no flipped bit of the payload, no cut and no other page passes', () => {
  const whole = sealedJson([{ id: '2021-11-22-01-01', text: '河堤，𠮷・ö龦' }], NAME)
  for (let bit = 0; bit < whole.length * 8; bit++) {
    const changed = Uint8Array.from(whole)
    changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7))
    const isPayload = bit >> 3 >= 13 && bit >> 3 < whole.length - 1
    if (isPayload) assert.throws(() => unsealedJson(changed, NAME), `bit ${bit}`)
  }
  for (let length = 0; length < whole.length; length++) {
    assert.throws(() => unsealedJson(whole.subarray(0, length), NAME), `cut at ${length}`)
  }
  assert.throws(() => unsealedJson(bytes('<!doctype html><title>404</title>'), NAME))
})
