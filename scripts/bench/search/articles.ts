import { createReadStream, writeFileSync } from 'node:fs'
import { createInterface } from 'node:readline'

/** One article of a benchmark: a line of the file of articles. */
export interface BenchArticle {
  id: string
  url: string
  /** `YYYY-MM-DD`. */
  date: string
  title: string
  paras: string[]
  /** Names of the people in it. */
  leaders: string[]
}

const isText = (value: unknown): value is string => typeof value === 'string'
const isTexts = (value: unknown): value is string[] => Array.isArray(value) && value.every(isText)

function isArticle(value: unknown): value is BenchArticle {
  if (typeof value !== 'object' || value === null) return false
  const { id, url, date, title, paras, leaders } = value as Record<string, unknown>
  return [id, url, date, title].every(isText) && isTexts(paras) && isTexts(leaders)
}

/** Reads articles, one JSON object a line. Throws, with the number of the line, at the first that is none. */
export async function readArticles(file: string): Promise<BenchArticle[]> {
  const articles: BenchArticle[] = []
  let number = 0
  for await (const line of createInterface({ input: createReadStream(file, 'utf8'), crlfDelay: Infinity })) {
    number++
    if (line.trim() === '') continue
    const value: unknown = JSON.parse(line)
    if (!isArticle(value)) throw new Error(`${file}:${number}: 要有 id、url、date、title、paras、leaders`)
    articles.push(value)
  }
  return articles
}

/** Writes articles, one JSON object a line. */
export function writeArticles(file: string, articles: readonly BenchArticle[]): void {
  writeFileSync(file, articles.map((article) => `${JSON.stringify(article)}\n`).join(''), 'utf8')
}
