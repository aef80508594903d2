import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, beforeEach, test } from 'node:test'
import { writeArticle } from '../../../src/compose/article-file.ts'
import { gistOf } from '../../../src/compose/gist.ts'
import { readArticles } from '../../../src/files/article-files.ts'
import { readKnownArticles } from '../../../src/files/known-articles.ts'
import { ARTICLES } from '../../site/fixture.ts'

const root = mkdtempSync(path.join(tmpdir(), 'known-articles-'))
after(() => rmSync(root, { recursive: true, force: true }))

const place = (id: string): string => path.join(root, 'articles', id.replace(/-\d+-\d+$/, ''), `${id}.md`)
/** The articles as remembered, with the messages about them; each has a digest of its own. */
function known(): ReturnType<typeof readArticles> {
  const { value, messages } = readKnownArticles(root)
  const kept = value.articles.filter((article) => value.digests.has(article))
  assert.equal(new Set(kept.map((article) => value.digests.get(article))).size, kept.length)
  return { value: value.articles, messages }
}

const packs = path.join(root, '.ingest', 'articles')
const [first] = ARTICLES

beforeEach(() => {
  rmSync(root, { recursive: true, force: true })
  for (const article of ARTICLES) {
    mkdirSync(path.dirname(place(article.id)), { recursive: true })
    writeFileSync(place(article.id), writeArticle(article))
  }
})

test('articles are the same, read anew or remembered, whatever was edited, added or taken away between', () => {
  const changes = [
    () => undefined,
    () => undefined,
    () => writeFileSync(place(first!.id), writeArticle({ ...first!, title: '河边' })),
    () => rmSync(place(ARTICLES[1]!.id)),
    () => writeFileSync(place(ARTICLES[1]!.id), writeArticle(ARTICLES[1]!)),
    () => writeFileSync(place(first!.id), '---\nid: 1\n'),
    () => writeFileSync(path.join(root, 'articles', 'notes.txt'), ''),
    () => rmSync(path.dirname(place(first!.id)), { recursive: true }),
  ]
  for (const change of changes) {
    change()
    assert.deepEqual(known(), readArticles(root))
  }
})

test('what is remembered is used, but not when it is damaged or another program read it', () => {
  readKnownArticles(root)
  const pack = path.join(packs, readdirSync(packs)[0]!)
  const text = readFileSync(pack, 'utf8')
  writeFileSync(pack, text.replaceAll('"title":"', '"title":"旧'))
  assert.notDeepEqual(known(), readArticles(root))
  for (const damaged of [text.replace(/"program":"\w{4}/, '"program":"0000'), '{', '']) {
    writeFileSync(pack, damaged)
    assert.deepEqual(known(), readArticles(root))
  }
})

test('of an issue that is gone nothing is remembered', () => {
  readKnownArticles(root)
  rmSync(path.join(root, 'articles'), { recursive: true })
  assert.deepEqual(readKnownArticles(root).value.articles, [])
  const left = readdirSync(packs, { recursive: true, withFileTypes: true })
  assert.deepEqual(
    left.filter((entry) => entry.isFile()),
    [],
  )
})

test('bodies that are damaged, gone or of another state are read from the articles themselves', () => {
  readKnownArticles(root)
  const folder = path.join(packs, 'bodies')
  const file = path.join(folder, readdirSync(folder)[0]!)
  const text = readFileSync(file, 'utf8')
  for (const damaged of [text.replaceAll('"state":"', '"state":"x'), text.replaceAll('[', '{'), '{}']) {
    writeFileSync(file, damaged)
    assert.deepEqual(known(), readArticles(root))
  }
  rmSync(folder, { recursive: true })
  assert.deepEqual(known(), readArticles(root))
})

test('an article that is remembered has the gist of its text, without its text', () => {
  const gists = (): unknown[] =>
    readKnownArticles(root).value.articles.map((article) => {
      const { length, acts, terms } = gistOf(article)
      const of = terms.of.map((each, nth) => (nth % 2 === 0 ? [terms.keys[each], terms.shown[each]] : each))
      return [length, acts, of]
    })
  const fresh = gists()
  rmSync(path.join(packs, 'bodies'), { recursive: true })
  assert.deepEqual(gists(), fresh)
  assert.ok(JSON.stringify(fresh).includes('word '))
})
