import { copyFile, mkdir, readdir, readFile, rename, rm, rmdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { error } from '../../messages/message.ts'
import { explained } from '../../messages/system-problems.ts'
import type { Message, Result } from '../../model/message.ts'
import { sha256 } from '../manifest.ts'
import { MANIFEST, UNFINISHED } from '../places.ts'
import { filesOf } from '../tree.ts'
import { printsOf, sent } from './changes.ts'
import type { Parcel, Standing, Target } from './target.ts'

const textOf = (file: string): Promise<string> => readFile(file, 'utf8').catch(() => '')

/** The message for a place that does not let itself be read or written. */
export function closedTarget(name: string, problem: unknown): Message {
  const { what, todo } = explained(problem)
  return error({
    file: '',
    what: `不能写到“${name}”：${what}`,
    todo: `${todo}。已经送到的不会重送`,
    rule: 'target-closed',
  })
}

async function look(dir: string): Promise<Result<Standing | null>> {
  const files = await filesOf(dir)
  const manifest = await textOf(path.join(dir, MANIFEST))
  if (files.length > 0 && manifest === '' && !files.includes(UNFINISHED)) {
    const what = `文件夹“${dir}”里有别的文件，不是本程序送去的网站`
    const todo = '换一个空的或新的文件夹；要放在同一个主机上，就用它下面的子文件夹'
    return { value: null, messages: [error({ file: '', what, todo, rule: 'target-refused' })] }
  }
  return { value: { prints: await printsOf(dir, sha256), manifest }, messages: [] }
}

async function put(from: string, to: string): Promise<void> {
  await mkdir(path.dirname(to), { recursive: true })
  await copyFile(from, `${to}.tmp`)
  await rename(`${to}.tmp`, to)
}

/** Takes a file away, and the folders that are empty then, up to `dir`. */
async function takeAway(dir: string, file: string): Promise<void> {
  await rm(path.join(dir, file), { force: true })
  for (let folder = path.dirname(file); folder !== '.'; folder = path.dirname(folder)) {
    if ((await readdir(path.join(dir, folder))).length > 0) return
    await rmdir(path.join(dir, folder))
  }
}

async function send(to: string, { dir, changes, onProgress }: Parcel): Promise<void> {
  const files = sent(changes)
  const all = files.length + changes.removed.length
  let done = 0
  await mkdir(to, { recursive: true })
  await writeFile(path.join(to, UNFINISHED), '')
  for (const file of files.filter((each) => each !== MANIFEST)) {
    await put(path.join(dir, file), path.join(to, file))
    onProgress(++done, all)
  }
  for (const file of changes.removed) {
    await takeAway(to, file)
    onProgress(++done, all)
  }
  if (files.includes(MANIFEST)) await put(path.join(dir, MANIFEST), path.join(to, MANIFEST))
  await rm(path.join(to, UNFINISHED))
  onProgress(all, all)
}

/**
 * A folder of this machine or one that it reaches: a drive, a share of the web server. Every file is written whole or not at
 * all; a mark tells a send that was cut off from a folder of somebody else's.
 */
export function folderTarget(dir: string): Target {
  const guarded = async <T>(work: () => Promise<T>, otherwise: (message: Message) => T): Promise<T> => {
    try {
      return await work()
    } catch (problem) {
      return otherwise(closedTarget(dir, problem))
    }
  }
  return {
    name: dir,
    print: sha256,
    look: () =>
      guarded(
        () => look(dir),
        (message) => ({ value: null, messages: [message] }),
      ),
    send: (parcel) =>
      guarded(
        async () => (await send(dir, parcel), []),
        (message) => [message],
      ),
  }
}
