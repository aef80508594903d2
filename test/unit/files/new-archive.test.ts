import assert from 'node:assert/strict'
import path from 'node:path'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { test } from 'node:test'
import { createArchive, isArchive, refuseArchive } from '../../../src/files/new-archive.ts'
import { readEvents } from '../../../src/files/kept-lists.ts'
import { readSiteInfo, SITE_KEYS } from '../../../src/files/site-info.ts'
import { EXPLAINED_KEYS } from '../../../src/files/starter/site-text.ts'
import { archiveFolder } from './folder.ts'

test('a new archive holds what was said, every key explained, national events, an empty raw', (t) => {
  const dir = path.join(archiveFolder(t), '我的 文库')
  const site = {
    title: '柳河文库',
    paper: '柳河报',
    place: '临江市柳河区',
    rhythm: { every: 'week', weekday: [1, 4] },
    url: 'https://example.org/news',
    contact: 'a@example.org',
    licence: '版权：“报社” # 所有',
  } as const
  assert.deepEqual(createArchive(dir, site), [])
  const read = readSiteInfo(dir)
  assert.deepEqual(read.messages, [])
  assert.deepEqual(read.value, { ...site, paperInferred: false, language: 'zh-Hans' })
  assert.deepEqual(readdirSync(dir).sort(), ['.gitignore', 'events.yaml', 'raw', 'site.yaml'])
  assert.deepEqual(readdirSync(path.join(dir, 'raw')), [])
  const text = readFileSync(path.join(dir, 'site.yaml'), 'utf8')
  for (const key of EXPLAINED_KEYS) assert.match(text, new RegExp(`^# .+\\n(?:# )?${key}: `, 'm'))
  assert.ok(isArchive(dir))
})

test('every key that site.yaml may have is explained', () => {
  assert.deepEqual([...EXPLAINED_KEYS].sort(), [...SITE_KEYS].sort())
})

test('keys that are not given stand as examples that can be used as they are', (t) => {
  const dir = path.join(archiveFolder(t), 'new')
  assert.deepEqual(createArchive(dir, { title: '甲文库', paper: '甲报' }), [])
  assert.deepEqual(Object.keys(readSiteInfo(dir).value ?? {}).sort(), ['language', 'paper', 'paperInferred', 'title'])
  const file = path.join(dir, 'site.yaml')
  const used = readFileSync(file, 'utf8').replace(/^# ([a-z]+: )/gm, '$1')
  writeFileSync(file, used)
  const { value, messages } = readSiteInfo(dir)
  assert.deepEqual(messages, [])
  for (const key of SITE_KEYS) assert.ok(key in (value ?? {}), key)
})

test('no trace of the sample: events are those of the whole country', (t) => {
  const dir = path.join(archiveFolder(t), 'new')
  createArchive(dir, { title: '甲文库', paper: '甲报' })
  const { value, messages } = readEvents(dir)
  assert.deepEqual(messages, [])
  assert.ok(value.length >= 10)
  for (const file of ['events.yaml', 'site.yaml'])
    assert.doesNotMatch(readFileSync(path.join(dir, file), 'utf8'), /上海|徐汇|undated/)
  const sample = readEvents('content').value.filter(({ names }) => !names.some((name) => name.includes('上海')))
  assert.deepEqual(value, sample)
})

test('a folder with anything in it is refused and left alone; one with system litter is not', (t) => {
  const dir = archiveFolder(t, { 'a.txt': 'x' })
  assert.equal(createArchive(dir, { title: '甲', paper: '甲' })[0]?.rule, 'archive-exists')
  assert.deepEqual(readdirSync(dir), ['a.txt'])
  assert.equal(refuseArchive(path.join(dir, 'a.txt'))[0]?.rule, 'archive-exists')
  const litter = path.join(dir, 'b')
  mkdirSync(litter)
  writeFileSync(path.join(litter, '.DS_Store'), '')
  assert.deepEqual(refuseArchive(litter), [])
})
