import assert from 'node:assert/strict'
import path from 'node:path'
import { test } from 'node:test'
import { HOSTS, limitMessages, weighSite, type SiteWeight } from '../../../../src/publish/send/limits.ts'
import { archiveFolder } from '../../files/folder.ts'
import { writeSite } from './site.ts'

const LIGHT: SiteWeight = {
  files: 10,
  bytes: 100,
  largest: { file: 'a', bytes: 10 },
  fullest: { dir: '', entries: 3 },
  longest: { file: 'a', name: 1, path: 1 },
  redirects: 0,
}

test('a site is weighed', async (t) => {
  const site = path.join(archiveFolder(t), 'site')
  writeSite(site, { 'a/1.html': '12345', 'a/2.html': '1', 'a/b/3.html': '1', _redirects: '/x /y 301\n/z /y 301\n' })
  const weight = await weighSite(site)
  assert.equal(weight.files, 5)
  assert.deepEqual(weight.fullest, { dir: '', entries: 3 })
  assert.equal(weight.redirects, 2)
  assert.equal(weight.largest.file, 'data/manifest-sha256.txt')
  assert.equal(weight.longest.name, 'manifest-sha256.txt'.length)
})

test('over a limit is an error, near it a warning, at its own host only', () => {
  const levels = (weight: Partial<SiteWeight>, host: keyof typeof HOSTS): string[] =>
    limitMessages({ ...LIGHT, ...weight }, HOSTS[host]).map(({ severity }) => severity)
  assert.deepEqual(levels({}, 'cloudflare'), [])
  assert.deepEqual(levels({ files: 20_001 }, 'cloudflare'), ['error'])
  assert.deepEqual(levels({ files: 20_000 }, 'cloudflare'), ['warning'])
  assert.deepEqual(levels({ files: 15_000 }, 'cloudflare'), [])
  assert.deepEqual(levels({ files: 200_000 }, 'plain'), [])
  assert.deepEqual(levels({ largest: { file: 'a', bytes: 26 * 1024 ** 2 } }, 'cloudflare'), ['error'])
  assert.deepEqual(levels({ bytes: 2 * 1024 ** 3 }, 'github'), ['error'])
  assert.deepEqual(levels({ fullest: { dir: 'a', entries: 60_000 } }, 'netlify'), ['error'])
  assert.deepEqual(levels({ redirects: 2001 }, 'cloudflare'), ['error'])
  assert.deepEqual(levels({ longest: { file: 'a', name: 256, path: 256 } }, 'plain'), ['error'])
})
