import path from 'node:path'
import { error } from '../messages/message.ts'
import { explained, KNOWN_CODES, systemCode } from '../messages/system-problems.ts'
import type { Message } from '../model/message.ts'
import { writeManifest } from './manifest.ts'
import type { Memory } from './memory.ts'
import { NewSite } from './new-site.ts'
import { siteFolders, type SiteFolders } from './places.ts'
import { refuseOut } from './refuse.ts'
import { writeChain, type ReleaseMade } from './releases.ts'
import { inspect, judgeSite, type IsPrinted } from './site-check.ts'
import { comeIn, openNext, recoverSite } from './switch.ts'
import type { Shares } from './shares.ts'
import { exists, removeSite, siteState } from './tree.ts'

/**
 * A publication: `build` writes a whole site into the empty folder it is given, or takes files over from the last
 * release, and tells its messages,
 * `outDir` is the site to replace, `contentDir` the archive folder, which must not lie in or around it.
 */
interface Publication {
  build(site: NewSite): Promise<Message[]>
  outDir: string
  contentDir: string
  /** Texts of the archive itself: the site may have them too. */
  isPrinted?: IsPrinted
  /** Memory of the last release; absent when everything is to be made anew. */
  memory?: Memory | null
  /** Shares of the site, made before; with them nothing is remembered of the last release. */
  shares?: Shares | undefined
  /** True for a share, which is not judged: links lead to other shares. */
  isShare?: true
  /** Record of the release; absent where no chain of releases is kept. */
  made?: ReleaseMade
  /** Told what to remember of a release, before it is switched in. */
  remember?: (files: Memory['files'], pages: Memory['pages']) => Promise<void>
}

const isError = ({ severity }: Message) => severity === 'error'

async function kept({ out, next }: SiteFolders): Promise<Message> {
  const name = path.basename(out)
  const hasCome = (await siteState(next)) === 'changes'
  const stays = (await exists(out)) ? `网站没有更新：“${name}”还是原来的样子` : `网站没有建成：没有写出“${name}”`
  const what = hasCome ? `新网站已建好，“${name}”还没有换完` : stays
  return error({ file: '', what, todo: '按上面各行改好以后再运行一次', rule: 'publish-kept' })
}

/** Builds and checks a site; what there is to tell. */
async function buildAndCheck(publication: Publication, { out, next }: SiteFolders): Promise<Message[]> {
  const { build, isPrinted, memory = null, shares, isShare, remember, made } = publication
  const site = new NewSite({
    dir: next,
    out,
    memory: shares ? null : memory,
    shares,
    inspection: inspect(next, isPrinted),
  })
  const built = await build(site)
  if (built.some(isError)) return built
  const findings = await site.finish()
  const messages = [...built, ...(isShare ? [] : judgeSite(findings))]
  if (messages.some(isError)) return messages
  const digests = made === undefined ? findings.digests : await writeChain(next, made, findings.digests)
  await writeManifest(next, digests)
  await remember?.(site.remembered(digests), site.made)
  return messages
}

/** Tells a system error; every other problem is thrown. */
function closed({ out }: SiteFolders, problem: unknown): Message {
  if (!KNOWN_CODES.includes(systemCode(problem))) throw problem
  const { what, todo } = explained(problem)
  const place = problem instanceof Error && 'path' in problem ? `（${path.basename(String(problem.path))}）` : ''
  return error({
    file: '',
    what: `不能在“${path.dirname(out)}”里建网站文件夹：${what}${place}`,
    todo: `${todo}；或用 --out 指定别的文件夹`,
    rule: 'out-refused',
  })
}

/** Throws the site at work away; what can no longer be thrown away is left to the next run. */
async function discard({ next }: SiteFolders): Promise<void> {
  if ((await siteState(next)) === 'unfinished') await removeSite(next).catch(() => undefined)
}

async function release(publication: Publication, places: SiteFolders): Promise<Message[]> {
  const recovered = await recoverSite(places)
  if (recovered.some(isError)) return recovered
  await openNext(places)
  const messages = await buildAndCheck(publication, places)
  if (!messages.some(isError)) return [...messages, ...(await comeIn(places))]
  await discard(places)
  return [...messages, await kept(places)]
}

/**
 * Builds a site into an empty folder, checks it, writes its manifest and puts it into place; see `switch.ts`.
 * With any error, one of the system too, the old site stays as it was and the last message says so, or the new one is in
 * its place as far as the system allowed, and the next run ends it. Other things that `build` throws are thrown on, the
 * half-built site removed.
 */
export async function publish(publication: Publication): Promise<Message[]> {
  const refused = await refuseOut(publication.outDir, publication.contentDir)
  if (refused.length > 0) return refused
  const places = siteFolders(publication.outDir)
  try {
    return await release(publication, places)
  } catch (problem) {
    await discard(places)
    return [closed(places, problem), await kept(places)]
  }
}
