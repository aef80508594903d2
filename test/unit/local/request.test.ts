import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { wantedFile } from '../../../src/local/request.ts'

const folders = ['2021/11/22', 'search']
const wanted = (target: string, base = '/') => wantedFile(target, base, (file) => folders.includes(file))

test('folders mean their page, files mean themselves', () => {
  assert.deepEqual(wanted('/'), { kind: 'file', file: 'index.html' })
  assert.deepEqual(wanted('/2021/11/22/'), { kind: 'file', file: '2021/11/22/index.html' })
  assert.deepEqual(wanted('/search/?q=%E6%9B%B9'), { kind: 'file', file: 'search/index.html' })
  assert.deepEqual(wanted('/feed.xml'), { kind: 'file', file: 'feed.xml' })
})

test('a folder without its slash is sent to the one with it, query kept', () => {
  assert.deepEqual(wanted('/2021/11/22'), { kind: 'redirect', to: '/2021/11/22/' })
  assert.deepEqual(wanted('/x/search?q=a', '/x/'), { kind: 'redirect', to: '/x/search/?q=a' })
})

test('under a prefix only the prefix exists, and the root leads there', () => {
  assert.deepEqual(wanted('/x/feed.xml', '/x/'), { kind: 'file', file: 'feed.xml' })
  assert.deepEqual(wanted('/', '/x/'), { kind: 'redirect', to: '/x/' })
  assert.deepEqual(wanted('/x', '/x/'), { kind: 'redirect', to: '/x/' })
  assert.deepEqual(wanted('/feed.xml', '/x/'), { kind: 'nothing' })
})

test('addresses that cannot be read or would redirect elsewhere mean nothing', () => {
  for (const target of ['/%', '/%E6%9B', '/a%5c..%5cb', '/a%00', '//search', '/..%2fsecret', '/..%2F..%2Fsecret']) {
    assert.deepEqual(wanted(target), { kind: 'nothing' }, target)
  }
})

test('no address leaves the site', () => {
  const part = fc.constantFrom(
    '..',
    '.',
    '%2e%2e',
    '%2E.',
    '%2f',
    '%5c',
    '\\',
    '/',
    'a',
    '?',
    '#',
    '%00',
    '%25',
    '%252e',
  )
  fc.assert(
    fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
      const answer = wantedFile(`/${parts.join('')}`, '/', () => true)
      if (answer.kind === 'file') assert.ok(!answer.file.split(/[\\/]/).includes('..'), answer.file)
      if (answer.kind === 'redirect') assert.match(answer.to, /^\/(?!\/)/)
    }),
    { seed: 1, numRuns: 2000 },
  )
})
