import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ownersOf } from '../../../src/articles/ledger-owners.ts'
import { rebuildArticles } from '../../../src/articles/ledger-report.ts'
import { type LedgerPage, ledgerOf } from '../../../src/articles/ledger.ts'
import type { Article } from '../../../src/model/article.ts'
import { districtOf } from '../../../src/people/district.ts'
import { composeIssue, readPage } from '../../../src/pipeline.ts'

const FILE = 'raw/2022-03-07/02.txt'
const PAGE = `让老巷子亮起来

柳河区三条
小巷装上新灯

——居民夜里出门不再打手电

记者 周怡

本报讯 3月4日晚,石榴巷的路灯亮了,\u200b居民们说:“终于盼到了(等了两年)!”据介绍,这次一共装了六十二盏灯,既照路又不照

窗,灯杆上还留了挂花篮的地方。

巷口的老⼈们搬出竹椅,聊到很晚才散。

巷灯谣

石榴巷里灯一排
竹椅摇摇影子来
老友相逢一壶茶
不知不觉月上阶
`

function booksOf(): { articles: Article[]; books: Map<string, LedgerPage> } {
  const facts = { district: districtOf('临江市柳河区'), people: [], places: [], events: [] }
  const raw = { bytes: new TextEncoder().encode(PAGE), sha256: '0'.repeat(64), file: FILE, page: '02' }
  const reading = readPage(raw, { blocks: { columns: new Set() }, facts }).value
  assert.ok(reading)
  const { value: articles } = composeIssue(
    { folder: '2022-03-07', pages: [reading] },
    {
      facts,
      rhythm: undefined,
      columns: new Set(),
      personId: (name) => name,
      registered: [],
      identify: () => undefined,
    },
  )
  const drafts = reading.articles.map(({ draft }) => draft)
  const owners = ownersOf(drafts.map((draft, at) => ({ id: articles[at]?.id ?? '', draft })))
  const { lines, furniture } = reading
  const ledger = ledgerOf(lines, { articles: drafts, furniture }, owners)
  return { articles, books: new Map([[FILE, { lines, ledger }]]) }
}

function differencesWith(change: (article: Article) => Article): unknown[] {
  const { articles, books } = booksOf()
  const changed = articles.map((article, at) => (at === 0 ? change(article) : article))
  return rebuildArticles(changed, books).map(({ difference }) => [difference.field, difference.stretch?.line])
}

test('raw lines and ledger alone give every text of every article', () => {
  const { articles, books } = booksOf()
  assert.ok(articles.some(({ body }) => body.some(({ kind }) => kind === 'lines')))
  assert.equal(articles[0]?.title, '柳河区三条 小巷装上新灯')
  assert.match(articles[0]?.body[0]?.text ?? '', /亮了，居民们说：“终于盼到了（等了两年）！”.*又不照窗，/)
  assert.match(articles[0]?.body[1]?.text ?? '', /老人们/)
  assert.deepEqual(rebuildArticles(articles, books), [])
})

test('a text that is not what the ledger gives is told, with the first place that it comes from', () => {
  const oneLine = differencesWith((article) => ({ ...article, title: '柳河区三条小巷装上新灯' }))
  assert.deepEqual(oneLine, [['headline', 3]])
  const shorter = differencesWith((article) => ({ ...article, body: article.body.slice(0, -1) }))
  assert.deepEqual(shorter, [['body', 18]])
  const [first, ...rest] = booksOf().articles[0]?.body ?? []
  assert.ok(first)
  const body = [{ ...first, text: first.text.replace('六十二', '六十三') }, ...rest]
  assert.deepEqual(
    differencesWith((article) => ({ ...article, body })),
    [['body', 10]],
  )
})

test('a text that comes from nowhere is told too', () => {
  assert.deepEqual(
    differencesWith((article) => ({ ...article, dateline: '本报柳河电' })),
    [['dateline', 10]],
  )
  const captions = [{ text: '巷口的灯' }, { text: '巷尾的灯' }]
  const none = ['caption', undefined]
  assert.deepEqual(
    differencesWith((article) => ({ ...article, captions })),
    [none, none],
  )
})

test('a ledger that forgets a change does not give the article', () => {
  for (const type of ['width', 'join', 'removed-control', 'radical'] as const) {
    const { articles, books } = booksOf()
    const page = books.get(FILE)
    assert.ok(page)
    const at = page.ledger.changes.findIndex((change) => change.type === type)
    assert.ok(at >= 0, type)
    page.ledger.changes.splice(at, 1)
    assert.equal(rebuildArticles(articles, books).length, 1, type)
  }
})
