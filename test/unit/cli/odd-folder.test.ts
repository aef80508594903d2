import assert from 'node:assert/strict'
import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, test } from 'node:test'
import { archiveFolder } from '../files/folder.ts'
import { runScriptIn, runServingIn } from './run-script.ts'

const desk = mkdtempSync(path.join(tmpdir(), 'desk-'))
after(() => rmSync(desk, { recursive: true, force: true }))
/** Characters that addresses and patterns give a meaning to, and those that they do not. */
const program = path.join(desk, "区报 #1 100% [新] (a+b) &'")
const out = path.join(program, '网站 #2 50%')

/** The program in a folder of such a name, its packages linked. */
function copyProgram(): void {
  const root = path.resolve(import.meta.dirname, '../../..')
  mkdirSync(program)
  for (const name of ['src', 'scripts', 'templates', 'package.json', 'package-lock.json', 'tsconfig.json'])
    cpSync(path.join(root, name), path.join(program, name), { recursive: true })
  symlinkSync(realpathSync(path.join(root, 'node_modules')), path.join(program, 'node_modules'))
}

test('the program runs in a folder of any name, with an archive and a site in such folders', async (t) => {
  copyProgram()
  const page = '河岸步道昨日开放\n\n记者 方一鸣\n\n河边新修的步道昨日开放，沿线居民前来散步。步道全长三公里。\n'
  const made = archiveFolder(t, {
    'site.yaml': 'title: 文库\npaper: 柳河报\nplace: 上海市徐汇区\n',
    'raw/2023-05-08/01.txt': page,
  })
  const content = path.join(desk, '资料 #3 %41 新')
  cpSync(made, content, { recursive: true })
  for (const [name, ...args] of [
    ['ingest', '--content', content],
    ['build', '--content', content, '--out', out],
    ['check', '--content', content, '--out', out],
  ] as const) {
    const { status, stdout, stderr } = runScriptIn({ root: program }, name, ...args)
    assert.equal(status, 0, `${name}\n${stdout}${stderr}`)
  }
  const visit = async (address: string): Promise<void> => {
    const home = await fetch(address)
    assert.equal(home.status, 200)
    assert.match((await home.text()).replace(/<[^>]*>/gu, ''), /河岸步道昨日开放/)
  }
  assert.equal((await runServingIn(program, ['serve', '--out', out], visit)).status, 0)
})
