import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fileAddress } from '../../../src/search/offline.ts'
import { offlinePage } from '../../../src/site/offline.ts'

const place = { file: '2021/11/index.html', base: '/x/' }

test('addresses of the site become paths from the folder of the page, and folders their pages', () => {
  const html = '<a href="/x/">a</a><a href="/x/2021/?q=1#p3">b</a><img src="/x/a.png"><form action="/x/search/">'
  const made =
    '<a href="../../index.html">a</a><a href="../../2021/index.html?q=1#p3">b</a><img src="../../a.png"><form action="../../search/index.html">'
  assert.equal(offlinePage(html, place), made)
})

test('folders that scripts load from stay folders; each source of a picture is its own address', () => {
  const html = '<main data-base="/x/"><p data-src="/x/days/"><source srcset="/x/a.webp 1w, /x/b.webp 2w">'
  const made = '<main data-base="../../"><p data-src="../../days/"><source srcset="../../a.webp 1w, ../../b.webp 2w">'
  assert.equal(offlinePage(html, place), made)
})

test('the page of the site itself is beside its files', () => {
  assert.equal(
    offlinePage('<main data-base="/"><a href="/">', { file: 'index.html', base: '/' }),
    '<main data-base="./"><a href="./index.html">',
  )
})

test('what is elsewhere, a place of the page, or a text stays as it is', () => {
  const html = '<a href="https://e.org/x/">a</a><a href="#p">b</a><a href="//e.org/">c</a><p>href=&quot;/x/&quot;</p>'
  assert.equal(offlinePage(html, place), html)
})

test('a redirect leads to a file', () => {
  const html = '<meta http-equiv="refresh" content="0; url=/x/2021/">'
  assert.equal(offlinePage(html, place), '<meta http-equiv="refresh" content="0; url=../../2021/index.html">')
})

test('links that scripts write are completed', () => {
  const place = { base: '../', prefix: '/x/' }
  const asked = ['../2021/?hit=a', '/x/2021/', '?q=a', '../a.csv', 'https://e.org/', '']
  const made = ['../2021/index.html?hit=a', '../2021/index.html', '?q=a', '../a.csv', 'https://e.org/', '']
  assert.deepEqual(
    asked.map((href) => fileAddress(href, place)),
    made,
  )
})
