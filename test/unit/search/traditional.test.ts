import assert from 'node:assert/strict'
import { test } from 'node:test'
import { unitsOf } from '../../../src/search/fold.ts'
import {
  isTraditional,
  loadTraditional,
  mayBeTraditional,
  readyFor,
  simplifiedOf,
} from '../../../src/search/traditional.ts'

const LAST = 0x10ffff

/** Every character that there is, with its units as they are folded now. */
function allUnits(): Map<string, string> {
  const units = new Map<string, string>()
  for (let code = 0; code <= LAST; code++) {
    const character = String.fromCodePoint(code)
    const folded = unitsOf(character)
    if (folded.length > 0) units.set(character, folded.join(' '))
  }
  return units
}

test('the table is asked for before any character that it folds, and not for simplified text', async () => {
  await readyFor('青石街道的读者通讯，共12页。')
  const without = allUnits()
  await loadTraditional()
  const changed = [...allUnits()].filter(([character, units]) => without.get(character) !== units)
  assert.ok(changed.length > 3000)
  assert.deepEqual(
    changed.filter(([character]) => !mayBeTraditional(character) || !isTraditional(character)),
    [],
  )
  assert.equal(isTraditional('乾隆年间的於潜镇，㎡、①喆堃'), false)
})

test('both writings of a text have the same units, place by place', async () => {
  await readyFor('讀者通訊')
  assert.deepEqual(unitsOf('︽讀者通訊︾開放社區圖書角'), unitsOf('《读者通讯》开放社区图书角'))
  assert.deepEqual(unitsOf('乾隆與後來的⻑門'), unitsOf('干隆与后来的长门'))
  assert.deepEqual(unitsOf('\uf914㊮'), unitsOf('乐资'))
  for (const each of ['長', '薴', '岂', 'a', '']) assert.equal(simplifiedOf(simplifiedOf(each)), simplifiedOf(each))
})
