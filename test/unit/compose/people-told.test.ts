import assert from 'node:assert/strict'
import { test } from 'node:test'
import { peopleTold, type PeopleTold } from '../../../src/compose/people-told.ts'
import { factsOf } from '../../../src/facts/facts.ts'
import type { AuthorityPerson } from '../../../src/model/authority.ts'
import { draftOf } from '../facts/draft.ts'

const person = (id: string, name: string, more: Partial<AuthorityPerson> = {}): AuthorityPerson => ({
  id,
  name,
  aliases: [],
  offices: [],
  not: [],
  ...more,
})

const PEOPLE: readonly AuthorityPerson[] = [
  person('lu-jianming', '陆建明', {
    aliases: ['陆健明'],
    offices: [{ title: '区委书记', from: '2020-06', to: '2022' }],
  }),
  person('fang-xiaolan', '方晓岚', { offices: [{ title: '区长', to: '2021-11-30' }] }),
  person('shi-yun', '时允', { offices: [{ title: '区长', from: '2021-12-01' }] }),
  person('gao-tian', '高天', { leader: true, not: ['高天厚土'] }),
  person('wang-hua', '王华', { offices: [{ title: '区政协副主席', from: '2019' }] }),
  person('wang-hua-2', '王华', { leader: false, offices: [{ title: '第三中学校长' }] }),
  person('li-qing', '李青', { leader: false }),
  person('zhao-xin', '赵新', { offices: [{ title: '副区长' }] }),
  person('zhao-xin-2', '赵新', { offices: [{ title: '副区长' }] }),
  person('yin-lijin', '尹力今', { person: false }),
]

function toldIn(text: string, day?: string): PeopleTold {
  const facts = { district: { short: '徐汇', level: '区' }, people: PEOPLE, places: [], events: [] }
  const findings = factsOf(draftOf([text]), facts).findings.filter((finding) => finding.kind === 'person')
  return peopleTold(findings, { facts, day, personId: (name) => `new ${name}` })
}

const TABLE: readonly (readonly [text: string, day: string | undefined, leaders: readonly string[]])[] = [
  ['陆建明指出,要压实责任。', '2021-11-22', ['lu-jianming 陆建明 〔区委书记〕']],
  ['陆建明指出,要压实责任。', '2023-03-06', []],
  ['陆建明指出,要压实责任。', '2020-05-25', []],
  ['陆建明指出,要压实责任。', undefined, []],
  ['区委书记陆建明指出,要压实责任。', '2023-03-06', ['lu-jianming 陆建明 区委书记']],
  ['区委书记陆健明出席。', '2021-11-22', ['lu-jianming 陆健明 区委书记']],
  ['区委书记陆建明出席,陆健明还察看了工地。', '2021-11-22', ['lu-jianming 陆建明 区委书记']],
  ['方晓岚、时允共同按下按钮。', '2021-11-22', ['fang-xiaolan 方晓岚 〔区长〕']],
  [
    '方晓岚强调安全。时允强调质量,陆建明、时允为中心揭牌。',
    '2021-12-06',
    ['shi-yun 时允 〔区长〕', 'lu-jianming 陆建明 〔区委书记〕'],
  ],
  ['陆建明、高天为中心揭牌。', '2021-11-22', ['lu-jianming 陆建明 〔区委书记〕', 'gao-tian 高天 〔区领导〕']],
  ['高天流云,提高天气预报水平。', '2021-11-22', []],
  ['在这里,高天厚土,令人神往。', '2021-11-22', []],
  ['高天同志走上讲台。', '2021-11-22', ['gao-tian 高天 〔区领导〕']],
  ['区政协副主席王华出席。', '2021-11-22', ['wang-hua 王华 区政协副主席']],
  ['第三中学校长王华介绍了经验。', '2021-11-22', []],
  ['区领导李青参加。', '2021-11-22', []],
  ['副区长尹力今早来到工地。', '2021-11-22', ['new 尹力 尹力 副区长']],
]

for (const [text, day, leaders] of TABLE)
  test(`${text} on ${day ?? 'an unknown day'}`, () =>
    assert.deepEqual(
      toldIn(text, day).leaders.map(({ id, name, role }) => `${id} ${name} ${role}`),
      leaders,
    ))

test('whom the authority file rejects as a leader is a person with the role as printed', () => {
  assert.deepEqual(toldIn('区领导李青参加。', '2021-11-22').people, [{ id: 'li-qing', name: '李青', role: '区领导' }])
})

test('of two people with one name the office decides', () => {
  assert.deepEqual(toldIn('第三中学校长王华介绍了经验。', '2021-11-22').people, [
    { id: 'wang-hua-2', name: '王华', role: '第三中学校长' },
  ])
})

test('a name that fits two people alike is flagged', () => {
  assert.deepEqual(toldIn('副区长赵新出席。', '2021-11-22').flags, [
    { rule: 'person-ambiguous', line: 1, text: '赵新' },
  ])
})
