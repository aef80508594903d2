import path from 'node:path'
import { error } from '../messages/message.ts'
import type { Archive } from '../model/archive.ts'
import type { Message, Result } from '../model/message.ts'
import { readShares, shareDir, type ShareSources } from '../publish/shares.ts'
import { shareNamed, type Share } from '../site/share.ts'
import { editionOf, openBuildMemory } from './build-memory.ts'
import type { Options } from './parse.ts'
import { openPhase, showProgress } from './progress.ts'
import { report, say, statusOf, step, tellPrograms } from './report.ts'

/** Errors of the archive that withhold one issue from the site, or leave it as it was; the others are published. */
const WITHHOLDING: readonly string[] = ['issue-date-conflict', 'date-disagreement', 'raw-changed', 'raw-gone']

function blocked(): Message {
  const what = '资料里有错误，没有建网站；原来的网站（如果有）保持不变'
  return error({ file: '', what, todo: '按上面各行改好，再运行一次', rule: 'content-blocks-build' })
}

/** Result of a build: all messages, whether the new site is in place, and the issues it lacks. */
interface BuildOutcome {
  messages: Message[]
  isPublished: boolean
  withheld?: Archive['withheld']
  /** True when the site was the one to build already. */
  isUnchanged?: true
}

/** The line that says which addresses a published site lacks. */
function lacking(withheld: NonNullable<Archive['withheld']>): string {
  const places = withheld.map(({ url, articles }) => `${url}（${articles} 篇）`)
  return `新网站已换上，但少了 ${withheld.length} 期，这些网址现在没有内容：${places.join('，')}；原因见上面的错误。`
}

/** The archive to build of, null with the reasons when none may be built. */
async function readForBuild({ content }: Options): Promise<Result<Archive | null>> {
  const { readArchive } = await import('./read-archive.ts')
  const reading = openPhase({ name: '读文章', id: 'read' })
  const { value: archive, messages } = await readArchive(content)
  reading.end(archive?.articles.length)
  const blocking = messages.filter(({ rule }) => !WITHHOLDING.includes(rule))
  if (archive !== null && statusOf(blocking) === 0) return { value: archive, messages }
  return { value: null, messages: [...messages, blocked()] }
}

/** Digests of what shares of a site are made of. */
async function sourcesOf(options: Options): Promise<ShareSources> {
  const { contentDigest } = await import('../files/fixity.ts')
  return { program: editionOf(options), content: contentDigest(options.content) }
}

async function buildSite(options: Options): Promise<BuildOutcome> {
  const found = options.join ? readShares(options.out, await sourcesOf(options)) : { value: undefined, messages: [] }
  if (found.value === null) return { messages: found.messages, isPublished: false }
  const memory = openBuildMemory(options)
  if (memory.unchanged) return { messages: memory.unchanged, isPublished: true, isUnchanged: true }
  const { publishArchive, recordUrls } = await import('./publish-archive.ts')
  const { value: archive, messages } = await readForBuild(options)
  if (archive === null) return { messages, isPublished: false }
  const published = await publishArchive(archive, options, { memory, shares: found.value })
  const isPublished = statusOf(published) === 0
  const recorded = isPublished ? recordUrls(archive, options.content) : []
  const { withheld } = archive
  const told = [...messages, ...published, ...recorded]
  if (statusOf(told) === 0) await memory.settle(told)
  return { messages: told, isPublished, ...(withheld ? { withheld } : {}) }
}

/**
 * Article files → the published site. `isPublished` is false when the old site, if any, still stands; the exit status
 * is 1 when anything was refused, be it one withheld issue of a published site.
 */
export async function buildAndReport(options: Options): Promise<{ status: 0 | 1; isPublished: boolean }> {
  step(`建网站：${options.content} → ${options.out}`)
  const { messages, isPublished, withheld, isUnchanged } = await buildSite(options)
  const status = report(messages)
  if (isUnchanged) say('资料没有变，网站还是原来的。')
  if (isPublished && withheld) say(lacking(withheld))
  tellPrograms({ event: 'end', status, isPublished, isUnchanged: isUnchanged === true })
  return { status, isPublished }
}

/** Builds one share of the site. Gives the exit status. */
async function runShare(options: Options, share: Share): Promise<number> {
  step(`建第 ${share.number} 份，共 ${share.count} 份：${options.content} → ${shareDir(options.out, share)}`)
  const sources = await sourcesOf(options)
  const { value: archive, messages } = await readForBuild(options)
  const { publishShare } = await import('./publish-archive.ts')
  const told =
    archive === null ? messages : [...messages, ...(await publishShare(archive, options, { share, sources }))]
  const status = report(told)
  tellPrograms({ event: 'end', status })
  return status
}

/** Packs the finished site into a ZIP file. */
async function packSite(dir: string, file: string): Promise<Message[]> {
  const { zipTarget } = await import('../publish/send/zip.ts')
  step(`打包：${dir} → ${file}`)
  const changes = { added: [], changed: [], removed: [], same: 0 }
  return zipTarget(file).send({ dir, changes, onProgress: showProgress })
}

/** The build as a command, of a share too, packed where that is asked for. Gives the exit status. */
export async function runBuild(options: Options): Promise<number> {
  const share = shareNamed(options.shard ?? '')
  if (share !== null) return runShare(options, share)
  const { status, isPublished } = await buildAndReport(options)
  if (isPublished && options.offline) say(`离线版建好了：双击 ${path.join(options.out, 'index.html')} 打开。`)
  if (!isPublished || options.zip === undefined) return status
  return Math.max(status, report(await packSite(options.out, options.zip)))
}
