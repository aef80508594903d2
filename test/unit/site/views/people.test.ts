import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ArchivePerson } from '../../../../src/model/archive.ts'
import { makeLinks } from '../../../../src/site/links.ts'
import { indexView, personView } from '../../../../src/site/views/people.ts'
import { fixtureArchive } from '../../../site/fixture.ts'

const context = { archive: fixtureArchive(), links: makeLinks('/', undefined) }
const KIND = { section: 'leaders', title: '领导', intro: '', url: '/leaders/' } as const

const personOf = (people: readonly ArchivePerson[], id: string) =>
  personView(
    context,
    people.find((person) => person.id === id)!,
    KIND,
  )

test('a person has roles with counts, ends, and articles by year', () => {
  const person = personOf(context.archive.leaders, 'lin-xiaochuan')
  assert.deepEqual(person.roles, [
    { role: '区委书记', count: 2 },
    { role: '区长', count: 1 },
  ])
  assert.equal(person.first?.text, '2022年12月26日')
  assert.deepEqual([person.last?.text, person.last?.inferred], ['2023年5月22日', true])
  assert.deepEqual(
    person.years.map(({ title, items }) => [title, items.length]),
    [
      ['2023', 2],
      ['2022', 1],
    ],
  )
})

test('an article of unknown day stands under 日期不详', () => {
  const person = personOf(context.archive.leaders, 'ouyang-jing')
  assert.deepEqual(
    person.years.map(({ title }) => title),
    ['2023', '日期不详'],
  )
})

test('somebody with two roles in an article has it once, with both', () => {
  const person = personOf(context.archive.reporters, 'su-he')
  assert.equal(person.count, 2)
  assert.deepEqual(
    person.years.flatMap(({ items }) => items.map(({ role }) => role)),
    ['摄影', '记者、摄影'],
  )
})

test('an index has letters; only people without a page of their own have their articles in it', () => {
  const index = indexView(context, context.archive.people, { ...KIND, url: '/people/' })
  const people = index.letters.map(({ letter, people }) => [letter, people.map(({ id, items }) => [id, items.length])])
  assert.deepEqual(people, [
    ['H', [['he-ping', 1]]],
    ['L', [['lin-xiaochuan', 0]]],
    ['O', [['ouyang-jing', 0]]],
    ['#', [['x-y', 0]]],
  ])
})

test('a person in an index has the printed variants of the name', () => {
  const index = indexView(context, context.archive.people, { ...KIND, url: '/people/' })
  const lin = index.letters.flatMap(({ people }) => people).find(({ id }) => id === 'lin-xiaochuan')
  assert.deepEqual(lin?.variants, ['林小川'])
})
