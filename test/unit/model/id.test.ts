import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  byPage,
  isSamePage,
  isTextName,
  issueOfId,
  pageOfText,
  partsOfId,
  placeOfText,
  printedPage,
} from '../../../src/model/id.ts'

test('an article id is taken apart, and its issue is found', () => {
  assert.deepEqual(partsOfId('undated-attic-01-03'), { folder: 'undated-attic', page: '01', number: '03' })
  assert.deepEqual(partsOfId('2023-05-08-a01-03'), { folder: '2023-05-08', page: 'a01', number: '03' })
  assert.equal(issueOfId('2023-05-08-12-103'), '2023-05-08')
  assert.equal(issueOfId('2023'), '2023')
})

test('the name of a page’s text tells its page, in any way that says a number', () => {
  const names: [string, string | null][] = [
    ['01.txt', '01'],
    ['112.txt', '112'],
    ['3.txt', '03'],
    ['第3版.txt', '03'],
    ['第 三 版.txt', '03'],
    ['第三版.txt', '03'],
    ['第十二版.txt', '12'],
    ['０３版.txt', '03'],
    ['3 版.txt', '03'],
    ['0.txt', null],
    ['第0版.txt', null],
    ['第三部分.txt', null],
    ['3版要闻.txt', null],
    ['A01.txt', 'a01'],
    ['b12.txt', 'b12'],
    ['A1.txt', null],
    ['01.TXT', null],
    ['01.jpg', null],
  ]
  for (const [name, page] of names) assert.equal(pageOfText(name), page, name)
  assert.deepEqual(['01.txt', '3.txt', '第3版.txt', 'x.txt'].map(isTextName), [true, false, false, false])
  assert.equal(placeOfText('raw/2021-11-22/第3版.txt'), '2021-11-22/03')
  assert.deepEqual(['b01', '10', 'a02', '9', '002', 'a01', '02'].sort(byPage), [
    '002',
    '02',
    '9',
    '10',
    'a01',
    'a02',
    'b01',
  ])
  assert.deepEqual([isSamePage('02', '002'), isSamePage('a02', '02'), printedPage('a01')], [true, false, 'A01'])
})
