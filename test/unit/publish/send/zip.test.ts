import assert from 'node:assert/strict'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { strFromU8, unzipSync } from 'fflate'
import { zipTarget } from '../../../../src/publish/send/zip.ts'
import { archiveFolder } from '../../files/folder.ts'
import { FIRST, filesIn, publishTo, SECOND, writeSite } from './site.ts'

test('a ZIP file holds the whole site, tells what changed since the last one, and is the same bytes each time', async (t) => {
  const root = archiveFolder(t)
  const [site, file] = [path.join(root, 'site'), path.join(root, 'out', '网站.zip')]
  writeSite(site, FIRST)
  await publishTo(zipTarget(file), site)
  const bytes = readFileSync(file)
  await publishTo(zipTarget(file), site)
  assert.ok(readFileSync(file).equals(bytes))
  writeSite(site, SECOND)
  const { changes, messages } = await publishTo(zipTarget(file), site)
  assert.deepEqual(messages, [])
  assert.deepEqual([changes.added, changes.removed], [['2023/05/15/index.html'], ['data/old/x.json']])
  const held = Object.entries(unzipSync(readFileSync(file))).map(([name, data]) => [name, strFromU8(data)])
  assert.deepEqual(Object.fromEntries(held), filesIn(site))
  assert.ok(!existsSync(`${file}.tmp`))
})

test('a file that is no ZIP is taken for none; a place that cannot be written is told', async (t) => {
  const root = archiveFolder(t, { 'a.zip': 'no zip at all', file: 'x' })
  const site = path.join(root, 'site')
  writeSite(site, FIRST)
  const { changes } = await publishTo(zipTarget(path.join(root, 'a.zip')), site)
  assert.equal(changes.added.length, 5)
  writeFileSync(path.join(root, 'file'), 'x')
  const { messages } = await publishTo(zipTarget(path.join(root, 'file', 'b.zip')), site)
  assert.equal(messages[0]?.rule, 'target-closed')
})
