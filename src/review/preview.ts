import { issueOfId } from '../model/id.ts'
import { buildArchive } from '../archive/build.ts'
import { standingEntries } from '../archive/issues.ts'
import { gatherContext } from '../files/ingest-context.ts'
import { readRegistry } from '../files/registry.ts'
import { makeLinks } from '../site/links.ts'
import { asidePages, listedPages } from '../site/pages.ts'
import { pageRenderer } from '../site/render-pages.ts'
import { readIssue, type Library } from './library.ts'

/** Path prefix under which the previewed pages stand. */
export const PREVIEW_BASE = '/preview/'

/** Elements for the reader's own browser that a preview has no use for. */
const SCRIPTS = /<script\b[\s\S]*?<\/script>|<meta http-equiv="Content-Security-Policy"[^>]*>/g

/** An archive of nothing but the issue, as it is read now, with everything that a page of it needs. */
function archiveOf(contentDir: string, library: Library, key: string) {
  const issue = readIssue(library, key)
  const context = gatherContext(contentDir).value
  if (issue === null || context === null) return null
  const info = library.archive?.issues.get(key)?.[0]?.issueInfo
  const opened = issue.pages.flatMap(({ articles }) => articles)
  return buildArchive({
    site: context.site,
    articles: opened.map(({ article }) => article),
    registrations: readRegistry(contentDir).value,
    people: context.facts.people,
    issues: info ? { [key]: info } : {},
    corrections: opened.flatMap(({ corrections }) => corrections),
  }).value
}

/** The article's page as the site will show it, without scripts; null when there is no such article on the site. */
export function previewOf(contentDir: string, library: Library, id: string): string | null {
  const key = issueOfId(id)
  const archive = archiveOf(contentDir, library, key)
  const url = archive?.issues.flatMap(standingEntries).find(({ article }) => article.id === id)?.url
  if (archive === null || url === undefined) return null
  const links = makeLinks(PREVIEW_BASE, undefined)
  const context = { archive, links }
  const pages = [...listedPages(context), ...asidePages(context)]
  const page = pages.find((one) => one.template === 'article' && one.url === url)
  return page ? pageRenderer(context, PREVIEW_BASE)(page).replace(SCRIPTS, '') : null
}
