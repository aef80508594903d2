import path from 'node:path'
import { isArchive } from '../files/new-archive.ts'
import { isFolder } from '../files/read-file.ts'
import { lastArchive, rememberArchive } from '../files/settings.ts'
import { error } from '../messages/message.ts'
import type { Result } from '../model/message.ts'

/** The archive folder that comes with the program. */
export const SAMPLE = 'content'

/** True for the sample's folder, however it was named. */
export const isSample = (dir: string): boolean => path.resolve(dir) === path.resolve(SAMPLE)

/** The archive folder of a run, and a line that says which it is and why. */
interface ChosenArchive {
  dir: string
  told: string
}

/**
 * The folder that was named; else the one used last, else the sample. A named one that is an archive is remembered. Null with
 * a message when the one used last is gone: work meant for it must not land in the sample.
 */
export function chosenArchive(named: string | undefined): Result<ChosenArchive | null> {
  if (named !== undefined) {
    if (isArchive(named)) rememberArchive(named)
    return { value: { dir: named, told: `资料文件夹：${named}` }, messages: [] }
  }
  const last = lastArchive()
  if (last === undefined) {
    const told = `资料文件夹：${SAMPLE}（程序自带的样例；建自己的文库：npm run new -- 文件夹）`
    return { value: { dir: SAMPLE, told }, messages: [] }
  }
  const told = `资料文件夹：${last}（上次用的；换一个：-- --content 文件夹）`
  if (isFolder(last)) return { value: { dir: last, told }, messages: [] }
  const what = `上次用的资料文件夹 ${last} 不在了`
  const todo = `接上它所在的移动硬盘或网络盘；改了名字、换了地方的，用 --content 写明；看样例写 --content ${SAMPLE}`
  return { value: null, messages: [error({ file: '', what, todo, rule: 'archive-gone' })] }
}
