import assert from 'node:assert/strict'
import { test } from 'node:test'
import { hideInCorrections } from '../../../src/compose/redaction.ts'

const PLACE = { id: '2021-11-22-01-01', field: 'body', date: '2026-01-02' }
const correction = (before: string, after: string) => ({ ...PLACE, before, after })
const hidden = (before: string, after: string) =>
  hideInCorrections([correction(before, after)], { words: '张小明', mark: '×××' })

test('words are taken out of both sides of a correction', () => {
  assert.deepEqual(hidden('张小明说', '张小明讲'), [correction('×××说', '×××讲')])
})

test('a correction that had only put the mark in their place goes, another stays as it is', () => {
  assert.deepEqual(hidden('张小明说', '×××说'), [])
  assert.deepEqual(hidden('晚上', '早上'), [correction('晚上', '早上')])
})
