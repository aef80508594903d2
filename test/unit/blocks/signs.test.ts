import assert from 'node:assert/strict'
import { test } from 'node:test'
import { withSigns } from '../../../src/blocks/signs.ts'
import type { Block, BlockKind } from '../../../src/model/block.ts'

const SENTENCE = '河岸步道铺上了木板，散步的人越来越多。'

/** Blocks of an article, a line each: kind and text, `+` for one that goes on. */
function article(...parts: readonly (readonly [BlockKind | '+', string])[]): Block[] {
  return parts.map(([kind, text], at): Block => {
    const span = { line: at + 1, from: 0, to: text.length }
    const block: Block = { kind: kind === '+' ? 'paragraph' : kind, text, span, rule: 'vote-test', confidence: 0.97 }
    return { ...block, ...(kind === '+' ? { continues: true } : {}), ...(at === 0 ? { opens: true } : {}) }
  })
}

/** The signs in an article, each with its line. */
const signsIn = (blocks: readonly Block[]): string[] =>
  withSigns(blocks).flatMap(({ sign, span }) => (sign === undefined ? [] : [`${span.line} ${sign}`]))

/** The blocks with three more empty lines above one of them. */
const apartAt = (at: number, blocks: readonly Block[]): Block[] =>
  blocks.map((block, index) => ({ ...block, span: { ...block.span, line: block.span.line + (index < at ? 0 : 3) } }))

const TITLE = ['headline', '河岸步道今天开放'] as const
const TEXT = ['paragraph', SENTENCE] as const

test('an article as articles are has no sign against it', () => {
  assert.deepEqual(signsIn(article(TITLE, ['byline', '记者 赵一帆'], TEXT, TEXT)), [])
  assert.deepEqual(
    signsIn(article(TITLE, ['paragraph', '河岸步道铺上了'], ['+', '木板。'], ['credit', '（赵一帆）'])),
    [],
  )
  assert.deepEqual(signsIn(article(TITLE, ['byline', '记者 赵一帆'], TEXT, ['credit', '林舟 摄'])), [])
  assert.deepEqual(signsIn(article(TITLE, TEXT, TEXT, ['credit', '林舟 摄影报道'])), [])
  assert.deepEqual(signsIn(apartAt(3, article(TITLE, TEXT, TEXT, ['credit', '（林舟）']))), [])
  assert.deepEqual(signsIn(article(TITLE, TEXT, ['paragraph', '天平街道接种点：广元路'], TEXT)), [])
  assert.deepEqual(signsIn(article(TITLE, TEXT, ['crosshead', '木板'], TEXT, ['crosshead', '座椅'], TEXT)), [])
})

for (const [sign, blocks] of [
  ['2 begins-inside', article(TITLE, ['paragraph', '召开。区委书记出席会议。'])],
  ['2 begins-inside', article(TITLE, ['paragraph', '，散步的人越来越多。'])],
  ['2 breaks-off', article(TITLE, ['paragraph', '河岸步道铺上了木板，'], TEXT)],
  ['2 breaks-off', article(TITLE, ['paragraph', '河岸步道从早到晚都有人来散步，周末和节日里来的人还要多出一倍'], TEXT)],
  ['1 bare-lead', article(['paragraph', '河岸铺上新木板'], ['+', SENTENCE])],
  ['1 title-goes-on', article(['headline', '工作会议23日在区里'], TEXT)],
  [
    '5 long-crosshead',
    article(TITLE, TEXT, ['crosshead', '座椅'], TEXT, ['crosshead', '河岸步道铺上了木板以后散步的人越来越多'], TEXT),
  ],
  ['3 lone-crosshead', article(TITLE, TEXT, ['crosshead', '座椅'], TEXT)],
  ['4 signed-twice', article(TITLE, ['byline', '记者 赵一帆'], TEXT, ['credit', '林舟 摄影报道'])],
  ['5 picture-credit', article(TITLE, TEXT, TEXT, TEXT, ['credit', '林舟 摄影报道'])],
  ['4 picture-credit', article(TITLE, TEXT, ['paragraph', '近日，木板铺好了。'], ['credit', '林舟 摄影报道'])],
  ['2 name-title', article(TITLE, ['headline', '赵一帆'], TEXT)],
  ['6 wide-gap', apartAt(2, article(TITLE, TEXT, TEXT, TEXT))],
  ['1 no-text', article(TITLE, ['byline', '记者 赵一帆'])],
] as const) {
  test(`${sign}: ${blocks.map(({ text }) => text).join(' ')}`, () => {
    assert.ok(signsIn(blocks).includes(sign), signsIn(blocks).join())
    const marked = withSigns(blocks).find((block) => block.sign !== undefined)
    assert.ok(marked && marked.confidence < 0.8)
  })
}

test('what a person decided has no sign; a less sure decision stays as unsure', () => {
  const decided = article(TITLE).map((block): Block => ({ ...block, rule: 'decided', confidence: 1 }))
  assert.deepEqual(withSigns(decided), decided)
  const accepted = article(TITLE).map((block): Block => ({ ...block, confidence: 1, accepted: true }))
  assert.deepEqual(withSigns(accepted), accepted)
  const unsure = article(TITLE).map((block): Block => ({ ...block, confidence: 0.1 }))
  assert.equal(withSigns(unsure)[0]?.confidence, 0.1)
})

test('signs are looked for in each article by itself, furniture left out', () => {
  const two = [...article(TITLE, TEXT), ...article(['furniture', '责任编辑 林舟']), ...article(TITLE, TEXT)]
  assert.deepEqual(signsIn(two), [])
})
