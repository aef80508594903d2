import assert from 'node:assert/strict'
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { after, before, describe, it } from 'node:test'
import { buildArchive } from '../../../src/archive/build.ts'
import { sitePictures } from '../../../src/cli/site-pictures.ts'
import { makeArticle, SITE } from '../../site/fixture.ts'
import { bytesBelow, madePage, temporary } from '../images/made.ts'

describe('pictures of a site', () => {
  let place: { dir: string; remove: () => void }
  before(() => (place = temporary()))
  after(() => place.remove())

  it('are made of the pages that the archive has, but not where an article was withdrawn', async () => {
    const [content, out] = [path.join(place.dir, 'content'), path.join(place.dir, 'out')]
    const raw = path.join(content, 'raw', '2023-05-08')
    mkdirSync(raw, { recursive: true })
    for (const page of ['01', '02', '03']) writeFileSync(path.join(raw, `${page}.png`), await madePage(40, 60, 'png'))
    const articles = ['01-01', '01-02', '02-01'].map((end) => makeArticle(`2023-05-08-${end}`))
    const withdrawal = { id: '2023-05-08-01-02', field: 'withdrawn', before: false, after: true, date: '2024-01-01' }
    const registered = { type: 'article', id: withdrawal.id, anchor: '', sketch: '', urls: [], sha256: '' } as const
    const input = {
      site: SITE,
      articles,
      registrations: [{ ...registered, urls: [] }],
      people: [],
      issues: {},
      corrections: [withdrawal],
    }
    const { value, messages } = await sitePictures(buildArchive(input).value, content, out)
    assert.deepEqual([...value.keys()], ['2023-05-08/02'])
    assert.ok([...bytesBelow(out).keys()].every((file) => file.startsWith('scans/2023-05-08/02-')))
    assert.deepEqual(
      messages.map(({ rule, file, severity }) => [rule, file, severity]),
      [['scan-withheld', 'raw/2023-05-08/01.png', 'info']],
    )
  })
})
