import assert from 'node:assert/strict'
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { folderTarget } from '../../../../src/publish/send/folder.ts'
import { archiveFolder } from '../../files/folder.ts'
import { FIRST, filesIn, publishTo, SECOND, writeSite } from './site.ts'

test('a folder gets the site, then only what changed; what is gone is taken away, with its folders', async (t) => {
  const root = archiveFolder(t)
  const [site, web] = [path.join(root, 'site'), path.join(root, 'srv', 'web')]
  writeSite(site, FIRST)
  const first = await publishTo(folderTarget(web), site)
  assert.deepEqual(first.messages, [])
  assert.equal(first.changes.added.length, 5)
  assert.deepEqual(filesIn(web), filesIn(site))
  writeFileSync(path.join(web, 'CNAME'), 'example.org')
  writeSite(site, SECOND)
  const { changes } = await publishTo(folderTarget(web), site)
  assert.deepEqual(changes, {
    added: ['2023/05/15/index.html'],
    changed: ['data/manifest-sha256.txt', 'index.html'],
    removed: ['data/old/x.json'],
    same: 2,
  })
  assert.deepEqual(filesIn(web), { CNAME: 'example.org', ...filesIn(site) })
  const again = await publishTo(folderTarget(web), site)
  assert.deepEqual([again.changes.added, again.changes.changed, again.changes.removed], [[], [], []])
})

test('a send that was cut off is ended by the next one', async (t) => {
  const root = archiveFolder(t)
  const [site, web] = [path.join(root, 'site'), path.join(root, 'web')]
  writeSite(site, FIRST)
  await publishTo(folderTarget(web), site)
  writeSite(site, SECOND)
  const target = folderTarget(web)
  const cutOff = { ...target, send: () => Promise.resolve([]) }
  await publishTo(cutOff, site)
  mkdirSync(path.join(web, '2023/05/15'), { recursive: true })
  writeFileSync(path.join(web, '2023/05/15/index.html'), '又一期')
  await publishTo(target, site)
  assert.deepEqual(filesIn(web), filesIn(site))
})

test('a first send that was cut off is ended by the next one, for the folder is known as ours', async (t) => {
  const root = archiveFolder(t)
  const [site, web] = [path.join(root, 'site'), path.join(root, 'web')]
  writeSite(site, FIRST)
  const target = folderTarget(web)
  const cutOff: typeof target.send = (parcel) =>
    target.send({
      ...parcel,
      onProgress: () => {
        throw Object.assign(new Error('cut off'), { code: 'EIO' })
      },
    })
  assert.equal((await publishTo({ ...target, send: cutOff }, site)).messages[0]?.rule, 'target-closed')
  assert.equal(Object.keys(filesIn(web)).length, 2)
  assert.deepEqual((await publishTo(target, site)).messages, [])
  assert.deepEqual(filesIn(web), filesIn(site))
})

test('a folder of somebody else is refused and left alone', async (t) => {
  const root = archiveFolder(t, { 'photos/a.jpg': 'x' })
  const site = path.join(root, 'site')
  writeSite(site, FIRST)
  const { messages } = await publishTo(folderTarget(path.join(root, 'photos')), site)
  assert.equal(messages[0]?.rule, 'target-refused')
  assert.deepEqual(filesIn(path.join(root, 'photos')), { 'a.jpg': 'x' })
})

test('a place that cannot be written is told', async (t) => {
  const root = archiveFolder(t, { file: 'x' })
  const site = path.join(root, 'site')
  writeSite(site, FIRST)
  const { messages } = await publishTo(folderTarget(path.join(root, 'file', 'web')), site)
  assert.equal(messages[0]?.rule, 'target-closed')
})
