import { info } from '../messages/message.ts'
import type { Message, Result } from '../model/message.ts'
import type { IssueRegistration } from '../model/registry.ts'
import { settingOf, type IngestContext } from '../files/ingest-context.ts'
import { issueReader } from './read.ts'
import { keyRegistrations, keysOf, lostKeys, newFolders, withKeys, type NewIssue } from '../files/issue-keys.ts'
import type { RawPage } from '../files/raw-pages.ts'

/** The pages with the keys of their issues, and the registrations of issues whose raw folder was renamed since the last run. */
interface KeyedPages {
  pages: RawPage[]
  registrations: IssueRegistration[]
}

function anchorsOf(contentDir: string, context: IngestContext, pages: readonly RawPage[]): string[] {
  const { identities } = issueReader(contentDir, settingOf(context, []))({ pages, registered: [] })
  return [...identities.values()].map(({ anchor }) => anchor)
}

const renamedMessage = ({ id, folder }: IssueRegistration): Message =>
  info({
    file: `raw/${folder}`,
    what: id === folder ? '这一期改回了原来的名字：文章编号照旧' : `这一期原来叫 ${id}：文章编号照旧，以 ${id} 开头`,
    todo: '不用做什么；旧网址会转到新网址',
    rule: 'issue-renamed',
  })

/**
 * Finds out which raw folders are issues that are known under another name (their date was found), so that their ids stay.
 * Reads the pages of a new folder when an issue's folder is missing, else nothing.
 */
export function keyPages(contentDir: string, context: IngestContext, pages: readonly RawPage[]): Result<KeyedPages> {
  const known = { keys: keysOf(context.renamed), registered: context.registered }
  const folders = [...new Set(pages.map(({ folder }) => folder))]
  const lost = lostKeys(known, new Set(folders))
  const fresh = newFolders(known, folders).map((folder): NewIssue => {
    const own = pages.filter((page) => page.folder === folder)
    return { folder, anchors: lost.length === 0 ? [] : anchorsOf(contentDir, context, own) }
  })
  const registrations = keyRegistrations(known, lost, fresh)
  const ids = new Set(registrations.map(({ id }) => id))
  const before = context.renamed.filter(({ id }) => !ids.has(id))
  return {
    value: { pages: withKeys(pages, keysOf([...before, ...registrations])), registrations },
    messages: registrations.map(renamedMessage),
  }
}
