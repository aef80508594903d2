import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { pairsOf } from '../../../../../src/search/engines/pagefind/pairs.ts'

describe('pairsOf', () => {
  it('cuts into overlapping pairs', () => assert.deepEqual(pairsOf(['区', '镇', '两', '级']), ['区镇', '镇两', '两级']))
  it('joins numbers and Han characters', () =>
    assert.deepEqual(pairsOf(['11', '月', '16', '日']), ['11月', '月16', '16日']))
  it('keeps two runs apart', () => assert.notEqual(pairsOf(['12', '3'])[0], pairsOf(['1', '23'])[0]))
  it('keeps foreign words apart', () => assert.notEqual(pairsOf(['new', 'york'])[0], pairsOf(['newy', 'ork'])[0]))
  it('has no word for less than two units', () => assert.deepEqual([pairsOf([]), pairsOf(['曹'])], [[], []]))
  it('spells by number what Pagefind would change', () => {
    for (const unit of ['é', 'が', '々', '〇', '⺀', '١٢', 'ß', '한']) {
      const word = pairsOf(['一', unit])[0] ?? ''
      assert.match(word, /^一(?:º[0-9a-z]+º)+$/, unit)
      assert.equal(word.normalize('NFD').replace(/\p{M}/gu, ''), word)
    }
  })
  it('gives different words to different pairs', () => {
    const units = ['a', 'b', 'ab', '1', '2', '12', '一', '二', 'é', 'e', '々', 'かき', 'が', 'α']
    const words = units.flatMap((first) => units.map((second) => pairsOf([first, second])[0]))
    assert.equal(new Set(words).size, units.length ** 2)
  })
})
