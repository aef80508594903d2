import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, test } from 'node:test'
import { startPreview, type Preview } from '../../../src/local/preview.ts'
import { headersFile, pagePolicy, workerPolicy } from '../../../src/site/headers.ts'

const root = mkdtempSync(path.join(tmpdir(), 'serve-'))
const running: Preview[] = []
after(async () => {
  await Promise.all(running.map((preview) => preview.close()))
  rmSync(root, { recursive: true, force: true })
})

const FILES = {
  'index.html': '<h1>首页</h1>',
  '404.html': '<h1>没有这个网页</h1>',
  '2021/11/22/index.html': '<h1>一期</h1>',
  'pagefind/pagefind-worker.js': 'self.x = 1',
  'pagefind/und_1.pf_meta': 'x',
  'feed.xml': '<feed/>',
  'data/articles.jsonl': '{}\n',
}

function site(name: string, base: string): string {
  const dir = path.join(root, name)
  for (const [file, text] of Object.entries({ ...FILES, _headers: headersFile(base) })) {
    mkdirSync(path.dirname(path.join(dir, file)), { recursive: true })
    writeFileSync(path.join(dir, file), text)
  }
  return dir
}

async function preview(name: string, base: string): Promise<string> {
  const { value, messages } = await startPreview({ dir: site(name, base), port: 0 })
  assert.ok(value)
  assert.deepEqual(messages, [])
  running.push(value)
  return `http://127.0.0.1:${value.port}`
}

const get = (address: string, init: RequestInit = {}) => fetch(address, { redirect: 'manual', ...init })

test('pages carry the page policy, the worker alone its own', async () => {
  const host = await preview('plain', '/')
  const page = await get(`${host}/`)
  assert.equal(page.status, 200)
  assert.equal(await page.text(), FILES['index.html'])
  assert.equal(page.headers.get('content-security-policy'), pagePolicy())
  assert.equal(page.headers.get('x-content-type-options'), 'nosniff')
  assert.equal(page.headers.get('referrer-policy'), 'same-origin')
  const worker = await get(`${host}/pagefind/pagefind-worker.js`)
  assert.equal(worker.headers.get('content-security-policy'), workerPolicy())
  assert.equal(worker.headers.get('content-type'), 'text/javascript;charset=utf-8')
})

test('content types are those of a host', async () => {
  const host = await preview('types', '/')
  const types = {
    'index.html': 'text/html;charset=utf-8',
    'pagefind/und_1.pf_meta': 'application/octet-stream',
    'feed.xml': 'application/atom+xml;charset=utf-8',
    'data/articles.jsonl': 'application/x-ndjson;charset=utf-8',
  }
  for (const [file, type] of Object.entries(types)) {
    assert.equal((await get(`${host}/${file}`)).headers.get('content-type'), type, file)
  }
})

test('texts go packed to who asks for it, and not twice; the search index goes as it is', async () => {
  const host = await preview('packed', '/')
  const packed = await get(`${host}/`, { headers: { 'accept-encoding': 'gzip' } })
  assert.equal(packed.headers.get('content-encoding'), 'gzip')
  assert.equal(packed.headers.get('content-security-policy'), pagePolicy())
  assert.equal(await packed.text(), FILES['index.html'])
  const known = { 'accept-encoding': 'gzip', 'if-none-match': packed.headers.get('etag') ?? '' }
  assert.equal((await get(`${host}/`, { headers: known })).status, 304)
  assert.equal((await get(`${host}/`, { headers: { 'accept-encoding': 'br' } })).headers.get('content-encoding'), null)
  assert.equal((await get(`${host}/pagefind/und_1.pf_meta`)).headers.get('content-encoding'), null)
})

test('an unknown path gets the site’s own page with status 404', async () => {
  const host = await preview('unknown', '/')
  const answer = await get(`${host}/2099/01/01/`)
  assert.equal(answer.status, 404)
  assert.equal(await answer.text(), FILES['404.html'])
  assert.equal(answer.headers.get('content-security-policy'), pagePolicy())
  assert.equal(answer.headers.get('content-type'), 'text/html;charset=utf-8')
})

test('a site without its page for unknown addresses says so in a line', async () => {
  const host = await preview('bare', '/')
  const here = path.join(root, 'bare')
  rmSync(path.join(here, '404.html'))
  const bare = await get(`${host}/2099/`)
  assert.deepEqual([bare.status, await bare.text()], [404, '没有这个网页。\n'])
  mkdirSync(path.join(here, '404.html'))
  assert.equal((await get(`${host}/2099/`)).status, 404)
})

test('HEAD of an unknown path has the headers of its page alone', async () => {
  const answer = await get(`${await preview('heads', '/')}/2099/`, { method: 'HEAD' })
  const length = String(Buffer.byteLength(FILES['404.html']))
  assert.deepEqual([answer.status, answer.headers.get('content-length'), await answer.text()], [404, length, ''])
})

test('a folder without its slash redirects; other methods are refused', async () => {
  const host = await preview('slash', '/')
  const answer = await get(`${host}/2021/11/22?a=1`)
  assert.equal(answer.status, 301)
  assert.equal(answer.headers.get('location'), '/2021/11/22/?a=1')
  const post = await get(`${host}/`, { method: 'POST' })
  assert.equal(post.status, 405)
  assert.equal(post.headers.get('allow'), 'GET, HEAD')
})

test('a site built for a prefix is served under it', async () => {
  const host = await preview('prefix', '/x/')
  assert.equal((await get(`${host}/x/2021/11/22/`)).status, 200)
  assert.equal((await get(`${host}/2021/11/22/`)).status, 404)
  assert.equal((await get(`${host}/`)).headers.get('location'), '/x/')
})

test('files beside the site cannot be had', async () => {
  site('hidden.next', '/')
  const port = new URL(await preview('hidden', '/')).port
  const status = await new Promise((resolve, reject) => {
    const raw = request({ host: '127.0.0.1', port, path: '/../hidden.next/feed.xml' }, (answer) =>
      resolve(answer.statusCode),
    )
    raw.on('error', reject).end()
  })
  assert.equal(status, 404)
})

test('a folder without a site is told, with what to do', async () => {
  const { value, messages } = await startPreview({ dir: path.join(root, 'none'), port: 0 })
  assert.equal(value, undefined)
  assert.deepEqual(
    messages.map(({ severity, rule }) => [severity, rule]),
    [['error', 'site-missing']],
  )
})

test('a given port that is taken is refused', async () => {
  const other = createServer().listen(0, '127.0.0.1')
  await new Promise((resolve) => other.once('listening', resolve))
  const { port } = other.address() as AddressInfo
  const { value, messages } = await startPreview({ dir: site('taken', '/'), port })
  other.close()
  assert.equal(value, undefined)
  assert.equal(messages[0]?.rule, 'port-taken')
  assert.match(messages[0]?.what ?? '', new RegExp(String(port)))
})

test('without a given port a taken one gives way to the next', async () => {
  const dir = site('next', '/')
  const first = await startPreview({ dir })
  const second = await startPreview({ dir })
  for (const { value } of [first, second]) if (value !== undefined) running.push(value)
  assert.ok(first.value && second.value)
  assert.ok(second.value.port > first.value.port)
  assert.equal(second.messages.at(-1)?.rule, 'port-taken')
  assert.equal(second.messages.at(-1)?.severity, 'warning')
})
