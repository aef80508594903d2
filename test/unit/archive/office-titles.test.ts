import assert from 'node:assert/strict'
import { test } from 'node:test'
import { officesOfRole, plainTitle, rankOfTitle } from '../../../src/archive/office-titles.ts'
import { districtOf } from '../../../src/people/district.ts'

const district = districtOf('临江市柳河区')
const titles = (role: string): string[] => officesOfRole(role, district).map(({ title, group }) => `${group} ${title}`)

test('a role is the offices it names, in printed order', () => {
  const cases: [role: string, offices: string[]][] = [
    ['区委书记', ['committee 区委书记']],
    ['区委副书记、区长', ['committee 区委副书记', 'government 区长']],
    ['区委常委、区纪委书记、区监委代主任', ['committee 区委常委', 'discipline 区纪委书记', 'discipline 区监委代主任']],
    ['区委书记兼区人武部党委第一书记', ['committee 区委书记', 'other 区人武部党委第一书记']],
    ['区委常委、常务副区长', ['committee 区委常委', 'government 常务副区长']],
    ['区政协秘书长', ['conference 区政协秘书长']],
    ['区法院院长', ['other 区法院院长']],
    ['区人大社会建设委员会主任委员', ['congress 区人大社会建设委员会主任委员']],
  ]
  for (const [role, offices] of cases) assert.deepEqual(titles(role), offices, role)
})

test('a title without its body takes the one before it in the same role, when it can have it', () => {
  const cases: [role: string, offices: string[]][] = [
    ['区人大常委会党组书记、主任', ['congress 区人大常委会党组书记', 'congress 区人大常委会主任']],
    ['副区长、党组成员', ['government 副区长', 'government 区政府党组成员']],
    ['区委常委、组织部长', ['committee 区委常委', 'committee 区委组织部部长']],
    ['区委副书记、政法委书记', ['committee 区委副书记', 'committee 区委政法委书记']],
    ['区纪委书记、监委主任', ['discipline 区纪委书记', 'discipline 区监委主任']],
    ['区委书记、主任', ['committee 区委书记', 'unnamed 主任']],
    ['区委书记、园区管委会主任、党组书记', ['committee 区委书记', 'other 园区管委会主任', 'unnamed 党组书记']],
  ]
  for (const [role, offices] of cases) assert.deepEqual(titles(role), offices, role)
})

test('a title without any body stands as printed, under no body', () => {
  for (const role of ['副主任', '党组成员', '主席', '常委', '组织部部长', '一级巡视员'])
    assert.deepEqual(titles(role), [`unnamed ${role}`], role)
})

test('labels of a group are no offices', () => {
  for (const role of ['区领导', '区四套班子领导', '区委、区政府主要领导', '区领导同志', '有关部门负责人', ''])
    assert.deepEqual(titles(role), [], role)
})

test('ways of printing one title that differ in fullness alone are one', () => {
  const cases: [printed: string, plain: string][] = [
    ['中共柳河区委书记', '区委书记'],
    ['中共临江市柳河区委员会副书记', '区委副书记'],
    ['区十七届人大常委会主任', '区人大常委会主任'],
    ['区人大主任', '区人大常委会主任'],
    ['柳河区人民代表大会常务委员会副主任', '区人大常委会副主任'],
    ['政协临江市柳河区第十五届委员会主席', '区政协主席'],
    ['区人民政府副区长', '副区长'],
    ['柳河区区长', '区长'],
    ['代理区长', '代区长'],
    ['区委统战部长', '区委统战部部长'],
    ['区监察委员会主任', '区监委主任'],
    ['区纪律检查委员会副书记', '区纪委副书记'],
  ]
  for (const [printed, plain] of cases) assert.equal(plainTitle(printed, district), plain, printed)
})

test('what is not known to be the same stays apart', () => {
  for (const title of ['代区长', '常务副区长', '区委办公室主任', '清溪区委书记', '区政协副主席'])
    assert.equal(plainTitle(title, district), title)
})

test('a county has its own names, a paper of unknown district keeps to 区', () => {
  const county = districtOf('某省云溪县')
  assert.deepEqual(
    officesOfRole('县委副书记、县长', county).map(({ group, title }) => [group, title]),
    [
      ['committee', '县委副书记'],
      ['government', '县长'],
    ],
  )
  assert.equal(plainTitle('中共区委书记', districtOf(undefined)), '区委书记')
})

test('heads rank before deputies, deputies before members', () => {
  const order = ['区委书记', '区委副书记', '区委常委', '区委组织部部长', '区委办公室主任']
  assert.deepEqual(
    [...order].reverse().sort((a, b) => rankOfTitle(a) - rankOfTitle(b)),
    order,
  )
  assert.ok(rankOfTitle('区人大常委会主任') < rankOfTitle('区人大常委会党组书记'))
  assert.ok(rankOfTitle('区长') < rankOfTitle('代区长') && rankOfTitle('常务副区长') < rankOfTitle('副区长'))
})

test('an office no longer or not yet held proves none', () => {
  for (const role of ['原区委书记', '时任区长', '区长候选人', '拟任副区长']) assert.deepEqual(titles(role), [])
})
