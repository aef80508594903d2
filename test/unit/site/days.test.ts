import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dayFiles } from '../../../src/site/feeds/days.ts'
import { makeLinks } from '../../../src/site/links.ts'
import { emptyArchive, fixtureArchive } from '../../site/fixture.ts'

type Days = Record<string, { url: string; text: string; day: string }[] | undefined>

function month(number: string, archive = fixtureArchive()): Days {
  const file = dayFiles(archive, makeLinks('/x/', undefined)).find(({ url }) => url === `/data/days/${number}.json`)
  return JSON.parse(file?.text ?? 'null') as Days
}

test('a day has the leading report of its issue, with the address under the base', () => {
  const [first] = month('12')['d26'] ?? []
  assert.deepEqual(first, { url: '/x/2022/12/26/01-01/', text: '去年最后一期', day: '2022年12月26日' })
})

test('what is inferred says so, and a headline of ours too', () => {
  const days = month('05')
  assert.ok(days['d22']?.some(({ day }) => day === '2023年5月22日（推定）'))
  assert.ok((days['d18'] ?? []).length > 0)
})

test('a day without an issue has the nearest within three days, also over the end of the year', () => {
  assert.equal(month('12')['d29']?.[0]?.text, '去年最后一期')
  assert.equal(month('12')['d30'], undefined)
})

test('every month has a file, even of an empty archive', () => {
  assert.equal(dayFiles(emptyArchive(), makeLinks('/', undefined)).length, 12)
  assert.deepEqual(month('01', emptyArchive()), {})
})
