import { lstat, readFile } from 'node:fs/promises'
import path from 'node:path'
import { error, warning } from '../../messages/message.ts'
import type { Message } from '../../model/message.ts'
import { filesBelow } from '../tree.ts'

const MIB = 1024 ** 2

/** Limits of a host; one that it does not state is absent. Bytes, and numbers of files. */
export interface Limits {
  /** Name for people. */
  name: string
  files?: number
  fileBytes?: number
  bytes?: number
  /** Files and folders in one folder. */
  entries?: number
  /** Lines of `_redirects`, on hosts that read it. */
  redirects?: number
}

/** Longest name of a file or folder, and longest path, in bytes: ext4 and NTFS; keys of S3. */
const NAME_BYTES = 255
const PATH_BYTES = 1024

/**
 * Limits that hosts state. Sources: Cloudflare Pages, Limits (free plan) and Redirects; GitHub Pages limits, About large files
 * on GitHub; Netlify, deploys of large sites. A plain host states none, but names have the same bounds everywhere.
 */
export const HOSTS = {
  plain: { name: '一般的主机' },
  cloudflare: { name: 'Cloudflare Pages（免费）', files: 20_000, fileBytes: 25 * MIB, redirects: 2000 },
  github: { name: 'GitHub Pages', fileBytes: 100 * MIB, bytes: 1024 * MIB },
  netlify: { name: 'Netlify', entries: 54_000, redirects: 10_000 },
} as const satisfies Record<string, Limits>

/** Name of one of {@link HOSTS}. */
export type HostName = keyof typeof HOSTS

/** True for a host that leads from so many old addresses to the new ones by `_redirects`, without a page at each. */
export const readsRedirects = (host: string | undefined, count: number): boolean =>
  host !== undefined && host in HOSTS && count <= ((HOSTS[host as HostName] as Limits).redirects ?? -1)

/** Weight of a site, as far as hosts limit it. */
export interface SiteWeight {
  files: number
  bytes: number
  /** The file with the most bytes, and the folder with the most entries. */
  largest: { file: string; bytes: number }
  fullest: { dir: string; entries: number }
  longest: { file: string; name: number; path: number }
  redirects: number
}

const byteLength = (text: string): number => Buffer.byteLength(text)
const longestName = (file: string): number => Math.max(...file.split('/').map(byteLength))

function fullestOf(files: readonly string[]): SiteWeight['fullest'] {
  const entries = new Map<string, Set<string>>()
  for (const file of files) {
    const parts = file.split('/')
    parts.forEach((part, depth) => {
      const dir = parts.slice(0, depth).join('/')
      entries.set(dir, (entries.get(dir) ?? new Set()).add(part))
    })
  }
  const sizes = [...entries].map(([dir, names]) => ({ dir, entries: names.size }))
  return sizes.reduce((most, each) => (each.entries > most.entries ? each : most), { dir: '', entries: 0 })
}

/** Weighs a finished site. */
export async function weighSite(dir: string): Promise<SiteWeight> {
  const files = await filesBelow(dir)
  const weight: SiteWeight = {
    files: files.length,
    bytes: 0,
    largest: { file: '', bytes: 0 },
    fullest: fullestOf(files),
    longest: { file: '', name: 0, path: 0 },
    redirects: 0,
  }
  for (const file of files) {
    const { size } = await lstat(path.join(dir, file))
    weight.bytes += size
    if (size > weight.largest.bytes) weight.largest = { file, bytes: size }
    const [name, whole] = [longestName(file), byteLength(file)]
    if (whole > weight.longest.path || name > weight.longest.name) weight.longest = { file, name, path: whole }
  }
  const redirects = await readFile(path.join(dir, '_redirects'), 'utf8').catch(() => '')
  weight.redirects = redirects.split('\n').filter((line) => line !== '').length
  return weight
}

/** From this share of a limit on a warning tells of it. */
const NEAR = 0.8

interface Measure {
  what: string
  has: number
  most: number | undefined
  file?: string
  show?: (value: number) => string
}

const mib = (bytes: number): string => `${(bytes / MIB).toFixed(1)} MiB`

function measures(weight: SiteWeight, limits: Limits): Measure[] {
  const { largest, fullest, longest } = weight
  return [
    { what: '文件数', has: weight.files, most: limits.files },
    { what: '总大小', has: weight.bytes, most: limits.bytes, show: mib },
    { what: '最大的文件', has: largest.bytes, most: limits.fileBytes, file: largest.file, show: mib },
    { what: '一个文件夹里的项数', has: fullest.entries, most: limits.entries, file: fullest.dir },
    { what: '_redirects 的行数', has: weight.redirects, most: limits.redirects },
    { what: '名字的字节数', has: longest.name, most: NAME_BYTES, file: longest.file },
    { what: '路径的字节数', has: longest.path, most: PATH_BYTES, file: longest.file },
  ]
}

function limitMessage({ what, has, most, file = '', show = String }: Measure, name: string): Message[] {
  if (most === undefined || has < most * NEAR) return []
  const todo = '换一个没有这个限制的主机（自己的服务器、对象存储），或去掉版面图、分成几个文库'
  const fact = `${what} ${show(has)}，${name}最多 ${show(most)}`
  if (has > most) return [error({ file, what: fact, todo, rule: 'target-limit' })]
  return [warning({ file, what: `${fact}，快到了`, todo, rule: 'target-limit' })]
}

/** Messages for a site over the limits of a host (errors), or over four fifths of them (warnings). */
export const limitMessages = (weight: SiteWeight, limits: Limits): Message[] =>
  measures(weight, limits).flatMap((measure) => limitMessage(measure, limits.name))
