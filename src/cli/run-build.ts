import { buildArchive } from '../archive/build.ts'
import { withUrls } from '../archive/publication.ts'
import { loadContent } from '../files/load-archive.ts'
import { withLock } from '../files/lock.ts'
import { readPrinted } from '../files/printed-articles.ts'
import { readPrintedNumbers } from '../files/printed-numbers.ts'
import { appendRegistrations, readRegistry } from '../files/registry.ts'
import { error } from '../messages/message.ts'
import type { Archive } from '../model/archive.ts'
import type { Message, Result } from '../model/message.ts'
import { publish, type OnFile } from '../publish/publish.ts'
import type { IsPrinted } from '../publish/site-check.ts'
import { engineFor } from '../search/engines/engines.ts'
import { bundleSearchPage } from '../search/index/bundle.ts'
import { writeSearchIndex } from '../search/index/write.ts'
import { renderSite } from '../site/index.ts'
import type { Options } from './parse.ts'
import { report, statusOf, step } from './report.ts'
import { siteCards, sitePictures } from './site-pictures.ts'

/** Errors of the archive that withhold one issue from the site, or leave it as it was; the others are published. */
const WITHHOLDING: readonly string[] = ['issue-date-conflict', 'date-disagreement', 'raw-changed', 'raw-gone']

function blocked(): Message {
  const what = '资料里有错误，没有建网站；原来的网站（如果有）保持不变'
  return error({ file: '', what, todo: '按上面各行改好，再运行一次', rule: 'content-blocks-build' })
}

/** The archive of a content folder, null when its site.yaml cannot be used, with everything there is to tell about it. */
export async function readArchive(contentDir: string): Promise<Result<Archive | null>> {
  const { value: content, messages } = await loadContent(contentDir)
  const { site, ...rest } = content
  if (site === null) return { value: null, messages }
  const renamed = content.registrations.filter((entry) => entry.type === 'issue')
  const archive = buildArchive({ ...rest, site, numbers: readPrintedNumbers(contentDir, renamed) })
  return { value: archive.value, messages: [...messages, ...archive.messages] }
}

/** Whether a text stands anywhere in an archive, as it is or within what its files say. */
export function isPrintedIn({ site, articles }: Archive): IsPrinted {
  return (text) => [site, ...articles.map(({ article }) => article)].some((part) => holds(part, text))
}

function holds(value: unknown, text: string): boolean {
  if (typeof value === 'string') return value.includes(text)
  return typeof value === 'object' && value !== null && Object.values(value).some((part) => holds(part, text))
}

/** Builds the site of an archive, with its search index, and puts it in the place of the old one. */
async function publishArchive(archive: Archive, options: Options): Promise<Message[]> {
  const site = { base: options.base, ...(options.siteUrl === undefined ? {} : { siteUrl: options.siteUrl }) }
  const build = async (dir: string, onFile: OnFile) => {
    const pictures = await sitePictures(archive, options.content, dir)
    const cards = await siteCards(archive, options, dir)
    const articles = archive.articles.map(({ article }) => article)
    const printed = readPrinted(options.content, articles)
    const parts = { pictures: pictures.value, cards, printed, onFile }
    const rendered = await renderSite(archive, { ...site, ...parts, outDir: dir })
    const engine = engineFor(archive.site.engine, articles.length)
    await bundleSearchPage(dir, engine)
    return [...pictures.messages, ...rendered, ...(await writeSearchIndex(archive, dir, engine))]
  }
  return publish({ build, outDir: options.out, contentDir: options.content, isPrinted: isPrintedIn(archive) })
}

/**
 * Remembers where every article is published, and where a page says that one was withdrawn, so that an address once given
 * never dies. Under the lock: an ingest at the same time writes the same registry.
 */
function recordUrls(archive: Archive, contentDir: string): Message[] {
  const published = archive.articles.map(({ article, url }): [string, string] => [article.id, url])
  const withdrawn = archive.withdrawn.map(({ id, url }): [string, string] => [id, url])
  const urls = new Map([...withdrawn, ...published])
  const record = (): Message[] => appendRegistrations(contentDir, withUrls(readRegistry(contentDir).value, urls))
  return withUrls(readRegistry(contentDir).value, urls).length === 0 ? [] : withLock(contentDir, 'build', record)
}

/** What a build came to: everything told, whether the new site is in place, and which issues it lacks. */
interface BuildOutcome {
  messages: Message[]
  isPublished: boolean
  withheld?: Archive['withheld']
}

/** The line that says which addresses a published site lacks. */
function lacking(withheld: NonNullable<Archive['withheld']>): string {
  const places = withheld.map(({ url, articles }) => `${url}（${articles} 篇）`)
  return `新网站已换上，但少了 ${withheld.length} 期，这些网址现在没有内容：${places.join('，')}；原因见上面的错误。`
}

async function buildSite(options: Options): Promise<BuildOutcome> {
  const { value: archive, messages } = await readArchive(options.content)
  const blocking = messages.filter(({ rule }) => !WITHHOLDING.includes(rule))
  if (archive === null || statusOf(blocking) === 1) return { messages: [...messages, blocked()], isPublished: false }
  const published = await publishArchive(archive, options)
  const isPublished = statusOf(published) === 0
  const recorded = isPublished ? recordUrls(archive, options.content) : []
  const { withheld } = archive
  return { messages: [...messages, ...published, ...recorded], isPublished, ...(withheld ? { withheld } : {}) }
}

/**
 * Article files → the published site. `isPublished` is false when the old site, if any, still stands; the exit status
 * is 1 when anything was refused, be it one withheld issue of a published site.
 */
export async function buildAndReport(options: Options): Promise<{ status: 0 | 1; isPublished: boolean }> {
  step(`建网站：${options.content} → ${options.out}`)
  const { messages, isPublished, withheld } = await buildSite(options)
  const status = report(messages)
  if (isPublished && withheld) console.log(lacking(withheld))
  return { status, isPublished }
}

/** The build as a command. Gives the exit status. */
export async function runBuild(options: Options): Promise<number> {
  return (await buildAndReport(options)).status
}
