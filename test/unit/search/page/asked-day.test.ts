import assert from 'node:assert/strict'
import { test } from 'node:test'
import { askedDay } from '../../../../src/search/page/asked-day.ts'

test('a day however it is written', () => {
  const day = { year: 2021, month: 11, day: 22 }
  for (const text of [
    '2021年11月22日',
    '2021-11-22',
    '20211122',
    '2021/11/22',
    '２０２１．１１．２２',
    '2021年11月22号',
  ])
    assert.deepEqual(askedDay(text), day, text)
  for (const text of ['二〇二一年十一月二十二日', '二零二一年十一月二十二日', '二○二一年 十一月 二十二日'])
    assert.deepEqual(askedDay(text), day, text)
  assert.deepEqual(askedDay('11月22日'), { month: 11, day: 22 })
  assert.deepEqual(askedDay('十月十日'), { month: 10, day: 10 })
  assert.deepEqual(askedDay('1999年1月2日'), { year: 1999, month: 1, day: 2 })
})

test('a month, a year, an issue by its number', () => {
  assert.deepEqual(askedDay('2021年11月'), { year: 2021, month: 11 })
  assert.deepEqual(askedDay('二〇二一年十一月'), { year: 2021, month: 11 })
  assert.deepEqual(askedDay('2021-11'), { year: 2021, month: 11 })
  assert.deepEqual(askedDay('2021年'), { year: 2021 })
  assert.deepEqual(askedDay('2021年第1654期'), { year: 2021, number: '1654' })
  assert.deepEqual(askedDay('总第1832期'), { number: '1832' })
  assert.deepEqual(askedDay('第一六五四期'), { number: '1654' })
})

test('forms of everyday: two digits of a year, other numerals, no 第, what stands behind a day', () => {
  const day = { year: 2021, month: 11, day: 22 }
  for (const text of [
    '21年11月22日',
    '二〇二一年十一月廿二日',
    '二0二一年十一月二十二日',
    '2021年11月22號',
    '2021年11月22日（星期一）',
    '2021年11月22日第1版',
    '2021-11-22-01-03',
    '2021/11/22/A01-03',
    'https://example.org/archive/2021/11/22/01-03/',
    'https://example.org/2021/11/22/',
  ])
    assert.deepEqual(askedDay(text), day, text)
  for (const text of ['11.22', '11-22', '１１／２２', '十一月廿二'])
    assert.deepEqual(askedDay(text), { month: 11, day: 22 }, text)
  for (const text of ['21年11月', '2021年11月份', '2021年11月下旬', '2021年11月底'])
    assert.deepEqual(askedDay(text), { year: 2021, month: 11 }, text)
  for (const text of ['2021年冬', '2021年上半年', '2021年第二季度', '2021年底'])
    assert.deepEqual(askedDay(text), { year: 2021 }, text)
  for (const text of ['1654期', '第1654期', '总1654期', '第一千六百五十四期'])
    assert.deepEqual(askedDay(text), { number: '1654' }, text)
  assert.deepEqual(askedDay('第一千零五期'), { number: '1005' })
  assert.deepEqual(askedDay('98年5月'), { year: 1998, month: 5 })
  assert.deepEqual(askedDay('元旦'), { month: 1, day: 1 })
  assert.deepEqual(askedDay('2022年元旦'), { year: 2022, month: 1, day: 1 })
  assert.deepEqual(askedDay('2021 国庆'), { year: 2021, month: 10, day: 1 })
})

test('anything else is words', () => {
  for (const text of [
    '',
    '2021',
    '1034',
    '13月1日',
    '2021年11月32日',
    '11月22日上午',
    '第一期工程',
    '2021-11-22 会议',
    '一网统管',
    '13.22',
    '21年',
    '元旦晚会',
    '五一路',
    '百年',
    '第一版',
  ])
    assert.equal(askedDay(text), null, text)
})
