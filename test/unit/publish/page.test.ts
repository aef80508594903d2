import assert from 'node:assert/strict'
import { test } from 'node:test'
import { idsOf, inlineOf, referencesOf, tagsOf } from '../../../src/publish/page.ts'

const references = (html: string) => referencesOf(tagsOf(html)).map(({ address }) => address)

test('tags are found with their lines and attributes, in any quotes', () => {
  const tags = tagsOf('<p>\n<A HREF="/a?b=1&amp;c=2" hidden>\n<img src=x.png alt=\'丁\'>')
  assert.deepEqual(
    tags.map(({ name, line }) => [name, line]),
    [
      ['p', 1],
      ['a', 2],
      ['img', 3],
    ],
  )
  assert.deepEqual(
    [...(tags[1]?.attributes ?? [])],
    [
      ['href', '/a?b=1&c=2'],
      ['hidden', ''],
    ].map(([k, v]) => [k, v]),
  )
  assert.equal(tags[2]?.attributes.get('alt'), '丁')
})

test('all kinds of references are found', () => {
  const html = `<a href="/a/"><img src="b.png" srcset="c.png 1x, d.png 2x"><form action="/search/">
<meta http-equiv="refresh" content="0; url=/new/"><link rel="canonical" href="https://x.example/"><script src="/s.js"></script>`
  assert.deepEqual(references(html), [
    '/a/',
    'b.png',
    'c.png',
    'd.png',
    '/search/',
    '/new/',
    'https://x.example/',
    '/s.js',
  ])
})

test('what the browser loads by itself is told from what a reader follows', () => {
  const html = `<a href="1"><link rel="stylesheet" href="2"><link rel="canonical" href="3"><img src="4">`
  const loaded = referencesOf(tagsOf(html)).filter(({ isLoaded }) => isLoaded)
  assert.deepEqual(
    loaded.map(({ address }) => address),
    ['2', '4'],
  )
})

test('text, comments and scripts hold no tags', () => {
  const html = `<p>&lt;a href="/x/"&gt; 1 < 2</p><!-- <a href="/y/"> --><script type="application/ld+json">{"a":"<a href='/z/'>"}</script>`
  assert.deepEqual(references(html), [])
  assert.equal(tagsOf(html).length, 2)
})

test('inline script and style are found, data is none', () => {
  const bad = ['<p style="x">', '<style>', '<a onclick="x()">', '<script>', '<script type="module">']
  for (const html of bad) assert.equal(inlineOf(tagsOf(html)).length, 1, html)
  const good =
    '<script src="/a.js"></script><script type="application/ld+json">{}</script><p class="style" data-on="1">'
  assert.deepEqual(inlineOf(tagsOf(good)), [])
})

test('ids are collected', () => {
  assert.deepEqual([...idsOf(tagsOf('<main id="main"><h2 id=a>'))], ['main', 'a'])
})
