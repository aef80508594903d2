import assert from 'node:assert/strict'
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { ingest } from '../../../src/ingest/ingest.ts'
import { sha256 } from '../../../src/files/read-file.ts'
import { archiveFolder } from '../files/folder.ts'
import { runScript } from './run-script.ts'

const PAGE =
  '河岸步道昨日开放\n□记者 方一鸣\n\n河边新修的步道昨日开放，沿线居民前来散步。步道全长三公里，沿途新种了两百棵树。\n'

test('what a new version reads otherwise is told with both readings, and that no id moves; nothing is written', async (t) => {
  const content = archiveFolder(t, {
    'site.yaml': 'title: 文库\npaper: 柳河报\nplace: 上海市徐汇区\n',
    'raw/2023-05-08/01.txt': PAGE,
  })
  await ingest({ contentDir: content, dryRun: false, today: '2024-01-01' })
  const same = runScript('upgrade:check', '--content', content)
  assert.equal(same.status, 0, same.stdout + same.stderr)
  assert.match(same.stdout, /读了 1 版：读法变了的 0 处；1 个编号都不变。/)
  const file = path.join(content, 'articles/2023-05-08/2023-05-08-01-01.md')
  const [registry, cache] = [path.join(content, 'registry.jsonl'), path.join(content, '.ingest/cache.jsonl')]
  const [now, old] = [readFileSync(file, 'utf8'), readFileSync(file, 'utf8').replace('河岸步道昨日开放', '河岸步道')]
  writeFileSync(file, old)
  writeFileSync(registry, readFileSync(registry, 'utf8').replace(sha256(now), sha256(old)))
  writeFileSync(cache, readFileSync(cache, 'utf8').replace(/"program":"\w/, '"program":"x'))
  const other = runScript('upgrade:check', '--content', content)
  assert.equal(other.status, 0, other.stdout + other.stderr)
  assert.match(other.stdout, /标题由“河岸步道”变为“河岸步道昨日开放”.*\[reading-changed\]/)
  assert.match(other.stdout, /读法变了的 1 处；1 个编号都不变。没有写任何文件。/)
  assert.equal(readFileSync(file, 'utf8'), old)
})
