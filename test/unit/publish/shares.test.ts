import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, test } from 'node:test'
import { sha256 } from '../../../src/site/digests.ts'
import { readShares, shareDir, type ShareMade } from '../../../src/publish/shares.ts'
import { writeFiles } from './sample-site.ts'

const root = mkdtempSync(path.join(tmpdir(), 'shares-'))
after(() => rmSync(root, { recursive: true, force: true }))

const SOURCES = { program: 'p', content: 'c' }

/** A site folder with these shares beside it, each given as `number/count`. */
function siteWith(shares: Readonly<Record<string, Partial<ShareMade>>>): string {
  const out = path.join(mkdtempSync(path.join(root, 'home-')), '_site')
  for (const [name, change] of Object.entries(shares)) {
    const [number = 0, count = 0] = name.split('/').map(Number)
    const file = `${number}.html`
    const batches = { [`batch ${number}`]: { key: 'b', urls: [`/${number}`] } }
    const share = { number, count }
    const made = { ...SOURCES, share, keys: [[file, 'k']], pages: { names: ['甲'], batches }, printed: [[name, 'd']] }
    const texts = { 'share.json': JSON.stringify({ ...made, ...change }), [file]: `page ${number}` }
    const digests = Object.entries(texts).map(([each, text]) => `${sha256(text)}  ${each}\n`)
    writeFiles(shareDir(out, share), { ...texts, 'data/manifest-sha256.txt': digests.join('') })
  }
  return out
}

const toldOf = (shares: Readonly<Record<string, Partial<ShareMade>>>): string[] => {
  const { value, messages } = readShares(siteWith(shares), SOURCES)
  assert.equal(value === null, messages.length > 0)
  assert.ok(messages.every(({ rule, severity }) => rule === 'share-refused' && severity === 'error'))
  return messages.map(({ what }) => what)
}

test('shares that do not make one site are refused, each with what is wrong with it', () => {
  const WRONG: readonly (readonly [Readonly<Record<string, Partial<ShareMade>>>, RegExp])[] = [
    [{}, /一份也没有/],
    [{ '2/4': {}, '4/4': {} }, /^缺第 1、3 份（共 4 份）$/],
    [{ '1/2': {}, '2/2': {}, '1/3': {} }, /分成 2 份、3 份的/],
    [{ '1/2': {}, '2/2': { program: 'other' } }, /^第 2 份（共 2 份）是用另一版程序/],
    [{ '1/2': { content: 'other' }, '2/2': {} }, /^第 1 份（共 2 份）建的时候，资料和现在不同$/],
  ]
  for (const [shares, expected] of WRONG) {
    const [what = '', ...more] = toldOf(shares)
    assert.match(what, expected)
    assert.deepEqual(more, [])
  }
  assert.equal(toldOf({ '1/2': { content: 'other' }, '2/2': { program: 'other' } }).length, 2)
  assert.deepEqual(toldOf({ '1/1': {} }), [])
})

test('a share that was cut off, or whose own file changed, is none', () => {
  const out = siteWith({ '1/2': {}, '2/2': {} })
  writeFileSync(path.join(shareDir(out, { number: 1, count: 2 }), 'share.json'), '{}')
  rmSync(path.join(shareDir(out, { number: 2, count: 2 }), 'data'), { recursive: true })
  const told = readShares(out, SOURCES).messages.map(({ what }) => what)
  assert.deepEqual(told, ['第 1 份（共 2 份）没有建完，或坏了', '第 2 份（共 2 份）没有建完，或坏了'])
})

test('shares tell together what was made; a file is given only as it was made', () => {
  const out = siteWith({ '1/2': {}, '2/2': {} })
  const { value: shares } = readShares(out, SOURCES)
  assert.deepEqual(Object.keys(shares?.pages.batches ?? {}), ['batch 1', 'batch 2'])
  assert.deepEqual(
    [...(shares?.printed ?? [])],
    [
      ['1/2', 'd'],
      ['2/2', 'd'],
    ],
  )
  assert.deepEqual([shares?.keyOf('1.html'), shares?.keyOf('3.html')], ['k', undefined])
  assert.equal(Buffer.from(shares?.read('2.html') ?? []).toString(), 'page 2')
  writeFileSync(path.join(shareDir(out, { number: 1, count: 2 }), '1.html'), 'other')
  assert.deepEqual([shares?.read('1.html'), shares?.read('3.html')], [undefined, undefined])
})
