import assert from 'node:assert/strict'
import { test } from 'node:test'
import { makeLinks } from '../../../../src/site/links.ts'
import { officesView } from '../../../../src/site/views/offices.ts'
import { emptyArchive, fixtureArchive } from '../../../site/fixture.ts'

const links = makeLinks('/', undefined)

test('offices stand under their bodies in order, with their holders', () => {
  const { groups } = officesView({ archive: fixtureArchive(), links })
  const told = groups.map(({ title, offices }) => [
    title,
    offices.slice(0, 2).map((office) => `${office.title}：${office.holders.map(({ name }) => name).join()}`),
  ])
  assert.deepEqual(told.slice(0, 4), [
    ['区委', ['区委书记：林晓川', '区委常委：欧阳静']],
    ['区政府', ['区长：林晓川']],
    ['区政协', ['区政协主席：何墨']],
    ['区纪委监委', ['区纪委书记：欧阳静']],
  ])
})

test('a holder has days and terms for the script; somebody only on file has no page', () => {
  const { groups, first, last } = officesView({ archive: fixtureArchive(), links })
  const holders = groups.flatMap(({ offices }) => offices.flatMap((office) => office.holders))
  const lin = holders.filter(({ name }) => name === '林晓川')
  assert.deepEqual(
    lin.map(({ evidence, terms, url }) => [evidence.from, evidence.to, terms, url]),
    [
      ['2023-05-22', '2023-05-22', '2023-01-01/', '/leaders/lin-xiaochuan/'],
      ['2022-12-26', '2022-12-26', '2021-02-01/2022-12-30', '/leaders/lin-xiaochuan/'],
    ],
  )
  const he = holders.find(({ name }) => name === '何墨')
  assert.deepEqual([he?.url, he?.terms, he?.evidence.count], [undefined, '/2018-12-31', 0])
  assert.deepEqual([first, last], ['2018-12-31', '2023-05-22'])
})

test('an office accepted as seen in print is no term: its first and last article prove the days that they are of', () => {
  const archive = fixtureArchive()
  const [office] = archive.offices
  const seen = { title: office?.title ?? '', from: '2023-01-02', to: '2023-12-30', how: 'seen' as const }
  for (const holder of office?.holders ?? []) holder.terms = [seen]
  const terms = officesView({ archive, links }).groups[0]?.offices[0]?.holders.map((holder) => holder.terms)
  assert.deepEqual([...new Set(terms)], [''])
})

test('an archive without leaders has an empty page', () => {
  const view = officesView({ archive: emptyArchive(), links })
  assert.deepEqual([view.groups, view.count, view.people, view.first], [[], 0, 0, ''])
})
