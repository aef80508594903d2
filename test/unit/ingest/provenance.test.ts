import assert from 'node:assert/strict'
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { buildArchive } from '../../../src/archive/build.ts'
import type { ArchiveArticle } from '../../../src/model/archive.ts'
import { loadContent } from '../../../src/files/load-archive.ts'
import { ingest } from '../../../src/ingest/ingest.ts'
import { articleExtras } from '../../../src/site/views/article-extras.ts'
import { makeLinks } from '../../../src/site/links.ts'
import { makePhrases } from '../../../src/site/phrases.ts'
import { archiveFolder } from '../files/folder.ts'

const PAGE = '弄堂口的长椅装好了\n\n记者 王芳\n\n本报讯 弄堂口的长椅昨天装好了，居民第一个坐下。\n'
const FILES = { 'site.yaml': 'title: 试验文库\npaper: 试验报\nlicence: 归报社\n', 'raw/2021-11-22/01.txt': PAGE }
const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }

async function only(contentDir: string): Promise<ArchiveArticle> {
  assert.deepEqual((await ingest({ contentDir, dryRun: false, today: '2026-01-01' })).messages.filter(isError), [])
  const { value } = await loadContent(contentDir)
  assert.ok(value.site)
  const [entry] = buildArchive({ ...value, site: value.site }).value.articles
  assert.ok(entry)
  return entry
}
const isError = ({ severity }: { severity: string }): boolean => severity === 'error'
const registry = (folder: string): string => readFileSync(path.join(folder, 'registry.jsonl'), 'utf8')

test('an article says which version of the program read it; one that is not read otherwise keeps the version', async (t) => {
  const folder = archiveFolder(t, FILES)
  assert.equal((await only(folder)).reader, version)
  const older = registry(folder).replaceAll(`"reader":"${version}"`, '"reader":"0.1.9"')
  writeFileSync(path.join(folder, 'registry.jsonl'), older)
  assert.equal((await only(folder)).reader, '0.1.9')
  assert.equal(registry(folder), older)
})

test('its page tells lines, digest, version, and rights of its own that were written into its file', async (t) => {
  const folder = archiveFolder(t, FILES)
  const file = path.join(folder, 'articles/2021-11-22/2021-11-22-01-01.md')
  await only(folder)
  writeFileSync(file, readFileSync(file, 'utf8').replace('origin:', 'licence: 归作者\norigin:'))
  const entry = await only(folder)
  assert.deepEqual(
    entry.corrections.map(({ field, after }) => [field, after]),
    [['licence', '归作者']],
  )
  const { value } = await loadContent(folder)
  assert.ok(value.site)
  const archive = buildArchive({ ...value, site: value.site }).value
  const frame = { archive, links: makeLinks('/', undefined), printed: undefined }
  const { origins, reader, licence } = articleExtras(
    { frame, phrases: makePhrases([]), similar: [] } as unknown as Parameters<typeof articleExtras>[0],
    entry,
  )
  assert.equal(licence, '归作者')
  assert.match(reader, new RegExp(version.replaceAll('.', '\\.')))
  assert.match(origins[0]?.place ?? '', /raw\/2021-11-22\/01\.txt，第1—5行/)
  assert.match(origins[0]?.sha256 ?? '', /^[0-9a-f]{64}$/)
})
