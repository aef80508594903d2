import assert from 'node:assert/strict'
import { test } from 'node:test'
import { nameAtEnd } from '../../../src/people/name-end.ts'
import { namesAfter, namesBefore } from '../../../src/people/name-list.ts'
import { nameAtStart, type NameEvidence } from '../../../src/people/name-start.ts'

const evidence = (page: string): NameEvidence => ({ page, known: new Set(), rejected: new Set() })

const NAMES: readonly (readonly [string, string | null])[] = [
  ['曹立强来到现场', '曹立强'],
  ['高天参加调研', '高天'],
  ['何雅和委员们分享', '何雅'],
  ['沈权为基地授牌', '沈权'],
  ['赵懿出席活动并宣读', '赵懿'],
  ['吴海勇,作为会员', '吴海勇'],
  ['郑蓉长期从事德育', '郑蓉'],
  ['冯志浩分享了故事', '冯志浩'],
  ['符湘林则谈了谈', '符湘林'],
  ['欧阳静怡介绍', '欧阳静怡'],
  ['司马光指出', '司马光'],
  ['李明、王芳', '李明'],
  ['李明', '李明'],
  ['于洋副主任', '于洋'],
  ['司马光的店', '司马光'],
  ['关心怡', '关心怡'],
  ['周到说', '周到'],
  ['仁青来到现场', '仁青'],
  ['李明说', '李明'],
  ['高度重视', null],
  ['于是大家', null],
  ['和谐社区', null],
  ['在会上强调', null],
  ['', null],
  ['A座大楼', null],
]

for (const [text, expected] of NAMES) {
  test(`${text === '' ? 'nothing' : text} begins with ${expected ?? 'no name'}`, () =>
    assert.equal(nameAtStart(text, evidence(text)), expected))
}

test('what else the page says decides between two and three characters', () => {
  const page = '张建国在会上发言。张建国认为要抓落实。张建国最后说。'
  assert.equal(nameAtStart('张建国展开讨论', evidence(page)), '张建国')
  assert.equal(nameAtStart('张建国展开讨论', evidence('张建的店开张了。张建和家人。')), '张建')
})

test('more certainty can be asked for', () => {
  assert.equal(nameAtStart('李明玉兰盛开', evidence('李明玉兰盛开'), 4), null)
  assert.equal(nameAtStart('李明,来自上海', evidence(''), 4), '李明')
})

const AFTER: readonly (readonly [string, string[], boolean])[] = [
  ['李建国、王芳参加调研', ['李建国', '王芳'], false],
  ['李建国、王芳、赵小明等参加', ['李建国', '王芳', '赵小明'], true],
  ['李建国和王芳出席', ['李建国', '王芳'], false],
  ['李建国以及王芳出席', ['李建国', '王芳'], false],
  ['李建国,王芳出席', ['李建国'], false],
  ['赵小明、向东方说', ['赵小明', '向东方'], false],
  ['高 天参加', ['高天'], false],
  ['高 天、李建国参加', ['高天', '李建国'], false],
  ['强调,要抓好落实', [], false],
]

for (const [text, names, open] of AFTER) {
  test(`names at the front of ${text}`, () => {
    const list = namesAfter(text, 0, evidence(text))
    assert.deepEqual(
      list.names.map(({ name }) => name),
      names,
    )
    assert.equal(list.open, open)
  })
}

test('names right before a place, back to where the list begins', () => {
  const text = '近日,李建国、王芳、赵小明等区领导到各点投票'
  const list = namesBefore(text, text.indexOf('等'), evidence(text))
  assert.deepEqual(
    list.names.map(({ name, from, to }) => [name, text.slice(from, to)]),
    [
      ['李建国', '李建国'],
      ['王芳', '王芳'],
      ['赵小明', '赵小明'],
    ],
  )
  assert.deepEqual(namesBefore('会议要求', 4, evidence('')).names, [])
})

for (const [text, name] of [
  ['由王芳·艾力', '王芳·艾力'],
  ['由欧阳静怡', '欧阳静怡'],
  ['邻居王芳', '王芳'],
  ['区长孙行者', '孙行者'],
  ['千寻', '千寻'],
] as const)
  test(`${text} ends with ${name}`, () => assert.equal(nameAtEnd(text, evidence(text))?.name, name))

test('names that are known are read before others, words that a person rejected never', () => {
  const known = { ...evidence(''), known: new Set(['王芳', '李建国']) }
  assert.equal(nameAtEnd('由王芳', known)?.name, '王芳')
  assert.equal(nameAtStart('李建国了', known), '李建国')
  const rejected = { ...evidence(''), rejected: new Set(['程序', '买买提', '向东方', '成海涛']) }
  for (const text of ['程序飞快地', '买买提出席', '向东方出席', '成海涛了'])
    assert.equal(nameAtStart(text, rejected), null, text)
})
