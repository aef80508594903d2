import assert from 'node:assert/strict'
import { mkdtemp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, describe, it } from 'node:test'
import { gunzipSync, gzipSync } from 'node:zlib'
import type { PagefindFacts, Rows } from '../../../../src/search/engines/pagefind/format.ts'
import { pageNames } from '../../../../src/search/engines/pagefind/page-table.ts'
import type { Manifest, SearchDocument, Worded } from '../../../../src/search/format.ts'
import { bundleSearchPage, SEARCH_SCRIPT } from '../../../../src/search/index/bundle.ts'
import { writeSearchIndex, type IndexKind } from '../../../../src/search/index/write.ts'
import { benchArchive } from '../../../../scripts/bench/search/archive.ts'
import { madeArticles } from '../../../../scripts/bench/search/made.ts'
import { emptyArchive, fixtureArchive } from '../../../site/fixture.ts'

/** Most that the search page loads of its script before it takes a query, before it can answer one, and before it has shown all of the answer, gzipped, in bytes, and in so many files. */
const FIRST = [
  { file: SEARCH_SCRIPT, bytes: 6 * 1024, files: 1 },
  { file: 'assets/search-part-answers.js', bytes: 18 * 1024, files: 2 },
  { file: 'assets/search-part-later.js', bytes: 27 * 1024, files: 3 },
]

async function filesIn(dir: string): Promise<Record<string, string>> {
  const entries = await readdir(dir, { recursive: true, withFileTypes: true })
  const files: Record<string, string> = {}
  for (const entry of entries.filter((found) => found.isFile())) {
    const file = path.join(entry.parentPath, entry.name)
    files[path.relative(dir, file).split(path.sep).join('/')] = (await readFile(file)).toString('base64')
  }
  return files
}

describe('writeSearchIndex', () => {
  const made: string[] = []
  const folder = async (): Promise<string> => {
    const dir = await mkdtemp(path.join(tmpdir(), 'search-index-'))
    made.push(dir)
    return dir
  }
  after(async () => {
    for (const dir of made) await rm(dir, { recursive: true, force: true })
  })
  const json = async <T>(dir: string, file: string): Promise<T> => {
    const [, value] = JSON.parse(await readFile(path.join(dir, 'search', 'data', file), 'utf8')) as [string, T]
    return value
  }

  it('writes the same bytes twice', async () => {
    const [one, two] = [await folder(), await folder()]
    assert.deepEqual(await writeSearchIndex(fixtureArchive(), one), [])
    assert.deepEqual(await writeSearchIndex(fixtureArchive(), two), [])
    const files = await filesIn(one)
    assert.ok(Object.keys(files).length > 15)
    const summed = Object.keys(await json<object>(one, 'pagefind.json'))
    assert.deepEqual(summed, [...summed].sort(), 'in order of paths, whatever order Pagefind gives them in')
    assert.ok(
      Object.values(files).every((content) => content !== ''),
      'no empty file',
    )
    assert.deepEqual(await filesIn(two), files)
  })

  it('leaves out what the site never loads, and what an older index held', async () => {
    const dir = await folder()
    await mkdir(path.join(dir, 'search', 'data', 'text'), { recursive: true })
    await mkdir(path.join(dir, 'pagefind', 'index'), { recursive: true })
    await writeFile(path.join(dir, 'search', 'data', 'text', 'withdrawn.json'), '{}')
    await writeFile(path.join(dir, 'pagefind', 'index', 'old.pf_index'), 'old')
    await writeFile(path.join(dir, 'search', 'index.html'), 'the page itself')
    await writeSearchIndex(fixtureArchive(), dir)
    const names = Object.keys(await filesIn(dir))
    assert.deepEqual(
      names.filter((name) => /ui\.|highlight|fragment|withdrawn|old/.test(name)),
      [],
    )
    assert.ok(names.includes('search/index.html'))
  })

  it('has one text a row, in order, and no text without a row', async () => {
    const dir = await folder()
    await writeSearchIndex(fixtureArchive(), dir)
    const { names } = await json<Rows>(dir, 'rows.json')
    const files = (await readdir(path.join(dir, 'search', 'data', 'text'))).sort()
    const packs = await Promise.all(files.map((file) => json<Worded<SearchDocument[]>>(dir, `text/${file}`)))
    const { articles, own } = await json<Manifest<PagefindFacts>>(dir, 'manifest.json')
    const { table, absent } = own
    assert.deepEqual([articles, absent, packs.flatMap(({ value }) => value).length], [names.length, [], names.length])
    const zipped = await readFile(path.join(dir, 'pagefind', `pagefind.${table}.pf_meta`))
    assert.deepEqual(pageNames(gunzipSync(zipped)), names)
  })

  it('changes its version with any word', async () => {
    const [one, two] = [await folder(), await folder()]
    const archive = fixtureArchive()
    const articles = archive.articles.map((entry) => ({ ...entry, headline: `${entry.headline}！` }))
    const changed = { ...archive, articles }
    await writeSearchIndex(fixtureArchive(), one)
    await writeSearchIndex(changed, two)
    const versions = await Promise.all([one, two].map((dir) => json<Manifest>(dir, 'manifest.json')))
    assert.notEqual(versions[0]?.version, versions[1]?.version)
  })

  it('indexes an empty archive', async () => {
    const dir = await folder()
    assert.deepEqual(await writeSearchIndex(emptyArchive(), dir), [])
    assert.deepEqual(await json<Rows>(dir, 'rows.json'), { names: [] })
  })

  it('tells a failure instead of crashing', async () => {
    const dir = await folder()
    await writeFile(path.join(dir, 'file'), '')
    const [message] = await writeSearchIndex(fixtureArchive(), path.join(dir, 'file'))
    assert.deepEqual([message?.severity, message?.rule], ['error', 'search-index'])
    assert.match(message?.what ?? '', /检索索引没有建成/)
  })

  it('goes on from the last index: with an issue more, byte for byte the one made anew, the older articles taken over', async () => {
    const [last, next, anew] = [await folder(), await folder(), await folder()]
    const [articles, keys, kept] = [madeArticles(650, 3), new Map<string, string>(), [] as string[]]
    const remember = (beginnings: readonly string[], key: string): false => {
      for (const beginning of beginnings) keys.set(beginning, key)
      return false
    }
    const noted: IndexKind = {
      engine: 'shards',
      keep: (beginnings, key, proof = beginnings) => remember(proof, key),
      read: (beginning, key) => (remember([beginning], key) ? [] : []),
    }
    await writeSearchIndex(benchArchive(articles.slice(0, 625)), last, noted)
    const files = await filesIn(last)
    const below = (beginnings: readonly string[]) =>
      Object.keys(files).filter((file) => beginnings.some((beginning) => file.startsWith(beginning)))
    const isSame = (beginnings: readonly string[], key: string) => beginnings.every((each) => keys.get(each) === key)
    const goingOn: IndexKind = {
      engine: 'shards',
      keep: (beginnings, key, proof = beginnings) => isSame(proof, key) && kept.push(...below(beginnings)) > 0,
      read: (beginning, key) =>
        isSame([beginning], key)
          ? below([beginning]).map((path) => ({ path, content: Buffer.from(files[path] ?? '', 'base64') }))
          : [],
    }
    await writeSearchIndex(benchArchive(articles), next, goingOn)
    await writeSearchIndex(benchArchive(articles), anew, { engine: 'shards' })
    assert.ok(['pairs/0/', 'places/0/', 'text/'].every((part) => kept.some((file) => file.includes(part))))
    const taken = Object.fromEntries(kept.map((file) => [file, files[file] ?? '']))
    assert.deepEqual({ ...taken, ...(await filesIn(next)) }, await filesIn(anew))
    kept.length = 0
    await writeSearchIndex(benchArchive(articles.slice(0, 625)), await folder(), goingOn)
    assert.deepEqual(kept.sort(), Object.keys(files).sort(), 'nothing changed: all is taken over')
  })

  it('bundles a small script without eval', async () => {
    const dir = await folder()
    await bundleSearchPage(dir)
    const texts = new Map<string, string>()
    const load = async (name: string): Promise<void> => {
      if (texts.has(name)) return
      texts.set(name, await readFile(path.join(dir, path.dirname(SEARCH_SCRIPT), name), 'utf8'))
      for (const [, part = ''] of (texts.get(name) ?? '').matchAll(/(?:from|import)"\.\/([^"]+)"/g)) await load(part)
    }
    for (const { file, bytes: most, files } of FIRST) {
      await load(path.basename(file))
      const bytes = [...texts.values()].reduce((sum, text) => sum + gzipSync(text).length, 0)
      assert.ok(bytes <= most && texts.size <= files, `${file}: ${bytes} bytes in ${texts.size} files`)
    }
    assert.doesNotMatch([...texts.values()].join(''), /\beval\(|new Function|innerHTML|document\.write/)
  })
})
