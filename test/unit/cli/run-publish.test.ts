import assert from 'node:assert/strict'
import path from 'node:path'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { test, type TestContext } from 'node:test'
import { withPublish, readSiteInfo } from '../../../src/files/site-info.ts'
import { archiveFolder } from '../files/folder.ts'
import { runScript, type Ended } from './run-script.ts'

const SITE = '# 说明\ntitle: 甲文库\npaper: 甲报 # 报名\nplace: 上海市徐汇区\n'
const PAGE =
  '河岸步道昨日开放\n□记者 方一鸣\n\n河边新修的步道昨日开放，沿线居民前来散步。步道全长三公里，沿途新种了两百棵树。\n'

interface Desk {
  content: string
  web: string
  run: (name: 'check' | 'ingest' | 'publish' | 'deploy:check', ...args: string[]) => Ended
}

function desk(t: TestContext): Desk {
  const root = archiveFolder(t, { 'content/site.yaml': SITE, 'content/raw/2023-05-08/01.txt': PAGE })
  const content = path.join(root, 'content')
  const out = ['--out', path.join(root, '_site')]
  const run: Desk['run'] = (name, ...args) =>
    runScript(name, '--content', content, ...(name === 'ingest' ? [] : out), ...args)
  return { content, web: path.join(root, 'web'), run }
}

test('a dry run tells what would change and sends nothing; then it is sent, and the target is remembered', (t) => {
  const { content, web, run } = desk(t)
  run('ingest')
  const dry = run('publish', '--to', web, '--base', '/news/', '--dry-run')
  assert.equal(dry.status, 0, dry.stdout + dry.stderr)
  assert.match(dry.stdout, /：新 \d{2,} 个，改 0 个，删 0 个，不变 0 个文件\n {2}＋ /)
  assert.ok(!existsSync(web))
  assert.equal(readFileSync(path.join(content, 'site.yaml'), 'utf8'), SITE)
  const first = run('publish', '--to', web, '--base', '/news/')
  assert.equal(first.status, 0, first.stdout + first.stderr)
  assert.match(readFileSync(path.join(web, 'index.html'), 'utf8'), /href="\/news\//)
  assert.deepEqual(readSiteInfo(content).value?.publish, { to: web, base: '/news/' })
  const again = run('publish')
  assert.equal(again.status, 0, again.stdout)
  assert.match(again.stdout, /：新 0 个，改 0 个，删 0 个，不变 \d+ 个文件/)
  const chain = path.join(content, 'releases.jsonl')
  assert.equal(readFileSync(chain, 'utf8'), readFileSync(path.join(web, 'data', 'releases.jsonl'), 'utf8'))
  const listed = run('check', '--releases')
  assert.equal(listed.status, 0, listed.stdout)
  assert.match(listed.stdout, /第 1 次发布：1 篇/)
  writeFileSync(chain, readFileSync(chain, 'utf8').replace('"articles":1', '"articles":2'))
  assert.match(run('check').stdout, /接不上.*\[release-chain\]/)
})

test('without a target, and with one that takes no site, nothing is sent: status 1; limits are checked of what was built', (t) => {
  const { web, run } = desk(t)
  assert.match(run('deploy:check').stdout, /\[site-missing\]/)
  assert.equal(run('deploy:check', '--host', 'nowhere').status, 2)
  assert.match(run('publish').stdout, /处理：第一次加 --to.*\[target-form\]/)
  run('ingest')
  const home = path.dirname(web)
  const around = run('publish', '--to', home)
  assert.equal(around.status, 1)
  assert.match(around.stdout, /\[target-form\]/)
  assert.deepEqual(readdirSync(home).sort(), ['content'])
  mkdirSync(path.join(home, 'photos'))
  writeFileSync(path.join(home, 'photos/1.jpg'), 'a picture')
  const refused = run('publish', '--to', path.join(home, 'photos'))
  assert.equal(refused.status, 1)
  assert.match(refused.stdout, /\[target-refused\]/)
  assert.deepEqual(readdirSync(path.join(home, 'photos')), ['1.jpg'])
  const limits = run('deploy:check', '--host', 'cloudflare')
  assert.equal(limits.status, 0, limits.stdout)
  assert.match(limits.stdout, /^\d+ 个文件，/m)
})

test('on a host that reads _redirects no page stands at an old address; the kind of host is remembered with the target', (t) => {
  const { content, web, run } = desk(t)
  run('ingest')
  run('publish', '--to', web)
  renameSync(path.join(content, 'raw/2023-05-08'), path.join(content, 'raw/2023-05-09'))
  run('ingest')
  const old = path.join(web, '2023/05/08/index.html')
  const rules = (): string => readFileSync(path.join(web, '_redirects'), 'utf8')
  assert.equal(run('publish').status, 0)
  assert.ok(existsSync(old))
  assert.equal(run('publish', '--host', 'cloudflare').status, 0)
  assert.ok(!existsSync(old))
  assert.match(rules(), /^\/2023\/05\/08\/ \/2023\/05\/09\/ 301$/m)
  assert.deepEqual(readSiteInfo(content).value?.publish, { to: web, host: 'cloudflare' })
  assert.equal(run('publish').status, 0)
  assert.ok(!existsSync(old))
  assert.equal(run('publish', '--host', 'plain').status, 0)
  assert.ok(existsSync(old))
})

test('site.yaml keeps its comments, order and other keys', (t) => {
  const dir = archiveFolder(t, { 'site.yaml': withPublish(SITE, { to: 'zip:a b.zip' }) })
  const text = readFileSync(path.join(dir, 'site.yaml'), 'utf8')
  assert.equal(text, `${SITE}publish: { to: zip:a b.zip }\n`)
  writeFileSync(path.join(dir, 'site.yaml'), withPublish(text, { to: '/srv/web', base: '/x/' }))
  assert.deepEqual(readSiteInfo(dir).value?.publish, { to: '/srv/web', base: '/x/' })
  assert.ok(readFileSync(path.join(dir, 'site.yaml'), 'utf8').startsWith(SITE))
})
