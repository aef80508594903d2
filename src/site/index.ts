import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Archive } from '../model/archive.ts'
import { error, info, warning } from '../messages/message.ts'
import type { Message } from '../model/message.ts'
import { writeAssets } from './assets.ts'
import { sitemapFiles } from './feeds/sitemap.ts'
import { makeLinks, normalBase } from './links.ts'
import type { SiteOptions } from './release.ts'
import { Reuser } from './reuse.ts'
import { renderPages } from './render-pages.ts'
import { isIn } from './share.ts'
import { textFiles, textFilesByYear } from './text-files.ts'
import type { TextFile } from './text-file.ts'

type Reusing = SiteOptions & { reuse: Reuser }

async function writeTextFiles(files: Iterable<TextFile>, { outDir, release, reuse, share }: Reusing): Promise<void> {
  for (const { file, reads, text: make } of files) {
    if (!isIn(share, file)) continue
    const { key, isKept } = reuse.file({ file, reads })
    if (isKept) continue
    const text = make()
    release?.note(file, text, key)
    const target = path.join(outDir, ...file.split('/'))
    await mkdir(path.dirname(target), { recursive: true })
    await writeFile(target, text, 'utf8')
  }
}

const NO_ADDRESS = info({
  file: 'site.yaml',
  what: '没有写明网站的公开地址，站点地图与订阅里只有路径。',
  todo: '发布前在 site.yaml 写上 url，或运行时加 --site-url。',
  rule: 'site-url-missing',
})

function badAddress(address: string): Message {
  return error({
    file: 'site.yaml',
    what: `网站的公开地址“${address}”不是网址，未采用。`,
    todo: '请写成 https:// 开头的完整网址。',
    rule: 'site-url-form',
  })
}

/** An address with a path that is not the base would be in no link: only its host counts. */
function otherPath(address: string, base: string): Message[] {
  const named = normalBase(new URL(address).pathname)
  if (named === '/' || named === normalBase(base)) return []
  const what = `网站的公开地址写着路径 ${named}，建站用的前缀却是 ${normalBase(base)}；只采用了主机名`
  return [
    warning({ file: 'site.yaml', what, todo: `建站时加 --base ${named}，或从 url 里删去路径`, rule: 'site-url-form' }),
  ]
}

/** The site's address when it is one, and what there is to tell about it. */
function checkAddress(address: string | undefined, base: string): { siteUrl?: string; messages: Message[] } {
  if (address === undefined) return { messages: [NO_ADDRESS] }
  const good = /^https?:\/\//.test(address) && URL.canParse(address)
  return good ? { siteUrl: address, messages: otherPath(address, base) } : { messages: [badAddress(address)] }
}

/**
 * Renders the whole site but its search index into `outDir`, or a share of its pages and of its files by year. Throws when a template or an asset fails, which is a
 * programmer's error; content cannot make it fail. Tells when
 * the site's address is not known (`site-url-missing`), not an address, or one with a path other than the base
 * (`site-url-form`, an error and a warning).
 */
export async function renderSite(archive: Archive, options: SiteOptions): Promise<Message[]> {
  const { siteUrl, messages } = checkAddress(options.siteUrl ?? archive.site.url, options.base)
  const { pictures = new Map(), layouts = new Map(), cards = new Map(), printed = new Map() } = options
  const { release } = options
  const own = { pictures, layouts, cards, printed, ...(release ? { release } : {}) }
  const context = { archive, links: makeLinks(options.base, siteUrl), ...own }
  await mkdir(options.outDir, { recursive: true })
  const reusing = { ...options, reuse: new Reuser(context, options) }
  if (options.share) {
    await writeTextFiles(textFilesByYear(context), reusing)
    await renderPages(context, reusing)
    return messages
  }
  const assets = writeAssets(options)
  const written = await Promise.allSettled([assets, writeTextFiles(textFiles(context, options), reusing)])
  for (const each of written) if (each.status === 'rejected') throw each.reason
  const urls = await renderPages(context, reusing)
  await writeTextFiles(sitemapFiles(urls, context.links), reusing)
  return messages
}
