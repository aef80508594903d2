import type { Identity } from '../compose/identity.ts'
import { numberLookup, type Neighbours, type NumberLookup } from '../facts/issue-numbers.ts'
import type { ReadContext } from '../facts/issue.ts'
import type { Article } from '../model/article.ts'
import type { Message } from '../model/message.ts'
import type { ArticleRegistration } from '../model/registry.ts'
import type { Rhythm } from '../model/site.ts'
import { composeIssue } from '../pipeline.ts'
import { LONGEST_COLUMN } from './columns.ts'
import { readIssueCorrections } from './issue-corrections.ts'
import type { RawPage } from './raw-pages.ts'
import { readPages } from './read-pages.ts'

/** What reading an issue needs to know of the archive; plain data, so that it can be handed to a worker. */
export interface ReadSetting {
  read: ReadContext
  rhythm: Rhythm | undefined
}

/** One issue to be read: its pages, and what is registered of it. */
export interface IssueTask {
  pages: readonly RawPage[]
  registered: readonly ArticleRegistration[]
}

/** An issue as the machine reads it. Plain data. */
export interface IssueRead {
  /** In order; ids of people are not given yet: their names stand for them. */
  articles: Article[]
  /** By the article's id. */
  identities: Map<string, Identity>
  /** Names of people, in the order in which ids are to be given. */
  names: string[]
  /** What the reading took from other issues: every name that was looked up among the columns, and whether it was one. */
  asked: [string, boolean][]
  /** The same of issue numbers: the known issues around each that was looked up. */
  askedNumbers: [number, Neighbours][]
  /** Numbers of the pages that could be read. */
  pages: string[]
  messages: Message[]
}

/** A set that remembers what it was asked. */
class AskedSet extends Set<string> {
  readonly answers = new Map<string, boolean>()

  override has(name: string): boolean {
    if (name.length > LONGEST_COLUMN) return false
    const answer = super.has(name)
    this.answers.set(name, answer)
    return answer
  }
}

/** A lookup that remembers what it was asked. */
function askedNumbers({ numbers = [] }: ReadContext): { around: NumberLookup; answers: Map<number, Neighbours> } {
  const [around, answers] = [numberLookup(numbers), new Map<number, Neighbours>()]
  const ask: NumberLookup = (number) => {
    const found = around(number)
    answers.set(number, found)
    return found
  }
  return { around: ask, answers }
}

/** Reads issues one after the other: raw pages → articles. Writes nothing; a page that fails does not stop the others. */
export function issueReader(contentDir: string, setting: ReadSetting): (task: IssueTask) => IssueRead {
  const { facts, blocks } = setting.read
  const columns = new AskedSet(blocks.columns)
  const numbers = askedNumbers(setting.read)
  return ({ pages, registered }) => {
    columns.answers.clear()
    numbers.answers.clear()
    const [first] = pages
    const { value: decided } = readIssueCorrections(contentDir, first?.issue ?? '')
    const context = { ...setting.read, blocks: { ...blocks, columns } }
    const readings = readPages({ contentDir, context, decisions: decided.pages }, pages)
    const info = first?.issueInfo ? { info: first.issueInfo } : {}
    const identities = new Map<string, Identity>()
    const names = new Set<string>()
    const composed = composeIssue(
      { folder: first?.folder ?? '', key: first?.issue ?? '', ...info, pages: readings.value },
      {
        facts,
        rhythm: setting.rhythm,
        columns,
        numbersAround: numbers.around,
        personId: (name) => (names.add(name), name),
        registered,
        identify: (id, identity) => identities.set(id, identity),
      },
    )
    return {
      articles: composed.value,
      identities,
      names: [...names],
      asked: [...columns.answers],
      askedNumbers: [...numbers.answers],
      pages: readings.value.map(({ page }) => page),
      messages: [...readings.messages, ...composed.messages],
    }
  }
}
