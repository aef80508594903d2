import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { test } from 'node:test'
import { stillSaid } from '../../../src/files/still-said.ts'

test('files that hold the words are named, articles and lists alike; one that is no text is passed over', () => {
  const dir = mkdtempSync(path.join(tmpdir(), 'still-said-'))
  mkdirSync(path.join(dir, 'articles', '2024-03-04'), { recursive: true })
  writeFileSync(path.join(dir, 'articles', '2024-03-04', '2024-03-04-01-01.md'), '家住河边的陈某某说\n')
  writeFileSync(path.join(dir, 'articles', '2024-03-04', '2024-03-04-01-02.md'), '没有这个人\n')
  mkdirSync(path.join(dir, 'articles', '2024-03-04', '2024-03-04-01-03.md'))
  writeFileSync(path.join(dir, 'people.yaml'), '- name: 陈某某\n')
  assert.deepEqual(
    stillSaid(dir, '陈某某').map(({ file }) => file),
    ['articles/2024-03-04/2024-03-04-01-01.md', 'people.yaml'],
  )
  rmSync(dir, { recursive: true })
})
