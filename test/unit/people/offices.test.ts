import assert from 'node:assert/strict'
import { test } from 'node:test'
import { officeStanding } from '../../../src/people/office-standing.ts'
import { districtOf, officePatterns } from '../../../src/people/offices.ts'

const DISTRICTS: readonly (readonly [place: string | undefined, paper: string, short: string, level: string])[] = [
  ['上海市徐汇区', '徐汇报', '徐汇', '区'],
  ['上海市浦东新区', '浦东时报', '浦东新', '区'],
  ['浙江省嘉兴市嘉善县', '嘉善报', '嘉善', '县'],
  ['江苏省苏州市昆山市', '昆山日报', '昆山', '市'],
  [undefined, '徐汇报', '徐汇', '区'],
  [undefined, '长宁时报', '长宁', '区'],
  [undefined, '今日静安', '静安', '区'],
  [undefined, '海南日报', '', '区'],
  [undefined, '解析报', '', '区'],
]

for (const [place, paper, short, level] of DISTRICTS)
  test(`the district of ${place ?? paper}`, () => assert.deepEqual(districtOf(place, paper), { short, level }))

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
