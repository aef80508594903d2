import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isCardNumber, isIdentityNumber, privateWords } from '../../../src/review/private-words.ts'

/** An identity number of a made person with its check character: the weights of GB 11643 again, by powers of two. */
function identity(first: string): string {
  const sum = [...first].reduce((all, digit, at) => all + Number(digit) * (2 ** (17 - at) % 11), 0)
  return first + '10X98765432'.charAt(sum % 11)
}

const found = (text: string, isOfCourt = false): string[] =>
  privateWords(text, isOfCourt).map(({ text: words, what }) => `${what} ${words}`)

test('identity numbers are told by day and check character', () => {
  const own = identity('31010419900307283')
  assert.ok(isIdentityNumber(own))
  assert.deepEqual(found(`证件号码为${own}的居民`), [`身份证号 ${own}`])
  assert.deepEqual(found(`${own.slice(0, 6)} ${own.slice(6, 14)} ${own.slice(14)}`), [
    `身份证号 ${own.slice(0, 6)} ${own.slice(6, 14)} ${own.slice(14)}`,
  ])
  const other = own.slice(0, 17) + (own.endsWith('1') ? '2' : '1')
  assert.equal(isIdentityNumber(other), false)
  assert.equal(isIdentityNumber(identity('31010419901307283')), false)
  assert.deepEqual(found(`订单号${own}00`), [])
})

test('bank cards and mobile numbers, but no hotline, amount or date', () => {
  const card = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9']
    .map((last) => `622202123456789${last}`)
    .find(isCardNumber)
  assert.ok(card)
  assert.deepEqual(found(`卡号${card}，电话13900001234`), [`银行卡号 ${card}`, '手机号码 13900001234'])
  assert.deepEqual(found('热线021-64881234，投资12345678901元，2021-11-22 10:30'), [])
})

test('names of minors in reports of courts', () => {
  assert.deepEqual(found('被告人张小明（15岁）被判处', true), ['案件中未成年人的名字 张小明'])
  assert.deepEqual(found('学生王芳，女，16岁，17岁的李强、15岁的赵刚', true), [
    '案件中未成年人的名字 王芳',
    '案件中未成年人的名字 李强',
    '案件中未成年人的名字 赵刚',
  ])
  assert.deepEqual(found('被告人张某（15岁）、被告人赵刚（45岁）', true), [])
  assert.deepEqual(found('张小明（15岁）获得冠军'), [])
})
