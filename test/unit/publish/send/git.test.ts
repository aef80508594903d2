import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { test, type TestContext } from 'node:test'
import { gitTarget } from '../../../../src/publish/send/git.ts'
import { archiveFolder } from '../../files/folder.ts'
import { FIRST, filesIn, publishTo, SECOND, writeSite } from './site.ts'

const AS = ['-c', 'user.name=a', '-c', 'user.email=a@example.org', '-c', 'init.defaultBranch=main']

function git(cwd: string, ...args: string[]): string {
  return execFileSync('git', [...AS, ...args], { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
}

/** A bare repository, a site's folder, and the target that leads from one to the other. */
function place(t: TestContext) {
  const root = archiveFolder(t)
  const [site, remote] = [path.join(root, 'site'), path.join(root, 'remote.git')]
  git(root, 'init', '--quiet', '--bare', remote)
  const checkout = (): Record<string, string> => {
    const dir = path.join(root, `look-${Math.random()}`)
    git(root, 'clone', '--quiet', '--branch', 'pages', remote, dir)
    const all = filesIn(dir)
    return Object.fromEntries(Object.entries(all).filter(([name]) => !name.startsWith('.git/')))
  }
  return {
    root,
    site,
    remote,
    checkout,
    target: gitTarget({ remote, branch: 'pages', gitDir: path.join(root, 'data.git') }),
  }
}

test('a branch gets the site and .nojekyll, then only what changed; what people put there stays', async (t) => {
  const { root, site, remote, checkout, target } = place(t)
  writeSite(site, FIRST)
  assert.deepEqual((await publishTo(target, site)).messages, [])
  assert.deepEqual(checkout(), { '.nojekyll': '', ...filesIn(site) })
  const work = path.join(root, 'work')
  git(root, 'clone', '--quiet', '--branch', 'pages', remote, work)
  writeFileSync(path.join(work, 'CNAME'), 'example.org')
  git(work, 'add', 'CNAME')
  git(work, 'commit', '--quiet', '-m', 'CNAME')
  git(work, 'push', '--quiet')
  writeSite(site, SECOND)
  const { changes, messages } = await publishTo(target, site)
  assert.deepEqual(messages, [])
  assert.deepEqual([changes.added, changes.removed], [['2023/05/15/index.html'], ['data/old/x.json']])
  assert.deepEqual(checkout(), { '.nojekyll': '', CNAME: 'example.org', ...filesIn(site) })
  assert.equal(git(remote, 'rev-list', '--count', 'pages').trim(), '3')
  const again = await publishTo(target, site)
  assert.deepEqual([again.changes.added, again.changes.changed, again.changes.removed], [[], [], []])
})

test('bytes arrive as they are: line ends, odd names', async (t) => {
  const { site, remote, target } = place(t)
  const files = { 'index.html': 'a\r\nb\r\n', 'data/数 据.csv': '\ufeffa,b\r\n', '.gitattributes': '* text eol=lf\n' }
  writeSite(site, files)
  assert.deepEqual((await publishTo(target, site)).messages, [])
  for (const [name, text] of Object.entries(files)) assert.equal(git(remote, 'cat-file', 'blob', `pages:${name}`), text)
})

test('a repository that is not there is told', async (t) => {
  const { root, site } = place(t)
  writeSite(site, FIRST)
  const target = gitTarget({ remote: path.join(root, 'none.git'), branch: 'pages', gitDir: path.join(root, 'd.git') })
  const { messages } = await publishTo(target, site)
  assert.equal(messages[0]?.rule, 'target-closed')
})
