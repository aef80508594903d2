import assert from 'node:assert/strict'
import { test } from 'node:test'
import { askedOffice, officeCards } from '../../../../src/search/page/office-cards.ts'
import { Searcher } from '../../../../src/search/page/searcher.ts'
import { readingEngine } from './reading-engine.ts'

const searcher = new Searcher(readingEngine())
const told = async (text: string): Promise<string[]> =>
  (await officeCards(searcher, text)).map(({ text: who, note, proofs = [] }) =>
    [who, note, ...proofs.map(({ path }) => path)].join(' | '),
  )

test('an office and a time are read in either order, with what people write around them', () => {
  const year = { year: 2008 }
  const day = { year: 2021, month: 11, day: 22 }
  assert.deepEqual(askedOffice('区长 2008'), { title: '区长', when: year })
  assert.deepEqual(askedOffice('2008年区长是谁'), { title: '区长', when: year })
  assert.deepEqual(askedOffice('谁是二〇〇八年的区长'), { title: '区长', when: year })
  assert.deepEqual(askedOffice('2021年11月 区长'), { title: '区长', when: { year: 2021, month: 11 } })
  assert.deepEqual(askedOffice('2021年11月22日区委书记'), { title: '区委书记', when: day })
  assert.deepEqual(askedOffice('20211122 区委书记'), { title: '区委书记', when: day })
  assert.deepEqual(askedOffice('副区长 2021-11-22'), { title: '副区长', when: day })
  assert.deepEqual(askedOffice('区人大常委会主任'), { title: '区人大常委会主任', when: null })
})

test('who held an office: by articles of the time, by articles around it, by terms on file', async () => {
  assert.deepEqual(await told('区长 2022'), ['区长　林晓川 | 1篇报道写明 | 2022/12/26/01-01/'])
  assert.deepEqual(await told('2021年11月 区长'), ['区长　林晓川 | 人物档案所载'])
  assert.deepEqual(await told('区委书记 2023年5月22日'), ['区委书记　林晓川 | 2篇报道写明 | 2023/05/22/01-01/'])
  assert.deepEqual(await told('柳河区区委书记 2023年5月'), ['区委书记　林晓川 | 2篇报道写明 | 2023/05/22/01-01/'])
  assert.deepEqual(await told('区委书记 2024'), ['区委书记　林晓川 | 人物档案所载，止期未载'])
})

test('a surname or a name with an office means its holders of that name', async () => {
  const who = ['区长　林晓川 | 1篇报道写明 | 2022/12/26/01-01/']
  for (const text of ['林区长', '林晓川区长', '区长林晓川', '区长林晓川 2022'])
    assert.deepEqual(await told(text), who, text)
  assert.deepEqual(await told('林书记 2023'), ['区委书记　林晓川 | 2篇报道写明 | 2023/05/22/01-01/'])
  for (const text of ['王区长', '区长王小明']) assert.deepEqual(await told(text), [], text)
})

test('what nothing speaks for is not said', async () => {
  assert.deepEqual(await told('区长 2008'), [])
  assert.deepEqual(await told('校长 2023'), [])
  assert.deepEqual(await told('2023年'), [])
  assert.deepEqual(await told('河道治理 2023'), [])
  assert.deepEqual(await told('区长 5月22日'), [])
})
