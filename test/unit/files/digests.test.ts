import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { digestOf, presentOriginals } from '../../../src/files/digests.ts'
import { archiveFolder } from './folder.ts'

test('the digest of a file is that of all its bytes, of a short and of a long one', (t) => {
  for (const size of [3, 5_000_001]) {
    const bytes = new Uint8Array(size).fill(7)
    const place = path.join(archiveFolder(t, { 'a.bin': bytes }), 'a.bin')
    assert.equal(digestOf(place), createHash('sha256').update(bytes).digest('hex'))
  }
})

test('an original whose size and times are those of its digest is not read again, unless it is asked for', (t) => {
  const original = 'raw/2021-11-22/01.txt'
  const folder = archiveFolder(t, { [original]: '区里开会' })
  const { digests, remember } = presentOriginals(folder)
  const digest = digests.get(original) ?? assert.fail()
  assert.equal(remember?.quiet, true, 'a cache is no change to tell of')
  const place = path.join(folder, remember?.file ?? '')
  const kept = 'f'.repeat(64)
  mkdirSync(path.dirname(place), { recursive: true })
  writeFileSync(place, String(remember?.data).replace(digest, kept))
  assert.equal(presentOriginals(folder).digests.get(original), kept)
  assert.equal(presentOriginals(folder, true).digests.get(original), digest)
})
