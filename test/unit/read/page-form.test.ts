import assert from 'node:assert/strict'
import { test } from 'node:test'
import { textLines } from '../../../src/read/lines.ts'
import { isPrintedTraditional, simplifiedKey } from '../../../src/read/simplified.ts'

const read = (text: string): { texts: string[]; rules: string[] } => {
  const { value, messages } = textLines(text, 'page.txt')
  return { texts: value.map((line) => line.text), rules: messages.map(({ rule }) => rule) }
}
const spaced = (text: string): string => [...text].join(' ')

test('blanks between all characters are closed, and told once', () => {
  const { texts, rules } = read(
    `${spaced('河边的路灯今晚亮了')}\n${spaced('记者 林一舟')}\n${spaced('6月3日，路灯工程完工，散步的人多了。')}`,
  )
  assert.deepEqual(texts, ['河边的路灯今晚亮了', '记者 林一舟', '6月3日，路灯工程完工，散步的人多了。'])
  assert.deepEqual(rules, ['page-spaced'])
})

test('blanks between some words are left', () => {
  const text = '赵一帆 钱小舟 孙文 李 明\n周 南 吴 东 的 名 单\n河边的路灯今晚亮了，散步的人多了起来。'
  assert.deepEqual(read(text).texts, text.split('\n'))
})

test('every repair gives back its raw line', () => {
  const raw = spaced('河边的路灯今晚亮了，散步的人多了。')
  const [line] = textLines(raw, 'page.txt').value
  assert.ok(line)
  let [back, at] = ['', 0]
  for (const { column, before, after } of line.repairs) {
    while (back.length < column) back += line.text.charAt(at++)
    back += before
    at += after.length
  }
  assert.equal(back + line.text.slice(at), raw)
})

test('question marks that stand for an indent, and codes of a typesetting program, go; questions stay', () => {
  assert.deepEqual(read('????路灯亮了。③2\n????人多了吗？??真的。②11').texts, ['路灯亮了。', '人多了吗？??真的。'])
  assert.deepEqual(read('????路灯亮了。③2\n人多了吗？').texts, ['????路灯亮了。③2', '人多了吗？'])
})

test('a traditional page is known, and matched in simplified characters one for one', () => {
  assert.equal(isPrintedTraditional('本報訊 記者從區裡瞭解到，這條路開通後，學生們上學更方便。'), true)
  assert.equal(isPrintedTraditional('本报讯 一家名叫“時光”的书店开张了，居民们都来看。'), false)
  assert.equal(simplifiedKey('本報訊（記者 陳東）'), '本报讯（记者 陈东）')
})
