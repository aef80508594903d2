import { existsSync, mkdirSync, realpathSync, rmSync, statfsSync } from 'node:fs'
import path from 'node:path'
import { error, warning } from '../messages/message.ts'
import type { Message } from '../model/message.ts'
import { writeDurably } from './atomic.ts'
import { staleLock } from './lock.ts'
import { inside } from './names.ts'
import { isFolder, noFolder, unreadable } from './read-file.ts'
import { readSiteInfo } from './site-info.ts'

/** Names of folders that programs for synchronising keep in step with other computers. */
const SYNCED =
  /^(?:onedrive(?: - .+)?|dropbox(?: \(.+\))?|google ?drive.*|cloudstorage|mobile documents|icloud ?drive|nutstore(?: files)?|我?的?坚果云|baidusyncdisk|baidunetdiskworkspace|百度(?:网盘|云)同步(?:空间|盘)|wps ?(?:云盘|drive)|(?:腾讯)?微云.*|weiyun.*|阿里云盘|adrive)$/iu

const GIGABYTE = 1024 ** 3
/** Free bytes below which a build may fail, and below which a person should make room. */
const LEAST = GIGABYTE / 4
const COMFORTABLE = 2 * GIGABYTE

/** The part of a path that a program for synchronising keeps, by its usual name; undefined when there is none. */
export function syncedPart(place: string): string | undefined {
  return place.split(/[\\/]/).find((part) => SYNCED.test(part))
}

/** A folder kept in step with other computers, in which files may change or be held while the program writes. */
export function syncMessages(dir: string): Message[] {
  const place = isFolder(dir) ? realpathSync(dir) : path.resolve(dir)
  const part = syncedPart(place)
  if (part === undefined) return []
  const what = `“${dir}”在云同步的文件夹里（${part}）：同步会占住文件，两台电脑同时写会互相覆盖`
  const todo = '把它移到不同步的文件夹，备份另做；不能移的，运行命令时暂停同步，写完再开'
  return [warning({ file: '', what, todo, rule: 'doctor-sync' })]
}

/** Bytes told as gigabytes with one decimal. */
const gigabytes = (bytes: number): string => (bytes / GIGABYTE).toFixed(1)

/** Messages about so many free bytes on the disk of `dir`. */
export function spaceMessages(dir: string, free: number): Message[] {
  if (free >= COMFORTABLE) return []
  const tell = free < LEAST ? error : warning
  const what = `“${dir}”所在的盘只剩 ${gigabytes(free)} GB`
  return [
    tell({ file: '', what, todo: '腾出几个 GB 再建网站；.ingest 和 _site 可以删，会再生成', rule: 'doctor-space' }),
  ]
}

/** Bytes free for this user on the disk of a folder that is there. */
export function freeBytes(dir: string): number {
  const { bavail, bsize } = statfsSync(dir)
  return bavail * bsize
}

/** The lock of a run that has died. */
export function lockMessages(contentDir: string): Message[] {
  const file = staleLock(contentDir)
  if (file === null) return []
  const what = '上次的运行没有正常结束，留下了锁'
  return [warning({ file, what, todo: '不用处理，下一次运行会接过去；要自己清，删去这个文件', rule: 'doctor-lock' })]
}

function writable(contentDir: string): Message[] {
  const file = '.ingest/doctor.tmp'
  const place = inside(contentDir, file)
  const isNew = !existsSync(path.dirname(place))
  try {
    mkdirSync(path.dirname(place), { recursive: true })
    writeDurably(place, '')
    rmSync(isNew ? path.dirname(place) : place, { recursive: true })
    return []
  } catch (problem) {
    return [unreadable(file, problem)]
  }
}

/** Messages about an archive folder that cannot be worked on: site.yaml is not good, raw is not there, files cannot be written. */
export function archiveMessages(contentDir: string): Message[] {
  if (!isFolder(contentDir)) return [noFolder(contentDir)]
  const todo = '建 raw 文件夹，每期一个子文件夹，如 raw/2021-11-22/01.txt'
  const hasRaw = isFolder(inside(contentDir, 'raw'))
  const raw = hasRaw ? [] : [error({ file: 'raw', what: '资料文件夹里没有 raw 文件夹', todo, rule: 'content-missing' })]
  return [...readSiteInfo(contentDir).messages, ...raw, ...writable(contentDir)]
}
