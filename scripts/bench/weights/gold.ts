import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { columnCandidates, recurring } from '../../../src/blocks/recurrence.ts'
import { readViews, VOTE_RULES } from '../../../src/blocks/blocks.ts'
import { hear, type Heard } from '../../../src/blocks/verdict.ts'
import { readLines } from '../../../src/read/lines.ts'

/** An article of a page as it should be read; `lines`: its first and last raw line. */
export interface GoldArticle {
  lines: [number, number]
  kicker: string | null
  headline: string | null
  subhead: string | null
  paras: { t: string; cross?: boolean }[]
}

/** A page that the rules have spoken on, with its right reading; `half` 0 or 1, by the number in its name. */
export interface GoldPage {
  name: string
  half: 0 | 1
  heard: Heard[]
  articles: GoldArticle[]
}

const halfOf = (name: string): 0 | 1 => (Number(/\d+/.exec(name)?.[0] ?? 0) % 2 === 0 ? 0 : 1)

/** Reads a set: `pages/NAME.txt` with `gold/NAME.json`. Throws when the folder is no such set. */
export function readSet(dir: string): GoldPage[] {
  const names = readdirSync(path.join(dir, 'gold')).sort()
  const pages = names.map((file) => {
    const name = path.basename(file, '.json')
    const { articles } = JSON.parse(readFileSync(path.join(dir, 'gold', file), 'utf8')) as { articles: GoldArticle[] }
    const { value: lines } = readLines(readFileSync(path.join(dir, 'pages', `${name}.txt`)), `${name}.txt`)
    return { name, articles, lines }
  })
  const columns = recurring(pages.map(({ lines }) => columnCandidates(lines)))
  return pages.map(({ name, articles, lines }) => {
    return { name, half: halfOf(name), heard: hear(readViews(lines, { columns }), VOTE_RULES), articles }
  })
}
