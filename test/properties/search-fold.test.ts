import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { fold, unitsOf } from '../../src/search/fold.ts'
import { stretchesOf } from '../../src/search/match.ts'
import { pairsOf } from '../../src/search/engines/pagefind/pairs.ts'

/** Characters that are likely to meet badly, among any others. */
const SPECIAL = [
  ...'一人民〇々日月，。“” 　12３４aBＣéßİΣςがｶﾞ㎡①㈠½Ⅳ⻓⼈豈𠮷𪚥',
  '\u0301',
  '\u200b',
  '\u00ad',
  '\ufe0f',
  '\u{e0100}',
  '\u1112',
  '\u1161',
  '\u11ab',
  '가',
  '\ud800',
  '\udc00',
]
const character = fc.oneof(fc.constantFrom(...SPECIAL), fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }))
const text = fc.array(character, { maxLength: 40 }).map((list) => list.join(''))
const RUNS = { numRuns: 3000, seed: 1 }

describe('folding, for any text', () => {
  it('is stable: the units of the units are the units', () => {
    fc.assert(
      fc.property(text, (any) => {
        const units = unitsOf(any)
        assert.deepEqual(unitsOf(units.join(' ')), units)
      }),
      RUNS,
    )
  })

  it('does not mind which normal form the text is in', () => {
    fc.assert(
      fc.property(text, (any) => {
        assert.deepEqual(unitsOf(any.normalize('NFC')), unitsOf(any))
        assert.deepEqual(unitsOf(any.normalize('NFKC')), unitsOf(any))
      }),
      RUNS,
    )
  })

  it('gives places in order, inside the text, never empty, never through a character', () => {
    fc.assert(
      fc.property(text, (any) => {
        const { units, from, to } = fold(any)
        const cuts = new Set([...any].reduce<number[]>((list, one) => [...list, (list.at(-1) ?? 0) + one.length], [0]))
        units.forEach((_, at) => {
          const [start, end] = [from[at] as number, to[at] as number]
          assert.ok(start < end && end <= any.length && start >= (from[at - 1] ?? 0) && end >= (to[at - 1] ?? 0))
          assert.ok(cuts.has(start) && cuts.has(end))
        })
      }),
      RUNS,
    )
  })

  it('maps hits back: what stands at a hit holds the query', () => {
    fc.assert(
      fc.property(text, fc.nat(40), fc.nat(6), (any, start, length) => {
        const query = unitsOf(any).slice(start, start + length + 1)
        const hits = stretchesOf(fold(any), query)
        assert.equal(hits.length > 0, query.length > 0)
        for (const { from, to } of hits) {
          assert.ok(`|${unitsOf(any.slice(from, to)).join('|')}|`.includes(`|${query.join('|')}|`))
        }
      }),
      RUNS,
    )
  })

  it('gives Pagefind words that it neither splits nor changes', () => {
    fc.assert(
      fc.property(text, (any) => {
        for (const word of pairsOf(unitsOf(any))) {
          assert.match(word, /^[\p{L}\p{N}]+$/u)
          assert.equal(word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase(), word)
        }
      }),
      RUNS,
    )
  })
})
