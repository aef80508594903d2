import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cardsOf } from '../../../src/site/cards.ts'
import { emptyArchive, fixtureArchive } from '../../site/fixture.ts'

test('a card for the lead of each issue, newest first, inferred days marked', () => {
  const cards = cardsOf(fixtureArchive())
  assert.equal(cards.length, fixtureArchive().issues.length)
  assert.deepEqual(cards[0], {
    id: 'undated-attic-01-01',
    paper: '柳河报',
    headline: '林晓川调研河道治理“一张图”工作',
    facts: '2023年5月22日（推定）　第01版　柳河文库',
  })
  assert.ok(cards.every(({ headline }) => [...headline].length <= 58))
  assert.deepEqual(cardsOf(emptyArchive()), [])
})
