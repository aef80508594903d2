import assert from 'node:assert/strict'
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, test } from 'node:test'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { spawnSync } from 'node:child_process'

const ROOT = fileURLToPath(new URL('../../../', import.meta.url))
const TSX = pathToFileURL(path.join(ROOT, 'node_modules/tsx/dist/loader.mjs')).href
const folders: string[] = []
after(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })))

function project(files: Record<string, string>): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'directions-'))
  folders.push(folder)
  for (const name of ['.dependency-cruiser.cjs', 'tsconfig.json'])
    copyFileSync(path.join(ROOT, name), path.join(folder, name))
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true })
    writeFileSync(path.join(folder, name), text)
  }
  return folder
}

function directions(files: Record<string, string>) {
  const script = path.join(ROOT, 'scripts/directions.ts')
  return spawnSync(process.execPath, ['--import', TSX, script], { cwd: project(files), encoding: 'utf8' })
}

const LEAF = 'export const leaf = 1\n'
const uses = (to: string) => `import { leaf } from '${to}'\nexport const use = leaf\n`

test('an import downwards passes, and the summary names the modules seen', () => {
  const { status, stdout } = directions({ 'src/model/a.ts': LEAF, 'src/archive/b.ts': uses('../model/a.ts') })
  assert.equal(status, 0, stdout)
  assert.match(stdout, /^directions: 2 modules in src, .* 0 violations\n$/)
})

const REFUSED: readonly (readonly [string, string, string])[] = [
  ['src/model/b.ts', '../archive/a.ts', 'not-up-from-src/model/'],
  ['src/read/b.ts', 'node:path', 'pure-rooms'],
  ['src/archive/b.ts', 'node:fs/promises', 'files-in-their-rooms'],
  ['src/search/page/b.ts', 'node:path', 'browser-code-is-light'],
  ['src/site/b.ts', '../publish/a.ts', 'not-up-from-src/site/'],
  ['src/elsewhere/b.ts', '../model/a.ts', 'known-rooms-from'],
  ['src/site/c.ts', './missing.ts', 'resolvable'],
  ['src/blocks/rules/b.ts', './a.ts', 'rules-stand-alone'],
  ['src/files/a.ts', './b.ts', 'no-cycle'],
]

test('each direction that is closed is refused by its rule', () => {
  const leaves = ['src/archive/a.ts', 'src/publish/a.ts', 'src/model/a.ts', 'src/blocks/rules/a.ts']
  const back = ['src/files/b.ts', `${uses('./a.ts')}export { leaf }\n`]
  const bad = REFUSED.map(([file, target]) => [file, `${uses(target)}export { leaf }\n`])
  const { status, stdout } = directions(Object.fromEntries([...leaves.map((file) => [file, LEAF]), back, ...bad]))
  assert.equal(status, 1, stdout)
  for (const [file, target, rule] of REFUSED) {
    assert.ok(stdout.includes(`error ${rule}: ${file} → `), `${file} → ${target}: expected ${rule} in\n${stdout}`)
  }
})

test('seeing no module is a failure, never a false green', () => {
  const { status, stdout } = directions({ 'scripts/a.ts': LEAF })
  assert.equal(status, 1)
  assert.match(stdout, /no module of src was seen/)
})
