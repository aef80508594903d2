import assert from 'node:assert/strict'
import { test } from 'node:test'
import { folioOf } from '../../../src/facts/folio.ts'
import { numberOf } from '../../../src/model/numerals.ts'
import { pageNumberDoubts } from '../../../src/facts/issue-statement.ts'
import { FURNITURE_RULES } from '../../../src/blocks/furniture.ts'
import type { Block } from '../../../src/model/block.ts'
import { widthKey } from '../../../src/read/width.ts'

function furniture(...texts: string[]): Block[] {
  return texts.map((text, at) => ({
    kind: 'furniture',
    text,
    span: { line: at + 1, from: 0, to: text.length },
    rule: FURNITURE_RULES.find((rule) => rule.matches(widthKey(text), true))?.id ?? 'none',
    confidence: 1,
  }))
}

test('numbers in Arabic and Chinese numerals', () => {
  const expected: readonly (readonly [string, number])[] = [
    ['02', 2],
    ['十', 10],
    ['十二', 12],
    ['二十', 20],
    ['二十二', 22],
    ['三十一', 31],
    ['二〇二一', 2021],
    ['二○二一', 2021],
    ['一九九九', 1999],
  ]
  for (const [text, number] of expected) assert.equal(numberOf(text), number, text)
  for (const text of ['', '百', '一二', '十十', '二一十', '甲']) assert.ok(Number.isNaN(numberOf(text)), text)
})

test('a page states its number and name, its day, weekday and issue', () => {
  const folio = folioOf(furniture('第02版:综合', '2021年12月13日 星期一 出版', '总第1657期'))
  assert.deepEqual(folio, {
    page: { number: 2, line: 1 },
    pageName: '综合',
    date: { iso: '2021-12-13', line: 2, text: '2021年12月13日' },
    weekday: { weekday: 1, line: 2 },
    issue: '1657',
    number: { number: 1657, isSerial: true, line: 3, text: '总第1657期' },
    serialNumber: '1657',
  })
})

test('full-width and Chinese numerals read alike', () => {
  assert.equal(folioOf(furniture('２０２１年１１月２２日　星期一')).date?.iso, '2021-11-22')
  const chinese = folioOf(furniture('二〇二一年十一月二十二日 星期日'))
  assert.equal(chinese.date?.iso, '2021-11-22')
  assert.equal(chinese.weekday?.weekday, 7)
})

test('Chinese numerals, the lunar day and the number of pages do not disturb', () => {
  const lines: readonly (readonly [string, string | undefined, number | undefined, string | undefined])[] = [
    ['二〇二一年十一月二十二日 星期一', '2021-11-22', 1, undefined],
    ['二○二一年十二月三十日　星期四　农历辛丑年十一月廿七', '2021-12-30', 4, undefined],
    ['2021年11月22日 星期一 农历辛丑年十月十八 第1654期 今日八版', '2021-11-22', 1, '1654'],
    ['辛丑年十月十八 二〇二一年十一月二十二日 总第一六五四期', '2021-11-22', undefined, '1654'],
    ['总第1832期 今日八版', undefined, undefined, '1832'],
    ['第45期(总第1832期) 2021年11月22日', '2021-11-22', undefined, '1832'],
    ['二〇二一年十一月三十一日 星期一', undefined, 1, undefined],
  ]
  for (const [text, iso, weekday, issue] of lines) {
    const folio = folioOf(furniture(text))
    assert.deepEqual([folio.date?.iso, folio.weekday?.weekday, folio.issue], [iso, weekday, issue], text)
  }
  assert.equal(folioOf(furniture('2021年11月22日 第45期')).number?.isSerial, false)
})

test('forms of the page line', () => {
  const pages: readonly (readonly [string, number, string | undefined])[] = [
    ['第02:综合', 2, '综合'],
    ['02 综合新闻', 2, '综合新闻'],
    ['第4版', 4, undefined],
    ['要闻 02', 2, '要闻'],
    ['第三版 民生', 3, '民生'],
  ]
  for (const [text, number, name] of pages) {
    const folio = folioOf(furniture(text))
    assert.deepEqual([folio.page?.number, folio.pageName], [number, name], text)
  }
})

test('the first line that states a thing counts; a day that is none states nothing', () => {
  const folio = folioOf(furniture('2021年2月30日', '2021年3月1日', '2021年3月2日'))
  assert.equal(folio.date?.iso, '2021-03-01')
  assert.deepEqual(folioOf(furniture('责任编辑 王芳', '————')), {})
  assert.deepEqual(folioOf([]), {})
})

test('the number of the year and the serial number are told apart, on one line or on two', () => {
  const lines: readonly (readonly [string[], string | undefined, string | undefined, string])[] = [
    [['第45期(总第1832期) 2021年11月22日'], '45', '1832', '1832'],
    [['总第1832期 第45期'], '45', '1832', '1832'],
    [['2021年11月22日 第45期', '总第1832期'], '45', '1832', '45'],
    [['2021年11月22日 第1654期'], '1654', undefined, '1654'],
    [['2021年11月22日 总第一六五四期'], undefined, '1654', '1654'],
  ]
  for (const [texts, plain, serial, issue] of lines) {
    const folio = folioOf(furniture(...texts))
    assert.deepEqual([folio.plainNumber, folio.serialNumber, folio.issue], [plain, serial, issue], texts.join(' / '))
  }
})

test('a page number on one line with the day is the page’s, and is compared with the name of the file', () => {
  const lines: readonly (readonly [line: string, number: number])[] = [
    ['2024年6月3日 星期一 第1版', 1],
    ['二〇二四年六月三日 星期一 第四版', 4],
    ['2024年6月3日　星期一　A03版　总第88期', 3],
    ['第12版 2024年6月3日 星期一', 12],
  ]
  for (const [line, number] of lines) {
    const page = { file: 'raw/2024-06-03/05.txt', page: '05', folio: folioOf(furniture(line)) }
    assert.equal(page.folio.page?.number, number, line)
    const [told, ...others] = pageNumberDoubts(page)
    assert.deepEqual([told?.rule, told?.line, others.length], ['page-disagreement', 1, 0], line)
    assert.match(told?.what ?? '', new RegExp(`第 ${number} 版.*05`))
    assert.deepEqual(pageNumberDoubts({ ...page, page: String(number).padStart(2, '0') }), [])
  }
  for (const line of ['2024年6月3日 星期一 今日8版', '2024年6月3日 共8版', '2024年6月3日 1-8版'])
    assert.equal(folioOf(furniture(line)).page, undefined, line)
})
