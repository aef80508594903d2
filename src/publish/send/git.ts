import { createHash } from 'node:crypto'
import { mkdir, readdir, rm } from 'node:fs/promises'
import path from 'node:path'
import { error } from '../../messages/message.ts'
import type { Message } from '../../model/message.ts'
import { MANIFEST } from '../places.ts'
import { sent } from './changes.ts'
import { closedTarget } from './folder.ts'
import { git, type GitCall, type GitEnded } from './git-run.ts'
import { guarded, type Parcel, type Delivered, type Target } from './target.ts'

/** A branch of a repository, and the folder in which its data is kept between runs. */
interface GitPlace {
  remote: string
  branch: string
  gitDir: string
}

/** Keeps GitHub from running the site through Jekyll, which leaves out names that begin with `_`. */
const NO_JEKYLL = '.nojekyll'
const NOBODY = { name: 'news archive', email: 'archive@localhost' }

/** The name that git gives a content. */
const blobName = (bytes: Uint8Array): string =>
  createHash('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex')

class GitTrouble extends Error {}

function outOf(ended: GitEnded): string {
  if (ended.ok) return ended.out
  throw new GitTrouble(ended.words)
}

function trouble({ remote, branch }: GitPlace, problem: unknown): Message {
  if (!(problem instanceof GitTrouble)) return closedTarget(remote, problem)
  const what = `不能发布到 ${remote} 的分支 ${branch}：${problem.message}`
  const todo = problem.message.includes('ENOENT')
    ? '安装 git（https://git-scm.com），再运行一次'
    : '检查网络、地址和推送的权限：在命令窗口里对这个地址运行一次 git fetch 试试，再发布'
  return error({ file: '', what, todo, rule: 'target-closed' })
}

/** Fetches the branch; '' when it does not exist yet. */
async function fetched({ remote, branch, gitDir }: GitPlace): Promise<string> {
  await mkdir(gitDir, { recursive: true })
  outOf(await git({ gitDir }, 'init', '--quiet', '--bare'))
  const listed = outOf(await git({ gitDir }, 'ls-remote', '--heads', remote, `refs/heads/${branch}`))
  if (listed.trim() === '') return ''
  outOf(await git({ gitDir }, 'fetch', '--quiet', '--no-tags', '--depth=1', remote, `refs/heads/${branch}`))
  return outOf(await git({ gitDir }, 'rev-parse', 'FETCH_HEAD')).trim()
}

/** True when the data kept between runs is whole and nobody's lock stands in it. */
async function isWhole(gitDir: string): Promise<boolean> {
  const names = await readdir(gitDir).catch(() => [])
  return !names.some((name) => name.endsWith('.lock')) && (await git({ gitDir }, 'fsck')).ok
}

/** Does some work; where the data kept between runs is damaged, as a power cut leaves it, anew with fresh data. */
async function withData<T>({ gitDir }: GitPlace, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (problem) {
    if (!(problem instanceof GitTrouble) || problem.message.includes('ENOENT') || (await isWhole(gitDir))) throw problem
    await rm(gitDir, { recursive: true, force: true })
    return work()
  }
}

async function look(place: GitPlace): Promise<Delivered> {
  const { gitDir } = place
  const tip = await fetched(place)
  if (tip === '') return { prints: new Map(), manifest: '' }
  const rows = outOf(await git({ gitDir }, 'ls-tree', '-r', '-z', tip)).split('\0')
  const prints = rows.flatMap((row): [string, string][] => {
    const [, blob = '', file = ''] = /^\d+ blob ([0-9a-f]+)\t(.*)$/s.exec(row) ?? []
    return file === '' ? [] : [[file, blob]]
  })
  const manifest = await git({ gitDir }, 'cat-file', 'blob', `${tip}:${MANIFEST}`)
  return { prints: new Map(prints), manifest: manifest.ok ? manifest.out : '' }
}

/** Author of the commit: the person whom git knows on this machine, else a name for the program. */
async function author(gitDir: string): Promise<Record<string, string>> {
  const known = await git({ gitDir }, 'var', 'GIT_AUTHOR_IDENT')
  if (known.ok) return {}
  const { name, email } = NOBODY
  return { GIT_AUTHOR_NAME: name, GIT_AUTHOR_EMAIL: email, GIT_COMMITTER_NAME: name, GIT_COMMITTER_EMAIL: email }
}

/** The tree of the branch with the changes made; everything else in it stays. */
async function treeWith(call: GitCall, tip: string, { dir, changes }: Parcel): Promise<string> {
  const files = sent(changes)
  const places = files.map((file) => `${path.resolve(dir, file)}\n`).join('')
  const blobs = outOf(await git({ ...call, input: places }, 'hash-object', '-w', '--no-filters', '--stdin-paths'))
  const names = blobs.split('\n')
  const empty = outOf(await git(call, 'hash-object', '-w', '--stdin')).trim()
  outOf(await git(call, 'read-tree', ...(tip === '' ? ['--empty'] : [tip])))
  const put = files.map((file, index) => `100644 ${names[index] ?? ''}\t${file}\n`)
  const gone = changes.removed.map((file) => `0 ${'0'.repeat(40)}\t${file}\n`)
  const input = [...gone, ...put, `100644 ${empty}\t${NO_JEKYLL}\n`].join('')
  outOf(await git({ ...call, input }, 'update-index', '--index-info'))
  return outOf(await git(call, 'write-tree')).trim()
}

function subject({ added, changed, removed }: Parcel['changes']): string {
  return `网站更新：新 ${added.length}，改 ${changed.length}，删 ${removed.length}`
}

async function send(place: GitPlace, parcel: Parcel): Promise<void> {
  const { remote, branch, gitDir } = place
  const tip = await fetched(place)
  const call = { gitDir, env: { GIT_INDEX_FILE: path.join(path.resolve(gitDir), 'publish.index') } }
  const tree = await treeWith(call, tip, parcel)
  const parents = tip === '' ? [] : ['-p', tip]
  const env = await author(gitDir)
  const commit = outOf(await git({ gitDir, env }, 'commit-tree', tree, ...parents, '-m', subject(parcel.changes)))
  outOf(await git({ gitDir }, 'push', '--quiet', remote, `${commit.trim()}:refs/heads/${branch}`))
  parcel.onProgress(1, 1)
}

/**
 * A branch that GitHub Pages, Gitee Pages and the like show. Only what the site sent last brought is taken away: CNAME and
 * whatever else people put there stays. Nothing is forced: when somebody else pushed meanwhile, it is told.
 */
export function gitTarget(place: GitPlace): Target {
  const name = `${place.remote} 的分支 ${place.branch}`
  const doing = {
    name,
    print: blobName,
    look: () => withData(place, () => look(place)),
    send: (parcel: Parcel) => withData(place, () => send(place, parcel)),
  }
  return guarded(doing, (problem) => trouble(place, problem))
}
