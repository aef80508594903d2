import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { readRequest } from '../../../../src/search/client/request.ts'
import { Searcher } from '../../../../src/search/client/searcher.ts'
import type { SearchEngine } from '../../../../src/search/engine.ts'
import { fold } from '../../../../src/search/fold.ts'
import { partOf, segmentsOf } from '../../../../src/search/format.ts'
import { contentOf } from '../../../../src/search/index/content.ts'
import { valueParts } from '../../../../src/search/index/value-parts.ts'
import { stretchesOf } from '../../../../src/search/match.ts'
import { fixtureArchive } from '../../../site/fixture.ts'

/** An engine that reads every text: whatever stands behind the interface, the same answers. */
function readingEngine(): SearchEngine {
  const { documents, years, values, names, ...coverage } = contentOf(fixtureArchive())
  const { head, parts } = valueParts(values)
  const holds = (text: string, units: readonly string[]): boolean => stretchesOf(fold(text), units).length > 0
  return {
    coverage: { articles: documents.length, ...coverage },
    prepare: () => undefined,
    search: async (units) =>
      documents.flatMap((document, row) =>
        segmentsOf(document).some((text) => holds(text, units))
          ? [{ row, inTitle: holds(document.headline, units) }]
          : [],
      ),
    document: async (row) => documents[row] ?? assert.fail(String(row)),
    names: async (lead) => names[partOf(lead, names.length)]?.[lead] ?? [],
    values: async () => head,
    people: async (name, part) =>
      parts.find((each) => each.name === name && each.part === part)?.values ?? assert.fail(name),
    columns: async (wanted) => years.find(({ year }) => year === wanted)?.columns ?? assert.fail(wanted),
  }
}

describe('a searcher over any engine', () => {
  const engine = readingEngine()
  const searcher = new Searcher(engine)
  const idsOf = async (search: string): Promise<string[]> => {
    const { hits } = await searcher.answer(readRequest(search))
    return Promise.all(hits.map(async ({ row }) => (await engine.document(row)).id))
  }

  it('lists headline hits first, then newest, or by age alone', async () => {
    const ids = ['undated-attic-01-01', 'undated-attic-01-02']
    assert.deepEqual(await idsOf('?q=区委书记'), [...ids].reverse())
    assert.deepEqual(await idsOf('?q=区委书记&sort=newest'), ids)
    assert.deepEqual(await idsOf('?q=区委书记&sort=oldest'), [...ids].reverse())
  })
  it('lists everything of a filter without words, and nothing without either', async () => {
    assert.deepEqual(await idsOf('?page=02'), ['2023-05-08-02-01'])
    assert.deepEqual(await idsOf('?kind=photo&year=2023'), ['undated-attic-01-02'])
    assert.deepEqual(await idsOf(''), [])
    assert.deepEqual(await idsOf('?year=1999'), [])
  })
  it('takes days of a range, unknown and open ones left out', async () => {
    assert.deepEqual(await idsOf('?from=2023-05-09&to=2023-05-15'), ['2023-05-15-01-01'])
    assert.equal((await idsOf('?to=2100-01-01')).includes('undated-lost-01-01'), false)
  })
  it('says under which other form it found, and only offers one that the texts do not need', async () => {
    const { forms, hits } = await searcher.ask('lxc')
    assert.deepEqual(
      forms.map(({ kind, text, merged }) => [kind, text, merged]),
      [['pinyin', '林晓川', true]],
    )
    assert.equal(hits.length, 2)
    const quoted = await searcher.ask('"lxc"')
    assert.deepEqual([quoted.forms, quoted.hits], [[], []])
  })
})
