import assert from 'node:assert/strict'
import { test } from 'node:test'
import { mentionsByMonth } from '../../../src/archive/mentions.ts'
import { articlesOf } from '../../../src/archive/companions.ts'
import { fixtureArchive } from '../../site/fixture.ts'

const { leaders } = fixtureArchive()
const mentions = (id: string) => mentionsByMonth(articlesOf(leaders.find((each) => each.id === id)!.appearances))

test('months of whole years are counted, empty ones too, inferred days apart', () => {
  const { months, undated } = mentions('lin-xiaochuan')
  assert.deepEqual([months.length, months.at(0)?.month, months.at(-1)?.month, undated], [24, '2022-01', '2023-12', 0])
  assert.deepEqual(
    months.filter(({ count }) => count > 0),
    [
      { month: '2022-12', count: 1, inferred: 0 },
      { month: '2023-05', count: 2, inferred: 2 },
    ],
  )
})

test('articles of unknown day are counted apart', () => {
  assert.equal(mentions('ouyang-jing').undated, 1)
  assert.deepEqual(mentionsByMonth([]), { months: [], undated: 0 })
})
