import assert from 'node:assert/strict'
import { test } from 'node:test'
import { nameLikeness } from '../../../src/archive/look-alikes.ts'
import { proposalsOf } from '../../../src/archive/proposals.ts'
import type { AuthorityPerson } from '../../../src/model/authority.ts'
import { ARTICLES, articleWith } from './people-articles.ts'

const person = (id: string, name: string, more: Partial<AuthorityPerson> = {}): AuthorityPerson => ({
  id,
  name,
  aliases: [],
  offices: [],
  not: [],
  ...more,
})

const proposed = (people: readonly AuthorityPerson[] = []) => proposalsOf(ARTICLES, people)
const namesIn = (people: readonly AuthorityPerson[]): string[] => proposed(people).map(({ name }) => name)

test('leaders whom the authority file does not know, the most mentioned first', () => {
  assert.deepEqual(namesIn([]), ['陆建明', '方岚', '方岚今', '陆健明', '宋一舟'])
})

test('a proposal has roles as printed with counts and evidence, days, and a sentence of every article, oldest first', () => {
  const [lu] = proposed()
  assert.deepEqual(lu?.roles, [
    { role: '区委书记', count: 1, evidence: '2021-11-22-01-01', first: '2021-11-22', last: '2021-11-22' },
    { role: '区领导', count: 1, evidence: '2021-11-15-01-02', first: '2021-11-15', last: '2021-11-15' },
  ])
  assert.deepEqual([lu?.mentions, lu?.first, lu?.last], [2, '2021-11-15', '2021-11-22'])
  assert.deepEqual(lu?.quotes, [
    {
      article: '2021-11-15-01-02',
      file: 'articles/2021-11-15/2021-11-15-01-02.md',
      date: '2021-11-15',
      text: '区领导陆建明、方 岚参加。',
    },
    {
      article: '2021-11-22-01-01',
      file: 'articles/2021-11-22/2021-11-22-01-01.md',
      date: '2021-11-22',
      text: '区委书记陆建明讲话。',
    },
  ])
})

test('a name set with a space is quoted; a person without a day has none', () => {
  const found = new Map(proposed().map((proposal) => [proposal.id, proposal]))
  assert.equal(found.get('fang-lan')?.quotes[0]?.text, '区领导陆建明、方 岚参加。')
  const song = found.get('song-yizhou')
  assert.ok(song && !('first' in song) && !('last' in song))
})

test('at most three quotations; of a long sentence the part around the name', () => {
  const long = `${'长'.repeat(200)}区长宋一舟${'短'.repeat(200)}。`
  const articles = ['01', '02', '03', '04'].map((page) =>
    articleWith([`2021-11-22-${page}-01`, '2021-11-22'], [{ id: 'song-yizhou', name: '宋一舟', role: '区长' }], long),
  )
  const [song] = proposalsOf(articles, [])
  assert.equal(song?.quotes.length, 3)
  assert.match(song?.quotes[0]?.text ?? '', /^…长+区长宋一舟短+…$/u)
})

test('decided are those whose id, name or alias stands in the authority file, whatever it says of them', () => {
  assert.deepEqual(
    namesIn([
      person('lu-jianming', '陆某'),
      person('x', '宋一舟', { leader: false }),
      person('y', '方正', { aliases: ['方岚'] }),
    ]),
    ['方岚今', '陆健明'],
  )
})

test('look-alikes: the same sound, one character, one in the other; those of the authority file first', () => {
  const found = new Map(proposed([person('lu-jian', '陆建', { aliases: ['陆建民'] })]).map((each) => [each.id, each]))
  const of = (id: string): string[] => (found.get(id)?.lookAlikes ?? []).map((each) => `${each.name} ${each.why}`)
  assert.deepEqual(of('lu-jianming'), ['陆建 contains', '陆建民 character', '陆健明 sound'])
  assert.deepEqual(of('fang-lan'), ['方岚今 contains'])
  assert.deepEqual(of('song-yizhou'), [])
  assert.ok(found.get('lu-jianming')?.lookAlikes[0]?.decided)
})

test('what is said to be no name is like nobody', () => {
  const lu = proposed([person('lu-jian', '陆建', { person: false })]).find(({ id }) => id === 'lu-jianming')
  assert.deepEqual(
    lu?.lookAlikes.map(({ name }) => name),
    ['陆健明'],
  )
})

test('two names of two characters are not alike for one character', () => {
  assert.equal(nameLikeness('王芳', '王勇'), null)
  assert.equal(nameLikeness('王芳', '王方'), 'sound')
  assert.equal(nameLikeness('王芳', '王芳'), null)
})
