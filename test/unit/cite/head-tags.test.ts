import assert from 'node:assert/strict'
import { test } from 'node:test'
import { zoteroTags } from '../../../src/cite/head-tags.ts'
import type { ArticleKind } from '../../../src/model/article.ts'
import { newsArticleJson, scriptJson } from '../../../src/cite/json-ld.ts'
import { sample } from './samples.ts'

const NEWS = {
  kind: 'news' as const,
  genre: '报道',
  headline: '柳河两岸新貌',
  language: 'zh-Hans',
  url: '/2023/',
  length: 12,
  images: [],
}

test('Zotero is told a newspaper article, a creator a tag, and no journal', () => {
  const facts = sample({ authors: ['方一鸣', '苏禾'], kicker: '绿色', pageName: '要闻', place: '临江市' })
  const tags = zoteroTags(facts, { language: 'zh-Hans', rights: '版权所有' })
  assert.deepEqual(
    tags.map(({ name, content }) => `${name}=${content}`),
    [
      'z:itemType=newspaperArticle',
      'DC.title=柳河两岸新貌',
      'DC.creator=方一鸣',
      'DC.creator=苏禾',
      'DC.date=2023-05-08',
      'DC.publisher=柳河报',
      'DC.language=zh-Hans',
      'DC.rights=版权所有',
      'prism.publicationName=柳河报',
      'prism.startingPage=1',
      'z:section=要闻',
      'z:place=临江市',
    ],
  )
})

test('what is not known has no tag', () => {
  const names = zoteroTags(sample({ authors: [] }, 'date'), { language: 'zh-Hans' }).map(({ name }) => name)
  for (const name of ['DC.creator', 'DC.date', 'DC.rights', 'z:section', 'z:place', 'z:shortTitle']) {
    assert.ok(!names.includes(name), name)
  }
})

test('JSON for a script element cannot end it, nor a line', () => {
  const text = scriptJson({ a: '</script><!--&\u2028\u2029' })
  assert.doesNotMatch(text, /[<>&\u2028\u2029]/)
  assert.deepEqual(JSON.parse(text), { a: '</script><!--&\u2028\u2029' })
})

test('NewsArticle says what is printed, and marks an inferred day in its credit', () => {
  const facts = sample({ date: '2021-11-22', dateInferred: true, number: '1654', kicker: '绿色', subtitle: '试点' })
  assert.deepEqual(JSON.parse(newsArticleJson(facts, { ...NEWS, images: ['/a.jpg'] })), {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: '柳河两岸新貌',
    alternativeHeadline: '绿色；试点',
    author: [{ '@type': 'Person', name: '方一鸣' }],
    datePublished: '2021-11-22',
    creditText: '方一鸣. 柳河两岸新貌：试点[N]. 柳河报，[2021-11-22]（1）.',
    isPartOf: { '@type': 'PublicationIssue', issueNumber: '1654', isPartOf: { '@type': 'Newspaper', name: '柳河报' } },
    publisher: { '@type': 'Organization', name: '柳河报' },
    pagination: '1',
    inLanguage: 'zh-Hans',
    wordCount: 12,
    url: '/2023/',
    image: ['/a.jpg'],
  })
})

test('what is no report has a type or a genre of its own', () => {
  const said = (kind: ArticleKind, genre: string): object =>
    JSON.parse(newsArticleJson(sample({}), { ...NEWS, kind, genre })) as object
  assert.equal((said('editorial', '评论') as { '@type': string })['@type'], 'OpinionNewsArticle')
  const { '@type': type, genre } = said('notice', '公告') as { '@type': string; genre: string }
  assert.deepEqual([type, genre], ['Article', '公告'])
  assert.ok(!('genre' in said('photo', '图片')))
})

test('NewsArticle leaves out what is not known', () => {
  const said = JSON.parse(newsArticleJson(sample({ authors: [] }, 'date'), NEWS)) as object
  for (const key of ['author', 'datePublished', 'articleSection', 'image', 'alternativeHeadline']) {
    assert.ok(!(key in said), key)
  }
})

test('a body that signs a text is an organisation, and cited as its author', () => {
  const facts = sample({ authors: ['本报评论员'] })
  const { author, creditText } = JSON.parse(newsArticleJson(facts, NEWS)) as { author: object[]; creditText: string }
  assert.deepEqual(author, [{ '@type': 'Organization', name: '本报评论员' }])
  assert.match(creditText, /^本报评论员\./)
})
