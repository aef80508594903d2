import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'
import { error } from '../messages/message.ts'
import type { Message } from '../model/message.ts'
import { sha256 } from '../site/digests.ts'
import { byCode } from '../model/order.ts'
import { digestsIn } from './manifest.ts'
import { MANIFEST } from './places.ts'

/** Path inside a site, and (without its folder) inside the archive folder, of the chain of its releases. */
export const RELEASES = 'data/releases.jsonl'

const digest = z.string().regex(/^[0-9a-f]{64}$/u)
const record = z.strictObject({
  /** From 1. */
  release: z.int().positive(),
  program: z.string(),
  articles: z.int().nonnegative(),
  /** Digest of the articles' data, and of the manifest of all files but the chain itself. */
  content: digest,
  site: digest,
  /** Digest of the line before; of nothing for the first. */
  before: digest,
})

/** One release: its number, version of the program, number of articles, digests of articles and site, digest of the line before. */
export type ReleaseRecord = z.infer<typeof record>

/** A site that becomes a release: the chain up to now, the version of the program, the number of articles. */
export interface ReleaseMade {
  chain: string
  program: string
  articles: number
}

/** Digest of a site: that of the digests and paths of its files but the chain, a line each, by path. */
function siteDigest(digests: ReadonlyMap<string, string>): string {
  const files = [...digests].filter(([file]) => file !== RELEASES).sort(([a], [b]) => byCode(a, b))
  return sha256(files.map(([file, one]) => `${one}  ${file}\n`).join(''))
}

const linesOf = (chain: string): string[] => chain.split('\n').filter((line) => line.trim() !== '')

function parsed(line: string | undefined): ReleaseRecord | null {
  try {
    return record.parse(JSON.parse(line ?? ''))
  } catch {
    return null
  }
}

/** The chain with a site as its last release; as it is when its last release is that very site. */
export function chainWith({ chain, program, articles }: ReleaseMade, digests: ReadonlyMap<string, string>): string {
  const lines = linesOf(chain)
  const site = siteDigest(digests)
  const last = lines.at(-1)
  if (parsed(last)?.site === site) return chain
  const content = digests.get('data/articles.jsonl') ?? sha256('')
  const made = { release: lines.length + 1, program, articles, content, site, before: sha256(last ?? '') }
  return [...lines, JSON.stringify(record.parse(made))].map((line) => `${line}\n`).join('')
}

/** Writes the chain into a site; gives the digests of the site's files with that of the chain, by path. */
export async function writeChain(
  dir: string,
  made: ReleaseMade,
  digests: ReadonlyMap<string, string>,
): Promise<Map<string, string>> {
  const chain = chainWith(made, digests)
  await mkdir(path.dirname(path.join(dir, RELEASES)), { recursive: true })
  await writeFile(path.join(dir, RELEASES), chain)
  return new Map([...digests, [RELEASES, sha256(chain)] as const].sort(([a], [b]) => byCode(a, b)))
}

/** The releases of a chain; a line that is none, or does not follow from the line before, is an error with its number. */
export function readChain(chain: string, file: string): { releases: ReleaseRecord[]; messages: Message[] } {
  const lines = linesOf(chain)
  const todo = '对照备份或读者下载过的 releases.jsonl，找出哪一行被改过、删过'
  const messages = lines.flatMap((line, at): Message[] => {
    const one = parsed(line)
    const follows = one?.release === at + 1 && one.before === sha256(lines[at - 1] ?? '')
    const what = one === null ? '这一行不是发布记录' : '这一行接不上前一行：记录被改过，或少了一行'
    return follows ? [] : [error({ file, line: at + 1, what, todo, rule: 'release-chain' })]
  })
  return { releases: lines.flatMap((line) => parsed(line) ?? []), messages }
}

/** True when a site's chain is that of the archive folder, with at most one release more. */
export function goesOn(archive: string, site: string): boolean {
  const more = linesOf(site).length - linesOf(archive).length
  return site.startsWith(archive) && (more === 0 || more === 1)
}

/** An error when the manifest of a site is not the one that its last release was recorded with: then the manifest itself is damaged. */
export function manifestMessages(site: string, manifest: string): Message[] {
  const last = parsed(linesOf(site).at(-1))
  if (last === null || last.site === siteDigest(digestsIn(manifest))) return []
  const what = '校验清单与发布记录对不上：清单本身变了'
  return [error({ file: MANIFEST, what, todo: '运行 npm run build 重新建网站', rule: 'fixity' })]
}

/** Errors when a site's chain is not that of the archive folder with at most this site added, or its last release is another site. */
export function chainMessages(
  { archive, site }: { archive: string; site: string },
  digests: ReadonlyMap<string, string>,
): Message[] {
  const tell = (what: string): Message =>
    error({ file: RELEASES, what, todo: '运行 npm run build 重新建网站', rule: 'release-chain' })
  const isThis = parsed(linesOf(site).at(-1))?.site === siteDigest(digests)
  return [
    ...(goesOn(archive, site) ? [] : [tell('网站的发布记录与资料文件夹里的 releases.jsonl 接不上')]),
    ...(isThis ? [] : [tell('最后一次发布记录说的不是这个网站')]),
  ]
}
