import assert from 'node:assert/strict'
import { test } from 'node:test'
import { datedAnswer, datedWords } from '../../../../src/search/page/dated.ts'
import { readRequest } from '../../../../src/search/page/request.ts'
import { Searcher } from '../../../../src/search/page/searcher.ts'
import { readingEngine } from './reading-engine.ts'

const searcher = new Searcher(readingEngine())
const asked = (text: string) => datedAnswer(searcher, { ...readRequest(''), text })

test('words and a time are read in either order, with a space between them or none', () => {
  const month = { from: '2023-05-01', to: '2023-05-31', text: '林晓川' }
  for (const text of [
    '2023年5月 林晓川',
    '林晓川 2023年5月',
    '2023年5月林晓川',
    '2023年5月的林晓川',
    '林晓川2023年5月',
    '二〇二三年五月 林晓川',
  ])
    assert.deepEqual(datedWords(text), month, text)
  assert.deepEqual(datedWords('林晓川 2023'), { from: '2023-01-01', to: '2023-12-31', text: '林晓川' })
  assert.deepEqual(datedWords('2023年5月8日 河道 林晓川'), {
    from: '2023-05-08',
    to: '2023-05-08',
    text: '河道 林晓川',
  })
  for (const text of ['林晓川', '2023年5月', '5月8日 林晓川', '第77期 林晓川', '', '2023'])
    assert.equal(datedWords(text), null, text)
})

test('the words are answered within the time, and the answer says so', async () => {
  const answer = await asked('2023年5月 环卫')
  assert.ok(answer && answer.hits.length > 0)
  assert.deepEqual(
    answer.forms.map(({ kind, text, articles }) => [kind, text, articles]),
    [['dated', '环卫', answer.hits.length]],
  )
  assert.equal(answer.request.from, '2023-05-01')
  assert.equal(await asked('1999年5月 环卫'), null)
  assert.equal(await asked('环卫'), null)
  for (const bound of [{ from: '2023-01-01' }, { to: '2023-12-31' }])
    assert.equal(await datedAnswer(searcher, { ...readRequest(''), text: '2023年5月 环卫', ...bound }), null)
})
