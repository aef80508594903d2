import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { ingest } from '../../../src/ingest/ingest.ts'
import { archiveFolder } from '../files/folder.ts'
import { runScript } from './run-script.ts'

const ID = '2024-01-01-01-01'
const PAGE = '弄堂口的长椅装好了\n\n记者 王芳\n\n本报讯 弄堂口的长椅昨天装好了，居民第一个坐下。\n'

test('an article is withdrawn and put back by its id; what is so already, or is not there, is refused', async (t) => {
  const content = archiveFolder(t, {
    'site.yaml': 'title: 试验文库\npaper: 试验报\n',
    'raw/2024-01-01/01.txt': PAGE,
  })
  await ingest({ contentDir: content, dryRun: false, today: '2026-01-01' })
  const file = path.join(content, `articles/2024-01-01/${ID}.md`)
  const text = readFileSync(file, 'utf8')
  const run = (id: string, ...more: string[]): number | null =>
    runScript('withdraw', id, '--content', content, '--reason', '当事人请求', ...more).status
  assert.equal(run('2024-01-01-01-09'), 1)
  assert.equal(run(ID, '--back'), 1)
  assert.equal(run(ID), 0)
  assert.equal(existsSync(file), false)
  assert.match(readFileSync(path.join(content, 'corrections/2024-01-01/01.yaml'), 'utf8'), /withdrawn[\s\S]*当事人请求/)
  assert.equal(run(ID), 1)
  assert.equal(run(ID, '--back'), 0)
  assert.equal(readFileSync(file, 'utf8'), text)
})
