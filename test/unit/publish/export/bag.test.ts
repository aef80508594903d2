import assert from 'node:assert/strict'
import { appendFileSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { writeBag } from '../../../../src/publish/export/bag.ts'
import { archiveFolder } from '../../files/folder.ts'
import { bagFaults } from './bag-rules.ts'

const FILES = {
  'content/raw/2023-05-08/01.txt': '文',
  'content/a%0A b.txt': 'x',
  'content/no': '',
  'site/index.html': '页',
}
const INFO = [
  ['Source-Organization', '甲报'],
  ['External-Description', '两行\n说明'],
] as const

test('a bag keeps the rules of BagIt 1.0: what is taken, and nothing else', async (t) => {
  const root = archiveFolder(t, FILES)
  const bag = path.join(root, 'bag')
  const parts = [
    { name: 'content', dir: path.join(root, 'content'), takes: (file: string) => file !== 'no' },
    { name: 'site', dir: path.join(root, 'site'), takes: () => true },
  ]
  assert.deepEqual(await writeBag(bag, parts, INFO), { files: 3, messages: [] })
  assert.deepEqual(bagFaults(bag), [])
  assert.equal(readFileSync(path.join(bag, 'data/site/index.html'), 'utf8'), '页')
  assert.ok(!existsSync(path.join(bag, 'data/content/no')))
  assert.match(readFileSync(path.join(bag, 'bag-info.txt'), 'utf8'), /^External-Description: 两行 说明$/m)
  assert.match(readFileSync(path.join(bag, 'manifest-sha256.txt'), 'utf8'), /a%250A b\.txt$/m)
  const again = await writeBag(bag, parts, INFO)
  assert.equal(again.messages[0]?.rule, 'export-exists')
  assert.deepEqual(bagFaults(bag), [])
})

test('the rules find what is changed, missing or added', async (t) => {
  const root = archiveFolder(t, FILES)
  const bag = path.join(root, 'bag')
  await writeBag(bag, [{ name: 'content', dir: path.join(root, 'content'), takes: () => true }], INFO)
  writeFileSync(path.join(bag, 'data/content/more'), 'x')
  assert.match(bagFaults(bag).join(), /not listed: data\/content\/more/)
  rmSync(path.join(bag, 'data/content/more'))
  appendFileSync(path.join(bag, 'data/content/no'), 'x')
  assert.match(bagFaults(bag).join(), /changed: data\/content\/no/)
  rmSync(path.join(bag, 'data/content/no'))
  assert.match(bagFaults(bag).join(), /not there: data\/content\/no/)
})

test('a place that cannot be written is told, and nothing half done stays', async (t) => {
  const root = archiveFolder(t, { file: 'x', ...FILES })
  const { messages } = await writeBag(path.join(root, 'file', 'bag'), [], INFO)
  assert.equal(messages[0]?.rule, 'target-closed')
})
