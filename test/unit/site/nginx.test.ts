import assert from 'node:assert/strict'
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { test, type TestContext } from 'node:test'
import { pagePolicy, workerPolicy } from '../../../src/site/headers.ts'
import { nginxFile } from '../../../src/site/nginx.ts'
import { archiveFolder } from '../files/folder.ts'
import { nginxOn, skip } from './nginx-server.ts'

const LONG = '本报讯。'.repeat(1000)
const FILES = {
  'index.html': `<!doctype html><p>${LONG}`,
  '2023/05/08/index.html': '期',
  '404.html': '没有这个网页',
  'feed.xml': '<feed/>',
  'people/a/feed.xml': '<feed/>',
  'feed.json': '{}',
  'sitemap.xml': '<urlset/>',
  'assets/site.css': `/* ${LONG} */`,
  'assets/a.png': 'x',
  'data/articles.csv': '标题',
  'pagefind/pagefind-worker.js': ';',
  'pagefind/a.pf_index': '0123456789',
  'search/data/text/0.json': JSON.stringify(LONG),
  _headers: 'x',
  _redirects: 'x',
}

/** Serves the files under a base with nginx and the settings that a build writes; gives the address of the base. */
async function served(t: TestContext, base: string): Promise<string> {
  const files = Object.entries(FILES).map(([file, text]) => [`www${base}${file}`, text])
  const root = archiveFolder(t, Object.fromEntries(files))
  const settings = path.join(root, `www${base}nginx.conf`)
  writeFileSync(settings, nginxFile(base, [{ from: `${base}old/`, to: `${base}2023/05/08/` }]))
  const address = await nginxOn(t, path.join(root, 'www'), settings)
  return address.slice(0, -1) + base
}

for (const base of ['/', '/news/']) {
  test(`nginx serves a site under ${base} by the settings of the build`, { skip }, async (t) => {
    const address = await served(t, base)
    const ask = (file: string): Promise<Response> => fetch(address + file, { redirect: 'manual' })
    const home = await ask('')
    assert.equal(home.status, 200)
    assert.equal(home.headers.get('content-type'), 'text/html; charset=utf-8')
    assert.equal(home.headers.get('content-encoding'), 'gzip')
    assert.equal(home.headers.get('content-security-policy'), pagePolicy())
    assert.equal(home.headers.get('x-content-type-options'), 'nosniff')
    assert.equal(home.headers.get('cache-control'), 'no-cache')
    assert.ok((await home.text()).includes(LONG))
    assert.equal(await (await ask('2023/05/08/')).text(), '期')
    assert.equal((await ask('2023/05/08')).status, 301)
    const missing = await ask('2023/none/')
    assert.equal(missing.status, 404)
    assert.equal(await missing.text(), '没有这个网页')
    assert.equal(missing.headers.get('content-security-policy'), pagePolicy())
    const moved = await ask('old/')
    assert.equal(moved.status, 301)
    assert.ok(moved.headers.get('location')?.endsWith(`${base}2023/05/08/`))
    for (const file of ['_headers', '_redirects', 'nginx.conf']) assert.equal((await ask(file)).status, 404, file)
  })

  test(`types, charset, the worker's policy, caching of pictures under ${base}`, { skip }, async (t) => {
    const address = await served(t, base)
    const header = async (file: string, name: string): Promise<string | null> =>
      (await fetch(address + file)).headers.get(name)
    const types = {
      'assets/site.css': 'text/css; charset=utf-8',
      'feed.xml': 'application/atom+xml; charset=utf-8',
      'people/a/feed.xml': 'application/atom+xml; charset=utf-8',
      'feed.json': 'application/feed+json; charset=utf-8',
      'sitemap.xml': 'application/xml; charset=utf-8',
      'data/articles.csv': 'text/csv; charset=utf-8',
      'assets/a.png': 'image/png',
      'pagefind/a.pf_index': 'application/octet-stream',
    }
    for (const [file, type] of Object.entries(types)) assert.equal(await header(file, 'content-type'), type, file)
    assert.equal(await header('pagefind/pagefind-worker.js', 'content-security-policy'), workerPolicy())
    assert.match((await header('assets/a.png', 'cache-control')) ?? '', /max-age=/)
    assert.equal(await header('assets/a.png', 'content-security-policy'), pagePolicy())
    for (const file of ['assets/site.css', 'search/data/text/0.json'])
      assert.equal(await header(file, 'content-encoding'), 'gzip', file)
    const part = await fetch(`${address}pagefind/a.pf_index`, { headers: { Range: 'bytes=2-4' } })
    assert.deepEqual([part.status, await part.text()], [206, '234'])
    assert.equal(part.headers.get('content-range'), 'bytes 2-4/10')
    const etag = (await header('pagefind/a.pf_index', 'etag')) ?? ''
    assert.equal((await fetch(`${address}pagefind/a.pf_index`, { headers: { 'If-None-Match': etag } })).status, 304)
  })
}
