import { createReadStream, writeFileSync } from 'node:fs'
import { createInterface } from 'node:readline'

/** One article of a benchmark: a line of the file of articles. */
export interface BenchArticle {
  id: string
  url: string
  /** `YYYY-MM-DD`, or empty when unknown. */
  date: string
  title: string
  paras: string[]
  /** Names of the people in it. */
  leaders: string[]
}

/** A file of articles that cannot be used; the message says where and why. */
export class UnusableArticles extends Error {}

const isText = (value: unknown): value is string => typeof value === 'string'
const isTexts = (value: unknown): value is string[] => Array.isArray(value) && value.every(isText)
/** True for an absent or null value, which counts as empty, and for one of the form. */
const isOptional = (value: unknown, is: (value: unknown) => boolean): boolean =>
  value === undefined || value === null || is(value)

/** A day of the calendar; anything else is no day. */
function dayOf(text: string): string {
  const date = /^\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(`${text}T00:00:00Z`) : null
  return date && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text) ? text : ''
}

function parsed(line: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(line)
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : null
  } catch {
    return null
  }
}

/** Reads one line; `known` are the ids given so far: an id that is taken or no plain word is replaced by the line's number. */
function articleOf(line: string, number: number, known: Set<string>): BenchArticle | string {
  const value = parsed(line)
  if (value === null) return '不是一个 JSON 对象'
  const { id, url, date, title, paras, leaders } = value
  const isWhole = [id, url, date, title].every((each) => isOptional(each, isText)) && isTexts(paras)
  if (!isWhole || !isOptional(leaders, isTexts))
    return '要有 id、url、date、title（文字）、paras、leaders（文字的列表）'
  const own = isText(id) && /^[A-Za-z0-9][\w.-]*$/.test(id) && !known.has(id.toLowerCase()) ? id : `line-${number}`
  known.add(own.toLowerCase())
  return {
    id: own,
    url: own === id && isText(url) && url !== '' ? url : `/${own}/`,
    date: dayOf(isText(date) ? date : ''),
    title: isText(title) ? title : '',
    paras,
    leaders: isTexts(leaders) ? leaders.filter((name) => name.trim() !== '') : [],
  }
}

async function readLines(file: string, take: (line: string, number: number) => void): Promise<void> {
  let number = 0
  const lines = createInterface({ input: createReadStream(file, 'utf8'), crlfDelay: Infinity })
  for await (const line of lines) take(number === 0 ? line.replace(/^\ufeff/, '') : line, ++number)
}

/**
 * Reads articles, one JSON object a line; empty lines are passed over. Throws {@link UnusableArticles} for a file that
 * cannot be read or holds no article, and, with the number of the line, at the first that is none.
 */
export async function readArticles(file: string): Promise<BenchArticle[]> {
  const articles: BenchArticle[] = []
  const known = new Set<string>()
  try {
    await readLines(file, (line, number) => {
      if (line.trim() === '') return
      const article = articleOf(line, number, known)
      if (isText(article)) throw new UnusableArticles(`${file}:${number}: ${article}`)
      articles.push(article)
    })
  } catch (error) {
    if (error instanceof UnusableArticles) throw error
    throw new UnusableArticles(`${file}: 读不出来（${error instanceof Error ? error.message : String(error)}）`)
  }
  if (articles.length === 0) throw new UnusableArticles(`${file}: 里面没有文章`)
  return articles
}

/** Writes articles, one JSON object a line. */
export function writeArticles(file: string, articles: readonly BenchArticle[]): void {
  writeFileSync(file, articles.map((article) => `${JSON.stringify(article)}\n`).join(''), 'utf8')
}
