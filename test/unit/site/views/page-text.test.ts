import assert from 'node:assert/strict'
import { test } from 'node:test'
import { buildArchive } from '../../../../src/archive/build.ts'
import type { Article } from '../../../../src/model/article.ts'
import { PAGE_TEXT, pageStories } from '../../../../src/site/views/page-text.ts'
import { makeArticle, paragraph, SITE } from '../../../site/fixture.ts'

function stories(...fields: Partial<Article>[]) {
  const articles = fields.map((each, at) => makeArticle(`2023-05-08-01-0${at + 1}`, each))
  const { value } = buildArchive({ site: SITE, articles, registrations: [], people: [], issues: {} })
  return pageStories(value.issues[0]!.pages[0]!.articles)
}

const long = (paragraphs: number): Article['body'] =>
  Array.from({ length: paragraphs }, () => paragraph('河边新修的步道昨日开放。'.repeat(20)))
const charactersOf = ({ blocks }: ReturnType<typeof stories>[number]): number =>
  blocks.reduce((sum, { lines }) => sum + lines.join('').length, 0)

test('articles stand in printed order with all of their text, the longest as the main one', () => {
  const [first, second] = stories(
    {
      dateline: '本报讯',
      subtitle: '副题',
      source: '柳河融媒',
      captions: [{ text: '图为步道。', photographer: '苏禾' }],
    },
    { body: [...long(2), { kind: 'lines', text: '河水清清\n两岸青青' }], reporters: ['方一鸣'] },
  )
  assert.deepEqual([first!.anchor, first!.url, first!.main], ['a1', '/2023/05/08/01-01/', false])
  assert.deepEqual([first!.dateline, first!.subtitle, first!.source], ['本报讯', '副题', '柳河融媒'])
  assert.equal(first!.captions[0]!.photographer, '苏禾')
  assert.deepEqual(first!.facts, ['19字'])
  assert.deepEqual([second!.main, second!.facts, second!.more], [true, ['记者 方一鸣', '448字'], ''])
  assert.deepEqual(second!.blocks.at(-1), { kind: 'lines', lines: ['河水清清', '两岸青青'] })
})

test('a page that would be too heavy has the openings of its long articles, in whole paragraphs, and links to the rest', () => {
  const [short, other, heavy] = stories({}, { body: long(10) }, { body: long(60) })
  assert.deepEqual([short!.more, other!.more], ['', ''])
  assert.match(heavy!.more, /^续读全文（13,200字）$/)
  assert.equal(charactersOf(heavy!) % 240, 0)
  const all = [short!, other!, heavy!].reduce((sum, story) => sum + charactersOf(story), 0)
  assert.ok(all <= PAGE_TEXT && all > PAGE_TEXT - 240, String(all))
})

test('one paragraph longer than its share is cut, and a cut never ends on a cross-head', () => {
  const [cut] = stories({ body: [paragraph('长'.repeat(PAGE_TEXT + 1))] })
  assert.equal(charactersOf(cut!), PAGE_TEXT)
  assert.ok(cut!.blocks[0]!.lines[0]!.endsWith('…') && cut!.more !== '')
  const [before] = stories({
    body: [paragraph('长'.repeat(PAGE_TEXT - 10)), { kind: 'crosshead', text: '小标题' }, paragraph('短'.repeat(20))],
  })
  assert.deepEqual(
    before!.blocks.map(({ kind }) => kind),
    ['paragraph'],
  )
})
