import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { archiveFolder } from '../files/folder.ts'
import { bagFaults } from '../publish/export/bag-rules.ts'
import { runScript } from './run-script.ts'

const PAGE =
  '河岸步道昨日开放\n□记者 方一鸣\n\n河边新修的步道昨日开放，沿线居民前来散步。步道全长三公里，沿途新种了两百棵树。\n'

test('an archive is handed over: a bag, a book and a text; what cannot be is told', (t) => {
  const root = archiveFolder(t, {
    'content/site.yaml': 'title: 甲文库\npaper: 甲报\ncontact: a@example.org\n',
    'content/raw/2023-05-08/01.txt': PAGE,
    'content/withheld/x.txt': '秘',
    'content/.DS_Store': '',
  })
  const at = (name: string): string => path.join(root, name)
  const run = (...args: string[]) => runScript('export', '--content', at('content'), '--out', at('_site'), ...args)
  runScript('ingest', '--content', at('content'))
  const first = run('--bag', at('bag'), '--epub', at('a.epub'), '--text', at('a.txt'))
  assert.equal(first.status, 0, first.stdout + first.stderr)
  assert.match(first.stdout, /没有建好的网站.*\[export-part\]/)
  assert.deepEqual(bagFaults(at('bag')), [])
  for (const file of [
    'site.yaml',
    'registry.jsonl',
    'raw/2023-05-08/01.txt',
    'articles/2023-05-08/2023-05-08-01-01.md',
  ])
    assert.ok(existsSync(at(`bag/data/content/${file}`)), file)
  for (const file of ['.ingest', 'withheld', '.DS_Store']) assert.ok(!existsSync(at(`bag/data/content/${file}`)), file)
  assert.match(readFileSync(at('a.txt'), 'utf8'), /河岸步道昨日开放/)
  assert.equal(readFileSync(at('a.epub')).subarray(0, 2).toString(), 'PK')
  runScript('build', '--content', at('content'), '--out', at('_site'))
  assert.equal(run('--bag', at('whole')).status, 0)
  assert.ok(existsSync(at('whole/data/site/index.html')))
  assert.deepEqual(bagFaults(at('whole')), [])
  assert.match(run('--bag', at('bag')).stdout, /\[export-exists\]/)
  assert.match(run('--epub', at('b.epub'), '--year', '1999').stdout, /没有 1999 年.*2023.*\[export-part\]/)
  assert.match(run().stdout, /\[export-part\]/)
})
