import assert from 'node:assert/strict'
import { test } from 'node:test'
import { decideBlocks } from '../../../src/articles/decisions.ts'
import { groupArticles } from '../../../src/articles/group.ts'
import { withSigns } from '../../../src/blocks/signs.ts'
import type { Block, BlockKind } from '../../../src/model/block.ts'
import type { Correction, FieldValue } from '../../../src/model/correction.ts'

type Mark = 'opens' | 'continues'

function page(...lines: [BlockKind, string, Mark?][]): Block[] {
  return lines.map(([kind, text, mark], at): Block => {
    const span = { line: at + 1, from: 0, to: text.length }
    return { kind, text, span, rule: 'test', confidence: 0.2, ...(mark === undefined ? {} : { [mark]: true }) }
  })
}

const decision = (field: string, before: FieldValue, after: FieldValue): Correction => {
  return { id: '2021-11-22-01', field, before, after, date: '2024-01-02' }
}
const line = (words: string, is: string, after: string): Correction => decision('line', { words, is }, after)

const PAGE = page(
  ['kicker', '弄堂新事', 'opens'],
  ['headline', '长椅装好了'],
  ['paragraph', '昨天，弄堂口的长椅装好了，'],
  ['paragraph', '居民第一个坐下。', 'continues'],
  ['headline', '白鹭又来了', 'opens'],
  ['paragraph', '清晨的河边，两只白鹭掠过水面。'],
  ['paragraph', '本版责编王某某'],
)

const titles = (blocks: readonly Block[]): string[] =>
  groupArticles(blocks).articles.map(({ kicker, headline, paragraphs }) =>
    [
      kicker.map(({ text }) => text).join('/'),
      headline.map(({ text }) => text).join('/'),
      paragraphs
        .map(({ kind, blocks: parts }) => `${kind === 'crosshead' ? '#' : ''}${parts.map(({ text }) => text).join('')}`)
        .join('|'),
    ].join(' '),
  )

const textOf = (blocks: readonly Block[]): string => blocks.map(({ text }) => text).join('')

function decided(...decisions: Correction[]): {
  titles: string[]
  furniture: string
  rules: string[]
  missing: number
} {
  const { blocks, messages, missing } = decideBlocks(PAGE, decisions)
  assert.equal(textOf(blocks), textOf(PAGE), 'no character is lost or added')
  for (const { span, text } of blocks) assert.equal(span.to - span.from, text.length)
  return {
    titles: titles(blocks),
    furniture: textOf(groupArticles(blocks).furniture),
    rules: messages.map(({ rule }) => rule),
    missing: missing.length,
  }
}

const FIRST = '弄堂新事 长椅装好了 昨天，弄堂口的长椅装好了，居民第一个坐下。'
const SECOND = ' 白鹭又来了 清晨的河边，两只白鹭掠过水面。|本版责编王某某'

test('a line is furniture, also under words that a better scan reads a little differently', () => {
  const expected = [FIRST, ' 白鹭又来了 清晨的河边，两只白鹭掠过水面。']
  for (const words of ['本版责编王某某', '本版责编 王某某', '本版贵编王某某']) {
    const { titles: found, furniture, rules } = decided(line(words, 'paragraph', 'furniture'))
    assert.deepEqual([found, furniture, rules], [expected, '本版责编王某某', []], words)
  }
})

test('a title that is furniture leaves its article where it begins', () => {
  assert.deepEqual(decided(line('白鹭又来了', 'headline', 'furniture')).titles, [
    FIRST,
    '  清晨的河边，两只白鹭掠过水面。|本版责编王某某',
  ])
  assert.deepEqual(decided(line('弄堂新事', 'kicker', 'furniture')).titles, [FIRST.replace('弄堂新事', ''), SECOND])
})

test('a title that is a paragraph belongs to the article above; a paragraph that is a title begins one', () => {
  assert.deepEqual(decided(line('白鹭又来了', 'headline', 'paragraph')).titles, [
    `${FIRST}|白鹭又来了|清晨的河边，两只白鹭掠过水面。|本版责编王某某`,
  ])
  assert.deepEqual(decided(line('本版责编王某某', 'paragraph', 'headline')).titles, [
    FIRST,
    SECOND.replace('|本版责编王某某', ''),
    ' 本版责编王某某 ',
  ])
})

test('title lines of one article stay together', () => {
  assert.deepEqual(decided(line('弄堂新事', 'kicker', 'headline')).titles, [
    ' 弄堂新事/长椅装好了 昨天，弄堂口的长椅装好了，居民第一个坐下。',
    SECOND,
  ])
  assert.deepEqual(decided(line('长椅装好了', 'headline', 'subhead')).titles[1], SECOND)
  const caption = decided(line('弄堂新事', 'kicker', 'caption')).titles
  assert.equal(caption.length, 3)
})

test('an article is split at words, within a line too, and two are merged, a title in the text becoming a cross-head', () => {
  const opens = { words: '两只白鹭', is: 'goes-on' }
  assert.deepEqual(decided(decision('article', opens, 'opens')).titles, [
    FIRST,
    ' 白鹭又来了 清晨的河边，',
    '  两只白鹭掠过水面。|本版责编王某某',
  ])
  assert.deepEqual(decided(decision('article', { words: '白鹭又来了', is: 'opens' }, 'goes-on')).titles, [
    `${FIRST}|#白鹭又来了|清晨的河边，两只白鹭掠过水面。|本版责编王某某`,
  ])
})

test('paragraphs are split, within a line too, and joined', () => {
  const starts = decision('paragraph', { words: '居民第一', is: 'goes-on' }, 'starts')
  assert.match(decided(starts).titles[0] ?? '', /装好了，\|居民/)
  const within = decision('paragraph', { words: '两只', is: 'starts' }, 'starts')
  assert.match(decided(within).titles[1] ?? '', /河边，\|两只白鹭/)
  const joined = decision('paragraph', { words: '本版责编', is: 'starts' }, 'goes-on')
  assert.match(decided(joined).titles[1] ?? '', /水面。本版/)
})

test('a line joined under a title goes on in it, whatever it was; a paragraph then has no text above to go on from', () => {
  const joins = (words: string): Correction => decision('paragraph', { words, is: 'starts' }, 'goes-on')
  assert.deepEqual(decided(joins('清晨的河边')).titles[1], ' 白鹭又来了/清晨的河边，两只白鹭掠过水面。 本版责编王某某')
  const above = { words: '长椅装好了', above: '弄堂新事', is: 'starts' }
  const kicker = decided(decision('paragraph', above, 'goes-on')).titles[0]
  assert.equal(kicker, '弄堂新事/长椅装好了  昨天，弄堂口的长椅装好了，居民第一个坐下。')
  assert.deepEqual(decided(joins('白鹭又来了')).titles.length, 1)
  const back = [joins('清晨的河边'), decision('paragraph', { words: '清晨的河边', is: 'goes-on' }, 'starts')]
  const { blocks } = decideBlocks(PAGE, back)
  assert.ok(blocks.every(({ kind, continues }) => kind !== 'headline' || continues === undefined))
})

test('what is no article is furniture from its first to its last words', () => {
  const before = { words: '白鹭又来了', until: '掠过水面。', is: 'opens' }
  const { titles: found, furniture } = decided(decision('article', before, 'furniture'))
  assert.equal(furniture, '白鹭又来了清晨的河边，两只白鹭掠过水面。')
  assert.deepEqual(found, [FIRST, '  本版责编王某某'])
})

test('accepting what the machine says makes it sure and changes nothing else', () => {
  const { blocks, messages } = decideBlocks(PAGE, [line('居民第一个坐下。', 'paragraph', 'paragraph')])
  assert.deepEqual(
    blocks,
    PAGE.map((block, at) => (at === 3 ? { ...block, confidence: 1, accepted: true } : block)),
  )
  assert.deepEqual(messages, [])
})

test('what the machine reads by now as wanted is told; a reading never seen is a conflict with both; the person holds', () => {
  const fulfilled = decided(line('白鹭又来了', 'paragraph', 'headline'))
  assert.deepEqual([fulfilled.rules, fulfilled.titles], [['correction-fulfilled'], [FIRST, SECOND]])
  const conflict = decided(line('白鹭又来了', 'subhead', 'caption'))
  assert.deepEqual(conflict.rules, ['correction-conflict'])
  assert.equal(conflict.titles.length, 1)
})

test('words that are gone, or stand more than once, change nothing and are given back', () => {
  for (const words of ['从来没有印过的话', '。', '白鹭']) {
    const { titles: found, missing } = decided(line(words, 'paragraph', 'headline'))
    assert.deepEqual([found, missing], [[FIRST, SECOND], 1], words)
  }
  const above = decision('line', { words: '白鹭', above: '两只', is: 'paragraph' }, 'crosshead')
  assert.match(decided(above).titles[1] ?? '', /两只\|#白鹭\|掠过/)
})

test('decisions of a wrong form are errors and change nothing', () => {
  const wrong = [
    decision('line', '白鹭又来了', 'headline'),
    decision('line', { words: '白鹭又来了' }, 'headline'),
    line('白鹭又来了', 'headline', 'title'),
    decision('article', { words: '白鹭又来了', is: 'opens' }, 'headline'),
    decision('title', { words: '白鹭又来了', is: 'opens' }, 'opens'),
    decision('line', { words: '白鹭又来了', is: 'headline', above: 3 }, 'kicker'),
  ]
  for (const one of wrong) {
    const { titles: found, rules } = decided(one)
    assert.deepEqual([found, rules], [[FIRST, SECOND], ['correction-field']])
  }
})

test('a doubt that a person settled stays settled, whatever speaks against the block', () => {
  const open = page(
    ['headline', '长椅装好了', 'opens'],
    ['paragraph', '二要抓服务，'],
    ['paragraph', '促和谐；', 'continues'],
  )
  const text = decideBlocks(open, [decision('paragraph', { words: '促和谐；', is: 'goes-on' }, 'goes-on')]).blocks
  assert.equal(withSigns(open)[2]?.sign, 'breaks-off')
  assert.deepEqual([withSigns(text)[2]?.sign, withSigns(text)[2]?.confidence], [undefined, 1])
  const bare = page(
    ['headline', '长椅装好了', 'opens'],
    ['headline', '白鹭又来了', 'opens'],
    ['paragraph', '它们掠过水面。'],
  )
  const opened = decideBlocks(bare, [decision('article', { words: '长椅装好了', is: 'opens' }, 'opens')]).blocks
  assert.equal(withSigns(bare)[0]?.sign, 'no-text')
  assert.equal(withSigns(opened)[0]?.sign, undefined)
})

test('a paragraph that is the headline takes up the text below it, but no article with a kicker of its own', () => {
  const stretch = (below: BlockKind) =>
    page(['paragraph', '社区食堂开张了'], [below, '弄堂新事', 'opens'], ['paragraph', '昨天，长椅装好了。'])
  const opened = (below: BlockKind): boolean[] =>
    decideBlocks(stretch(below), [line('社区食堂开张了', 'paragraph', 'headline')]).blocks.map(
      ({ opens }) => opens === true,
    )
  assert.deepEqual(opened('kicker'), [true, true, false])
  assert.deepEqual(opened('subhead'), [true, false, false])
})
