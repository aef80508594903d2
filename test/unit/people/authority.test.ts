import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { AuthorityPerson, Office } from '../../../src/model/authority.ts'
import { authorityOf, identify, isExcluded, officeOn, wasHeld } from '../../../src/people/authority.ts'
import { districtOf } from '../../../src/people/district.ts'

const DISTRICT = districtOf('上海市徐汇区')
const office = (title: string, from?: string, to?: string): Office => ({
  title,
  ...(from === undefined ? {} : { from }),
  ...(to === undefined ? {} : { to }),
})
const person = (id: string, more: Partial<AuthorityPerson> = {}): AuthorityPerson => ({
  id,
  name: '王芳',
  aliases: [],
  offices: [],
  not: [],
  ...more,
})

test('an office is held from its first day to its last, a month or a year as a whole; on no certain day, only one without bounds', () => {
  const held = (day: string | undefined, from?: string, to?: string): boolean => wasHeld(office('区长', from, to), day)
  assert.deepEqual(
    ['2020-12-31', '2021-01-01', '2021-06-30', '2021-07-01'].map((day) => held(day, '2021', '2021-06')),
    [false, true, true, false],
  )
  assert.deepEqual(
    [held('1999-01-01', undefined, '2021'), held('2022-01-01', '2021', '..'), held('2020-01-01', '2021~')],
    [true, true, false],
  )
  assert.deepEqual([held(undefined), held(undefined, '2021'), held(undefined, undefined, '2021')], [true, false, false])
})

test('an office that an article alone tells of was held on the day of its issue', () => {
  const told = { title: '区长', evidence: '2021-11-22-01-01' }
  assert.deepEqual(
    ['2021-11-21', '2021-11-22', '2021-11-23'].map((day) => wasHeld(told, day)),
    [false, true, false],
  )
  assert.equal(wasHeld({ ...told, from: '2021' }, '2021-12-31'), true)
  assert.equal(wasHeld({ ...told, to: '2021' }, '1999-12-31'), true)
})

test('the office of a day is that of the district; a confirmed leader without any is 区领导, who is none has none', () => {
  const on = (more: Partial<AuthorityPerson>): string | null => officeOn(person('a', more), '2021-11-22', DISTRICT)
  assert.equal(on({ offices: [office('校长'), office('徐汇区区长')] }), '徐汇区区长')
  assert.equal(on({ offices: [office('静安区区长')] }), null)
  assert.equal(on({ offices: [office('校长')] }), null)
  assert.equal(on({ offices: [office('校长')], leader: true }), '校长')
  assert.equal(on({ offices: [office('区长', '2022')], leader: true }), null)
  assert.equal(on({ leader: true }), '区领导')
  assert.equal(on({}), null)
  assert.equal(on({ offices: [office('区长')], leader: false }), null)
})

test('of two with one name the mention means the one whose office, term, field and name fit best', () => {
  const means = (people: AuthorityPerson[], role: string): string => {
    const found = identify(authorityOf(people), { name: '王芳', role, day: '2021-11-22' })
    return `${found?.person.id ?? 'nobody'}${found?.isSure === false ? '?' : ''}`
  }
  const [mayor, head] = [
    person('mayor', { offices: [office('区长', '2021')] }),
    person('head', { offices: [office('校长')] }),
  ]
  assert.deepEqual([means([head, mayor], '区长'), means([mayor, head], '校长')], ['mayor', 'head'])
  assert.equal(means([person('before', { offices: [office('区长', '2010', '2012')] }), mayor], '区长'), 'mayor')
  assert.equal(
    means([person('plain'), person('before', { offices: [office('区长', '2010', '2012')] })], '区长'),
    'before',
  )
  assert.equal(means([person('alias', { name: '王小芳', aliases: ['王芳'] }), person('own')], ''), 'own')
  assert.equal(means([person('none', { leader: false }), person('perhaps')], ''), 'perhaps')
  assert.equal(means([person('leader'), person('writer', { leader: false })], '作家'), 'writer')
  assert.equal(means([person('writer', { leader: false }), person('leader')], '副区长'), 'leader')
  assert.equal(means([person('one'), person('two')], ''), 'one?')
  assert.deepEqual([means([person('only')], ''), means([], '')], ['only', 'nobody'])
})

test('words that are no person are rejected with their aliases, and name nobody', () => {
  const { names, rejected } = authorityOf([
    person('a'),
    person('b', { name: '和平', aliases: ['平和'], person: false }),
  ])
  assert.deepEqual([[...names], [...rejected]], [['王芳'], ['和平', '平和']])
})

test('a name in words that are not the person is left out, wherever these stand, when they are nobody of that name', () => {
  const authority = authorityOf([person('a', { not: ['王芳艺术团'] })])
  const text = '王芳艺术团请王芳看王芳艺术团'
  const at = (from: number, of = authority): boolean => isExcluded(of, text, { name: '王芳', from })
  assert.deepEqual([at(0), at(6), at(9)], [true, false, true])
  assert.equal(at(0, authorityOf([person('a', { not: ['王芳艺术团'] }), person('b')])), false)
  assert.equal(isExcluded(authority, '李明', { name: '李明', from: 0 }), false)
})
