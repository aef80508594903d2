import { copyFile, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { error } from '../../messages/message.ts'
import { explained } from '../../messages/system-problems.ts'
import type { Message, Result } from '../../model/message.ts'
import { removeFromSite } from '../changes.ts'
import { sha256 } from '../../site/digests.ts'
import { MANIFEST, UNFINISHED } from '../places.ts'
import { filesBelow, syncFile } from '../tree.ts'
import { printsOf, sent } from './changes.ts'
import { guarded, type Parcel, type Delivered, type Target } from './target.ts'

const textOf = (file: string): Promise<string> => readFile(file, 'utf8').catch(() => '')

/** The message for a place that does not let itself be read or written; what is no error of the system is thrown on. */
export function closedTarget(name: string, problem: unknown): Message {
  if (!(problem instanceof Error && 'code' in problem)) throw problem
  const { what, todo } = explained(problem)
  return error({
    file: '',
    what: `不能写到“${name}”：${what}`,
    todo: `${todo}。已经送到的不会重送`,
    rule: 'target-closed',
  })
}

async function look(dir: string): Promise<Delivered | Result<null>> {
  const files = await filesBelow(dir)
  const manifest = await textOf(path.join(dir, MANIFEST))
  if (files.length > 0 && manifest === '' && !files.includes(UNFINISHED)) {
    const what = `文件夹“${dir}”里有别的文件，不是本程序送去的网站`
    const todo = '换一个空的或新的文件夹；要放在同一个主机上，就用它下面的子文件夹'
    return { value: null, messages: [error({ file: '', what, todo, rule: 'target-refused' })] }
  }
  return { prints: await printsOf(dir, sha256), manifest }
}

async function put(from: string, to: string): Promise<void> {
  await mkdir(path.dirname(to), { recursive: true })
  await copyFile(from, `${to}.tmp`)
  await syncFile(`${to}.tmp`)
  await rename(`${to}.tmp`, to)
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
    await removeFromSite(to, file)
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
export const folderTarget = (dir: string): Target =>
  guarded({ name: dir, print: sha256, look: () => look(dir), send: (parcel) => send(dir, parcel) }, (problem) =>
    closedTarget(dir, problem),
  )

/** Writes one file, whole or not at all; what cannot be written is told. */
export async function writeWhole(file: string, data: Uint8Array | string): Promise<Message[]> {
  try {
    await mkdir(path.dirname(path.resolve(file)), { recursive: true })
    await writeFile(`${file}.tmp`, data, { flush: true })
    await rename(`${file}.tmp`, file)
    return []
  } catch (problem) {
    await rm(`${file}.tmp`, { force: true }).catch(() => undefined)
    return [closedTarget(file, problem)]
  }
}
