import assert from 'node:assert/strict'
import { test } from 'node:test'
import { pictureKey } from '../../../src/images/pictures.ts'
import { areasOf } from '../../../src/site/areas.ts'
import { makeLinks } from '../../../src/site/links.ts'
import { placeOnPage } from '../../../src/site/views/place-on-page.ts'
import { fixtureArchive } from '../../site/fixture.ts'
import { madeLayout } from '../../site/made-layout.ts'

const archive = fixtureArchive()
const issue = archive.issues.find(({ key }) => key === 'undated-attic') ?? assert.fail()
const [page = assert.fail()] = issue.pages
const file = 'raw/undated-attic/01.txt'

test('an article has a rectangle for each stack of its lines, in thousandths of the page', () => {
  const layout = madeLayout([
    [20, 1, [0.1, 0.1, 0.4, 0.05]],
    [21, 1, [0.1, 0.15, 0.38, 0.05]],
    [22, 2, [0.55, 0.1, 0.4, 0.05]],
    [45, 3, [0.1, 0.5, 0.8, 0.2]],
    [90, 4, [0, 0.9, 1, 0.1]],
  ])
  const areas = areasOf(page, issue, new Map([[file, layout]]))
  assert.deepEqual(
    areas.map(({ url, anchor, boxes }) => [url, anchor, boxes]),
    [
      [
        '/2023/05/22/01-01/',
        'a1',
        [
          { x: 100, y: 100, width: 400, height: 100 },
          { x: 550, y: 100, width: 400, height: 50 },
        ],
      ],
      ['/2023/05/22/01-02/', 'a2', [{ x: 100, y: 500, width: 800, height: 200 }]],
    ],
  )
})

test('a caption takes the picture nearest to it into the place of its article', () => {
  const { lines, ...layout } = madeLayout([[20, 1, [0.1, 0.5, 0.3, 0.01]]])
  const captions = lines.map((line) => ({ ...line, role: 'caption' as const }))
  const pictures = [
    [0.1, 0.52, 0.3, 0.3],
    [0.1, 0.2, 0.3, 0.295],
    [0.5, 0.2, 0.3, 0.295],
  ] as const
  const boxes = (of: typeof lines) =>
    areasOf(page, issue, new Map([[file, { ...layout, lines: of, pictures }]]))[0]?.boxes
  assert.deepEqual(boxes(captions), [
    { x: 100, y: 200, width: 300, height: 295 },
    { x: 100, y: 500, width: 300, height: 10 },
  ])
  assert.equal(boxes(lines)?.length, 1, 'a line of text takes none')
})

test('a line over two columns has two rectangles; a box over the edge ends there; one without room is none', () => {
  const layout = madeLayout([
    [20, 1, [0.1, 0.1, 0.3, 0.05], [0.5, 0.1, 0.7, 0.05]],
    [41, 2, [0.2, 0.2, 0, 0.1]],
  ])
  const [only, ...others] = areasOf(page, issue, new Map([[file, layout]]))
  assert.deepEqual(
    only?.boxes.map(({ x, width }) => [x, width]),
    [
      [100, 300],
      [500, 500],
    ],
  )
  assert.deepEqual(others, [])
})

test('a jump has a place on the page that it goes on on, without an address there', () => {
  const [entry = assert.fail()] = page.articles
  const other = {
    ...page,
    number: '02',
    articles: [
      {
        ...entry,
        article: { ...entry.article, origin: { ...entry.article.origin, file: 'raw/undated-attic/02.txt' } },
      },
    ],
  }
  const jumped = {
    ...entry.article,
    continued: [{ ...entry.article.origin, file: 'raw/undated-attic/02.txt', lines: [5, 6] as [number, number] }],
  }
  const whole = { ...issue, articles: [{ ...entry, article: jumped }, ...other.articles] }
  const areas = areasOf(other, whole, new Map([['raw/undated-attic/02.txt', madeLayout([[5, 1, [0, 0, 0.5, 0.5]]])]]))
  assert.deepEqual(
    areas.map(({ anchor, url }) => [anchor, url]),
    [[undefined, '/2023/05/22/01-01/']],
  )
})

test('without known places there are no areas', () => {
  assert.deepEqual(areasOf(page, issue), [])
})

test('an article leads to its place on its page: on a scan where its lines are known, else in the text; beside others to none', () => {
  const jpeg = { url: '/scans/x.jpg', width: 800, height: 1200 }
  const pictures = new Map([[pictureKey(issue.key, page.number), { webp: [jpeg], jpeg }]])
  const layouts = new Map([[file, madeLayout([[20, 1, [0.1, 0.1, 0.4, 0.05]]])]])
  const base = { archive, links: makeLinks('/', undefined) }
  const places = (context: object): string[] =>
    [0, 1, page.articles.length].map((index) =>
      placeOnPage({ ...base, ...context }, { issue, page, index }).pageUrl.slice(page.url.length),
    )
  assert.deepEqual(places({}), ['#a1', '#a2', ''])
  assert.deepEqual(places({ layouts }), ['#a1', '#a2', ''])
  assert.deepEqual(places({ layouts, pictures }), ['#a1', '', ''])
  assert.deepEqual(places({ pictures }), ['', '', ''])
})
