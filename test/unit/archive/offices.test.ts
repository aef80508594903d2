import assert from 'node:assert/strict'
import { test } from 'node:test'
import { buildArchive } from '../../../src/archive/build.ts'
import { isLeaderOnFile, officesOfPerson, provenDays } from '../../../src/archive/offices.ts'
import type { ArchiveOffice } from '../../../src/model/archive.ts'
import type { Article } from '../../../src/model/article.ts'
import type { AuthorityPerson, Office } from '../../../src/model/authority.ts'
import { districtOf } from '../../../src/people/district.ts'
import { makeArticle, SITE } from '../../site/fixture.ts'

const DISTRICT = districtOf(SITE.place)

function printed(id: string, ...roles: [person: string, role: string][]): Article {
  return makeArticle(id, { leaders: roles.map(([person, role]) => ({ id: person, name: person, role })) })
}

function onFile(id: string, offices: Office[], fields: Partial<AuthorityPerson> = {}): AuthorityPerson {
  return { id, name: id, aliases: [], offices, not: [], ...fields }
}

function offices(articles: Article[], people: AuthorityPerson[] = []): ArchiveOffice[] {
  return buildArchive({ site: SITE, articles, registrations: [], people, issues: {} }).value.offices
}

function told(found: readonly ArchiveOffice[]): string[] {
  return found.flatMap(({ title, holders }) =>
    holders.map(
      ({ id, proofs, terms }) => `${title} ${id} ${proofs.map(({ entry }) => entry.article.id)} ${terms.length}`,
    ),
  )
}

test('each office of a phrase is proven by its article; proofs are oldest first, unknown days last', () => {
  const found = offices([
    printed('undated-x-01-01', ['a', '区长']),
    printed('2021-03-01-01-01', ['a', '区委副书记、区长']),
    printed('2020-03-02-01-01', ['a', '区长']),
  ])
  assert.deepEqual(told(found), [
    '区委副书记 a 2021-03-01-01-01 0',
    '区长 a 2020-03-02-01-01,2021-03-01-01-01,undated-x-01-01 0',
  ])
  assert.deepEqual(provenDays(found[1]!.holders[0]!), { first: '2020-03-02', last: '2021-03-01' })
})

test('an office that nobody proves on a known day has no days', () => {
  const [office] = offices([printed('undated-x-01-01', ['a', '区长'])])
  assert.equal(provenDays(office!.holders[0]!), null)
})

test('offices stand by body and rank, holders by first evidence', () => {
  const found = offices([
    printed('2021-03-01-01-01', ['b', '区长'], ['c', '副主任'], ['d', '区政协主席'], ['e', '区委常委']),
    printed('2019-03-04-01-01', ['a', '区长'], ['a', '区委书记']),
  ])
  assert.deepEqual(
    found.map(({ group, title, holders }) => [group, title, holders.map(({ id }) => id).join()]),
    [
      ['committee', '区委书记', 'a'],
      ['committee', '区委常委', 'e'],
      ['government', '区长', 'a,b'],
      ['conference', '区政协主席', 'd'],
      ['unnamed', '副主任', 'c'],
    ],
  )
})

test('labels and roles that are not printed prove nothing', () => {
  assert.deepEqual(offices([printed('2021-03-01-01-01', ['a', '区领导'], ['b', '〔区长〕'])]), [])
})

test('terms of the authority file stand beside what print proves, and are never proofs', () => {
  const term = { title: '区委副书记、区长', from: '2020' }
  const found = offices([printed('2021-03-01-01-01', ['a', '区长'])], [onFile('a', [term])])
  assert.deepEqual(told(found), ['区委副书记 a  1', '区长 a 2021-03-01-01-01 1'])
})

test('a title without its body is the one that the file names for that day, no other', () => {
  const articles = [printed('2021-03-01-01-01', ['a', '副主任']), printed('2023-03-06-01-01', ['a', '副主任'])]
  const held = onFile('a', [{ title: '区人大常委会副主任', from: '2020', to: '2022' }])
  assert.deepEqual(told(offices(articles, [held])), [
    '区人大常委会副主任 a 2021-03-01-01-01 1',
    '副主任 a 2023-03-06-01-01 0',
  ])
  const head = onFile('a', [{ title: '区人大常委会副主任', from: '2020' }])
  assert.deepEqual(told(offices([printed('2021-03-01-01-01', ['a', '主任'])], [head])), [
    '区人大常委会副主任 a  1',
    '主任 a 2021-03-01-01-01 0',
  ])
})

test('two offices on file that would fit leave it open', () => {
  const both = onFile('a', [{ title: '区委书记' }, { title: '区纪委书记' }])
  const found = offices([printed('2021-03-01-01-01', ['a', '书记'])], [both])
  assert.deepEqual(told(found), ['区委书记 a  1', '区纪委书记 a  1', '书记 a 2021-03-01-01-01 0'])
})

test('somebody whom only the file makes a leader is listed, without a page', () => {
  const [office] = offices([], [onFile('a', [{ title: '区政协主席' }]), onFile('b', [{ title: '柳河小学校长' }])])
  assert.deepEqual(
    office!.holders.map(({ id, url, proofs }) => [id, url, proofs.length]),
    [['a', undefined, 0]],
  )
  assert.equal(isLeaderOnFile(onFile('c', [{ title: '区长' }], { leader: false }), DISTRICT), false)
  assert.equal(isLeaderOnFile(onFile('c', [{ title: '区长' }], { person: false }), DISTRICT), false)
  assert.equal(isLeaderOnFile(onFile('c', [], { leader: true }), DISTRICT), false)
  assert.equal(isLeaderOnFile(onFile('c', [{ title: '区总工会主席' }], { leader: true }), DISTRICT), true)
})

test('the offices of one person are in order of first evidence', () => {
  const found = offices([
    printed('2021-03-01-01-01', ['a', '区委书记'], ['b', '区长']),
    printed('2019-03-04-01-01', ['a', '区长']),
  ])
  assert.deepEqual(
    officesOfPerson('a', found).map(({ title, holders }) => [title, holders.length]),
    [
      ['区长', 1],
      ['区委书记', 1],
    ],
  )
})

test('a person has the printed variants of the name and the terms on file', () => {
  const term = { title: '区长' }
  const articles = [makeArticle('2021-03-01-01-01', { leaders: [{ id: 'a', name: '甲又', role: '区长' }] })]
  const input = { site: SITE, articles, registrations: [], issues: {} }
  const { leaders } = buildArchive({ ...input, people: [onFile('a', [term], { name: '甲', aliases: ['甲又'] })] }).value
  assert.deepEqual([leaders[0]!.name, leaders[0]!.variants, leaders[0]!.terms], ['甲', ['甲又'], [term]])
})
