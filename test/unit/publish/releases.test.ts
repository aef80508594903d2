import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import { chainMessages, chainWith, goesOn, readChain, RELEASES } from '../../../src/publish/releases.ts'

const digest = (letter: string): string => letter.repeat(64)
const files = (...letters: string[]): Map<string, string> =>
  new Map(letters.map((letter, at) => [at === 0 ? 'data/articles.jsonl' : `${letter}.html`, digest(letter)]))
const made = (chain: string) => ({ chain, program: '0.2.0', articles: 3 })

const first = chainWith(made(''), files('a', 'b'))
const second = chainWith(made(first), files('c', 'b'))
const third = chainWith(made(second), files('c', 'd'))

test('each release is a line that holds the digest of the line before; the same site is no new release', () => {
  const { releases, messages } = readChain(third, 'releases.jsonl')
  assert.deepEqual(messages, [])
  assert.deepEqual(
    releases.map(({ release, content }) => [release, content]),
    [
      [1, digest('a')],
      [2, digest('c')],
      [3, digest('c')],
    ],
  )
  assert.equal(chainWith(made(third), new Map([...files('c', 'd'), [RELEASES, digest('e')]])), third)
})

test('the digest of a site is that of its files’ digests and names, by name', () => {
  const lines = `${digest('b')}  b.html\n${digest('a')}  data/articles.jsonl\n`
  const { site } = readChain(first, 'releases.jsonl').releases[0] ?? {}
  assert.equal(site, createHash('sha256').update(lines).digest('hex'))
})

test('a line that was changed, taken out or is none is named', () => {
  const lines = third.trimEnd().split('\n')
  const faults = (chain: readonly string[]): (number | undefined)[] =>
    readChain(chain.join('\n'), 'releases.jsonl').messages.map(({ line }) => line)
  assert.deepEqual(faults([lines[0] ?? '', lines[2] ?? '']), [2])
  assert.deepEqual(faults([(lines[0] ?? '').replace('"articles":3', '"articles":4'), ...lines.slice(1)]), [2])
  assert.deepEqual(faults([lines[0] ?? '', 'null', lines[2] ?? '']), [2, 3])
})

test('the chain of a site goes on from that of the archive folder and ends with this very site', () => {
  const rules = (archive: string, site: string): number => chainMessages({ archive, site }, files('c', 'd')).length
  assert.equal(rules(second, third), 0)
  assert.equal(rules(third, third), 0)
  assert.equal(rules(first, third), 1)
  assert.equal(rules(second, second), 1)
  assert.equal(goesOn(third, second), false)
  assert.equal(rules(third, ''), 2)
})
