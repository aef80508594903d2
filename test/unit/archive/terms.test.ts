import assert from 'node:assert/strict'
import { test } from 'node:test'
import { buildArchive } from '../../../src/archive/build.ts'
import { editsOf, termEdits } from '../../../src/archive/people-decisions.ts'
import { printedActs } from '../../../src/archive/printed-acts.ts'
import { proposalsOf, termsByName } from '../../../src/archive/proposals.ts'
import { isSingle } from '../../../src/archive/terms.ts'
import { editPeople } from '../../../src/files/people-edit.ts'
import type { Article } from '../../../src/model/article.ts'
import type { AuthorityPerson, Office } from '../../../src/model/authority.ts'
import { wasHeld } from '../../../src/people/authority.ts'
import { districtOf } from '../../../src/people/district.ts'
import { makeArticle, SITE } from '../../site/fixture.ts'

const DISTRICT = districtOf(SITE.place)

/** An article of a day with one paragraph; the leaders' ids are their names. */
function told(
  id: string,
  text: string,
  [leaders, events]: readonly [leaders: readonly string[], events: Article['events']] = [[], []],
): Article {
  const people = leaders.map((each) => {
    const [name = '', role = ''] = each.split('/')
    return { id: name, name, role }
  })
  return makeArticle(id, { leaders: people, events, body: [{ kind: 'paragraph', text }] })
}

/** An office handed over between two issues. */
const HANDED: readonly Article[] = [
  told('2024-01-08-01-01', '区长唐国平主持会议。', [['唐国平/区长'], []]),
  told(
    '2024-03-04-01-01',
    '3月1日，区人大常委会召开会议，接受唐国平辞去区长职务的请求，任命贺子安为副区长、代理区长。',
    [['贺子安/副区长、代理区长'], [{ text: '3月1日', date: '2024-03-01' }]],
  ),
  told('2024-04-15-01-01', '4月12日，区人民代表大会选举贺子安为区长。', [
    ['贺子安/区长'],
    [{ text: '4月12日', date: '2024-04-12' }],
  ]),
  told('2024-05-06-01-01', '区长贺子安调研。', [['贺子安/区长'], []]),
]

const person = (name: string, offices: Office[], more: Partial<AuthorityPerson> = {}): AuthorityPerson => ({
  id: name,
  name,
  aliases: [],
  offices,
  not: [],
  leader: true,
  ...more,
})

test('acts have the day that is told with them, and one office each', () => {
  assert.deepEqual(
    printedActs(HANDED, DISTRICT).map(({ kind, name, title, day, isTold }) => [kind, name, title, day, isTold]),
    [
      ['resigned', '唐国平', '区长', '2024-03-01', true],
      ['appointed', '贺子安', '副区长', '2024-03-01', true],
      ['appointed', '贺子安', '代区长', '2024-03-01', true],
      ['elected', '贺子安', '区长', '2024-04-12', true],
    ],
  )
})

test('an act told without a day had happened by the day of the issue', () => {
  const [act] = printedActs([told('2024-03-04-01-01', '韩立新当选区长。')], DISTRICT)
  assert.deepEqual([act?.day, act?.isTold], ['2024-03-04', false])
})

test('an office that leaves out its body has that of the office before it, or of the body that elects', () => {
  const acts = (text: string) =>
    printedActs([told('2024-03-04-01-01', text)], DISTRICT).map(({ kind, name, title }) => `${kind} ${name} ${title}`)
  assert.deepEqual(acts('大会选举马建军为区人大常委会主任，龚雪、史东为副主任。'), [
    'elected 马建军 区人大常委会主任',
    'elected 龚雪 区人大常委会副主任',
    'elected 史东 区人大常委会副主任',
  ])
  assert.deepEqual(acts('区政协选举闫丽华为主席，万芳为副主席。'), [
    'elected 闫丽华 区政协主席',
    'elected 万芳 区政协副主席',
  ])
})

test('an act told in two issues is told once, with the day that one of them gives', () => {
  const again = told('2024-04-08-01-01', '区人大常委会日前任命贺子安为代理区长。')
  const acts = printedActs([...HANDED, again], DISTRICT).filter(({ title }) => title === '代区长')
  assert.deepEqual(
    acts.map(({ day }) => day),
    ['2024-03-01'],
  )
})

test('terms begin and end with acts; the election ends the acting head’s term', () => {
  const terms = new Map(termsByName(HANDED, DISTRICT).map(({ name, terms: own }) => [name, own]))
  assert.deepEqual(terms.get('唐国平'), [
    { title: '区长', to: '2024-03-01', ended: 'resigned', endedBy: '2024-03-04-01-01' },
  ])
  assert.deepEqual(
    terms.get('贺子安')?.map(({ title, from, to, how }) => [title, from, to, how]),
    [
      ['副区长', '2024-03-01', '2024-04-12', 'appointed'],
      ['代区长', '2024-03-01', '2024-04-12', 'appointed'],
      ['区长', '2024-04-12', undefined, 'elected'],
    ],
  )
})

test('a successor ends a term that nobody is told to have left; deputies follow nobody', () => {
  const articles = [
    told('2021-01-04-01-01', '韩立新当选区长，史东当选副区长。'),
    told('2024-03-04-01-01', '唐国平当选区长，万芳当选副区长。'),
  ]
  const terms = new Map(termsByName(articles, DISTRICT).map(({ name, terms: own }) => [name, own]))
  assert.deepEqual(terms.get('韩立新')?.[0], {
    title: '区长',
    from: '2021-01-04~',
    to: '2024-03-04~',
    how: 'elected',
    evidence: '2021-01-04-01-01',
    ended: 'succeeded',
    endedBy: '2024-03-04-01-01',
  })
  assert.equal(terms.get('史东')?.[0]?.to, undefined)
  assert.deepEqual(['区长', '区委书记', '副区长', '区委常委', '区委宣传部部长'].map(isSingle), [
    true,
    true,
    false,
    false,
    false,
  ])
})

test('accepting takes terms over; what is only printed counts from its first to its last article', () => {
  const proposals = proposalsOf(HANDED, [], DISTRICT)
  const { value } = editsOf(
    [
      { kind: 'accept', who: '贺子安' },
      { kind: 'accept', who: '唐国平' },
    ],
    {
      proposals,
      people: [],
      names: new Map(),
    },
  )
  const offices = value.flatMap((edit) => ('add' in edit ? edit.add.offices : []))
  assert.deepEqual(
    offices.map(({ title, from, to, how, ended }) => [title, from, to, how, ended]),
    [
      ['副区长', '2024-03-01', '2024-04-12', 'appointed', undefined],
      ['代区长', '2024-03-01', '2024-04-12', 'appointed', undefined],
      ['区长', '2024-04-12', undefined, 'elected', undefined],
      ['副区长、代理区长', '2024-03-04', '2024-03-04', 'seen', undefined],
      ['区长', undefined, '2024-03-01', undefined, 'resigned'],
    ],
  )
})

test('terms of people on file are proposed until the file has them; what a person wrote stays', () => {
  const people = [person('唐国平', [{ title: '区长', from: '2024-01-08', to: '2024-01-08', how: 'seen' }])]
  const terms = termEdits(people, termsByName(HANDED, DISTRICT))
  assert.deepEqual(
    terms.map(({ of, office }) => [of, office.title, office.to]),
    [['唐国平', '区长', '2024-03-01']],
  )
  const text = '- id: tang\n  name: 唐国平\n  offices:\n    - title: 区长\n      to: "2024-01-08"\n      how: seen\n'
  const after = editPeople(text, [{ of: 'tang', office: terms[0]?.office as Office }])
  assert.match(after, /to: "2024-03-01"\n {6}how: seen\n {6}ended: resigned\n {6}endedBy: "2024-03-04-01-01"/u)
  const written = [person('唐国平', [{ title: '区长', from: '2020-01', to: '2024-02' }])]
  assert.deepEqual(termEdits(written, termsByName(HANDED, DISTRICT)), [])
})

test('accepting somebody again who is on file takes over what the file does not have', () => {
  const people = [person('唐国平', [])]
  const terms = termEdits(people, termsByName(HANDED, DISTRICT))
  const again = { kind: 'accept' as const, who: '唐国平' }
  const facts = { proposals: [], people, names: new Map<string, string>(), terms }
  assert.deepEqual(editsOf([again], facts), { value: terms, messages: [] })
})

test('the archive shows terms that articles tell of beside the proofs, unless the file states them', () => {
  const build = (people: AuthorityPerson[]) =>
    buildArchive({ site: SITE, articles: HANDED, registrations: [], people, issues: {} }).value.offices
  const head = build([]).find(({ title }) => title === '区长')
  assert.deepEqual(
    head?.holders.map(({ name, told: own }) => [name, own.map(({ from, to }) => `${from ?? ''}/${to ?? ''}`).join()]),
    [
      ['唐国平', '/2024-03-01'],
      ['贺子安', '2024-04-12/'],
    ],
  )
  const stated = build([person('唐国平', [{ title: '区长', from: '2020-01', to: '2024-02' }])])
  assert.deepEqual(stated.find(({ title }) => title === '区长')?.holders[0]?.told, [])
})

test('an office with nothing but an article as its evidence was held on that day', () => {
  const office = { title: '区长', evidence: '2024-03-04-01-01' }
  assert.deepEqual(
    ['2024-03-04', '2024-03-05'].map((day) => wasHeld(office, day)),
    [true, false],
  )
  assert.equal(wasHeld({ title: '区长' }, '2024-03-05'), true)
})
