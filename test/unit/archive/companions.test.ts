import assert from 'node:assert/strict'
import { test } from 'node:test'
import { articlesOf, companionsOf, peopleByArticle } from '../../../src/archive/companions.ts'
import { fixtureArchive } from '../../site/fixture.ts'

const { leaders, reporters } = fixtureArchive()

function told(people: typeof leaders, id: string): [string, number][] {
  const person = people.find((each) => each.id === id)!
  return companionsOf(person, peopleByArticle(people)).map(({ person: { name }, count }) => [name, count])
}

test('companions are counted by article, whatever they do in it, never the person itself', () => {
  assert.deepEqual(told(leaders, 'lin-xiaochuan'), [['欧阳静', 1]])
  assert.deepEqual(told(reporters, 'su-he'), [
    ['方一鸣', 1],
    ['周小满', 1],
  ])
})

test('those seen together most often come first, then by pinyin', () => {
  assert.deepEqual(told(reporters, 'fang-yiming'), [
    ['周小满', 2],
    ['沈默', 1],
    ['苏禾', 1],
    ['唐果', 1],
  ])
})

test('an article in which somebody has two roles is one', () => {
  const person = reporters.find(({ id }) => id === 'su-he')!
  assert.deepEqual([person.appearances.length, articlesOf(person.appearances).length], [3, 2])
})
