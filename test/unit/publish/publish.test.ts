import assert from 'node:assert/strict'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import path from 'node:path'
import { after, test } from 'node:test'
import { error } from '../../../src/messages/message.ts'
import { verifyManifest } from '../../../src/publish/manifest.ts'
import { inspect } from '../../../src/publish/site-check.ts'
import { publish } from '../../../src/publish/publish.ts'
import { builder, snapshot, writeFiles } from './sample-site.ts'

const root = mkdtempSync(path.join(tmpdir(), 'publish-'))
after(() => rmSync(root, { recursive: true, force: true }))
let count = 0
function room(): { home: string; out: string; content: string } {
  const home = path.join(root, String((count += 1)))
  const content = path.join(home, 'content')
  mkdirSync(content, { recursive: true })
  return { home, out: path.join(home, '_site'), content }
}
const rules = (messages: readonly { rule: string }[]) => messages.map(({ rule }) => rule)

const verified = async (dir: string) => verifyManifest(dir, (await inspect(dir).finish(dir)).digests)

test('a first and a second publication leave one site each, without a trace of the former', async () => {
  const { home, out, content } = room()
  for (const word of ['one', 'two']) {
    assert.deepEqual(await publish({ build: builder(word), outDir: out, contentDir: content }), [])
    assert.deepEqual(readdirSync(home).sort(), ['_site', 'content'])
    assert.deepEqual(await verified(out), [])
  }
  assert.ok(existsSync(path.join(out, 'two/index.html')))
  assert.ok(!existsSync(path.join(out, 'one')))
  assert.ok(!existsSync(path.join(out, '.unfinished')))
})

test('a place in which no folder can be made is refused with what to do, and nothing is built', async () => {
  const { home, content } = room()
  writeFiles(home, { 'file.txt': 'mine' })
  for (const outDir of ['file.txt/site', 'file.txt/deep/site', `${'x'.repeat(300)}/site`]) {
    const build = () => assert.fail('must not be called')
    const messages = await publish({ build, outDir: path.join(home, outDir), contentDir: content })
    assert.deepEqual(rules(messages), ['out-refused', 'publish-kept'])
    assert.match(messages[0]?.todo ?? '', /--out/)
  }
  assert.deepEqual(readdirSync(home).sort(), ['content', 'file.txt'])
})

test('the manifest is what sha256sum reads: digest, two spaces, path, sorted', async () => {
  const { out, content } = room()
  await publish({ build: builder('one', { 'a/空.txt': '' }), outDir: out, contentDir: content })
  const lines = (snapshot(out)['data/manifest-sha256.txt'] ?? '').trimEnd().split('\n')
  assert.ok(lines.every((line) => /^[0-9a-f]{64} {2}\S/.test(line)))
  assert.ok(lines.includes('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855  a/空.txt'))
  const paths = lines.map((line) => line.slice(66))
  assert.deepEqual(paths, [...paths].sort())
  assert.ok(!paths.includes('data/manifest-sha256.txt'))
})

test('changed, missing and extra files are told by the manifest', async () => {
  const { out, content } = room()
  await publish({ build: builder('one'), outDir: out, contentDir: content })
  writeFiles(out, { 'index.html': 'other', 'extra.html': '' })
  rmSync(path.join(out, '404.html'))
  const messages = await verified(out)
  assert.deepEqual(
    messages.map(({ file }) => file),
    ['404.html', 'extra.html', 'index.html'],
  )
  assert.deepEqual(new Set(rules(messages)), new Set(['fixity']))
})

test('an error of the builder, a failed check and a throw leave the old site byte for byte', async () => {
  const { home, out, content } = room()
  await publish({ build: builder('one'), outDir: out, contentDir: content })
  const before = snapshot(out)
  const bad = error({ file: 'articles/x.md', what: '坏', todo: '改', rule: 'schema' })
  const refused = await publish({ build: async () => [bad], outDir: out, contentDir: content })
  assert.deepEqual(rules(refused), ['schema', 'publish-kept'])
  const broken = builder('two', { 'index.html': '<a href="/nowhere/">x</a>' })
  assert.deepEqual(rules(await publish({ build: broken, outDir: out, contentDir: content })), [
    'site-link',
    'publish-kept',
  ])
  const throwing = async () => Promise.reject(new Error('bug'))
  await assert.rejects(publish({ build: throwing, outDir: out, contentDir: content }), /bug/)
  assert.deepEqual(snapshot(out), before)
  assert.deepEqual(readdirSync(home).sort(), ['_site', 'content'])
})

test('dangerous output folders are refused and stay untouched', async () => {
  const { home, content } = room()
  const foreign = path.join(home, 'photos')
  writeFiles(foreign, { 'a.jpg': 'x' })
  writeFiles(path.join(home, 'web.next'), { 'a.jpg': 'x' })
  writeFileSync(path.join(home, 'file'), 'x')
  symlinkSync(foreign, path.join(home, 'link'), 'junction')
  const before = snapshot(home)
  const places = [
    home,
    content,
    path.join(content, 'raw'),
    process.cwd(),
    path.dirname(process.cwd()),
    homedir(),
    path.parse(home).root,
  ]
  for (const outDir of [...places, foreign, path.join(home, 'web'), path.join(home, 'file'), path.join(home, 'link')]) {
    const messages = await publish({ build: builder('one'), outDir, contentDir: content })
    assert.deepEqual(rules(messages), ['out-refused'], outDir)
  }
  assert.deepEqual(snapshot(home), before)
})

test('an empty folder that stands there already is fine', async () => {
  const { out, content } = room()
  mkdirSync(out)
  assert.deepEqual(await publish({ build: builder('one'), outDir: out, contentDir: content }), [])
  assert.ok(existsSync(path.join(out, 'index.html')))
})

test('two builders of one site do not meet', async () => {
  const { out, content } = room()
  writeFiles(`${out}.next`, { '.unfinished': String(process.ppid), 'index.html': '' })
  const messages = await publish({ build: builder('one'), outDir: out, contentDir: content })
  assert.deepEqual(rules(messages), ['lock-held'])
  assert.ok(existsSync(`${out}.next/index.html`))
})
