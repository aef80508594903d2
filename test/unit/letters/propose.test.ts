import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { letterLink } from '../../../src/letters/form.ts'
import { proposeChange } from '../../../src/letters/propose.ts'
import type { LetterPart } from '../../../src/letters/read.ts'
import { acceptedCorrections, type LetterTarget } from '../../../src/letters/targets.ts'
import { wordParts } from '../../../src/compose/word-parts.ts'
import { makeArticle } from '../../site/fixture.ts'

const FIRST = '清晨五点半，新泾河畔的早市已经人声鼎沸，卖菜的、修伞的各占一角，吆喝声传出半条街。'
const SECOND = '“老地方”回来了，老街坊说，卖菜的都认得他。'
const ARTICLE = makeArticle('2024-03-04-01-01', {
  title: '新泾河畔又闻叫卖声',
  dateline: '本报讯',
  body: [
    { kind: 'paragraph', text: FIRST },
    { kind: 'crosshead', text: '老街坊回来了' },
    { kind: 'paragraph', text: SECOND },
    { kind: 'lines', text: '摊位 三百个\n步行 十分钟' },
  ],
})

const at = (block: number): LetterTarget => ({ field: 'body', block })
type Part = Omit<LetterPart, 'line'>

/** A proposal, where it leads, the words that it leaves there, and what is told; no words: they stay, for a person to edit. */
// prettier-ignore
const PROPOSALS: readonly [what: string, part: Part, target: LetterTarget | null, after: string | null, told: RegExp[]][] = [
  ['words of the paragraph that it names', { where: 1, quote: '鼎沸', should: '喧腾' }, at(0), FIRST.replace('鼎沸', '喧腾'), []],
  ['other widths and white space', { quote: '早市 已经人声鼎沸,卖菜的', should: '早市空了，卖菜的' }, at(0), FIRST.replace('早市已经人声鼎沸', '早市空了'), []],
  ['words in two paragraphs, one of them named', { where: 2, quote: '卖菜的', should: '修伞的' }, at(2), SECOND.replace('卖菜的', '修伞的'), []],
  ['words in two paragraphs, none named', { quote: '卖菜的', should: '修伞的' }, at(0), null, [/有 2 处（第 1 段、第 2 段）/]],
  ['words twice in the paragraph', { where: 2, quote: '老', should: '旧' }, at(2), null, [/有 2 处（第 2 段）/]],
  ['words of another paragraph than named', { where: 2, quote: '鼎沸', should: '喧腾' }, at(0), FIRST.replace('鼎沸', '喧腾'), [/在第 1 段找到了/]],
  ['a quotation in quotation marks', { quote: '“鼎沸”', should: '“喧腾”' }, at(0), FIRST.replace('鼎沸', '喧腾'), []],
  ['quotation marks that are printed', { quote: '“老地方”', should: '“旧地方”' }, at(2), SECOND.replace('老地方', '旧地方'), []],
  ['the dateline before the words', { quote: '本报讯 清晨五点半', should: '本报讯 清晨六点半' }, at(0), FIRST.replace('五点', '六点'), []],
  ['a shortened quotation, the middle left out in both', { quote: '清晨五点半……半条街', should: '清晨六点半……一条街' }, at(0), FIRST.replace('五点', '六点').replace('半条街', '一条街'), []],
  ['a shortened quotation, the whole written', { quote: '清晨五点半……半条街', should: '清晨空无一人' }, at(0), '清晨空无一人。', [/中间的字也会换掉/]],
  ['a quotation shortened twice', { quote: '清晨五点半……早市……半条街', should: '清晨' }, null, null, [/找不到原文/]],
  ['only the end of a quotation', { quote: '……半条街', should: '一条街' }, null, null, [/找不到原文/]],
  ['words to be taken out', { quote: '、修伞的', should: '（删去）' }, at(0), FIRST.replace('、修伞的', ''), []],
  ['the headline', { where: 'title', quote: '叫卖声', should: '叫卖' }, { field: 'title' }, '新泾河畔又闻叫卖', []],
  ['a cross-head', { quote: '老街坊回来了', should: '老街坊都回来了' }, at(1), '老街坊都回来了', []],
  ['a line of a table', { where: 3, quote: '三百个', should: '三百二十个' }, at(3), '摊位 三百二十个\n步行 十分钟', []],
  ['no words wanted', { where: 1, quote: '鼎沸' }, at(0), null, [/没有写“应为”/]],
  ['what stands there already', { quote: '鼎沸', should: '鼎沸' }, at(0), null, [/与现在的文字相同/]],
  ['words that were corrected before', { quote: '人声嘈杂', should: '人声鼎沸' }, null, null, [/找不到原文“人声嘈杂”；“应为”的文字倒在文章里/]],
  ['unknown words of a paragraph', { where: 2, quote: '飞碟', should: '飞机' }, at(2), null, [/找不到原文“飞碟”/]],
  ['a paragraph written anew', { where: 1, should: FIRST.replace('鼎沸', '喧腾') }, at(0), FIRST.replace('鼎沸', '喧腾'), []],
  ['a word without a quotation', { where: 1, should: '喧腾' }, at(0), null, [/不知道换掉哪几个字/]],
  ['no place at all', { should: '喧腾' }, null, null, [/没有引原文，也没有说是哪一段/]],
  ['a paragraph that is not there', { where: 9, should: '喧腾' }, null, null, [/没有来信所说的那一段/]],
  ['signs of patterns and of replacement', { quote: '鼎沸', should: '$& .* \\1' }, at(0), FIRST.replace('鼎沸', () => '$& .* \\1'), []],
]

describe('proposeChange', () => {
  for (const [what, part, target, after, told] of PROPOSALS)
    it(`leads to the right place: ${what}`, () => {
      const { value, messages } = proposeChange(ARTICLE, { line: 1, ...part })
      assert.deepEqual(value?.target ?? null, target)
      if (value !== null) assert.equal(value.after, after ?? value.before)
      assert.equal(messages.length, told.length, JSON.stringify(messages))
      told.forEach((pattern, index) => assert.match(messages[index]?.what ?? '', pattern))
    })
})

describe('acceptedCorrections', () => {
  const standing = { article: ARTICLE, machine: ARTICLE, corrections: [] }
  const accept = (target: LetterTarget, before: string, after: string) =>
    acceptedCorrections(standing, { target, before, after, why: ' 照片说明 ' }, '2026-01-02')

  it('makes corrections with the reason, of the body and of the head', () => {
    const { value } = accept(at(2), SECOND, SECOND.replace('老街坊', '新街坊'))
    const base = { id: ARTICLE.id, date: '2026-01-02', why: '照片说明' }
    assert.deepEqual(value, [{ ...base, field: 'body', before: SECOND, after: SECOND.replace('老街坊', '新街坊') }])
    const title = accept({ field: 'title' }, '新泾河畔又闻叫卖声', '新泾河畔\n叫卖声')
    assert.deepEqual(title.value, [{ ...base, field: 'title', before: '新泾河畔又闻叫卖声', after: '新泾河畔 叫卖声' }])
  })

  it('makes two paragraphs of one where a line ends, and none of an empty one', () => {
    assert.equal(accept(at(2), SECOND, '甲。\n乙。').value[0]?.after, '甲。\n\n乙。')
    assert.equal(accept(at(2), SECOND, ' \n ').value[0]?.after, '')
  })

  it('refuses words that have changed meanwhile, no change, a place that is none', () => {
    const rules = [accept(at(2), FIRST, '甲'), accept(at(2), SECOND, SECOND), accept(at(99), SECOND, '甲')].map(
      ({ value, messages }) => [value.length, messages[0]?.rule],
    )
    assert.deepEqual(rules, [
      [0, 'letter-changed'],
      [0, 'letter-field'],
      [0, 'letter-changed'],
    ])
  })
})

describe('letterLink', () => {
  const letter = { id: '2024-03-04-01-01' }

  it('writes mail, issues of GitHub and of GitLab, with what the address asks for already', () => {
    const starts = [
      ['news@archive.example', 'mailto:news@archive.example?subject='],
      [' mailto:news@archive.example ', 'mailto:news@archive.example?subject='],
      ['https://git.example/a/b/issues', 'https://git.example/a/b/issues/new?title='],
      ['https://git.example/a/b/issues/new?labels=x#y', 'https://git.example/a/b/issues/new?labels=x&title='],
      ['https://lab.example/a/b/-/issues/', 'https://lab.example/a/b/-/issues/new?issue%5Btitle%5D='],
    ]
    for (const [contact = '', start = ''] of starts) assert.ok(letterLink(contact, letter)?.startsWith(start), contact)
  })

  it('makes no link of anything else', () => {
    const others = [
      '',
      '电话 021-1',
      'javascript:alert(1)',
      'ftp://a.example/issues',
      'a@b',
      'a@b.c?cc=x@y.z',
      'a@b.c,x@y.z',
    ]
    for (const contact of others) assert.equal(letterLink(contact, letter), null, contact)
  })
})

describe('wordParts', () => {
  it('marks what is gone and what is new, never half a character', () => {
    assert.deepEqual(wordParts('𠮷田早市', '𠮸田早晨市'), [
      { kind: 'old', text: '𠮷' },
      { kind: 'new', text: '𠮸' },
      { kind: 'same', text: '田早' },
      { kind: 'new', text: '晨' },
      { kind: 'same', text: '市' },
    ])
    assert.deepEqual(wordParts('甲', '甲'), [{ kind: 'same', text: '甲' }])
  })
})
