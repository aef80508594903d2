import { realpathSync } from 'node:fs'
import { lstat } from 'node:fs/promises'
import { homedir } from 'node:os'
import path from 'node:path'
import { error } from '../messages/message.ts'
import type { Message } from '../model/message.ts'
import { siteFolders } from './places.ts'
import { siteState } from './tree.ts'

/** The folder with links of its existing part resolved, so that two names of one folder compare equal. */
function real(place: string): string {
  try {
    return realpathSync(place)
  } catch {
    const parent = path.dirname(place)
    return parent === place ? place : path.join(real(parent), path.basename(place))
  }
}

/** True when `inner` is `outer` or lies in it. */
function isInside(inner: string, outer: string): boolean {
  const relative = path.relative(real(outer), real(inner))
  return relative === '' || (!relative.startsWith('..') && !path.isAbsolute(relative))
}

/** Reason against writing to a place as it lies to the archive folder, the program and the person's home; both paths absolute. */
export function reasonByPlace(out: string, contentDir: string): string | undefined {
  if (isInside(contentDir, out)) return '里面有资料文件夹'
  if (isInside(out, contentDir)) return '在资料文件夹里面'
  if (isInside(process.cwd(), out)) return '就是程序所在的文件夹，或里面有它'
  if (isInside(homedir(), out)) return '就是个人文件夹，或里面有它'
  return undefined
}

async function reasonByContent(out: string): Promise<string | undefined> {
  const stats = await lstat(out).catch(() => undefined)
  if (stats?.isSymbolicLink()) return '是一个快捷方式（符号链接）'
  if (stats !== undefined && !stats.isDirectory()) return '是一个文件'
  const names = { [out]: '', [siteFolders(out).next]: '旁边的“.next”文件夹' }
  for (const [place, name] of Object.entries(names)) {
    if ((await siteState(place)) === 'foreign') return `${name}里面有别的文件，不是本程序建的网站`
  }
  return undefined
}

/** Reason against writing a site to `outDir`, which would be replaced as a whole; no message when it may be. */
export async function refuseOut(outDir: string, contentDir: string): Promise<Message[]> {
  const out = path.resolve(outDir)
  const reason = reasonByPlace(out, path.resolve(contentDir)) ?? (await reasonByContent(out))
  if (reason === undefined) return []
  const what = `不能把网站写到“${outDir}”：它${reason}`
  return [error({ file: '', what, todo: '用 --out 指定一个新的或空的文件夹，例如 --out _site', rule: 'out-refused' })]
}
