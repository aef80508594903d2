import assert from 'node:assert/strict'
import { test } from 'node:test'
import { CITIES, COUNTIES, DISTRICTS } from '../../../src/model/districts.ts'
import { districtOf } from '../../../src/people/district.ts'

const PLACES: readonly (readonly [place: string, short: string, kind: string])[] = [
  ['上海市徐汇区', '徐汇', '区'],
  ['上海市浦东新区', '浦东新', '区'],
  ['浙江省嘉兴市嘉善县', '嘉善', '县'],
  ['江苏省苏州市昆山市', '昆山', '市'],
  ['山东省枣庄市滕州市', '滕州', '市'],
  ['河南省汝州市', '汝州', '市'],
  ['湖南省永州市东安县', '东安', '县'],
  ['河北省沧州市', '沧州', '市'],
  ['山东省滨州市沾化区', '沾化', '区'],
  ['广西柳州市城中区', '城中', '区'],
  ['黑龙江省鸡西市城子河区', '城子河', '区'],
  ['山西省长治市郊区', '郊', '区'],
  ['甘肃省临夏回族自治州积石山保安族东乡族撒拉族自治县', '积石山', '县'],
  ['湖南省湘西土家族苗族自治州吉首市', '吉首', '市'],
  ['四川省凉山彝族自治州', '凉山', '州'],
  ['内蒙古自治区呼伦贝尔市鄂伦春自治旗', '鄂伦春', '旗'],
  ['内蒙古阿拉善盟额济纳旗', '额济纳', '旗'],
  ['西藏自治区阿里地区札达县', '札达', '县'],
  ['新疆生产建设兵团第八师石河子市', '石河子', '师'],
  ['新疆生产建设兵团第一师十团', '十', '团'],
  ['湖北省神农架林区', '神农架', '区'],
  ['江东省南浦市高新技术产业开发区', '', '开发区'],
  ['江东省南浦市白鹤经济开发区', '白鹤', '开发区'],
  ['江东省南浦市滨湖新区', '滨湖', '新区'],
  ['江东省南浦市白鹤县柳溪镇', '柳溪', '镇'],
  ['江东省南浦市鹿鸣区东山街道', '东山', '街道'],
  ['天津 滨海新区', '滨海新', '区'],
  ['北京海淀', '海淀', '区'],
  ['河北正定', '正定', '县'],
]

for (const [place, short, kind] of PLACES)
  test(`what ${place} is`, () => {
    const read = districtOf(place)
    assert.deepEqual([read.short, read.kind], [short, kind])
  })

test('every built-in name in five ways of writing it', () => {
  const wrong: string[] = []
  const names = [
    ...[...DISTRICTS].map((name) => [name, '区']),
    ...[...COUNTIES].map((name) => [name, '县']),
    ...[...CITIES].map((name) => [name, '市']),
  ] as [string, string][]
  for (const [name, unit] of names) {
    const ways = [
      name + unit,
      `江东省南浦市${name}${unit}`,
      `南浦市 ${name}${unit}`,
      `广西壮族自治区南浦市${name}${unit}`,
      `上海 ${name}${unit}`,
    ]
    for (const way of ways) {
      const { short, kind } = districtOf(way)
      if (short !== name || kind !== unit) wrong.push(`${way} ${short} ${kind}`)
    }
    const bare = districtOf(name).short
    if (bare !== name) wrong.push(`${name} ${bare}`)
  }
  assert.deepEqual(wrong, [])
})

test('the district that a paper is called after, where no place is given', () => {
  assert.equal(districtOf(undefined, '徐汇报').short, '徐汇')
  assert.equal(districtOf(undefined, '长宁时报').short, '长宁')
  assert.equal(districtOf(undefined, '今日静安').short, '静安')
  assert.equal(districtOf(undefined, '海南日报').short, '')
  assert.equal(districtOf('白鹤', '', '镇').level, '镇')
})
