import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { letterText } from '../../../src/letters/form.ts'
import { MAX_LETTER, readLetter, type LetterPart } from '../../../src/letters/read.ts'

const ID = '2024-03-04-01-02'
const FORM = letterText({ id: ID, where: 3, quote: '晚上九点', should: '晚上十点', why: '门口的牌子' })
/** What the form says, wherever it stands in the letter. */
const SAID = { id: ID, where: 3, quote: '晚上九点', should: '晚上十点', why: '门口的牌子' }
const quoted = (text: string, mark: string): string => text.replace(/^/gm, mark)
const hex = (text: string, sign: string): string =>
  [...new TextEncoder().encode(text)]
    .map((byte) => `${sign}${byte.toString(16).toUpperCase().padStart(2, '0')}`)
    .join('')
const encoded = (text: string, sign: string): string => text.replace(/[^\x00-\x7f]+/g, (run) => hex(run, sign))

type Expected = Omit<LetterPart, 'line'>

/** What a letter looks like, the letter, and what is read of it. */
// prettier-ignore
const LETTERS: readonly [what: string, letter: string, read: Expected[]][] = [
  ['the form as the link makes it', FORM, [SAID]],
  ['line ends of Windows', FORM.replaceAll('\n', '\r\n'), [SAID]],
  ['the form quoted in a reply', quoted(FORM, '> '), [SAID]],
  ['quoted three times, full-width marks too', quoted(FORM, '>> ＞ '), [SAID]],
  [
    'a whole mail with headers, greeting and signature',
    `From: reader <a@b.example>\nTo: 文库\nSubject: 更正\nDate: Mon, 4 Mar 2024\n\n编辑您好：\n\n${FORM}\n\n此致\n敬礼\n\n--\n读者`,
    [SAID],
  ],
  ['a signature at once after the reason', `${FORM}\n--\n读者\n发自我的手机`, [SAID]],
  ['a mark of a mail program at once after the reason', `${FORM}\n发自我的iPhone`, [SAID]],
  [
    'an answer above, the empty form quoted below',
    `${FORM}\n\n在 2024年3月5日，文库写道：\n${quoted(letterText({ id: ID, where: 3, quote: '晚上九点' }), '> ')}`,
    [SAID],
  ],
  ['the same letter twice', `${FORM}\n\n-----原始邮件-----\n${quoted(FORM, '> ')}`, [SAID]],
  ['half-width colons', FORM.replaceAll('：', ': '), [SAID]],
  ['colons with blanks around, blanks before labels', FORM.replace(/^(..)：/gm, '　 $1 ﹕ '), [SAID]],
  ['a list with bullets', FORM.replace(/^(?=..：)/gm, '- '), [SAID]],
  ['a numbered list', ['编号', '段落'].reduce((text, label, at) => text.replace(label, `${at + 1}、${label}`), FORM), [SAID]],
  ['labels in bold', FORM.replace(/^(..)：/gm, '**$1：**'), [SAID]],
  ['labels in brackets without colons', FORM.replace(/^(..)：/gm, '【$1】'), [SAID]],
  ['other words for the labels', `文章编号：${ID}\n位置：第三段\n错处：晚上九点\n应改为：晚上十点\n依据：门口的牌子`, [SAID]],
  ['the article by id and title, a sentence as the quotation', `文章：${ID} 早市\r\n网址：https://a.example/b/2024/03/04/01-02/\r\n段落：第　段\r\n原句：晚上九点\r\n应为：晚上十点\r\n`, [
    { id: ID, path: '/b/2024/03/04/01-02/', quote: '晚上九点', should: '晚上十点' },
  ]],
  ['full-width digits in the id and the paragraph', `编号：２０２４－０３－０４－０１－０２\n段落：第３段\n原文：甲\n应为：乙`, [
    { id: ID, where: 3, quote: '甲', should: '乙' },
  ]],
  ['long dashes in the id, capital letters', '编号：UNDATED–Xuhui—01–03\n原文：甲\n应为：乙', [
    { id: 'undated-xuhui-01-03', quote: '甲', should: '乙' },
  ]],
  ['an id with words and an address around it', `编号：${ID}（见 https://news.example/a/2024/03/04/01-02/ ）\n应为：乙`, [
    { id: ID, path: '/a/2024/03/04/01-02/', should: '乙' },
  ]],
  ['an address alone', '网址：https://news.example/2024/03/04/01-02/?a=1#b\n原文：甲\n应为：乙', [
    { path: '/2024/03/04/01-02/', quote: '甲', should: '乙' },
  ]],
  ['an id in the subject alone', `主题：更正 ${ID}\n\n原文：甲\n应为：乙`, [{ id: ID, quote: '甲', should: '乙' }]],
  ['no id at all', '原文：甲\n应为：乙', [{ quote: '甲', should: '乙' }]],
  ['nothing filled in', letterText({ id: ID }), [{ id: ID }]],
  ['words wanted, no quotation', `编号：${ID}\n段落：2\n应为：乙`, [{ id: ID, where: 2, should: '乙' }]],
  ['the headline', `编号：${ID}\n段落：标题\n原文：甲\n应为：乙`, [{ id: ID, where: 'title', quote: '甲', should: '乙' }]],
  ['a paragraph that is none', `编号：${ID}\n段落：末尾\n原文：甲`, [{ id: ID, quote: '甲' }]],
  ['several proposals, each with its id', `${FORM}\n\n${FORM.replace('九点', '八点')}`, [SAID, { ...SAID, quote: '晚上八点' }]],
  ['several proposals about one article', `编号：${ID}\n原文：甲\n应为：乙\n原文：丙\n应为：丁\n理由：戊`, [
    { id: ID, quote: '甲', should: '乙' },
    { id: ID, quote: '丙', should: '丁', why: '戊' },
  ]],
  ['lines that a mail program cut', `编号：${ID}\n原文：晚上\n九点\n应为：晚上\n十点\n理由：Open\nTimes 一栏`, [
    { id: ID, quote: '晚上九点', should: '晚上十点', why: 'Open Times 一栏' },
  ]],
  ['values below their labels', `编号：\n${ID}\n原文：\n\n晚上九点\n\n应为：\n\n晚上十点`, [
    { id: ID, quote: '晚上九点', should: '晚上十点' },
  ]],
  ['two paragraphs wanted, the reason after them', `编号：${ID}\n原文：甲\n应为：乙\n\n丙\n\n理由：丁`, [
    { id: ID, quote: '甲', should: '乙\n丙', why: '丁' },
  ]],
  ['HTML mail, its line ends markup', `<html><head><title>编号：x</title><style>p{a:b}</style></head><body>${FORM.replaceAll('\n', '<br/>')}</body></html>`, [SAID]],
  ['HTML mail, each line a block with spans', FORM.replace(/^(.*)$/gm, '<p class="a"><span style="b">$1</span></p>'), [SAID]],
  ['entities, decoded once', `编号：${ID}\n原文：甲&nbsp;&lt;乙&gt;&#x4e19;&amp;lt;\n应为：&ldquo;丁`, [
    { id: ID, quote: '甲 <乙>丙&lt;', should: '&ldquo;丁' },
  ]],
  ['all on one line', FORM.split('\n').slice(2).join(' '), [SAID]],
  ['as it is sent: quoted-printable', `Content-Transfer-Encoding: quoted-printable\n\n${encoded(FORM, '=').replace(/(.{60}(?:=..)?)/g, '$1=\n').replace(/=\n(?=[0-9A-F])/g, '')}`, [SAID]],
  ['the address of the link', `mailto:a@b.example?body=${encodeURIComponent(FORM)}`, [SAID]],
  ['zero-width characters, marks of direction, a byte order mark', `\ufeff${FORM.replaceAll('：', '\u200b：\u200e').replace('九', '九\u202e')}`, [SAID]],
  ['markup that nobody should run', `编号：${ID}\n应为：<script>alert(1)</script><img src=x onerror=alert(2)>{{ 7*7 }}`, [
    { id: ID, should: '{{ 7*7 }}' },
  ]],
  ['markup written as text', `编号：${ID}\n应为：&lt;script&gt;alert(1)&lt;/script&gt;`, [
    { id: ID, should: '<script>alert(1)</script>' },
  ]],
  ['a path as an id', '编号：../../etc/passwd\n原文：甲\n应为：乙', [{ quote: '甲', should: '乙' }]],
  ['names of objects as values', `编号：__proto__-01-01\n段落：constructor\n应为：__proto__`, [{ should: '__proto__' }]],
  ['control characters and lone surrogates', `编号：${ID}\u0000\n应为：乙\u0007\ud800`, [{ id: ID, should: '乙' }]],
]

/** What is no letter. */
const NONE: readonly [what: string, text: string][] = [
  ['nothing', ''],
  ['white space', ' \n\u3000\n'],
  ['a letter without any field', '您好，贵报第三版有错字，请改。谢谢！'],
  ['YAML of a correction', '- id: a\n  field: body\n  before: x'],
  ['a title alone', '标题：早市'],
]

describe('readLetter', () => {
  for (const [what, letter, read] of LETTERS)
    it(`reads ${what}`, () => {
      const { value, messages } = readLetter(letter)
      assert.deepEqual([value.map(({ line: _, ...part }) => part), messages], [read, []])
    })

  for (const [what, text] of NONE)
    it(`tells that there is no correction in ${what}`, () => {
      const { value, messages } = readLetter(text)
      assert.deepEqual([value, messages.map(({ rule }) => rule)], [[], ['letter-empty']])
      assert.match(messages[0]?.what ?? '', /没有读出更正/)
    })

  it('says on which line of the pasted text each proposal begins', () => {
    const { value } = readLetter(`您好\n\n> 编号：${ID}\n> 原文：甲\n>\n> 原文：乙`)
    const lines = value.map(({ line }) => line)
    assert.deepEqual(lines, [3, 6])
  })

  it('refuses a letter that is too long, and reads no more than a hundred proposals', () => {
    assert.match(readLetter('编'.repeat(MAX_LETTER + 1)).messages[0]?.what ?? '', /太长/)
    const many = Array.from({ length: 130 }, (_, at) => `编号：${ID}\n原文：甲${at}`).join('\n')
    const { value, messages } = readLetter(many)
    assert.equal(value.length, 100)
    assert.match(messages[0]?.what ?? '', /有 130 处更正，只读了前 100 处/)
  })

  it('reads the worst of letters in a moment', () => {
    const unit = [
      '<style>',
      '<p ',
      '> ',
      '编号：',
      '【编号',
      '&#',
      '=E7=BC=96',
      '%E7',
      'a-01-',
      ' 应为：',
      '\n',
      'http://',
      '　 -',
    ]
    for (const piece of unit) {
      const begin = process.cpuUsage()
      readLetter(piece.repeat(Math.floor(MAX_LETTER / piece.length)))
      assert.ok(process.cpuUsage(begin).user < 2_000_000, JSON.stringify(piece))
    }
  })
})
