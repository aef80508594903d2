import assert from 'node:assert/strict'
import { test } from 'node:test'
import { guessDate, guessPage, guessPages } from '../../../src/review/client/guess.ts'

test('page numbers are told by names of all usual forms', () => {
  const names: [string, string][] = [
    ['01.txt', '01'],
    ['1.txt', '01'],
    ['A03.txt', 'a03'],
    ['晨报-B2.txt', 'b02'],
    ['12-13.txt', '12-13'],
    ['20231001_12-13.txt', '12-13'],
    ['第十二、十三版.txt', '12-13'],
    ['2023-10-01 A02版.txt', 'a02'],
    ['page07.txt', '07'],
    ['第2版.txt', '02'],
    ['要闻 第12版 2021.txt', '12'],
    ['20211122_04.txt', '04'],
    ['2021-11-22-05.txt', '05'],
    ['2021年11月22日第6版.txt', '06'],
    ['新泾报2021.11.22 07.txt', '07'],
    ['头版.txt', ''],
    ['20211122.txt', ''],
  ]
  for (const [name, page] of names) assert.equal(guessPage(name), page, name)
})

test('files that tell no number, or one that is taken, get the first free one', () => {
  assert.deepEqual(guessPages(['02.txt', '头版.txt', '副刊.txt']), ['02', '01', '03'])
  assert.deepEqual(guessPages(['A01.txt', 'B01.txt']), ['a01', 'b01'])
  assert.deepEqual(guessPages(['A01.txt', 'A02.txt']), ['a01', 'a02'])
  assert.deepEqual(guessPages(['p01.txt', 'p02.txt']), ['01', '02'])
  assert.deepEqual(guessPages(['P01.txt', 'A01.txt']), ['p01', 'a01'])
})

test('the day is told by the first name that has one', () => {
  assert.equal(guessDate(['01.txt', '20211122_02.txt']), '2021-11-22')
  assert.equal(guessDate(['2021年1月2日.txt']), '2021-01-02')
  assert.equal(guessDate(['2021-11-30-01.txt']), '2021-11-30')
  assert.equal(guessDate(['01.txt', '第2021号.txt']), '')
})
