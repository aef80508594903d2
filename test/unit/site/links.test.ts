import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fileOf, makeLinks, normalBase } from '../../../src/site/links.ts'
import { grouped } from '../../../src/site/numbers.ts'

test('a base has a slash at both ends', () => {
  assert.deepEqual(['', '/', 'x', '/x', '/x/y/', '//'].map(normalBase), ['/', '/', '/x/', '/x/', '/x/y/', '/'])
})

test('links stand below the base', () => {
  const links = makeLinks('/archive/x', undefined)
  assert.equal(links.href('/2021/'), '/archive/x/2021/')
  assert.equal(links.absolute('/2021/'), undefined)
  assert.equal(links.best('/2021/'), '/archive/x/2021/')
})

test('of the public address only scheme and host count', () => {
  assert.equal(makeLinks('/x/', 'https://example.org/x').absolute('/2021/'), 'https://example.org/x/2021/')
  assert.equal(makeLinks('/', 'https://example.org:8443').best('/'), 'https://example.org:8443/')
})

test('a URL has its file', () => {
  assert.deepEqual(['/', '/2021/', '/feed.xml'].map(fileOf), ['index.html', '2021/index.html', 'feed.xml'])
})

test('thousands stand apart', () => {
  assert.deepEqual([0, 999, 1000, 1234567].map(grouped), ['0', '999', '1,000', '1,234,567'])
})
