import assert from 'node:assert/strict'
import path from 'node:path'
import { test } from 'node:test'
import { readUntold, untoldChange } from '../../../src/files/messages-file.ts'
import { info } from '../../../src/messages/message.ts'
import { archiveFolder } from './folder.ts'

const MESSAGE = info({ file: 'a.md', what: '手改的 1 处已记为更正', todo: '不用做什么', rule: 'edit-kept' })

test('messages that a run has not told yet are read again as they were; without any their file goes', (t) => {
  const { file, data } = untoldChange([MESSAGE])
  assert.deepEqual(readUntold(archiveFolder(t, { [file]: String(data) })), JSON.parse(JSON.stringify([MESSAGE])))
  assert.equal(untoldChange([]).data, null)
})

test('a damaged file of untold messages, or none, holds nothing', (t) => {
  assert.deepEqual(readUntold(archiveFolder(t, { [untoldChange([]).file]: '{"what":' })), [])
  assert.deepEqual(readUntold(path.join(archiveFolder(t), 'nowhere')), [])
})
