import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findDamage } from '../../../src/read/damage.ts'
import { readLines } from '../../../src/read/lines.ts'

const CLEAN = [
  '新桥今日通车',
  '记者 王芳',
  '本报讯 昨天上午，跨越蒲汇塘的新桥通车，两岸居民不用再绕行，孩子上学近了一里路。',
  '“真的吗??”有人问。“〇三年就说要修。”老人笑着说：café里坐满了人……',
  '□是 □否　■本报记者 李明',
]
const FILE = 'raw/2024-01-01/01.txt'
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)
const told = (lines: readonly string[]): (number | string)[][] =>
  findDamage(lines, FILE).messages.map(({ line = 0, what }) => [line, what])

/** Line 3 damaged in some way. */
const withThird = (damage: (text: string) => string): string[] =>
  CLEAN.map((line, at) => (at === 2 ? damage(line) : line))

test('clean text is left alone', () => {
  assert.deepEqual(told(CLEAN), [])
  assert.deepEqual(told(['', '????开头的缩进', '什么??', '□□□□', '甲·乙 ····· 丙']), [])
})

test('UTF-8 read as GBK or as Latin text, GBK read as Latin text', () => {
  const ways: [string, RegExp][] = [
    ['gbk', /当作 GBK/],
    ['latin1', /UTF-8 的文字被当作西文/],
    ['windows-1252', /UTF-8 的文字被当作西文/],
  ]
  for (const [encoding, what] of ways) {
    const [found, ...others] = told(withThird((line) => new TextDecoder(encoding).decode(utf8(line))))
    assert.equal(others.length, 0)
    assert.equal(found?.[0], 3)
    assert.match(String(found?.[1]), what)
    assert.match(String(found?.[1]), /共 1 行 \d+ 字/)
  }
  const gbk = Uint8Array.from([0xd0, 0xc2, 0xc7, 0xc5, 0xbd, 0xf1, 0xc8, 0xd5, 0xcd, 0xa8, 0xb3, 0xb5])
  assert.match(String(told(withThird(() => new TextDecoder('latin1').decode(gbk)))[0]?.[1]), /GBK 的文字被当作西文/)
})

test('question marks, boxes and character numbers in the place of characters, with their number', () => {
  const cases: [string, RegExp][] = [
    ['本报讯 ??????，两岸居民', /问号，共 1 行 6 字/],
    ['新?今日?车?了好', /问号，共 1 行 3 字/],
    ['本报讯 □□□通车', /方框，共 1 行 3 字/],
    ['(cid:1234)(cid:88)通车', /字码.*共 1 行 2 字/],
  ]
  for (const [line, what] of cases) {
    const [found] = told(withThird(() => line))
    assert.equal(found?.[0], 3, line)
    assert.match(String(found[1]), what)
  }
})

test('one character alone in a line that is lost to a box or a question mark', () => {
  const lost = [
    '记者 王芳 张□明',
    '（记者 王?芳）',
    '河上的□，是石头的',
    '他叫张?，住在河边',
    '他说，?这条路',
    '镇志写作“□塘”',
  ]
  for (const line of lost) {
    const [found] = told(withThird(() => line))
    assert.deepEqual([found?.[0], /共 1 行 1 字/.test(String(found?.[1]))], [3, true], line)
  }
  const kept = ['性别：男□女□', '□男□女', '这是谁修的?大家都说', '桥通了没有?第二天', '完 ■记者 李明']
  for (const line of kept) assert.deepEqual(told([...CLEAN, line]), [], line)
  assert.deepEqual(told(['河上通了新桥,两岸都高兴,孩子都来看?老人说好']), [])
  assert.match(String(told(['河上通了新桥,两岸都高兴,张?明来看'])[0]?.[1]), /1 字/)
  assert.deepEqual(told(['为何这几年没有人愿意', '修这座桥?大家都说：']), [])
})

test('a page without common characters is told, whatever was done to it', () => {
  const strange = new TextDecoder('shift_jis').decode(utf8(CLEAN.join('\n').repeat(3)))
  assert.equal(told(strange.split('\n')).length, 1)
})

test('damaged lines are marked, and so are lost characters: one warning a line and kind, with their number', () => {
  const { value, messages } = readLines(utf8('甲乙丙\n丁\ufffd\ufffd戊\ufffd\n(cid:7)己'), FILE)
  assert.deepEqual(
    value.map(({ damaged = false }) => damaged),
    [false, true, true],
  )
  assert.deepEqual(
    messages.map(({ line, column, rule }) => [line, column, rule]),
    [
      [3, undefined, 'text-damaged'],
      [2, 2, 'char-replacement'],
    ],
  )
  assert.match(messages[1]?.what ?? '', /3 个/)
})

test('a lone surrogate is removed, and told', () => {
  const bytes = Uint8Array.from([0xff, 0xfe, 0x32, 0x75, 0x00, 0xd8, 0x59, 0x4e])
  const { value, messages } = readLines(bytes, FILE)
  assert.equal(value[0]?.text, '甲乙')
  assert.deepEqual(
    messages.map(({ line, column, rule }) => [line, column, rule]),
    [[1, 2, 'char-surrogate']],
  )
})
