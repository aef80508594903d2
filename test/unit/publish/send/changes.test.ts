import assert from 'node:assert/strict'
import { test } from 'node:test'
import { changesOf, manifestFiles, sendOrder } from '../../../../src/publish/send/changes.ts'

const MANIFEST = 'data/manifest-sha256.txt'
const row = (file: string): string => `${'0'.repeat(64)}  ${file}\n`

test('data and assets go first, then pages, then the front page, the manifest last', () => {
  const files = ['index.html', MANIFEST, 'a/index.html', 'assets/site.css', '404.html', 'pagefind/x.pf_index']
  assert.deepEqual(sendOrder(files), [
    'assets/site.css',
    'pagefind/x.pf_index',
    '404.html',
    'a/index.html',
    'index.html',
    MANIFEST,
  ])
})

test('only what the manifest there lists is taken away', () => {
  const site = new Map(Object.entries({ a: '1', b: '2', c: '3' }))
  const prints = new Map(Object.entries({ a: '1', b: 'x', old: '1', CNAME: 'x', [MANIFEST]: 'm' }))
  const manifest = row('a') + row('b') + row('old') + row('gone already')
  assert.deepEqual(changesOf(site, { prints, manifest }), {
    added: ['c'],
    changed: ['b'],
    removed: [MANIFEST, 'old'],
    same: 1,
  })
  assert.deepEqual(changesOf(site, { prints, manifest: '' }).removed, [])
})

test('a manifest lists itself; what is none lists nothing', () => {
  assert.deepEqual(manifestFiles(row('a b/c')), ['a b/c', MANIFEST])
  for (const text of ['', '\n', '<html>nothing here</html>']) assert.deepEqual(manifestFiles(text), [])
})
