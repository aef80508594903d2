import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { after, before, describe, it } from 'node:test'
import { unzipSync } from 'fflate'
import { readCsv } from './csv-reader.ts'
import { fixtureArchive } from './fixture.ts'
import { renderToTemp } from './render.ts'
import type { Rendered } from './render.ts'

describe('the files of a year', () => {
  let site: Rendered
  const archive = fixtureArchive()

  before(async () => {
    site = await renderToTemp(archive, '/', 'https://example.org')
  })
  after(() => site?.remove())

  const bytes = (year: string): Buffer => readFileSync(path.join(site.dir, `data/${year}.zip`))
  const texts = (year: string): Map<string, string> =>
    new Map(Object.entries(unzipSync(bytes(year))).map(([name, data]) => [name, Buffer.from(data).toString('utf8')]))

  it('hold each article of the year once: as a text, as a row, as a record', () => {
    const counted = ['2022', '2023', 'undated'].map((year) => {
      const files = texts(year)
      const ids = [...files.keys()].flatMap((name) => /^texts\/(.+)\.txt$/.exec(name)?.[1] ?? [])
      const [, ...rows] = readCsv(files.get('articles.csv') ?? '')
      assert.deepEqual(rows.map(([id]) => id).sort(), ids.sort())
      assert.equal(files.get('citations.ris')?.match(/^TY {2}- /gm)?.length, ids.length)
      return ids.length
    })
    assert.equal(
      counted.reduce((sum, count) => sum + count, 0),
      archive.articles.length,
    )
  })

  it('have the text as it is read, with its source', () => {
    const text = texts('2023').get('texts/undated-attic-01-01.txt') ?? assert.fail()
    assert.match(text, /^\uFEFF打造“水清岸绿的城区”\n林晓川调研河道治理“一张图”工作\n/)
    assert.match(
      text,
      /\n　　欧阳静参加调研。[^]*\n《柳河报》 2023-05-22 https:\/\/example\.org\/2023\/05\/22\/01-01\/\n$/,
    )
  })

  it('tell no time of making, and are named on the page about the data and on that of the year', () => {
    for (const [year, modified] of [
      ['2022', bytes('2022')],
      ['2023', bytes('2023')],
    ] as const) {
      assert.equal(modified.readUInt32LE(10), 0x00210000)
      for (const page of ['about/index.html', ...(year === '2023' ? ['2023/index.html'] : [])])
        assert.ok(site.files.get(page)?.includes(`href="/data/${year}.zip" download`), `${page} ${year}`)
    }
  })
})
