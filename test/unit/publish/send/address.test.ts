import assert from 'node:assert/strict'
import { test } from 'node:test'
import { partsOfTarget, targetOf } from '../../../../src/publish/send/address.ts'
import { MANIFEST } from '../../../../src/publish/places.ts'
import { archiveFolder } from '../../files/folder.ts'

const KEYS = { AWS_ACCESS_KEY_ID: 'a', AWS_SECRET_ACCESS_KEY: 'b' }
const rule = (text: string, env: Record<string, string> = KEYS): string | undefined =>
  targetOf(text, { content: '/srv/archive', env }).messages[0]?.rule

test('the kind of a target is stated, or told by its form', () => {
  const kinds = {
    '/srv/web': 'folder',
    'D:\\web': 'folder',
    '../网站': 'folder',
    '../网站.zip': 'zip',
    'zip:x': 'zip',
    'git@example.org:a/b.git': 'git',
    'https://example.org/a/b.git#pages': 'git',
    'git:/srv/repo#pages': 'git',
    's3:https://b.example.org/?region=x': 's3',
    'folder:a.zip': 'folder',
  }
  for (const [text, kind] of Object.entries(kinds)) {
    assert.equal(partsOfTarget(text)[0], kind, text)
    assert.equal(rule(text), undefined, text)
  }
})

test('a site that stands in a folder is found there, and in no ZIP file of that name', async (t) => {
  const manifest = `${'a'.repeat(64)}  index.html\n`
  const folder = archiveFolder(t, { [MANIFEST]: manifest })
  const standing = (text: string) => targetOf(text, { content: '/srv/archive', env: KEYS }).value?.look()
  assert.equal((await standing(folder))?.value?.manifest, manifest)
  assert.equal((await standing(`zip:${folder}`))?.value?.manifest, '')
})

test('what names no target is refused with what to write', () => {
  for (const text of [
    'ftp://example.org/x',
    's3:bucket',
    's3:ftp://x',
    'git:-x#y',
    'git:x#../y',
    '/srv/archive/web',
    'zip:/srv/archive/web.zip',
    '/srv',
  ])
    assert.equal(rule(text), 'target-form', text)
  assert.equal(rule('s3:https://b.example.org/', {}), 'target-form')
})
