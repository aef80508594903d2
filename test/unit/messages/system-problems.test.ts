import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { test } from 'node:test'
import { pathToFileURL } from 'node:url'
import { explained, KNOWN_CODES } from '../../../src/messages/system-problems.ts'

const SRC = path.resolve(import.meta.dirname, '../../../src')
const coded = (code: string): Error => Object.assign(new Error('refused'), { code })

test('every error of the system has its own sentence and remedy; rights are spoken of for none but EACCES', () => {
  assert.ok(KNOWN_CODES.length >= 20)
  for (const code of KNOWN_CODES) {
    const { what, todo } = explained(coded(code))
    assert.match(what, new RegExp(`^\\p{Script=Han}.*（${code}）$`, 'u'))
    assert.match(todo, /\p{Script=Han}{4}/u)
    assert.equal(`${what}${todo}`.includes('权限'), code === 'EACCES', code)
  }
  const [full, quota, readOnly, held] = ['ENOSPC', 'EDQUOT', 'EROFS', 'EBUSY'].map((code) => explained(coded(code)))
  assert.match(`${full?.what}${full?.todo}`, /满.*清出空间/u)
  assert.match(`${quota?.what}${quota?.todo}`, /配额/u)
  assert.match(`${readOnly?.what}${readOnly?.todo}`, /只读.*写保护/u)
  assert.match(`${held?.what}${held?.todo}`, /占用.*关掉/u)
})

test('an unknown error is told by its code or its words', () => {
  assert.match(explained(coded('EWEIRD')).what, /EWEIRD/)
  assert.match(explained('out of luck').what, /out of luck/)
})

test('errors that the system really makes have their sentences', (t) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'errors-'))
  t.after(() => rmSync(folder, { recursive: true }))
  const loop = path.join(folder, 'loop')
  symlinkSync(loop, loop)
  writeFileSync(path.join(folder, 'file'), '')
  const places: [string, string][] = [
    ['gone', 'ENOENT'],
    ['file/inside', 'ENOTDIR'],
    ['.', 'EISDIR'],
    ['loop', 'ELOOP'],
    ['长'.repeat(200), 'ENAMETOOLONG'],
  ]
  for (const [name, code] of places) {
    assert.ok(KNOWN_CODES.includes(code))
    assert.throws(() => readFileSync(path.join(folder, name)), { code })
  }
})

test('the words for errors of the system stand in one place', () => {
  const speaking = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .filter((file) => /权限|磁盘空间/u.test(readFileSync(path.join(SRC, file), 'utf8')))
  assert.deepEqual(speaking.sort(), ['messages/system-problems.ts', 'publish/send/git.ts'])
})

test(
  'an error of the system that nobody met is told with its remedy, without a stack',
  { skip: !existsSync('/dev/full') },
  () => {
    const main = pathToFileURL(path.join(SRC, 'cli/main.ts')).href
    const script = `import { writeFileSync } from 'node:fs'
    const { main } = await import(${JSON.stringify(main)})
    await main('doctor', async () => (writeFileSync('/dev/full', 'x'), 0))`
    const call = ['--import', 'tsx', '--input-type=module', '-e', script, 'doctor', '--content', 'content']
    const { status, stdout, stderr } = spawnSync(process.execPath, call, { cwd: path.dirname(SRC), encoding: 'utf8' })
    assert.equal(status, 1, stderr)
    assert.match(stdout, /磁盘满了.*ENOSPC.*清出空间.*\[file-unreadable\]/u)
    assert.doesNotMatch(stdout + stderr, /维护者|at .*\.ts:/u)
  },
)
