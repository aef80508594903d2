import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as words from '../../../src/words/index.ts'
import { sourcesIn } from './sources.ts'

/** Texts that are looked up by what data hold: all of them are used when one is. */
const LOOKED_UP = [
  'kinds',
  'dates.months',
  'frame.sizes',
  'frame.spacings',
  'frame.looks',
  'repairs.fields',
  'repairs.values',
  'offices.groups',
  'search.fields',
  'evidence.given',
  'found.forms',
  'found.named',
  'found.kinds',
  'topics.notes',
  'filters.names',
  'filters.reviews',
  'proofs.begun',
  'proofs.left',
]

/** Paths of all texts below a value; of a group that is looked up the path of the group. */
function pathsOf(value: unknown, path: string): string[] {
  if (typeof value === 'string' || LOOKED_UP.includes(path)) return [path]
  return Object.entries(value as object).flatMap(([key, each]) => pathsOf(each, `${path}.${key}`))
}

const sources = sourcesIn(['src', 'templates']).filter(({ file }) => !file.startsWith('src/words/'))

const before = (name: string): string => String.raw`\bwords\.` + name.replaceAll('.', String.raw`\.`)

/** True when a file names a text in full, or takes its group and names the rest of it. */
function isUsed(path: string): boolean {
  const keys = path.split('.')
  const full = new RegExp(before(path) + String.raw`\b`)
  const parts = keys.slice(1).map((_, at) => {
    const [group, rest] = [keys.slice(0, at + 1), keys.slice(at + 1)]
    return {
      taken: new RegExp(before(group.join('.')) + String.raw`(?![\w.])`),
      rest: new RegExp(`\\b${rest.join('\\.')}\\b`),
    }
  })
  return sources.some(
    ({ text }) => full.test(text) || parts.some(({ taken, rest }) => taken.test(text) && rest.test(text)),
  )
}

test('every text is used somewhere', () => {
  const paths = Object.entries(words.WORDS).flatMap(([name, group]) => pathsOf(group, name))
  assert.ok(paths.length > 100)
  assert.deepEqual(
    paths.filter((path) => !isUsed(path)),
    [],
  )
})

test('templates see every part', () => {
  const { WORDS, fill, ...parts } = words
  assert.equal(typeof fill, 'function')
  assert.deepEqual(Object.keys(WORDS).sort(), Object.keys(parts).sort())
})

test('texts hold no markup and no place that is not closed', () => {
  const texts = JSON.stringify(words.WORDS).match(/"(?:[^"\\]|\\.)*"/g) ?? []
  assert.deepEqual(
    texts.filter((text) => /[<>&]|\{(?!\w+\})|(?<!\{\w+)\}/.test(text.slice(1, -1))),
    [],
  )
})

test('everybody takes the words from index.ts, so that another language is one changed import', () => {
  assert.deepEqual(
    sources.flatMap(({ file, text }) => (/words\/(?:fill|[a-z]{2}(?:-\w+)?)\.ts'/.test(text) ? [file] : [])),
    [],
  )
})
