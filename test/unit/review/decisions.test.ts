import assert from 'node:assert/strict'
import { test, type TestContext } from 'node:test'
import { openArchive, openIssue, type OpenPage } from '../../../src/files/open-archive.ts'
import { anchorOfAct, correctionsOf, isAboutArticles } from '../../../src/review/decisions.ts'
import type { Act } from '../../../src/review/protocol.ts'
import { archiveFolder } from '../files/folder.ts'

const TEXT = `社区食堂开进弄堂口

记者 刘坤

本报讯 11月16日，永嘉新村的社区食堂开张，一荤两素只要十五元，老人们纷纷前来尝鲜。

蒲汇塘又见白鹭飞

记者 王芳

本报讯 清晨的蒲汇塘边，两只白鹭贴着水面掠过，落在对岸的芦苇丛里。
`

function pageOf(t: TestContext): OpenPage {
  const files = { 'site.yaml': 'title: 试验文库\npaper: 试验报\n', 'raw/2021-11-22/01.txt': TEXT }
  const { value } = openArchive(archiveFolder(t, files))
  const page = value && openIssue(value, '2021-11-22').pages[0]
  assert.ok(page)
  return page
}

/** The page with the certainty of some lines' blocks set. */
function withConfidence(page: OpenPage, confidence: Record<number, number>): OpenPage {
  const blocks = page.reading.blocks.map((block) => ({ ...block, confidence: confidence[block.span.line] ?? 0.9 }))
  return { ...page, reading: { ...page.reading, blocks } }
}

const brief = (page: OpenPage, act: Act) =>
  correctionsOf(page, act, '2026-01-02').map(({ id, field, after }) => [id, field, after])

test('accepting says of every line of the doubt what the machine said, and that the article begins', (t) => {
  const page = withConfidence(pageOf(t), { 7: 0.2, 9: 0.2 })
  const said = [
    ['2021-11-22-01', 'line', 'headline'],
    ['2021-11-22-01', 'article', 'opens'],
    ['2021-11-22-01', 'line', 'byline'],
  ]
  assert.deepEqual(brief(page, { do: 'accept', at: { line: 7 } }), said)
  assert.deepEqual(brief(page, { do: 'accept', at: { line: 9 } }), said)
  assert.deepEqual(brief(page, { do: 'accept', at: { line: 1 } }), [])
})

test('what is settled is not said again', (t) => {
  const page = withConfidence(pageOf(t), { 7: 1 })
  assert.deepEqual(brief(page, { do: 'kind', at: { line: 7 }, kind: 'headline' }), [])
  assert.equal(brief(page, { do: 'kind', at: { line: 7 }, kind: 'kicker' }).length, 1)
  assert.equal(brief(page, { do: 'kind', at: { line: 7, from: 3 }, kind: 'headline' }).length, 1)
  assert.equal(brief(page, { do: 'kind', at: { line: 1 }, kind: 'headline' }).length, 1)
})

test('an article that is none goes from its first words to its last', (t) => {
  const [correction, ...more] = correctionsOf(
    pageOf(t),
    { do: 'not-article', article: '2021-11-22-01-02' },
    '2026-01-02',
  )
  assert.deepEqual(more, [])
  const before = correction?.before as { words: string; until: string }
  assert.equal(before.words, '蒲汇塘又见白鹭飞')
  assert.match(before.until, /落在对岸的芦苇丛里。$/)
  assert.deepEqual(correctionsOf(pageOf(t), { do: 'not-article', article: 'x' }, '2026-01-02'), [])
})

test('a page is reviewed article by article, those already looked at left out', (t) => {
  const page = pageOf(t)
  const ids = ['2021-11-22-01-01', '2021-11-22-01-02']
  assert.deepEqual(
    brief(page, { do: 'page-reviewed' }),
    ids.map((id) => [id, 'review', 'reviewed']),
  )
  const [first] = page.articles
  assert.ok(first)
  first.article = { ...first.article, review: 'reviewed' }
  assert.deepEqual(brief(page, { do: 'page-reviewed' }), [[ids[1], 'review', 'reviewed']])
})

test('a person says what an article is; what is so already, and in no doubt, is not said again', (t) => {
  const page = pageOf(t)
  const said = (kind: 'news' | 'letter') => brief(page, { do: 'article-kind', article: '2021-11-22-01-01', kind })
  assert.deepEqual(said('letter'), [['2021-11-22-01-01', 'kind', 'letter']])
  assert.deepEqual(said('news'), [])
  const [first] = page.articles
  assert.ok(first)
  first.article = { ...first.article, flags: [{ rule: 'doubtful-kind', line: 1, text: '社区食堂开进弄堂口' }] }
  assert.deepEqual(said('news'), [['2021-11-22-01-01', 'kind', 'news']])
})

test('a reason is kept only when there is one', (t) => {
  const withdraw = (why: string) => correctionsOf(pageOf(t), { do: 'withdraw', article: 'a', why }, '2026-01-02')[0]
  assert.equal(withdraw('重复')?.why, '重复')
  assert.ok(!Object.hasOwn(withdraw('') ?? {}, 'why'))
})

test('an act is found again where it was', (t) => {
  const page = pageOf(t)
  assert.deepEqual(anchorOfAct(page, { do: 'split-article', at: { line: 7, from: 4 } }), { line: 7, offset: 4 })
  assert.deepEqual(anchorOfAct(page, { do: 'reviewed', article: '2021-11-22-01-02' }), { line: 7, offset: 0 })
  assert.equal(anchorOfAct(page, { do: 'page-reviewed' }), null)
  assert.ok(isAboutArticles({ do: 'page-reviewed' }) && !isAboutArticles({ do: 'not-article', article: 'a' }))
})
