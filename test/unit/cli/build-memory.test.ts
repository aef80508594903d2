import assert from 'node:assert/strict'
import { utimesSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { openBuildMemory } from '../../../src/cli/build-memory.ts'
import { RELEASES } from '../../../src/publish/releases.ts'
import { diskState, type Memory } from '../../../src/publish/memory.ts'
import { archiveFolder } from '../files/folder.ts'

const PAGE = '2021/index.html'

test('a site is the one to build only when nothing of the archive, of its own files and of its chain has changed', async (t) => {
  const content = archiveFolder(t, { 'site.yaml': 'title: 试验文库\n', 'registry.jsonl': '' })
  const out = archiveFolder(t, { [PAGE]: '一页', [RELEASES]: '' })
  const open = (base = '/') => openBuildMemory({ content, out, base, dryRun: false })
  const remember = async (files: Memory['files']): Promise<void> => {
    const memory = open()
    await memory.keep(files, { names: [], batches: {} })
    assert.equal(open().unchanged, undefined, 'a build that did not end is remembered by nobody')
    await memory.settle([])
  }
  assert.equal(open().unchanged, undefined)
  const released = { key: '', sha256: '', ...(diskState(path.join(out, PAGE)) ?? assert.fail()) }
  await remember(new Map([[PAGE, released]]))
  assert.deepEqual(open().unchanged, [])
  assert.equal(open('/news/').last, null)
  utimesSync(path.join(out, PAGE), 1, 1)
  assert.equal(open().unchanged, undefined)
  await remember(new Map())
  assert.equal(open().unchanged, undefined, 'no site without files')
})
