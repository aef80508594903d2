import assert from 'node:assert/strict'
import { test } from 'node:test'
import { editsOf, type PeopleDecision, type PeopleFacts } from '../../../src/archive/people-decisions.ts'
import {
  answered,
  currentProposal,
  sessionEdits,
  startSession,
  type Answered,
  type PeopleSession,
} from '../../../src/archive/people-session.ts'
import { proposalsOf } from '../../../src/archive/proposals.ts'
import type { AuthorityPerson } from '../../../src/model/authority.ts'
import { ARTICLES } from './people-articles.ts'

const qian: AuthorityPerson = { id: 'qian-feng', name: '钱峰', aliases: ['钱锋'], offices: [], leader: true, not: [] }
const facts: PeopleFacts = {
  people: [qian],
  proposals: proposalsOf(ARTICLES, [qian]),
  names: new Map([['qian-feng-2', '钱锋']]),
}

/** A session after these answers, what each came to, and who is asked about then. */
function walk(...answers: string[]): { session: PeopleSession; told: Answered[]; at: string | undefined } {
  let session = startSession(facts)
  const told = answers.map((answer) => {
    const [next, outcome] = answered(session, answer)
    session = next
    return outcome
  })
  return { session, told, at: currentProposal(session)?.name }
}

const edits = (...answers: string[]) => sessionEdits(walk(...answers).session)
const decided = (...decisions: PeopleDecision[]) => editsOf(decisions, facts)
const rules = (...decisions: PeopleDecision[]): string[] => decided(...decisions).messages.map(({ rule }) => rule)

test('a accepts: a leader with the offices that are printed, their evidence, and no membership of a group', () => {
  const seen = { from: '2021-11-22', to: '2021-11-22', how: 'seen' }
  const offices = [{ title: '区委书记', ...seen, evidence: '2021-11-22-01-01' }]
  assert.deepEqual(edits('a'), [{ add: { id: 'lu-jianming', name: '陆建明', leader: true, offices } }])
  assert.equal(walk(' A ').at, '方岚')
})

test('r is no name, n no leader; s passes over and changes nothing', () => {
  assert.deepEqual(edits('s', 'r', 'n'), [
    { add: { id: 'fang-lan', name: '方岚', person: false, offices: [] } },
    { add: { id: 'fang-lanjin', name: '方岚今', leader: false, offices: [] } },
  ])
})

test('m asks for the other: by number, id, name or alias', () => {
  assert.deepEqual(walk('m').told, ['ask-merge'])
  for (const answer of ['qian-feng', '钱峰', '钱锋'])
    assert.deepEqual(edits('m', answer), [{ alias: '陆建明', of: 'qian-feng' }])
  const byNumber = edits('m', '1')
  assert.deepEqual(byNumber.at(-1), { alias: '陆建明', of: 'lu-jianming-2' })
})

test('who others are merged into is accepted, and not asked about any more', () => {
  const { session, at } = walk('s', 's', 'm', 'fang-lan')
  assert.deepEqual(sessionEdits(session), [
    { add: { id: 'fang-lan', name: '方岚', leader: true, offices: [] } },
    { alias: '方岚今', of: 'fang-lan' },
  ])
  assert.equal(at, '陆健明')
  assert.equal(walk('m', '1', 's', 's').at, '宋一舟')
})

test('an empty answer goes back from a merge; nobody of the name, or oneself, is told and asked again', () => {
  assert.deepEqual(walk('m', '').told, ['ask-merge', 'no-merge'])
  assert.equal(walk('m', '').at, '陆建明')
  for (const answer of ['9', '0', '无此人', 'lu-jianming']) {
    const { told, session } = walk('m', answer)
    assert.deepEqual([told.at(-1), session.merging], ['unknown', true], answer)
  }
})

test('u takes the last step back, whatever it was, also after the last', () => {
  assert.deepEqual(walk('u').told, ['nothing-to-undo'])
  assert.deepEqual(edits('a', 'n', 'u').length, 1)
  assert.equal(walk('a', 'n', 'u').at, '方岚')
  assert.equal(walk('s', 'u').at, '陆建明')
  const all = ['a', 'a', 'a', 'a', 'a']
  assert.equal(walk(...all).at, undefined)
  assert.equal(walk(...all, 'u').at, '宋一舟')
})

test('q ends, and so does any answer when all were asked; other keys change nothing', () => {
  assert.ok(walk('q').session.ended)
  assert.deepEqual(walk('x', '', '是').told, ['unknown', 'unknown', 'unknown'])
  assert.equal(walk('x').at, '陆建明')
  assert.ok(walk('s', 's', 's', 's', 's', '').session.ended)
  assert.ok(startSession({ ...facts, proposals: [] }).ended)
})

test('deciding what is decided the same way changes nothing; the other way is an error', () => {
  assert.deepEqual(decided({ kind: 'accept', who: '钱峰' }), { value: [], messages: [] })
  assert.deepEqual(decided({ kind: 'merge', who: 'qian-feng-2', into: 'qian-feng' }), { value: [], messages: [] })
  assert.deepEqual(rules({ kind: 'reject', who: 'qian-feng' }), ['person-decided'])
  assert.deepEqual(rules({ kind: 'not-leader', who: 'qian-feng' }), ['person-decided'])
  assert.deepEqual(rules({ kind: 'merge', who: 'qian-feng', into: 'song-yizhou' }), ['person-decided'])
})

test('an unknown id is an error, and the other decisions go on', () => {
  const { value, messages } = decided({ kind: 'accept', who: 'nobody' }, { kind: 'reject', who: 'song-yizhou' })
  assert.deepEqual(value, [{ add: { id: 'song-yizhou', name: '宋一舟', person: false, offices: [] } }])
  assert.deepEqual(
    messages.map(({ rule }) => rule),
    ['person-unknown'],
  )
  assert.deepEqual(rules({ kind: 'merge', who: 'song-yizhou', into: 'nobody' }), ['person-unknown'])
})

test('nobody is merged into what is no name', () => {
  assert.deepEqual(
    rules({ kind: 'reject', who: 'fang-lan' }, { kind: 'merge', who: 'fang-lanjin', into: 'fang-lan' }),
    ['person-decided'],
  )
})
