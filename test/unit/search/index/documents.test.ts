import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { documentsOf, rowsOf } from '../../../../src/search/index/documents.ts'
import { emptyArchive, fixtureArchive } from '../../../site/fixture.ts'

describe('documentsOf', () => {
  const documents = documentsOf(rowsOf(fixtureArchive())).made()
  const byId = (id: string) => documents.find((document) => document.id === id)

  it('orders oldest first, bounded days by their bound, unknown days before all', () => {
    const ids = documents.map(({ id }) => id).reverse()
    assert.deepEqual(ids.slice(0, 3), ['undated-late-01-01', 'undated-attic-01-01', 'undated-attic-01-02'])
    assert.deepEqual(ids.slice(-2), ['2022-12-26-01-01', 'undated-lost-01-01'])
  })
  it('keeps every searched part by itself', () => {
    const lead = byId('undated-attic-01-01')
    assert.equal(lead?.headline, '林晓川调研河道治理“一张图”工作')
    assert.equal(lead?.kicker, '打造“水清岸绿的城区”')
    assert.deepEqual(lead?.paragraphs, [
      '四个街道先行试点',
      '本报讯　5月18日下午，区委书记林晓川在区行政服务中心调研河道治理“一张图”工作。林晓川指出，要先易后难。',
      '先易后难',
      '欧阳静参加调研。何平在座谈会上发言，欧阳静作了回应。',
      '河水清清\n两岸青青',
      '步道开放首日。',
      '记者 方一鸣',
      '通讯员 周小满',
      '摄影 苏禾',
      '柳河融媒',
    ])
  })
  it('keeps a dateline by itself when there is no paragraph', () => {
    const archive = fixtureArchive()
    const [entry] = archive.articles
    assert.ok(entry)
    const article = { ...entry.article, dateline: '本报讯', body: [{ kind: 'lines' as const, text: '甲\n乙' }] }
    const [document] = documentsOf([{ ...entry, article }]).made()
    assert.deepEqual(document?.paragraphs.slice(0, 2), ['本报讯', '甲\n乙'])
  })
  it('says that a headline is ours, and who wrote and photographed', () => {
    const photo = byId('undated-attic-01-02')
    assert.deepEqual([photo?.ours, photo?.byline, photo?.page], [true, '苏禾 摄影报道', '第01版'])
  })
  it('tells articles apart by all that their documents are made of', () => {
    const [entry] = fixtureArchive().articles
    assert.ok(entry)
    const known = { ...entry, digest: 'one' }
    const changes = [
      { digest: 'two' },
      { headline: '另题' },
      { url: '/other/' },
      { printed: ['另文'] },
      { reporters: [{ id: 'nobody', name: '无此人' }] },
    ]
    const keys = documentsOf([known, ...changes.map((change) => ({ ...known, ...change }))]).keys
    assert.equal(new Set(keys).size, changes.length + 1)
  })
  it('has nothing to say of an empty archive', () => assert.deepEqual(documentsOf(rowsOf(emptyArchive())).made(), []))
})
