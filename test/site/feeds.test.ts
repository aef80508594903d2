import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { buildArchive } from '../../src/archive/build.ts'
import type { Archive } from '../../src/model/archive.ts'
import { fixtureArchive, makeArticle, SITE } from './fixture.ts'
import { renderToTemp } from './render.ts'
import type { Rendered } from './render.ts'

const RFC3339 = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(Z|[+-]\d{2}:\d{2})$/

interface JsonFeed {
  version: string
  title: string
  home_page_url: string
  feed_url: string
  items: { id: string; url: string; content_text: string; date_published: string; date_modified: string }[]
}

/** Sixty articles of one reporter, the oldest of them corrected long after. */
function longArchive(): Archive {
  const day = (index: number): string =>
    `2023-${String((index % 12) + 1).padStart(2, '0')}-0${Math.floor(index / 12) + 1}`
  const articles = Array.from({ length: 60 }, (_, index) =>
    makeArticle(`${day(index)}-01-01`, { reporters: ['方一鸣'] }),
  )
  const correction = { field: 'title', before: '旧题', after: '新题' }
  const corrections = [
    { ...correction, id: '2023-12-05-01-01', date: '2024-02-03' },
    { ...correction, id: '2023-12-05-01-01', date: '2024-01-15' },
  ]
  return buildArchive({ site: SITE, articles, registrations: [], people: [], issues: {}, corrections }).value
}

describe('feeds', () => {
  let site: Rendered
  let long: Rendered

  before(async () => {
    site = await renderToTemp(fixtureArchive(), '/', 'https://example.org')
    long = await renderToTemp(longArchive(), '/news/', 'https://example.org')
  })
  after(() => [site, long].forEach((each) => each?.remove()))

  const ended = (of: Rendered, end: string): string[] => [...of.files.keys()].filter((file) => file.endsWith(end))
  const count = (file: string): number => long.files.get(file)?.match(/<entry>/g)?.length ?? 0
  const jsonFeed = (of: Rendered, file: string): JsonFeed =>
    JSON.parse(of.files.get(file) ?? assert.fail(file)) as JsonFeed

  it('are there for all in both formats, and as Atom for people who are in five articles', () => {
    const of = (each: Rendered): string[] =>
      [...ended(each, 'feed.xml'), ...ended(each, 'feed.json')]
        .filter((file) => !/^(columns|subjects)/.test(file))
        .sort()
    assert.deepEqual(of(site), ['feed.json', 'feed.xml'], 'nobody is in five')
    assert.deepEqual(of(long), ['feed.json', 'feed.xml', 'reporters/fang-yiming/feed.xml'])
  })

  it('have what Atom asks for (RFC 4287): ids, titles, days, authors, their own address', () => {
    for (const [of, file] of [
      [site, 'feed.xml'] as const,
      ...ended(long, 'feed.xml').map((each) => [long, each] as const),
    ]) {
      const xml = of.files.get(file) ?? ''
      const [head = '', ...entries] = xml.split('<entry>')
      for (const part of [head, ...entries]) {
        for (const name of ['id', 'title', 'updated']) {
          assert.equal(part.match(new RegExp(`<${name}>[^<]+</${name}>`, 'g'))?.length, 1, `${file} ${name}`)
        }
        for (const [, day = ''] of part.matchAll(/<(?:updated|published)>([^<]*)</g)) assert.match(day, RFC3339, file)
      }
      assert.match(head, /<author><name>[^<]+<\/name><\/author>/, file)
      assert.ok(
        head.includes(
          `<link rel="self" type="application/atom+xml" href="https://example.org/${of === long ? 'news/' : ''}${file}"/>`,
        ),
        file,
      )
      const ids = xml.match(/<id>[^<]*<\/id>/g) ?? []
      assert.equal(new Set(ids).size, ids.length, file)
    }
  })

  it('have what JSON Feed 1.1 asks for', () => {
    for (const file of ended(site, 'feed.json')) {
      const feed = jsonFeed(site, file)
      assert.equal(feed.version, 'https://jsonfeed.org/version/1.1')
      assert.equal(feed.feed_url, `https://example.org/${file}`)
      assert.ok(feed.title !== '' && feed.home_page_url.startsWith('https://example.org/'))
      for (const item of feed.items) {
        assert.match(item.id, /^urn:uuid:/)
        assert.match(item.date_published, RFC3339)
        assert.match(item.date_modified, RFC3339)
        assert.ok(item.url.startsWith('https://example.org/') && item.content_text !== '')
      }
    }
  })

  it('hold the newest fifty of the archive and twenty of a person', () => {
    assert.equal(count('feed.xml'), 50)
    assert.equal(count('reporters/fang-yiming/feed.xml'), 20)
  })

  it('were updated on the day of the issue, or of the latest correction', () => {
    const xml = long.files.get('feed.xml') ?? ''
    const [head = '', first = '', second = ''] = xml.split('<entry>')
    assert.match(first, /<published>2023-12-05T00:00:00\+08:00<\/published>\s*<updated>2024-02-03T/)
    assert.match(second, /<published>2023-12-04T00:00:00\+08:00<\/published>\s*<updated>2023-12-04T/)
    assert.match(head, /<updated>2024-02-03T00:00:00\+08:00<\/updated>/)
    assert.equal(jsonFeed(long, 'feed.json').items[0]?.date_modified, '2024-02-03T00:00:00+08:00')
  })

  it('are named on the pages of people who have one', () => {
    const page = long.files.get('reporters/fang-yiming/index.html') ?? ''
    const named = /type="application\/atom\+xml" title="方一鸣 · 记者" href="\/news\/reporters\/fang-yiming\/feed.xml"/
    assert.match(page, named)
    assert.doesNotMatch(site.files.get('reporters/fang-yiming/index.html') ?? '', /fang-yiming\/feed/)
  })
})
