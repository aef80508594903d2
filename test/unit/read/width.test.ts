import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { restoreWidth, widthKey } from '../../../src/read/width.ts'

const RESTORED: readonly (readonly [string, string])[] = [
  ['今天,活动举行。', '今天，活动举行。'],
  ['他说:“好!”', '他说：“好！”'],
  ['老龄化(户籍)人口;其中', '老龄化（户籍）人口；其中'],
  ['谁来管?怎么管?', '谁来管？怎么管？'],
  ['会议(第3次)召开', '会议（第3次）召开'],
  ['比分是3:2,主队胜。', '比分是3:2，主队胜。'],
  ['共1,034个投票站', '共1,034个投票站'],
  ['9:00至16:30', '9:00至16:30'],
  ['(A)项和(1)项', '（A）项和（1）项'],
  ['音乐剧《Hello, World》上演', '音乐剧《Hello, World》上演'],
  ['他介绍了NASA(National Agency)的做法', '他介绍了NASA（National Agency）的做法'],
  ['电话:64870000,传真:64870001', '电话：64870000，传真：64870001'],
  ['2021年,', '2021年，'],
  ['“三旧”变“三新”(老旧住房)', '“三旧”变“三新”（老旧住房）'],
  ['怎么办?!', '怎么办？！'],
  ['名单如下(见附表):', '名单如下（见附表）：'],
  ['“好!”,他说', '“好！”，他说'],
  ['已是，全角！', '已是，全角！'],
  ['plain English, with (marks): no Chinese?', 'plain English, with (marks): no Chinese?'],
  ['', ''],
]

for (const [text, expected] of RESTORED) {
  test(`${text === '' ? 'nothing' : text} is restored`, () => assert.equal(restoreWidth(text), expected))
}

test('restoring changes marks one for one and nothing else', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'区委书记ab19 ,:;!?()“”。，（）') }), (text) => {
      const once = restoreWidth(text)
      assert.equal(once.length, text.length)
      assert.equal(widthKey(once), widthKey(text))
    }),
  )
})

test('a key is half-width, unit for unit, and leaves Chinese marks alone', () => {
  assert.equal(widthKey('　　２０２１年，（记者　刘坤）'), '  2021年,(记者 刘坤)')
  assert.equal(widthKey('。、“”《》—…'), '。、“”《》—…')
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => assert.equal(widthKey(text).length, text.length)))
})
