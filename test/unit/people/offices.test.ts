import assert from 'node:assert/strict'
import { test } from 'node:test'
import { officeStanding } from '../../../src/people/office-standing.ts'
import { districtOf } from '../../../src/people/district.ts'
import { officePatterns } from '../../../src/people/offices.ts'

const STANDINGS: readonly (readonly [place: string, before: string, office: string, standing: string])[] = [
  ['上海市徐汇区', '', '区委书记', 'own'],
  ['上海市徐汇区', '会议由', '区委书记', 'own'],
  ['上海市徐汇区', '静安', '区委书记', 'other'],
  ['上海市徐汇区', '共青团', '徐汇区委书记', 'other'],
  ['上海市徐汇区', '原', '区委书记', 'former'],
  ['上海市徐汇区', '时任', '徐汇区区长', 'former'],
  ['上海市浦东新区', '浦东新', '区区长', 'own'],
  ['上海市浦东新区', '浦东新区', '区委书记', 'own'],
  ['上海市浦东新区', '新', '区领导', 'own'],
  ['上海市徐汇区', '滨海新', '区领导', 'other'],
  ['浙江省嘉兴市嘉善县', '海盐', '县委书记', 'other'],
]

for (const [place, before, office, standing] of STANDINGS)
  test(`${before}|${office} in a paper of ${place}`, () =>
    assert.equal(officeStanding([before, office], districtOf(place)), standing))

test('the offices of a county are named after it', () => {
  const { phrase, group } = officePatterns(districtOf('浙江省嘉兴市嘉善县'))
  const text = '县委书记甲,县委副书记、县长乙,县人大常委会副主任丙,县领导丁出席,区委书记不在。'
  assert.deepEqual(
    [...text.matchAll(phrase)].map(([office]) => office),
    ['县委书记', '县委副书记、县长', '县人大常委会副主任'],
  )
  assert.deepEqual(
    [...text.matchAll(group)].map(([name]) => name),
    ['县领导'],
  )
})
