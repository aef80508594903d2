import assert from 'node:assert/strict'
import { test } from 'node:test'
import { buildArchive, type ArchiveInput } from '../../../src/archive/build.ts'
import { identityOf } from '../../../src/compose/identity.ts'
import type { Article } from '../../../src/model/article.ts'
import type { Correction, FieldValue } from '../../../src/model/correction.ts'
import type { ArticleRegistration } from '../../../src/model/registry.ts'
import { makeArticle, SITE } from '../../site/fixture.ts'

const build = (input: Partial<ArchiveInput>) =>
  buildArchive({ site: SITE, articles: [], registrations: [], people: [], issues: {}, ...input }).value

const TEXTS = [
  '弄堂口的长椅装好了，居民第一个坐下，说以后等车有地方歇脚了。',
  '清晨的河边，两只白鹭贴着水面掠过，落在对岸的芦苇丛里。',
]
const [BENCH, EGRET] = ['2023-05-08-01-01', '2023-05-08-01-02'] as const

const registered = (id: string, text: string, ...urls: string[]): ArticleRegistration => {
  return { type: 'article', id, ...identityOf(text), urls, sha256: '' }
}
const correction = (id: string, field: string, [before, after]: [FieldValue, FieldValue]): Correction => {
  return { id, field, before, after, date: '2024-01-02', why: '来信更正', place: { file: 'x', line: 1 } }
}
const withdraw = (id: string): Correction => correction(id, 'withdrawn', [false, true])

const article = (id: string, at: number, more: Partial<Article> = {}): Article =>
  makeArticle(id, { body: [{ kind: 'paragraph', text: TEXTS[at] ?? '' }], ...more })

test('a withdrawn article is in no list, and its address says when and why, and nothing of it', () => {
  const input = {
    articles: [article(BENCH, 0), article(EGRET, 1)],
    registrations: [
      registered(BENCH, TEXTS[0] ?? '', '/undated/old/01-01/', '/2023/05/08/01-01/'),
      registered(EGRET, TEXTS[1] ?? '', '/2023/05/08/01-02/'),
    ],
    corrections: [withdraw(BENCH)],
  }
  const archive = build(input)
  assert.deepEqual(
    archive.articles.map(({ url }) => url),
    ['/2023/05/08/01-02/'],
  )
  const [tombstone] = archive.withdrawn
  assert.deepEqual(
    { ...tombstone, issue: tombstone?.issue?.url },
    {
      id: BENCH,
      url: '/2023/05/08/01-01/',
      date: '2024-01-02',
      why: '来信更正',
      issue: '/2023/05/08/',
    },
  )
  assert.deepEqual(archive.redirects, [
    { from: '/undated/old/', to: '/2023/05/08/' },
    { from: '/undated/old/01-01/', to: '/2023/05/08/01-01/' },
    { from: '/undated/old/01/', to: '/2023/05/08/01/' },
  ])
  const restored = build({ ...input, corrections: [withdraw(BENCH), correction(BENCH, 'withdrawn', [true, false])] })
  assert.deepEqual([restored.withdrawn, restored.articles.length], [[], 2])
})

test('of an issue of which nothing is left, the page stays where it was, and the others lead on', () => {
  const archive = build({
    registrations: [registered(BENCH, TEXTS[0] ?? '', '/2023/05/08/01-01/')],
    corrections: [withdraw(BENCH), withdraw('2023-05-08-01-09')],
  })
  assert.deepEqual(
    archive.withdrawn.map(({ id, url, issue }) => [id, url, issue]),
    [[BENCH, '/2023/05/08/01-01/', undefined]],
  )
  assert.deepEqual(archive.redirects, [
    { from: '/2023/05/08/', to: '/' },
    { from: '/2023/05/08/01/', to: '/' },
  ])
})

test('the address of an article that is no more leads to where its words are, else to its page', () => {
  const both = `${TEXTS[0]}${TEXTS[1]}`
  const archive = build({
    articles: [article(BENCH, 0), makeArticle('2023-05-08-02-01', { page: '02' })],
    registrations: [
      registered(BENCH, both, '/2023/05/08/01-01/'),
      registered(EGRET, TEXTS[1] ?? '', '/2023/05/08/01-02/'),
      registered('2023-05-08-02-01', '别的文章，说的是别的事情', '/2023/05/08/02-01/'),
      registered('2023-05-08-02-02', '一句没有人再说的话，谁也找不到它了', '/2023/05/08/02-02/'),
      registered('2023-05-08-09-01', '另一句没有人再说的话，连版面也没有了', '/2023/05/08/09-01/'),
    ],
  })
  assert.deepEqual(archive.redirects, [
    { from: '/2023/05/08/01-02/', to: '/2023/05/08/01-01/' },
    { from: '/2023/05/08/02-02/', to: '/2023/05/08/02/' },
    { from: '/2023/05/08/09-01/', to: '/2023/05/08/' },
    { from: '/2023/05/08/09/', to: '/2023/05/08/' },
  ])
})

test('an article has its corrections and the words as printed; reviewed articles are counted', () => {
  const corrections = [
    correction(BENCH, 'title', ['长倚装好了', '长椅装好']),
    correction(BENCH, 'title', ['长椅装好', '长椅装好了']),
    correction(BENCH, 'body', ['旧的一段。\n\n弄堂口。', `新的一段。\n\n弄堂口。`]),
    correction(BENCH, 'reporters', [
      ['刘昆', '王芳'],
      ['刘坤', '王芳'],
    ]),
    correction(BENCH, 'kicker', [null, '岸边']),
    correction(BENCH, 'subtitle', ['', '老人有了坐处']),
    correction(BENCH, 'captions', [[{ text: '新倚' }], [{ text: '新椅' }]]),
    correction(BENCH, 'review', ['machine', 'reviewed']),
  ]
  const body = ['新的一段。', '弄堂口。'].map((text) => ({ kind: 'paragraph' as const, text }))
  const title = '长椅装好了'
  const corrected = makeArticle(BENCH, { title, body, reporters: ['刘坤', '王芳'], review: 'reviewed' })
  const archive = build({ articles: [corrected, makeArticle(EGRET)], corrections })
  const [entry, other] = archive.articles
  assert.deepEqual(
    entry?.corrections,
    corrections.map(({ place: _, ...rest }) => rest),
  )
  assert.deepEqual(entry?.printed, ['长倚装好了', '旧的一段。', '刘昆', '新倚'])
  assert.deepEqual([other?.corrections, other?.printed, archive.reviewed], [[], [], 1])
})
