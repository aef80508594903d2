import type { Identity } from '../compose/identity.ts'
import { issueLedgers } from '../compose/issue-ledgers.ts'
import { provenanceOf, type Provenance } from '../compose/provenance.ts'
import type { Article } from '../model/article.ts'
import type { Message } from '../model/message.ts'
import type { ArticleRegistration } from '../model/registry.ts'
import { composeIssue } from '../pipeline.ts'
import { asking, type Asked } from '../files/asked.ts'
import type { ReadSetting } from '../files/ingest-context.ts'
import { readIssueCorrections } from '../files/issue-corrections.ts'
import type { RawPage } from '../files/raw-pages.ts'
import { readPages } from '../files/read-pages.ts'

/** One issue to be read: its pages, and what is registered of it. */
export interface IssueTask {
  pages: readonly RawPage[]
  registered: readonly ArticleRegistration[]
  /** True when it shall be said where each text comes from. */
  isTraced?: boolean
}

/** An issue as the machine reads it. Plain data. */
export interface IssueRead extends Asked {
  /** In order; ids of people are not given yet: their names stand for them. */
  articles: Article[]
  /** By the article's id. */
  identities: Map<string, Identity>
  /** Names of people, in the order in which ids are to be given. */
  names: string[]
  /** Provenance of the texts, as JSON; empty when that was not asked. */
  provenance: string
  /** Numbers of the pages that could be read. */
  pages: string[]
  messages: Message[]
}

/** Reads issues one after the other: raw pages → articles. Writes nothing; a page that fails does not stop the others. */
export function issueReader(contentDir: string, setting: ReadSetting): (task: IssueTask) => IssueRead {
  const { facts } = setting.read
  const { read: context, numbersAround, taken } = asking(setting.read)
  return ({ pages, registered, isTraced }) => {
    taken()
    const [first] = pages
    const { value: decided } = readIssueCorrections(contentDir, first?.issue ?? '')
    const readings = readPages({ contentDir, context, decisions: decided.pages }, pages)
    const info = first?.issueInfo ? { info: first.issueInfo } : {}
    const identities = new Map<string, Identity>()
    const names = new Set<string>()
    const issue = { folder: first?.folder ?? '', key: first?.issue ?? '', ...info, pages: readings.value }
    const composed = composeIssue(issue, {
      facts,
      rhythm: setting.rhythm,
      columns: context.blocks.columns,
      numbersAround,
      personId: (name) => (names.add(name), name),
      registered,
      identify: (id, identity) => identities.set(id, identity),
    })
    const traced = (): Provenance => provenanceOf(composed.value, issueLedgers(issue, composed.value, facts))
    return {
      articles: composed.value,
      identities,
      names: [...names],
      ...taken(),
      provenance: isTraced ? JSON.stringify(traced()) : '',
      pages: readings.value.map(({ page }) => page),
      messages: [...readings.messages, ...composed.messages],
    }
  }
}
