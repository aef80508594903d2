import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { applyCorrections } from '../../../src/compose/corrections.ts'
import { alikeness, mergeWords, wordChanges } from '../../../src/compose/merge-words.ts'
import type { Correction } from '../../../src/model/correction.ts'
import { makeArticle } from '../../site/fixture.ts'

const text = fc.string({ unit: fc.constantFrom(...'弄堂口的长椅，。1a\n') })

test('changes make the one text of the other, whatever they are', () => {
  fc.assert(
    fc.property(text, text, (before, after) => {
      let made = before
      for (const { from, to, text: fresh } of wordChanges(before, after).reverse())
        made = made.slice(0, from) + fresh + made.slice(to)
      assert.equal(made, after)
    }),
    { numRuns: 500, seed: 1 },
  )
})

test('what one side left alone is what the other made of it', () => {
  fc.assert(
    fc.property(text, text, (before, after) => {
      assert.equal(mergeWords(before, after, before), after)
      assert.equal(mergeWords(before, before, after), after)
      assert.equal(mergeWords(before, after, after), after)
    }),
    { numRuns: 300, seed: 1 },
  )
})

test('changes of different words are both made; of the same or touching words they are a conflict', () => {
  const before = '弄堂口的长倚装好了，居民第一个坐下。'
  const after = before.replace('长倚', '长椅')
  assert.equal(mergeWords(before, after, before.replace('第一个', '头一个')), '弄堂口的长椅装好了，居民头一个坐下。')
  assert.equal(mergeWords(before, after, after.replace('第一个', '头一个')), '弄堂口的长椅装好了，居民头一个坐下。')
  assert.equal(mergeWords(before, after, before.replace('长倚', '长凳')), null)
  assert.equal(mergeWords(before, after, before.replace('装好', '安好')), null, 'side by side')
  assert.equal(mergeWords(before, after, before.replace('倚装', '椅子装')), null)
})

test('alike is what shares its pairs of characters', () => {
  assert.equal(alikeness('弄堂口', '弄堂口'), 1)
  assert.equal(alikeness('弄堂口', '地铁站'), 0)
  assert.ok(alikeness('弄堂口的长椅装好了', '弄堂口的长倚装好了') > 0.7)
  assert.deepEqual([alikeness('', ''), alikeness('一', '二'), alikeness('一', '一')], [1, 0, 1])
})

const ID = '2023-05-08-01-01'
const PARAGRAPHS = ['昨天，弄堂口的长倚装好了，居民第一个坐下。', '晚上，又有人来看长椅。', '明天，还要装三张。']

function corrected(now: readonly string[], ...changes: [string, string][]): { body: string[]; rules: string[] } {
  const corrections = changes.map(([before, after]): Correction => {
    return { id: ID, field: 'body', before, after, date: '2024-01-02' }
  })
  const machine = makeArticle(ID, { body: now.map((words) => ({ kind: 'paragraph', text: words })) })
  const { value, messages } = applyCorrections(machine, corrections)
  return { body: value.body.map((block) => block.text), rules: messages.map(({ rule }) => rule) }
}

const [FIRST = '', SECOND = '', THIRD = ''] = PARAGRAPHS
const FIX: [string, string] = [FIRST, FIRST.replace('长倚', '长椅')]

test('a change of the body holds over a better reading of the other words', () => {
  const { body, rules } = corrected([FIRST.replace('第一个', '头一个'), SECOND, THIRD], FIX)
  assert.deepEqual(body, [FIRST.replace('第一个', '头一个').replace('长倚', '长椅'), SECOND, THIRD])
  assert.deepEqual(rules, ['correction-merged'])
})

test('a change of the body holds where paragraphs are cut otherwise by now', () => {
  const { body, rules } = corrected([FIRST, SECOND + THIRD], [`${FIRST}\n\n${SECOND}`, `${FIX[1]}\n\n${SECOND}`])
  assert.deepEqual([body, rules], [[FIX[1], SECOND + THIRD], ['correction-merged']])
  const joined = corrected([FIRST.replace('昨天', '前天'), SECOND, THIRD], [`${FIRST}\n\n${SECOND}`, FIRST + SECOND])
  assert.deepEqual(joined.body, [FIRST.replace('昨天', '前天') + SECOND, THIRD])
})

test('the same words changed otherwise are a conflict, and the text stays as it is read', () => {
  const now = [FIRST.replace('长倚', '长凳'), SECOND, THIRD]
  assert.deepEqual(corrected(now, FIX), { body: now, rules: ['correction-conflict'] })
})

test('a paragraph taken out that is gone by now, and steps of which the last is read already, are fulfilled', () => {
  assert.deepEqual(corrected([FIRST, THIRD], [SECOND, '']), { body: [FIRST, THIRD], rules: ['correction-fulfilled'] })
  const next: [string, string] = [FIX[1], FIX[1].replace('居民', '街坊')]
  assert.deepEqual(corrected([next[1], SECOND], FIX, next), {
    body: [next[1], SECOND],
    rules: ['correction-fulfilled'],
  })
})

test('two paragraphs that are alike enough are not told apart, and the change is told as not made', () => {
  const twins = [FIRST.replace('第一个', '头一个'), FIRST.replace('第一个', '先一个')]
  assert.deepEqual(corrected(twins, FIX), { body: twins, rules: ['body-hunk-gone'] })
})

test('a title corrected in other words than a better reading changed keeps both; else the person’s, and both are told', () => {
  const correction: Correction = {
    id: ID,
    field: 'title',
    before: '弄堂口的长倚装好',
    after: '弄堂口的长椅装好',
    date: '2024-01-02',
  }
  const made = (title: string) => {
    const { value, messages } = applyCorrections(makeArticle(ID, { title }), [correction])
    return [value.title, messages.map(({ rule }) => rule)]
  }
  assert.deepEqual(made('弄堂口的长倚装好了'), ['弄堂口的长椅装好了', ['correction-merged']])
  assert.deepEqual(made('弄堂口的长凳装好'), ['弄堂口的长椅装好', ['correction-conflict']])
  assert.deepEqual(made('别的标题'), ['弄堂口的长椅装好', ['correction-conflict']])
})
