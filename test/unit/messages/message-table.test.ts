import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { RULES } from '../../../src/messages/rules.ts'

const HANDBOOK = readFileSync(path.resolve(import.meta.dirname, '../../../HANDBOOK.zh.md'), 'utf8')
/** The rows of the table of messages: the rules of each, what it means, what to do. */
const ROWS = HANDBOOK.slice(HANDBOOK.indexOf('\n## 消息'))
  .split('\n')
  .filter((line) => line.startsWith('| `'))
  .map((line) => line.split(' | ').map((cell) => cell.replace(/^\| | \|$/g, '')))
const IDS = ROWS.flatMap(([ids = '']) => [...ids.matchAll(/`([^`]+)`/g)].map(([, id]) => id ?? ''))

test('every message has one row in the table, and every row is about messages that there are', () => {
  assert.deepEqual([...IDS].sort(), Object.keys(RULES).sort())
})

test('every row says what it means and what to do', () => {
  for (const row of ROWS) {
    assert.equal(row.length, 3, row[0])
    for (const cell of row.slice(1)) assert.match(cell, /\p{Script=Han}{2}/u, row[0])
  }
})
