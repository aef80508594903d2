import assert from 'node:assert/strict'
import path from 'node:path'
import { test } from 'node:test'
import { s3Target } from '../../../../src/publish/send/s3.ts'
import { archiveFolder } from '../../files/folder.ts'
import { startBucket } from './bucket.ts'
import { FIRST, filesIn, publishTo, SECOND, writeSite } from './site.ts'

const KEYS = { region: 'cn-hangzhou', key: 'key', secret: 'secret' }

test('a bucket gets the site in order with types and caching, then only what changed; other objects stay', async (t) => {
  const site = path.join(archiveFolder(t), 'site')
  const bucket = await startBucket(t)
  bucket.objects.set('other/x', { body: Buffer.from('x'), type: '', cache: '' })
  bucket.objects.set('news/mine.txt', { body: Buffer.from('x'), type: '', cache: '' })
  const target = s3Target({ address: bucket.address, prefix: 'news/', ...KEYS })
  writeSite(site, { ...FIRST, "data/a b'(1)+&中.csv": 'x', 'assets/a.png': 'x' })
  assert.deepEqual((await publishTo(target, site)).messages, [])
  const there = (): Record<string, string> =>
    Object.fromEntries([...bucket.objects].map(([key, { body }]) => [key, body.toString()]))
  const own = (): Record<string, string> =>
    Object.fromEntries(Object.entries(filesIn(site)).map(([file, text]) => [`news/${file}`, text]))
  assert.deepEqual(there(), { 'other/x': 'x', 'news/mine.txt': 'x', ...own() })
  const puts = bucket.requests.filter((line) => line.startsWith('PUT'))
  assert.deepEqual(
    puts.slice(-3),
    ['2023/05/08/index.html', 'index.html', 'data/manifest-sha256.txt'].map((file) => `PUT news/${file}`),
  )
  const page = bucket.objects.get('news/index.html')
  assert.deepEqual([page?.type, page?.cache], ['text/html;charset=utf-8', 'no-cache'])
  assert.match(bucket.objects.get('news/assets/a.png')?.cache ?? '', /max-age=\d+/)
  writeSite(site, SECOND)
  bucket.requests.length = 0
  const { messages } = await publishTo(target, site)
  assert.deepEqual(messages, [])
  assert.deepEqual(there(), { 'other/x': 'x', 'news/mine.txt': 'x', ...own() })
  assert.equal(bucket.requests.filter((line) => line.startsWith('PUT')).length, 3)
})

test('a host that is busy is asked again; wrong keys and a host that is not there are told', async (t) => {
  const site = path.join(archiveFolder(t), 'site')
  writeSite(site, FIRST)
  const bucket = await startBucket(t)
  bucket.failing = 2
  assert.deepEqual((await publishTo(s3Target({ address: bucket.address, prefix: '', ...KEYS }), site)).messages, [])
  assert.equal(bucket.objects.size, 5)
  const wrong = s3Target({ address: bucket.address, prefix: '', ...KEYS, secret: 'other' })
  const { messages } = await publishTo(wrong, site)
  assert.equal(messages[0]?.rule, 'target-closed')
  assert.match(messages[0]?.what ?? '', /403 SignatureDoesNotMatch/)
  const away = s3Target({ address: 'http://127.0.0.1:1', prefix: '', ...KEYS })
  assert.equal((await publishTo(away, site)).messages[0]?.rule, 'target-closed')
})
