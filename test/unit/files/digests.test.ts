import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import path from 'node:path'
import { test } from 'node:test'
import { digestOf } from '../../../src/files/digests.ts'
import { archiveFolder } from './folder.ts'

test('the digest of a file is that of all its bytes, of a short and of a long one', (t) => {
  for (const size of [3, 5_000_001]) {
    const bytes = new Uint8Array(size).fill(7)
    const place = path.join(archiveFolder(t, { 'a.bin': bytes }), 'a.bin')
    assert.equal(digestOf(place), createHash('sha256').update(bytes).digest('hex'))
  }
})
