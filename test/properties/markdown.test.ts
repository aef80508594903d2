import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { canonicalBody } from '../../src/formats/body.ts'
import { createMarkdown } from '../../src/formats/markdown.ts'
import { markdownToBody } from '../../src/formats/markdown-read.ts'
import { bodyToMarkdown } from '../../src/formats/markdown-write.ts'
import { renderedTexts } from './rendered.ts'
import { anyBlock, anyBody, anyText } from './texts.ts'

const markdown = createMarkdown()

test('any body comes back from its Markdown', () => {
  fc.assert(
    fc.property(anyBody, (body) => {
      assert.deepEqual(markdownToBody(bodyToMarkdown(body)), canonicalBody(body))
    }),
    { numRuns: 1500, seed: 1 },
  )
})

test('any body, rendered, reads exactly as it is', () => {
  fc.assert(
    fc.property(anyBody, (body) => {
      const texts = canonicalBody(body).map((block) => block.text)
      assert.deepEqual(renderedTexts(markdown.render(bodyToMarkdown(body))), texts)
    }),
    { numRuns: 1500, seed: 2 },
  )
})

test('the Markdown of one block has no empty line and no fence of front matter', () => {
  fc.assert(
    fc.property(anyBlock, (block) => {
      const written = bodyToMarkdown([block])
      assert.doesNotMatch(written, /\n\s*\n|^---/m)
    }),
    { numRuns: 700, seed: 3 },
  )
})

test('canonical form is reached in one step, also from anything typed by hand', () => {
  fc.assert(
    fc.property(anyBody, anyText, (body, typed) => {
      assert.deepEqual(canonicalBody(canonicalBody(body)), canonicalBody(body))
      const read = markdownToBody(typed)
      assert.deepEqual(canonicalBody(read), read)
      assert.deepEqual(markdownToBody(bodyToMarkdown(read)), read)
    }),
    { numRuns: 1500, seed: 4 },
  )
})

/** Sorted letters and digits, without what a reference or a link address stands for. */
const letters = (text: string): string[] => (text.match(/[\p{L}\p{N}]/gu) ?? []).sort()

test('no letter or digit typed in Markdown vanishes', () => {
  const marks = [
    '# ',
    '## ',
    '> ',
    '1. ',
    '- ',
    '* ',
    '**',
    '*',
    '_',
    '`',
    '```',
    '~~~',
    '    ',
    '\t',
    '\n',
    '\n\n',
    '---\n',
    '  \n',
  ]
  const words = [
    '甲',
    '乙',
    '丙',
    'abc',
    '12',
    '3. ',
    '[注]: 丁',
    '[注]',
    '![图](戊)',
    '<div>',
    '<b>',
    '\\\n',
    '|',
    '\u3000',
  ]
  const typed = fc.array(fc.constantFrom(...marks, ...words), { maxLength: 60 }).map((pieces) => pieces.join(''))
  fc.assert(
    fc.property(typed, (source) => {
      const read = markdownToBody(source)
      assert.deepEqual(letters(read.map((block) => block.text).join('')), letters(source))
    }),
    { numRuns: 1500, seed: 5 },
  )
})
