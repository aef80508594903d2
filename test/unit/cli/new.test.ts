import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs'
import path from 'node:path'
import { test, type TestContext } from 'node:test'
import { askForSite } from '../../../src/cli/new-questions.ts'
import type { CommandName } from '../../../src/cli/commands.ts'
import { runScriptWith, type Ended } from './run-script.ts'

/** A folder that is not for temporary files, and how to run commands that remember their archive there. */
function desk(t: TestContext): { dir: string; run: (name: CommandName, ...args: string[]) => Ended } {
  mkdirSync('.cache', { recursive: true })
  const dir = path.resolve(mkdtempSync('.cache/desk-'))
  t.after(() => rmSync(dir, { recursive: true, force: true }))
  const env = {
    ARCHIVE_SETTINGS: path.join(dir, 'settings.json'),
    TMPDIR: path.join(dir, 'tmp'),
    TEMP: path.join(dir, 'tmp'),
  }
  return { dir, run: (name, ...args) => runScriptWith(env, name, ...args) }
}

test('a new archive by options is the one that the next commands use, until another is named', (t) => {
  const { dir, run } = desk(t)
  const mine = path.join(dir, 'mine')
  const made = run('new', mine, '--paper', '柳河报', '--place', '上海市徐汇区', '--rhythm', '每周一')
  assert.equal(made.status, 0, made.stdout + made.stderr)
  assert.match(made.stdout, /上海市徐汇区：上海 › 徐汇（区）/)
  assert.match(made.stdout, /刊期：每周一出版/)
  assert.match(readFileSync(path.join(mine, 'site.yaml'), 'utf8'), /^title: 柳河报文库\n/m)
  const next = run('ingest')
  assert.equal(next.status, 0, next.stdout)
  assert.ok(next.stdout.startsWith(`资料文件夹：${mine}（上次用的；`), next.stdout)
  assert.match(run('ingest', '--dry-run', '--content', 'content').stdout, /^资料文件夹：content\n/)
  assert.ok(run('ingest', '--dry-run').stdout.startsWith(`资料文件夹：${path.resolve('content')}（上次用的；`))
})

test('where none was ever named, commands use the sample and say so', (t) => {
  const { stdout, status } = desk(t).run('ingest', '--dry-run')
  assert.equal(status, 0)
  assert.match(stdout, /^资料文件夹：content（程序自带的样例；/)
})

test('an archive that is gone is told, and nothing is done in its stead', (t) => {
  const { dir, run } = desk(t)
  run('new', path.join(dir, 'mine'), '--paper', '柳河报')
  renameSync(path.join(dir, 'mine'), path.join(dir, 'moved'))
  const { status, stdout } = run('ingest')
  assert.equal(status, 1)
  assert.match(stdout, /不在了。处理：.*\[archive-gone\]/)
})

test('wrong use: no folder, no name without a terminal, values that cannot be', (t) => {
  const { dir, run } = desk(t)
  const mine = path.join(dir, 'mine')
  assert.match(run('new').stderr, /没有写新资料文件夹的路径/)
  assert.match(run('new', mine).stderr, /--paper/)
  assert.match(run('new', mine, '--paper', '甲报', '--rhythm', '季刊').stderr, /认不出刊期/)
  assert.match(run('new', mine, '--paper', '甲报', '--url', 'example.org').stderr, /https?:/)
  for (const args of [[], [mine], [mine, '--paper', ' ']]) assert.equal(run('new', ...args).status, 2)
  assert.equal(run('new', mine, '--paper', '甲报').status, 0)
  assert.match(run('new', mine, '--paper', '甲报').stdout, /\[archive-exists\]/)
})

/** Answers questions with these lines in turn, then with none. */
const answering = (lines: string[]) => () => Promise.resolve(lines.shift() ?? null)

test('questions: wrong answers are asked again, all of them after a no', async (t) => {
  t.mock.method(console, 'log', () => undefined)
  const wrong = ['', '柳河报', '', '', '季刊', '每周五', 'example.org', '', '', '', 'n']
  const right = ['柳河晚报', '文库', '临江市柳河区', '', 'https://example.org', 'a@b.c', '保留权利', '']
  assert.deepEqual(await askForSite(answering([...wrong, ...right])), {
    title: '文库',
    paper: '柳河晚报',
    place: '临江市柳河区',
    url: 'https://example.org',
    contact: 'a@b.c',
    licence: '保留权利',
  })
  assert.equal(await askForSite(answering(['柳河报', '', ''])), null)
})
