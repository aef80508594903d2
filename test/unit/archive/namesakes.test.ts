import assert from 'node:assert/strict'
import { test } from 'node:test'
import { withNamesakes } from '../../../src/archive/namesakes.ts'
import { editsOf } from '../../../src/archive/people-decisions.ts'
import { answered, startSession } from '../../../src/archive/people-session.ts'
import { proposalsOf } from '../../../src/archive/proposals.ts'
import { peopleTold } from '../../../src/compose/people-told.ts'
import type { PersonFinding } from '../../../src/facts/finding.ts'
import type { Article } from '../../../src/model/article.ts'
import type { AuthorityPerson } from '../../../src/model/authority.ts'
import { articleWith } from './people-articles.ts'

const QIN = { id: 'qin-chuan', name: '秦川' }
const of = (id: string, date: string, told: Partial<Article>): Article => ({
  ...articleWith([id, date], [], ''),
  ...told,
})

const LEADS = of('2024-01-10-01-01', '2024-01-10', { leaders: [{ ...QIN, role: '副区长' }] })
const GROWS = of('2024-02-21-01-01', '2024-02-21', { people: [{ ...QIN, role: '柳林村党支部书记' }] })
const LATER = of('2024-05-08-01-01', '2024-05-08', { leaders: [{ ...QIN, role: '副区长' }] })
const ALL = [LEADS, GROWS, LATER]

const onFile = (id: string, more: Partial<AuthorityPerson>): AuthorityPerson => ({
  id,
  name: '秦川',
  aliases: [],
  offices: [],
  not: [],
  ...more,
})

const idsOf = (articles: readonly Article[], people: readonly AuthorityPerson[] = []): string[] =>
  withNamesakes(articles, people).articles.flatMap((each) => [...each.leaders, ...each.people].map(({ id }) => id))

test('who bears a leader’s name in another field is a second person', () => {
  assert.deepEqual(idsOf(ALL), ['qin-chuan', 'qin-chuan-2', 'qin-chuan'])
})

test('an office elsewhere is another’s only while the leader is in office', () => {
  const before = of('2020-03-04-01-01', '2020-03-04', { people: [{ ...QIN, role: '柳林镇镇长' }] })
  const during = of('2024-03-06-01-01', '2024-03-06', { people: [{ ...QIN, role: '柳林镇镇长' }] })
  assert.deepEqual(idsOf([before, ...ALL]).slice(0, 1), ['qin-chuan'])
  assert.deepEqual(idsOf([during, LEADS, LATER]).slice(0, 1), ['qin-chuan-2'])
})

test('what a leader bears besides his office makes no second person', () => {
  for (const role of ['区红十字会会长', '区人大代表', '区总河长', '桐湖中学名誉校长'])
    assert.deepEqual(idsOf([LEADS, { ...GROWS, people: [{ ...QIN, role }] }]), ['qin-chuan', 'qin-chuan'])
})

test('a namesake is proposed with the leader whose name he bears, and is one of the two by decision', () => {
  const people = [onFile('qin-chuan', { leader: true, offices: [{ title: '副区长' }] })]
  const proposals = proposalsOf(ALL, people)
  assert.deepEqual(
    proposals.map(({ id, namesake }) => [id, namesake?.id, namesake?.roles]),
    [['qin-chuan-2', 'qin-chuan', ['副区长']]],
  )
  const facts = { proposals, people, names: new Map<string, string>() }
  const seen = { title: '柳林村党支部书记', from: '2024-02-21', to: '2024-02-21', how: 'seen', evidence: GROWS.id }
  assert.deepEqual(editsOf([{ kind: 'not-leader', who: 'qin-chuan-2' }], facts).value, [
    { add: { id: 'qin-chuan-2', name: '秦川', leader: false, offices: [seen] } },
  ])
  assert.deepEqual(editsOf([{ kind: 'merge', who: 'qin-chuan-2', into: 'qin-chuan' }], facts).value, [
    { office: seen, of: 'qin-chuan' },
  ])
  const [asked] = answered(startSession(facts), 'm')
  assert.equal(answered(asked, '1')[1], 'decided')
  assert.equal(answered(startSession(facts), 'r')[1], 'unknown')
})

test('what was decided holds: the second person on file gives the id, the office on file makes them one', () => {
  const leader = onFile('qin-chuan', { leader: true, offices: [{ title: '副区长' }] })
  const second = onFile('qin-da', { leader: false })
  assert.deepEqual(idsOf(ALL, [leader, second]), ['qin-chuan', 'qin-da', 'qin-chuan'])
  assert.deepEqual(proposalsOf(ALL, [leader, second]), [])
  const one = { ...leader, offices: [...leader.offices, { title: '柳林村党支部书记' }] }
  assert.deepEqual(idsOf(ALL, [one]), ['qin-chuan', 'qin-chuan', 'qin-chuan'])
})

test('in ingest a leader’s namesake is no leader, and the second person on file is meant', () => {
  const told = (people: AuthorityPerson[], role: string) => {
    const finding = { kind: 'person', name: '秦川', role, leader: false, open: false, rule: 'role-holder' }
    const facts = { people, district: { short: '桐湖', level: '区' } }
    return peopleTold([{ ...finding, line: 1, paragraph: 0, from: 0 } as PersonFinding], {
      facts,
      day: '2024-02-21',
      personId: (name) => name,
    })
  }
  const leader = onFile('qin-chuan', { leader: true, offices: [{ title: '副区长', from: '2023' }] })
  const second = onFile('qin-chuan-2', { leader: false, offices: [{ title: '柳林村党支部书记' }] })
  assert.deepEqual(told([leader], '柳林村党支部书记').leaders, [])
  assert.equal(told([leader], '区红十字会会长').leaders[0]?.id, 'qin-chuan')
  assert.equal(told([leader, second], '柳林村支部书记').people[0]?.id, 'qin-chuan-2')
})
