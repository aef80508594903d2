import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { foldedWords } from '../../src/compose/fold-words.ts'
import { letterLink, letterText, visibleText, type Letter } from '../../src/letters/form.ts'
import { readLetter } from '../../src/letters/read.ts'
import { targetsOf } from '../../src/letters/targets.ts'
import { proposeChange } from '../../src/letters/propose.ts'
import type { Article } from '../../src/model/article.ts'
import { anyIdentity, articleOf } from './articles.ts'
import { anyText } from './texts.ts'

/** Words that the reader of letters looks for, and what mail programs add. */
const LIKE_LETTERS = [
  '编号：',
  '原文：',
  '应为：甲',
  ' 应为：',
  '【理由】',
  '\n> ',
  '<br>',
  '&lt;',
  '……',
  '-- ',
  '发件人：',
  '=E7=BC=96',
]
const words = fc
  .array(fc.oneof(anyText, fc.constantFrom(...LIKE_LETTERS, '“一网统管”', '晚上九点')), { maxLength: 6 })
  .map((pieces) => pieces.join(''))
const two = fc.integer({ min: 1, max: 99 }).map((number) => String(number).padStart(2, '0'))
const id = fc
  .tuple(fc.constantFrom('2021-11-22', 'undated-xuhui', '1999-01-04-2'), two, two)
  .map((parts) => parts.join('-'))
const letter: fc.Arbitrary<Letter> = fc.record(
  {
    id,
    url: fc.constantFrom('https://news.example/2021/11/22/01-03/', 'https://a.example/b/undated/xuhui/01-03/'),
    title: words,
    where: fc.oneof(fc.integer({ min: 1, max: 999 }), fc.constant('title' as const)),
    quote: words,
    should: words,
    why: words,
  },
  { requiredKeys: ['id'] },
)

const plain = (text: string | undefined): string => foldedWords(visibleText(text ?? ''))
/** A letter shorter than what is cut from quotations. */
const isShort = ({ quote = '' }: Letter): boolean => [...visibleText(quote)].length <= 40

function check(written: Letter, text: string): void {
  const { value, messages } = readLetter(text)
  assert.deepEqual(messages, [])
  assert.equal(value.length, 1)
  const [read] = value
  assert.deepEqual([read?.id, read?.where], [written.id, written.where])
  assert.equal(read?.path, written.url === undefined ? undefined : new URL(written.url).pathname)
  assert.deepEqual([read?.should ?? '', read?.why ?? ''].map(plain), [written.should, written.why].map(plain))
  if (isShort(written)) assert.equal(plain(read?.quote), plain(written.quote))
  const again = letterText({ ...written, quote: read?.quote ?? '' })
  assert.equal(again, letterText(written))
}

test('a letter that the link makes is read as it was made, whatever stands in it', () => {
  fc.assert(
    fc.property(letter, (written) => check(written, letterText(written))),
    { numRuns: 3000, seed: 1 },
  )
})

test('quoted in a reply, between headers and a signature, it is read the same', () => {
  const inMail = (text: string): string => `主题：您好\n\n${text.replace(/^/gm, '> ')}\n\n此致\n敬礼\n`
  fc.assert(
    fc.property(letter, (written) => check(written, inMail(letterText(written)))),
    { numRuns: 1000, seed: 2 },
  )
})

test('both links carry it: the body decoded is read the same, and the address is short enough for mail programs', () => {
  const filled = letter.map(({ should: _, why: __, ...place }): Letter => place)
  fc.assert(
    fc.property(filled, (written) => {
      const mail = letterLink('news@archive.example', written) ?? ''
      check(written, decodeURIComponent(/[?&]body=([^&]*)$/.exec(mail)?.[1] ?? ''))
      assert.ok(mail.length < 2000, String(mail.length))
      assert.match(mail, /^mailto:news@archive\.example\?subject=[!-~]+&body=[!-~]+$/)
      const issue = new URL(letterLink('https://git.example/a/b/issues', written) ?? '')
      check(written, issue.searchParams.get('body') ?? '')
    }),
    { numRuns: 1000, seed: 3 },
  )
})

test('several letters, one below the other, are several proposals', () => {
  fc.assert(
    fc.property(fc.array(letter, { minLength: 2, maxLength: 4 }), (letters) => {
      const each = letters.map((one, at) => ({ ...one, quote: `${at}`, why: `${at}` }))
      const { value } = readLetter(each.map(letterText).join('\n\n'))
      assert.deepEqual(
        value.map((part) => [part.id, part.where, part.quote]),
        each.map((one) => [one.id, one.where, one.quote]),
      )
    }),
    { numRuns: 500, seed: 4 },
  )
})

test('a quotation of any paragraph is found in its article again', () => {
  fc.assert(
    fc.property(anyIdentity.chain(articleOf), fc.nat(), (article: Article, chosen) => {
      const all = targetsOf(article).filter(({ where, text }) => where !== undefined && plain(text) !== '')
      const place = all[chosen % Math.max(1, all.length)]
      if (place === undefined) return
      const written = { id: 'a-01-01', where: place.where ?? 1, quote: place.text, should: '（删去）' }
      const { value } = proposeChange(article, readLetter(letterText(written)).value[0] ?? { line: 1 })
      assert.deepEqual(value?.target, place.target)
    }),
    { numRuns: 1000, seed: 5 },
  )
})

test('whatever is pasted, reading it ends, and what it reads is text', () => {
  fc.assert(
    fc.property(fc.array(words, { maxLength: 20 }), (lines) => {
      const { value, messages } = readLetter(lines.join('\n'))
      assert.ok(value.length > 0 || messages.length > 0)
      for (const part of value) for (const text of [part.quote, part.should, part.why]) assert.ok(text !== '')
    }),
    { numRuns: 1000, seed: 6 },
  )
})
