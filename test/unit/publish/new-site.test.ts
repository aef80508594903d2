import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, test } from 'node:test'
import type { Message } from '../../../src/model/message.ts'
import type { Memory } from '../../../src/publish/memory.ts'
import type { NewSite } from '../../../src/publish/new-site.ts'
import { publish } from '../../../src/publish/publish.ts'
import { sampleSite } from './sample-site.ts'

const root = mkdtempSync(path.join(tmpdir(), 'new-site-'))
after(() => rmSync(root, { recursive: true, force: true }))

const page = (link: string, id: string): string =>
  `<!doctype html><main id="main"><a href="${link}">去</a><p id="${id}">文</p></main>`
const NAMING = {
  'a/index.html': page('/b/#p1', 'a1'),
  'b/index.html': page('/a/', 'p1'),
  'c/index.html': page('/', 'c1'),
}

/** Takes over what the last release had made of the same text, makes the rest. */
async function made(site: NewSite, files: Readonly<Record<string, string>>): Promise<Message[]> {
  for (const [file, text] of Object.entries(files)) {
    if (site.keep(file, text)) continue
    mkdirSync(path.dirname(path.join(site.dir, file)), { recursive: true })
    writeFileSync(path.join(site.dir, file), text)
    site.note(file, text, text)
  }
  return []
}

/** Publishes releases one after the other, each going on from the last; the rules and files told of the last of them. */
async function told(releases: readonly Readonly<Record<string, string>>[]): Promise<string[]> {
  const home = mkdtempSync(path.join(root, 'home-'))
  const contentDir = path.join(home, 'content')
  mkdirSync(contentDir)
  let memory: Memory | null = null
  let messages: Message[] = []
  for (const files of releases) {
    const site = { ...sampleSite('one'), ...files }
    messages = await publish({
      build: (next) => made(next, site),
      outDir: path.join(home, '_site'),
      contentDir,
      memory,
      remember: async (known, pages) => void (memory = { program: '', inputs: '', messages: [], files: known, pages }),
    })
  }
  return messages.map(({ rule, file }) => `${rule} ${file}`)
}

const ABANDONED = ['site-link a/index.html', 'publish-kept ']

test('a page taken over that names a place which is gone is told, and only such a page', async () => {
  assert.deepEqual(await told([NAMING, { ...NAMING, 'b/index.html': page('/a/', 'p2') }]), ABANDONED)
  assert.deepEqual(await told([NAMING, { ...NAMING, 'c/index.html': page('/', 'c2') }]), [])
})

test('a page taken over that names a page which is gone is told', async () => {
  const { 'b/index.html': _, ...without } = NAMING
  assert.deepEqual(await told([NAMING, without]), ABANDONED)
  const { 'c/index.html': __, ...bare } = NAMING
  assert.deepEqual(await told([NAMING, bare]), [])
})

test('the places that pages name are known over several releases', async () => {
  const second = { ...NAMING, 'c/index.html': page('/', 'c2') }
  assert.deepEqual(await told([NAMING, second, { ...second, 'b/index.html': page('/a/', 'p2') }]), ABANDONED)
})
