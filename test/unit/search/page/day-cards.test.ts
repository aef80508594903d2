import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dayCards } from '../../../../src/search/page/day-cards.ts'
import { Searcher } from '../../../../src/search/page/searcher.ts'
import { fixtureArchive } from '../../../site/fixture.ts'
import { readingEngine } from './reading-engine.ts'

const searcher = new Searcher(readingEngine())
const cards = async (text: string): Promise<string[]> => (await dayCards(searcher, text)).map(({ path }) => path)

test('a day names its issue and month, a month and a year themselves, a number its issue', async () => {
  assert.deepEqual(await cards('2023年5月8日'), ['search/?issue=undated-twin', '2023/05/08/', '2023/05/'])
  assert.deepEqual(await cards('二〇二三年五月八日'), ['search/?issue=undated-twin', '2023/05/08/', '2023/05/'])
  assert.deepEqual(await cards('5月22日'), ['2023/05/22/'])
  assert.deepEqual(await cards('2023-05'), ['2023/05/'])
  assert.deepEqual(await cards('2023年'), ['2023/'])
  assert.deepEqual(await cards('第1205期'), ['2023/05/08/'])
})

test('what the archive has not is not named', async () => {
  assert.deepEqual(await cards('1999年5月8日'), [])
  assert.deepEqual(await cards('2023年6月'), ['2023/'])
  assert.deepEqual(await cards('第9999期'), [])
  assert.deepEqual(await cards('林晓川'), [])
})

test('every card leads to a page of the site', async () => {
  const archive = fixtureArchive()
  const issues = archive.issues.map(({ url }) => url)
  const named = (await Promise.all(archive.issues.map(({ date }) => cards(date ?? '')))).flat()
  const issuePaths = named.filter((path) => /^\d{4}\/\d{2}\/\d{2}/.test(path))
  assert.ok(issuePaths.length >= 5)
  for (const path of issuePaths) assert.ok(issues.includes(`/${path}`), path)
})
