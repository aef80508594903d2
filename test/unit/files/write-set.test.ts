import assert from 'node:assert/strict'
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { removeFile, syncFolder, writeFileAtomic } from '../../../src/files/atomic.ts'
import { acquireLock } from '../../../src/files/lock.ts'
import { recover, writeSet, writeSetMeanwhile } from '../../../src/files/write-set.ts'
import { archiveFolder } from './folder.ts'

const read = (folder: string, file: string) => readFileSync(path.join(folder, file), 'utf8')

const everything = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(path.join(folder, name)).isFile())
    .sort()

test('a single file is written in place, without leftovers', (t) => {
  const folder = archiveFolder(t, { 'a.txt': '旧' })
  writeFileAtomic(path.join(folder, 'a.txt'), '新')
  writeFileAtomic(path.join(folder, 'sub/b.txt'), Uint8Array.from([1, 2]))
  assert.equal(read(folder, 'a.txt'), '新')
  assert.deepEqual(everything(folder), ['a.txt', path.join('sub', 'b.txt')])
  removeFile(path.join(folder, 'a.txt'))
  removeFile(path.join(folder, 'a.txt'))
  assert.equal(existsSync(path.join(folder, 'a.txt')), false)
})

test(
  'a folder is opened to make its names last, so that one that is gone is told',
  { skip: process.platform === 'win32' },
  (t) => {
    const folder = archiveFolder(t, {})
    assert.doesNotThrow(() => syncFolder(folder))
    assert.throws(() => syncFolder(path.join(folder, 'gone')), /ENOENT/)
  },
)

test('a set: written, unchanged, removed; nothing left behind', (t) => {
  const folder = archiveFolder(t, { 'articles/x/same.md': '同', 'articles/x/old.md': '旧', 'articles/x/gone.md': '去' })
  const same = path.join(folder, 'articles/x/same.md')
  utimesSync(same, 1000, 1000)
  const { value, messages } = writeSet(folder, [
    { file: 'articles/x/same.md', data: '同' },
    { file: 'articles/x/old.md', data: '新' },
    { file: 'articles/y/new.md', data: '新' },
    { file: 'articles/x/gone.md', data: null },
    { file: 'articles/x/never.md', data: null },
  ])
  assert.deepEqual(messages, [])
  assert.deepEqual(value, { written: 2, unchanged: 1, removed: 1 })
  assert.equal(statSync(same).mtimeMs, 1_000_000)
  assert.deepEqual(
    everything(folder),
    ['articles/x/old.md', 'articles/x/same.md', 'articles/y/new.md'].map(path.normalize),
  )
  assert.equal(read(folder, 'articles/x/old.md'), '新')
})

test('a set that cannot be prepared changes nothing and is told', (t) => {
  const folder = archiveFolder(t, { 'articles/x/a.md': '旧', 'articles/y': '挡路' })
  const { value, messages } = writeSet(folder, [
    { file: 'articles/x/a.md', data: '新' },
    { file: 'articles/y/b.md', data: '新' },
  ])
  assert.equal(value.written, 0)
  assert.deepEqual(
    messages.map(({ severity, rule }) => [severity, rule]),
    [['error', 'file-unreadable']],
  )
  assert.equal(read(folder, 'articles/x/a.md'), '旧')
  assert.deepEqual(
    everything(folder).filter((name) => name.endsWith('.tmp')),
    [],
  )
})

test('a set written meanwhile: the same files, the same counts, the same refusal', async (t) => {
  const files = { 'articles/x/same.md': '同', 'articles/x/gone.md': '去', 'articles/z': '挡路' }
  const [sync, meanwhile] = [archiveFolder(t, files), archiveFolder(t, files)]
  const many = Array.from({ length: 100 }, (_, n) => ({ file: `articles/y${n % 3}/${n}.md`, data: `文${n}` }))
  const good = [{ file: 'articles/x/same.md', data: '同' }, { file: 'articles/x/gone.md', data: null }, ...many]
  assert.deepEqual(await writeSetMeanwhile(meanwhile, good), writeSet(sync, good))
  const bad = [{ file: 'articles/x/same.md', data: '新' }, ...many, { file: 'articles/z/b.md', data: '新' }]
  const { value, messages } = await writeSetMeanwhile(meanwhile, bad)
  assert.deepEqual({ value, messages }, writeSet(sync, bad))
  assert.equal(messages[0]?.rule, 'file-unreadable')
  const all = (folder: string) => everything(folder).map((file) => [file, read(folder, file)])
  assert.deepEqual(all(meanwhile), all(sync))
  assert.equal(read(meanwhile, 'articles/x/same.md'), '同')
})

test('a file grows at its end; a set that fails leaves it as it was', async (t) => {
  const folder = archiveFolder(t, { 'registry.jsonl': '一\n', 'articles/y': '挡路' })
  const grow = { file: 'registry.jsonl', data: '二\n', append: true } as const
  assert.deepEqual(writeSet(folder, [grow, { file: 'new.jsonl', data: '新\n', append: true }]).messages, [])
  assert.equal((await writeSetMeanwhile(folder, [grow])).value.written, 1)
  assert.equal((await writeSetMeanwhile(folder, [grow, { file: 'articles/y/b.md', data: 'x' }])).messages.length, 1)
  assert.deepEqual([read(folder, 'registry.jsonl'), read(folder, 'new.jsonl')], ['一\n二\n二\n', '新\n'])
  symlinkSync(path.join(folder, 'registry.jsonl'), path.join(folder, 'link.jsonl'))
  assert.equal(writeSet(folder, [{ ...grow, file: 'link.jsonl' }]).messages[0]?.rule, 'file-unreadable')
  assert.equal(read(folder, 'registry.jsonl'), '一\n二\n二\n')
})

test('killed while a file grows, after the commit point: it is as if it had grown once', (t) => {
  const journal = JSON.stringify({ replace: [], append: [{ file: 'registry.jsonl', at: 4 }], remove: [] })
  for (const [left, temps] of [
    ['一\n', { 'registry.jsonl.tmp': '二三\n' }],
    ['一\n二', { 'registry.jsonl.tmp': '二三\n' }],
    ['一\n二三\n', { 'registry.jsonl.tmp': '二三\n' }],
    ['一\n二三\n', {}],
  ] as const) {
    const folder = archiveFolder(t, { 'registry.jsonl': left, ...temps, '.ingest/commit.json': journal })
    assert.deepEqual(recover(folder), [])
    assert.equal(read(folder, 'registry.jsonl'), '一\n二三\n')
    assert.deepEqual(everything(folder), ['registry.jsonl'])
  }
})

test('killed before the commit point: the old state; after it: the new state', (t) => {
  const temps = { 'articles/x/a.md': '旧', 'articles/x/a.md.tmp': '新', 'articles/x/b.md.tmp': '新' }
  const before = archiveFolder(t, temps)
  assert.deepEqual(recover(before), [])
  assert.deepEqual(everything(before), [path.normalize('articles/x/a.md')])
  assert.equal(read(before, 'articles/x/a.md'), '旧')

  const journal = JSON.stringify({
    replace: ['articles/x/a.md', 'articles/x/b.md', 'articles/x/c.md'],
    remove: ['articles/x/d.md'],
  })
  const after = archiveFolder(t, {
    ...temps,
    'articles/x/c.md': '新，已换',
    'articles/x/d.md': '去',
    '.ingest/commit.json': journal,
  })
  assert.deepEqual(recover(after), [])
  assert.deepEqual(everything(after), ['articles/x/a.md', 'articles/x/b.md', 'articles/x/c.md'].map(path.normalize))
  assert.equal(read(after, 'articles/x/a.md'), '新')
  assert.equal(read(after, 'articles/x/c.md'), '新，已换')
})

test('a path out of the archive folder is a programmer error', (t) => {
  const folder = archiveFolder(t)
  for (const file of ['../x.md', '/x.md', 'a/../../x.md', 'a\\b.md', '']) {
    assert.throws(() => writeSet(folder, [{ file, data: 'x' }]), /not a path inside/)
  }
})

test('a link in the way is replaced, never written through', (t) => {
  const folder = archiveFolder(t, { 'target.txt': '别动' })
  mkdirSync(path.join(folder, 'articles/x'), { recursive: true })
  symlinkSync(path.join(folder, 'target.txt'), path.join(folder, 'articles/x/a.md'))
  writeSet(folder, [{ file: 'articles/x/a.md', data: '别动' }])
  assert.equal(statSync(path.join(folder, 'articles/x/a.md')).isFile(), true)
  assert.equal(read(folder, 'target.txt'), '别动')
})

test('the lock: one at a time, given back, taken over from the dead', (t) => {
  const folder = archiveFolder(t)
  const first = acquireLock(folder, '2024-01-02 03:04')
  assert.ok(first.value)
  const second = acquireLock(folder, 'later')
  assert.equal(second.value, null)
  assert.equal(second.messages[0]?.rule, 'lock-held')
  assert.match(second.messages[0]?.what ?? '', /2024-01-02 03:04/)
  first.value.release()
  const third = acquireLock(folder, 'x')
  assert.ok(third.value)
  const lock = path.join(folder, '.ingest/lock')
  const mine = JSON.parse(readFileSync(lock, 'utf8')) as Record<string, unknown>
  writeFileSync(lock, JSON.stringify({ ...mine, pid: 2 ** 22 + 1 }))
  assert.ok(acquireLock(folder, 'x').value, 'a dead process')
  writeFileSync(lock, '')
  assert.ok(acquireLock(folder, 'x').value, 'a broken lock')
  writeFileSync(lock, JSON.stringify({ ...mine, host: 'elsewhere', pid: 2 ** 22 + 1 }))
  assert.equal(acquireLock(folder, 'x').value, null, 'another machine')
})

test('nothing is written through a folder that is a link', (t) => {
  const outside = archiveFolder(t, { 'x/a.md': '外' })
  for (const link of ['articles', 'articles/x']) {
    const folder = archiveFolder(t, link === 'articles' ? {} : { 'articles/y/b.md': '乙' })
    symlinkSync(link === 'articles' ? outside : path.join(outside, 'x'), path.join(folder, link))
    const { value, messages } = writeSet(folder, [{ file: 'articles/x/a.md', data: '内' }])
    assert.deepEqual(value, { written: 0, unchanged: 0, removed: 0 })
    assert.deepEqual(
      messages.map(({ file, rule }) => [file, rule]),
      [[link, 'file-kind']],
    )
    assert.equal(read(outside, 'x/a.md'), '外')
  }
})

test('a set that the next start could not finish is the fault of who asks for it; an original that is withheld is none', (t) => {
  const original = 'raw/2024-01-01/.replaced/01 旧.jpg'
  const folder = archiveFolder(t, { [original]: '图' })
  const gone = { file: original, data: null }
  assert.throws(() => writeSet(folder, [gone]), /could not be finished/)
  assert.deepEqual(everything(folder), [path.join('raw', '2024-01-01', '.replaced', '01 旧.jpg')])
  const { messages } = writeSet(folder, [{ file: `withheld/${original}`, data: '图' }, gone])
  assert.deepEqual(messages, [])
  assert.deepEqual(everything(folder), [path.join('withheld', 'raw', '2024-01-01', '.replaced', '01 旧.jpg')])
})
