import assert from 'node:assert/strict'
import { before, describe, it } from 'node:test'
import { unitsOf } from '../../../../src/search/fold.ts'
import { partOf, type NamedTable, type NameEntry } from '../../../../src/search/format.ts'
import { contentOf } from '../../../../src/search/index/content.ts'
import { namedFiles, namedTables } from '../../../../src/search/index/named-files.ts'
import { namedResults } from '../../../../src/search/index/named.ts'
import { hitCount, snippetOf } from '../../../../src/search/page/snippet.ts'
import type { PartLoader } from '../../../../src/search/parts/load.ts'
import { hitsIn } from '../../../../src/search/store/hit-list.ts'
import { openNamed } from '../../../../src/search/store/named.ts'
import { loadTraditional } from '../../../../src/search/traditional.ts'
import { scan, scanHeadlines } from '../../../browser/linear-scan.ts'
import { inventedArchive, namedArchive } from '../../../browser/search-archive.ts'
import { scannedArticle } from '../../../browser/search-site.ts'

describe('results of names, known beforehand', () => {
  before(loadTraditional)
  const archive = inventedArchive()
  const { documents: all } = contentOf(archive)
  const documents = all.made()
  const articles = archive.articles.map(scannedArticle)
  /** Any Han strings are names here, so that there are many of them, in many articles and few. */
  const strings = archive.articles.flatMap(({ headline }) => headline.match(/\p{Script=Han}{2,4}/gu) ?? [])

  it('are what a linear scan finds, and shown as the whole texts would be', () => {
    const results = namedResults(all, strings)
    assert.ok(results.size > 50)
    for (const [name, { found, first }] of results) {
      const hits = hitsIn(found)
      const ids = hits.map(({ row }) => documents[row]?.id ?? '').sort()
      assert.deepEqual(ids, [...scan(articles, name)].sort(), name)
      const heads = hits.filter(({ inTitle }) => inTitle).map(({ row }) => documents[row]?.id ?? '')
      assert.deepEqual(heads.sort(), [...scanHeadlines(articles, name)].sort(), name)
      const listed = hits.sort((a, b) => Number(b.inTitle) - Number(a.inTitle) || b.row - a.row).slice(0, 10)
      assert.deepEqual(
        first.map(([row]) => row),
        listed.map(({ row }) => row),
      )
      for (const [row, excerpt] of first) {
        const [document, phrases] = [documents[row], [unitsOf(name)]]
        assert.ok(document)
        assert.deepEqual(snippetOf(excerpt, phrases), snippetOf(document, phrases), name)
        assert.equal(excerpt.hits, hitCount(document, phrases))
      }
    }
  })

  it('go on from those of the last index as if all articles were read again', () => {
    const until = (end: number) => ({ keys: all.keys.slice(0, end), made: all.made })
    const older = Math.floor(documents.length / 2)
    const last = namedResults(until(older + 10), strings, { older })
    const anew = namedResults(all, strings, { older })
    assert.ok(
      anew.size > 20 && [...anew].some(([name, { found }]) => found.length > (last.get(name)?.found.length ?? 0)),
    )
    assert.deepEqual(namedResults(all, strings, { older, last }), anew)
    assert.deepEqual(
      namedResults(until(older + 1), strings, { older, last: anew }),
      namedResults(until(older + 1), strings, { older }),
    )
  })

  it('are of names of two Han characters or more that stand somewhere', () => {
    const names = ['王', 'Ann', '王A', '海底隧道', '', strings[0] ?? '']
    assert.deepEqual([...namedResults(all, names).keys()], [unitsOf(strings[0] ?? '').join('')])
  })

  it('are given for names alone, and not at all when the file is lost or of another release', async () => {
    const { named, names } = contentOf(namedArchive())
    const tables = namedTables(named, 5000)
    const [[name] = ['']] = [...named]
    const namesOf = async (lead: string): Promise<readonly NameEntry[]> =>
      names[partOf(lead, names.length)]?.[lead] ?? []
    const ask = (held: readonly NamedTable[], units: readonly string[]) => {
      const load = (async (file, open) =>
        open?.(namedFiles(held)[partOf(name, held.length)]?.content ?? new Uint8Array(), file)) as PartLoader
      return openNamed({ namedParts: held.length }, load, namesOf)(units)
    }
    assert.deepEqual(await ask(tables, [...name]), named.get(name))
    assert.equal(await ask(tables, [...name, '人']), undefined)
    const others = tables.map((table) => ({ ...table, [name]: { found: [2], first: [], digest: '0' } }))
    assert.equal(await ask(others, [...name]), undefined)
    assert.equal(
      await ask(
        tables.map(() => ({})),
        [...name],
      ),
      undefined,
    )
  })
})
