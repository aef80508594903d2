import { standingEntries } from '../archive/issues.ts'
import { withUrls } from '../archive/publication.ts'
import { programVersion } from '../files/content-state.ts'
import { withLock } from '../files/lock.ts'
import { readPrinted } from '../files/printed-articles.ts'
import { appendRegistrations, readRegistry } from '../files/registry.ts'
import { readReleases } from '../files/releases.ts'
import type { Pictures } from '../images/pictures.ts'
import type { Archive, ArchiveArticle } from '../model/archive.ts'
import { issueOfId } from '../model/id.ts'
import type { Message, Result } from '../model/message.ts'
import type { NewSite } from '../publish/new-site.ts'
import { publish } from '../publish/publish.ts'
import { readsRedirects } from '../publish/send/limits.ts'
import { shareDir, type Shares, type ShareSources } from '../publish/shares.ts'
import type { KeepFiles, ReadFiles } from '../search/engine.ts'
import { engineFor } from '../search/engines/engines.ts'
import { bundleSearchPage } from '../search/index/bundle.ts'
import { writeSearchIndex, type IndexKind } from '../search/index/write.ts'
import { renderSite } from '../site/index.ts'
import { isIn, type Share } from '../site/share.ts'
import type { BuildMemory } from './build-memory.ts'
import type { Options } from './parse.ts'
import { openPhase } from './progress.ts'
import { isPrintedIn } from './read-archive.ts'
import { pageLayouts, siteCards, sitePictures } from './site-pictures.ts'

/** Beginnings of the files that the bundle of the search page has. */
const SEARCH_PAGE = ['assets/search', 'assets/hits']

/** Everything that has an address of its own. */
const standing = ({ issues }: Archive): ArchiveArticle[] => issues.flatMap(standingEntries)

/** Writes the search index; what was made of the same is taken over from the last release. */
function searchIndex(archive: Archive, next: NewSite, kind: IndexKind): Promise<Message[]> {
  const keep: KeepFiles = (beginnings, key, proof = beginnings) => {
    next.madeOf(proof, key)
    return next.keepAll(beginnings, key, proof)
  }
  const read: ReadFiles = (beginning, key) => {
    next.madeOf([beginning], key)
    return next.readAll(beginning, key)
  }
  return writeSearchIndex(archive, next.dir, { ...kind, keep, read })
}

/** A site or a share to be filled: the share, the digests of prints that shares tell of, how many files there may be. */
interface Filling {
  share?: Share
  printed?: ReadonlyMap<string, string> | undefined
  all?: number | undefined
}

/** Makes pictures, pages and data; gives the digests of prints, and the messages. */
async function fill(next: NewSite, archive: Archive, options: Options & Filling) {
  const { content, base, siteUrl, offline: isOffline = false, share } = options
  const to = share ?? next.dir
  const none = { value: new Map(), messages: [] } satisfies Result<Pictures>
  const drawing = openPhase({ name: '图片', id: 'pictures' })
  const pictures = isOffline && !options.scans ? none : await sitePictures(archive, content, to)
  const cards = isOffline && !options.cards ? none.value : await siteCards(archive, options, to)
  drawing.end(pictures.value.size + cards.size)
  const writing = openPhase({ name: '网页和数据', id: 'pages', all: options.all ?? 0 })
  next.onFile = writing.seen
  const articles = standing(archive).map(({ article }) => article)
  const own = articles.filter(({ id }) => isIn(share, issueOfId(id)))
  const printed = readPrinted(content, own, options.printed)
  const layouts = pageLayouts(archive, content, pictures.value)
  const parts = { pictures: pictures.value, layouts, cards, printed, release: next, share }
  const hasStubs = !readsRedirects(options.host, archive.redirects.length)
  const rendered = await renderSite(archive, { base, siteUrl, isOffline, ...parts, hasStubs, outDir: next.dir })
  writing.end()
  next.onFile = () => undefined
  return { printed, messages: [...pictures.messages, ...rendered] }
}

const placesOf = (archive: Archive, { out, content }: Options) => {
  return { outDir: out, contentDir: content, isPrinted: isPrintedIn(archive) }
}

/**
 * Builds the site of an archive, with its search index, and puts it in the place of the old one; `memory` is that of builds.
 * With shares of the site only what they have not is made.
 */
export async function publishArchive(
  archive: Archive,
  options: Options,
  {
    memory,
    shares,
    writeIndex = searchIndex,
  }: { memory: BuildMemory; shares?: Shares | undefined; writeIndex?: typeof searchIndex },
): Promise<Message[]> {
  const { offline: isOffline = false } = options
  let checking = openPhase({ name: '检查和换上', id: 'check' })
  const build = async (next: NewSite) => {
    const { messages } = await fill(next, archive, {
      ...options,
      printed: shares?.printed,
      all: memory.last?.files.size,
    })
    const engine = isOffline ? 'shards' : engineFor(archive.site.engine, archive.articles.length)
    const key = `${engine} ${isOffline}`
    next.madeOf(SEARCH_PAGE, key)
    if (!next.keepAll(SEARCH_PAGE, key)) await bundleSearchPage(next.dir, engine, isOffline ? 'offline' : 'online')
    const indexing = openPhase({ name: '检索', id: 'search' })
    const indexed = await writeIndex(archive, next, { engine, isOffline })
    indexing.end()
    checking = openPhase({ name: '检查和换上', id: 'check' })
    return [...messages, ...indexed]
  }
  const { text: chain } = readReleases(options.content)
  const made = { chain, program: programVersion(), articles: archive.articles.length }
  const places = placesOf(archive, options)
  const published = await publish({ build, ...places, shares, made, memory: memory.last, remember: memory.keep })
  checking.end()
  return published
}

/** Builds one share of the site of an archive into its own folder beside the site's; `sources` go with it. */
export async function publishShare(
  archive: Archive,
  options: Options,
  { share, sources }: { share: Share; sources: ShareSources },
): Promise<Message[]> {
  const build = async (next: NewSite) => {
    const { printed, messages } = await fill(next, archive, { ...options, share })
    next.tellShare({ ...sources, share, printed: [...(printed.digests ?? [])] })
    return messages
  }
  const out = shareDir(options.out, share)
  return publish({ build, ...placesOf(archive, { ...options, out }), isShare: true })
}

/**
 * Remembers where every article is published, and where a page says that one was withdrawn, so that an address once given
 * never dies. Under the lock: an ingest at the same time writes the same registry.
 */
export function recordUrls(archive: Archive, contentDir: string): Message[] {
  const published = standing(archive).map(({ article, url }): [string, string] => [article.id, url])
  const withdrawn = archive.withdrawn.map(({ id, url }): [string, string] => [id, url])
  const urls = new Map([...withdrawn, ...published])
  const record = (): Message[] => appendRegistrations(contentDir, withUrls(readRegistry(contentDir).value, urls))
  return withUrls(readRegistry(contentDir).value, urls).length === 0 ? [] : withLock(contentDir, 'build', record)
}
