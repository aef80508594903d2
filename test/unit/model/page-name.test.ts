import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  isTextName,
  lastPage,
  pageNamed,
  pageOfText,
  placeOfText,
  plainName,
  sharesPage,
  textNamed,
} from '../../../src/model/page-name.ts'

test('the name of a page’s text tells its page, in any way that says a number', () => {
  const names: [string, string | null][] = [
    ['01.txt', '01'],
    ['112.txt', '112'],
    ['20211122.txt', null],
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
    ['A1.txt', 'a01'],
    ['A2版.txt', 'a02'],
    ['01.TXT', '01'],
    ['3.txt.txt', '03'],
    ['.txt', null],
    ['01.jpg', null],
  ]
  for (const [name, page] of names) assert.equal(pageOfText(name), page, name)
  assert.deepEqual(['01.txt', '12-13.txt', '3.txt', '第3版.txt', '01.TXT', '01.txt.txt', 'x.txt'].map(isTextName), [
    ...[true, true],
    ...[false, false, false, false, false],
  ])
  assert.equal(placeOfText('raw/2021-11-22/第3版.txt'), '2021-11-22/03')
})

test('a name may say several pages that are printed as one', () => {
  const names: [string, string | null][] = [
    ['12-13', '12-13'],
    ['A12-13', 'a12-a13'],
    ['a12-a13', 'a12-a13'],
    ['第12、13版', '12-13'],
    ['第4—5版', '04-05'],
    ['第十二、十三版', '12-13'],
    ['04-05-06', null],
    ['13-12', null],
    ['12-31', null],
    ['a12-b13', null],
  ]
  for (const [name, page] of names) {
    const found = pageNamed(name)
    assert.equal(found && plainName(found), page, name)
  }
  assert.equal(lastPage({ page: '12', file: 'raw/2023-10-01/12-13.txt' }), '13')
  assert.equal(
    lastPage({ page: '05', file: 'raw/2023-10-01/12-13.txt' }),
    undefined,
    'a story that jumped to another page',
  )
})

test('a double page has the pages of its two numbers', () => {
  const shares = (a: string, b: string): boolean => {
    const [left, right] = [textNamed(a), textNamed(b)]
    return left !== null && right !== null && sharesPage(left, right)
  }
  assert.ok(shares('12-13.txt', '13.txt') && shares('12.txt', '012.txt') && shares('第3版.txt', '03.txt'))
  assert.ok(!shares('12-13.txt', '14.txt') && !shares('a12-a13.txt', '13.txt'))
})
