import assert from 'node:assert/strict'
import { test } from 'node:test'
import { peopleTold } from '../../../src/compose/people-told.ts'
import { factsOf } from '../../../src/facts/facts.ts'
import { districtOf, type District } from '../../../src/people/district.ts'
import { draftOf } from './draft.ts'
import { ACTS } from './sentences-acts.ts'
import { FORMS } from './sentences-forms.ts'
import { NAMES } from './sentences-names.ts'
import { PLACES } from './sentences-places.ts'
import { REPORTS } from './sentences-reports.ts'
import { ROLES } from './sentences-roles.ts'

/** Places of the papers, by the letter that the tables give them. */
const PAPERS: Readonly<Record<string, string>> = {
  Q: '江南省安澜市桐湖区',
  X: '川北省东宁市石墙县',
  S: '湖阳省东宁市云岭市',
  B: '内蒙古自治区东宁市白音旗',
  K: '湖阳省东宁市高新技术产业开发区',
  D: '江南省安澜市经济技术开发区',
  N: '江南省安澜市滨湖新区',
  Z: '川北省东宁市石墙县双河镇',
  Y: '川北省东宁市石墙县双河乡',
  U: '江南省安澜市桐湖区望江街道',
  A: '川北省和平彝族自治县',
  C: '江南省安澜市',
  R: '川北省雪山藏族自治州',
  M: '内蒙古自治区北原盟',
  T: '新疆生产建设兵团第五师八十九团',
}
const DISTRICTS: ReadonlyMap<string, District> = new Map(
  Object.entries(PAPERS).map(([letter, place]) => [letter, districtOf(place)]),
)

/** Leaders and others of a sentence as a table writes them. */
function told(letter: string, sentence: string): Record<'leaders' | 'people', string> {
  const facts = { district: DISTRICTS.get(letter) as District, people: [], places: [], events: [] }
  const { findings } = factsOf(draftOf(['有关会议日前召开。', sentence]), facts)
  const found = findings.filter((finding) => finding.kind === 'person')
  const { leaders, people } = peopleTold(found, { facts, day: '2024-03-06', personId: (name) => name })
  const written = (list: typeof leaders): string => list.map(({ name, role }) => `${name}/${role}`).join(';') || '0'
  return { leaders: written(leaders), people: written(people) }
}

for (const [kind, table] of Object.entries({ ROLES, PLACES, NAMES, ACTS, REPORTS, FORMS })) {
  for (const row of table.trim().split('\n')) {
    const [letter = '', sentence = '', leaders, people] = row.split(' | ')
    test(`${kind}: ${letter} ${sentence}`, () => {
      const found = told(letter, sentence)
      if (leaders !== '-') assert.equal(found.leaders, leaders)
      if (people !== '-') assert.equal(found.people, people)
    })
  }
}
