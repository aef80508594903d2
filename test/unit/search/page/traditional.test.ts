import assert from 'node:assert/strict'
import { test } from 'node:test'
import { toSimplified } from '../../../../src/search/page/traditional.ts'

test('traditional characters become simplified, known phrases as wholes', () => {
  assert.equal(toSimplified('調研城市運行“一網統管”'), '调研城市运行“一网统管”')
  assert.equal(toSimplified('乾隆年間，乾燥'), '乾隆年间，干燥')
  assert.equal(toSimplified('河道治理 and 𠮷'), '河道治理 and 𠮷')
})
