import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, test } from 'node:test'
import { inspect, judgeSite, REQUIRED_FILES, type IsPrinted } from '../../../src/publish/site-check.ts'
import { sampleSite, writeFiles } from './sample-site.ts'

const root = mkdtempSync(path.join(tmpdir(), 'site-check-'))
after(() => rmSync(root, { recursive: true, force: true }))
let count = 0

const checkSite = async (dir: string, isPrinted?: IsPrinted) => judgeSite(await inspect(dir, isPrinted).finish(dir))

async function check(files: Record<string, string>, base = '/') {
  const dir = path.join(root, String((count += 1)))
  writeFiles(dir, { ...sampleSite('one', base), ...files })
  return (await checkSite(dir)).map(({ rule, file, line, what }) => ({ rule, place: `${file}:${line ?? ''}`, what }))
}

test('a sound site passes, at the root and under a prefix', async () => {
  assert.deepEqual(await check({}), [])
  assert.deepEqual(await check({ 'a.html': '<a href="one/">1</a><a href="/x/one/?q=1">2</a>' }, '/x/'), [])
})

test('every required file is missed by name', async () => {
  const dir = path.join(root, 'empty')
  writeFiles(dir, { 'other.txt': '' })
  const missing = (await checkSite(dir)).filter(({ rule }) => rule === 'site-file')
  assert.deepEqual(
    missing.map(({ file }) => file),
    [...REQUIRED_FILES],
  )
})

const LINKS: readonly (readonly [string, string])[] = [
  ['<p>\n<a href="/none/">x</a>', 'a.html:2'],
  ['<a href="/one">without its slash</a>', 'a.html:1'],
  ['<a href="../../none.html">x</a>', 'a.html:1'],
  ['<a href="/one/#nowhere">x</a>', 'a.html:1'],
  ['<a href="#nowhere">x</a>', 'a.html:1'],
  ['<a href="http://[">x</a>', 'a.html:1'],
  ['<img src="/none.png" alt="">', 'a.html:1'],
]

test('links that lead nowhere are told with page and line', async () => {
  for (const [html, place] of LINKS) {
    const [first, ...rest] = await check({ 'a.html': html })
    assert.deepEqual([first?.rule, first?.place, rest], ['site-link', place, []], html)
  }
})

test('a link outside the prefix is told', async () => {
  const [first] = await check({ 'a.html': '<a href="/one/">x</a>' }, '/x/')
  assert.equal(first?.rule, 'site-link')
  assert.match(first?.what ?? '', /前缀/)
})

test('links out are followed by readers only, never loaded', async () => {
  assert.deepEqual(
    await check({ 'a.html': '<a href="https://a.example/x">x</a><a href="mailto:a@b.example">y</a>' }),
    [],
  )
  for (const html of ['<img src="https://a.example/x.png">', '<script src="//a.example/x.js"></script>']) {
    assert.deepEqual(
      (await check({ 'a.html': html })).map(({ rule }) => rule),
      ['site-external'],
    )
  }
})

test('inline script and style are told', async () => {
  const found = await check({ 'a.html': '<p style="color:red">x</p>\n<script>1</script>' })
  assert.deepEqual(
    found.map(({ rule, place }) => `${rule} ${place}`),
    ['site-inline a.html:1', 'site-inline a.html:2'],
  )
})

test('a path of this computer is told, whatever the kind of text file', async () => {
  const secret = path.join(root, 'x').split(path.sep).slice(0, -1).join(path.sep)
  for (const file of ['a.html', 'data/articles.jsonl', 'assets/a.js', 'feed.xml']) {
    const found = await check({ [file]: `"${JSON.stringify(secret).slice(1, -1)}/x.md"` })
    assert.deepEqual(
      found.map(({ rule, place }) => `${rule} ${place}`),
      [`site-path ${file}:`],
    )
  }
})

test('a path that the archive itself has is no secret', async () => {
  const dir = path.join(root, 'printed')
  const secret = root
  writeFiles(dir, { ...sampleSite('one', '/'), 'a.html': `<p>${secret}</p>` })
  assert.deepEqual(
    (await checkSite(dir)).map(({ rule }) => rule),
    ['site-path'],
  )
  assert.deepEqual(await checkSite(dir, (text) => text === secret), [])
})
