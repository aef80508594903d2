import { readFileSync, type Dirent } from 'node:fs'
import { gistOf, rememberGist } from '../compose/gist.ts'
import { flat } from '../messages/message.ts'
import type { Article } from '../model/article.ts'
import type { Gist } from '../model/gist.ts'
import type { Result } from '../model/message.ts'
import { groupBy } from '../model/order.ts'
import { articlePath, issueEntries, readArticleFile, readIssueFiles } from './article-files.ts'
import { programDigest } from './ingest-state.ts'
import { ifItCan, sweepMade, writeMade } from './made.ts'
import { inside } from './names.ts'
import { sha256 } from './read-file.ts'
import { folderState } from './states.ts'

/**
 * Folder of articles as builds read them, in the archive folder, and of their bodies, which few builds ask for: one file for
 * all issues that begin with the same characters.
 */
const FOLDER = '.ingest/articles'
const BODIES = 'bodies'
/** So many characters: a year, so that a change writes one file anew and not all. */
const PREFIX = 4

type Body = Article['body']

/** An issue: the state of its files when they were read, what they say but for the bodies, and a digest of each. */
interface KeptIssue {
  state: string
  articles: Article[]
  digests: string[]
}

/** An issue in a file: articles without bodies, and the gist of each, whose terms are places in the lists of the file. */
interface WrittenIssue {
  state: string
  articles: Omit<Article, 'body'>[]
  digests: string[]
  gists: { length: number; acts: readonly string[]; of: readonly number[] }[]
}

/** A file: issues by key, and the program that read them. */
interface Written {
  program: string
  keys: string[]
  shown: string[]
  issues: Record<string, WrittenIssue>
}

/** Issues that begin alike, as remembered. */
type Pack = Map<string, KeptIssue>

/** The articles of an archive, and digests of those that are remembered as they are. */
interface KnownArticles {
  articles: Article[]
  digests: ReadonlyMap<Article, string>
}

/** Readers of bodies that nobody has asked for yet, by article. */
const UNREAD = new WeakMap<object, () => Body>()

const LAZY = {
  configurable: true,
  enumerable: true,
  get(this: object): Body {
    const value = UNREAD.get(this)?.() ?? []
    Object.defineProperty(this, 'body', { value, configurable: true, enumerable: true, writable: true })
    return value
  },
}

/** Gives an article its body, which is read when it is asked for. */
function withBody(article: Omit<Article, 'body'>, read: () => Body): Article {
  UNREAD.set(article, read)
  return Object.defineProperty(article, 'body', LAZY) as Article
}

function parsedFile<Kept extends object>(contentDir: string, file: string): Partial<Kept> {
  try {
    return JSON.parse(readFileSync(inside(contentDir, file), 'utf8')) as Partial<Kept>
  } catch {
    return {}
  }
}

/** Bodies of the articles of issues that begin alike, in the order of the articles, with the state of the issue. */
type Bodies = Partial<Record<string, { state: string; bodies: Body[] }>>

/** The files of issues that begin alike, in an archive folder. */
class Files {
  private known: Bodies | undefined

  constructor(
    private readonly contentDir: string,
    readonly prefix: string,
    private readonly program: string,
  ) {}

  private bodies(): Bodies {
    return (this.known ??= parsedFile<Bodies>(this.contentDir, `${FOLDER}/${BODIES}/${this.prefix}.json`))
  }

  /** Body of an article as kept; of a file that is damaged or of another state, from the article's own. */
  private bodyOf(issue: string, { state, articles }: WrittenIssue, at: number): Body {
    const kept = this.bodies()[issue]
    const body = kept?.state === state ? kept.bodies[at] : undefined
    if (body !== undefined) return body
    return readArticleFile(this.contentDir, articlePath(issue, articles[at]?.id ?? '')).value?.article.body ?? []
  }

  /** Nothing when there is no such file, it is damaged, or another program read it. */
  read(): Pack {
    const {
      program,
      keys = [],
      shown = [],
      issues = {},
    } = parsedFile<Written>(this.contentDir, `${FOLDER}/${this.prefix}.json`)
    if (program !== this.program) return new Map()
    return new Map(
      Object.entries(issues).map(([key, written]) => {
        const articles = written.articles.map((article, at) => {
          const whole = withBody(article, () => this.bodyOf(key, written, at))
          const { length = 0, acts = [], of = [] } = written.gists[at] ?? {}
          rememberGist(whole, { length, acts, terms: { keys, shown, of } })
          return whole
        })
        return [key, { state: written.state, articles, digests: written.digests }]
      }),
    )
  }

  write(pack: Pack): void {
    const lists = new Lists()
    const issues = [...pack].map(([key, { state, articles, digests }]): [string, WrittenIssue] => {
      const bare = articles.map(({ body: _, ...article }) => article)
      const gists = articles.map((article) => {
        const { length, acts, terms } = gistOf(article)
        return { length, acts, of: lists.placesOf(terms) }
      })
      return [key, { state, articles: bare, digests, gists }]
    })
    const { program, prefix } = this
    const written: Written = { program, keys: lists.keys, shown: lists.shown, issues: Object.fromEntries(issues) }
    const bodies = [...pack].map(([key, { state, articles }]) => [
      key,
      { state, bodies: articles.map(({ body }) => body) },
    ])
    writeMade(this.contentDir, `${FOLDER}/${BODIES}/${prefix}.json`, JSON.stringify(Object.fromEntries(bodies)))
    writeMade(this.contentDir, `${FOLDER}/${prefix}.json`, JSON.stringify(written))
  }
}

/** Terms of several articles as places in the same lists, each key with what is shown once. */
class Lists {
  readonly keys: string[] = []
  readonly shown: string[] = []
  private readonly places = new Map<string, number>()

  placesOf({ keys, shown, of }: Gist['terms']): number[] {
    return of.map((each, nth) => (nth % 2 === 0 ? this.placeOf(keys[each] ?? '', shown[each] ?? '') : each))
  }

  private placeOf(key: string, shown: string): number {
    const both = `${key}\n${shown}`
    const known = this.places.get(both)
    if (known !== undefined) return known
    this.shown.push(shown)
    this.places.set(both, this.keys.length)
    return this.keys.push(key) - 1
  }
}

const kept = (state: string, articles: Article[]): KeptIssue => ({
  state,
  articles,
  digests: articles.map((article) => sha256(JSON.stringify(article))),
})

/** Reads issues that begin alike; those whose files are as they were are taken from what is remembered. */
function readAlike(
  contentDir: string,
  known: Pack,
  entries: readonly Dirent[],
): { now: Pack; read: Result<Article[]>[] } {
  const now: Pack = new Map()
  const read = entries.map((entry): Result<Article[]> => {
    const { name } = entry
    const state = entry.isDirectory() ? folderState(contentDir, articlePath(name, '').slice(0, -'/.md'.length)) : ''
    const same = known.get(name)
    if (state !== '' && same?.state === state) {
      now.set(name, same)
      return { value: same.articles, messages: [] }
    }
    const { value, messages } = readIssueFiles(contentDir, entry)
    const articles = value.map(({ article }) => article)
    if (state !== '' && messages.length === 0) now.set(name, kept(state, articles))
    return { value: articles, messages }
  })
  return { now, read }
}

const isSame = (a: Pack, b: Pack): boolean => a.size === b.size && [...a].every(([key, issue]) => b.get(key) === issue)

/**
 * The articles of all article files, as `readArticles` gives them with its messages; issues whose files are still as they
 * were (names, sizes, times) are not read again. What had messages is read each time.
 */
export function readKnownArticles(contentDir: string): Result<KnownArticles> {
  const { value: entries, messages } = issueEntries(contentDir)
  const program = programDigest()
  const alike = groupBy(entries, ({ name }) => name.slice(0, PREFIX))
  const digests = new Map<Article, string>()
  const reads = [...alike].flatMap(([prefix, some]) => {
    const files = new Files(contentDir, prefix, program)
    const known = files.read()
    const { now, read } = readAlike(contentDir, known, some)
    if (!isSame(known, now)) ifItCan(() => files.write(now))
    for (const issue of now.values())
      for (const [at, article] of issue.articles.entries()) digests.set(article, issue.digests[at] ?? '')
    return read
  })
  const names = [...alike.keys()].flatMap((prefix) => [`${prefix}.json`, `${BODIES}/${prefix}.json`])
  ifItCan(() => sweepMade(contentDir, FOLDER, new Set(names)))
  const { value: articles, messages: told } = flat(reads)
  return { value: { articles, digests }, messages: [...messages, ...told] }
}
