import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { readArticle, writeArticle } from '../../src/compose/article-file.ts'
import { plainText, readYaml } from '../../src/formats/yaml-read.ts'
import { readOwnYaml } from '../../src/formats/yaml-own.ts'
import type { Article } from '../../src/model/article.ts'
import { anyArticle } from './articles.ts'
import { anyText } from './texts.ts'

test('any article comes back from its file, and its file from the article', () => {
  fc.assert(
    fc.property(anyArticle, (article) => {
      const text = writeArticle(article)
      const { value, messages } = readArticle(text, 'a.md')
      assert.deepEqual(messages, [])
      assert.deepEqual(value, article)
      assert.equal(value && writeArticle(value), text)
    }),
    { numRuns: 600, seed: 1 },
  )
})

test('an editor that saves with a byte order mark and CRLF changes nothing', () => {
  fc.assert(
    fc.property(anyArticle, (article) => {
      const text = `\ufeff${writeArticle(article).replaceAll('\n', '\r\n')}`
      assert.deepEqual(readArticle(text, 'a.md').value, article)
    }),
    { numRuns: 300, seed: 2 },
  )
})

test('every field is one line, and no line end but LF is in the file', () => {
  fc.assert(
    fc.property(anyArticle, (article) => {
      const head = writeArticle({ ...article, body: [] })
      assert.doesNotMatch(head, /[\r\u0085\u2028\u2029\0]/)
      for (const line of head.split('\n').slice(1, -2)) assert.match(line, /^[a-zA-Z0-9]+: /)
    }),
    { numRuns: 500, seed: 3 },
  )
})

test('any text at all is read or refused with messages, never thrown', () => {
  fc.assert(
    fc.property(anyText, anyText, (front, body) => {
      const { value, messages } = readArticle(`---\n${front}\n---\n${body}`, 'a.md')
      assert.equal(value === null, messages.length > 0)
      for (const message of messages) assert.ok((message.line ?? 1) >= 1 && message.severity === 'error')
    }),
    { numRuns: 1000, seed: 4 },
  )
})

const headOf = (article: Article): string =>
  writeArticle({ ...article, body: [] })
    .split('\n')
    .slice(1, -2)
    .join('\n')

test('our own form is read the quick way, with the result of the full reader', () => {
  fc.assert(
    fc.property(anyArticle, (article) => {
      const head = headOf(article)
      const quick = readOwnYaml(head)
      assert.ok(quick)
      assert.deepEqual(quick, readYaml(head, 'a.md').yaml?.data)
    }),
    { numRuns: 500, seed: 5 },
  )
})

test('whatever the quick reader takes, the full reader takes for the same', () => {
  const signs = [
    'a: ',
    'b: ',
    'x',
    '甲',
    '"',
    '\\',
    ', ',
    '[',
    ']',
    '{ ',
    ' }',
    '{',
    ': ',
    '1',
    '01',
    'true',
    'null',
    '\n',
    ' ',
    '#',
    '-',
    '~',
  ]
  const typed = fc
    .array(fc.oneof(fc.constantFrom(...signs), anyText), { maxLength: 5 })
    .map((pieces) => pieces.join(''))
  let taken = 0
  fc.assert(
    fc.property(typed, (text) => {
      const quick = readOwnYaml(`a: ${text}`)
      if (quick === null) return
      taken += 1
      assert.deepEqual(quick, readYaml(plainText(`a: ${text}`), 'a.md').yaml?.data, text)
    }),
    { numRuns: 6000, seed: 6 },
  )
  assert.ok(taken > 100, `${taken}`)
})
