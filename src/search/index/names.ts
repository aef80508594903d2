import type { Archive, ArchivePerson } from '../../model/archive.ts'
import { initialsOf, pinyinOf } from '../../people/pinyin.ts'
import { unitsOf } from '../fold.ts'
import { partOf, type NamedResult, type NameEntry, type NameTable } from '../format.ts'

/** About how many names one part of the table holds, and most parts it is cut into. */
const PART_NAMES = 60
const MOST_PARTS = 64

/** Sources of the table of names. */
export type Named = Pick<Archive, 'articles' | 'leaders' | 'reporters' | 'people' | 'aliases'>

/** Results of searches for names. */
type Results = ReadonlyMap<string, NamedResult>

const joined = (text: string): string => text.replace(/[^a-z]/g, '')

/** Names of all people who appear in an article that passes. */
export function personNames({ leaders, reporters, people }: Named, passes: (id: string) => boolean): string[] {
  const some = [...leaders, ...reporters, ...people].filter(({ appearances }) =>
    appearances.some(({ entry }) => passes(entry.article.id)),
  )
  return [...new Set(some.map(({ name }) => name))]
}

function personEntries({ leaders, reporters, people }: Named, results: Results): NameEntry[] {
  const counts = new Map<string, { pinyin: string; articles: number; path: string }>()
  const add = ({
    name,
    pinyin,
    appearances,
    url,
  }: Pick<ArchivePerson, 'name' | 'pinyin' | 'appearances' | 'url'>): void => {
    const known = counts.get(name)
    const articles = Math.max(known?.articles ?? 0, appearances.length)
    counts.set(name, { pinyin, articles, path: known?.path ?? url.slice(1) })
  }
  for (const list of [leaders, reporters, people]) list.forEach(add)
  return [...counts].map(([name, { pinyin, articles, path }]) => {
    const result = results.get(name)
    const digest: [named?: string] = result ? [result.digest] : []
    return [name, 'person', joined(pinyin), initialsOf(name), articles, path, ...digest]
  })
}

function tally(texts: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1)
  return counts
}

function countedEntries({ articles }: Named): NameEntry[] {
  const places = tally(articles.flatMap(({ article }) => article.places))
  const columns = tally(articles.flatMap(({ article }) => (article.column ? [article.column] : [])))
  const entry =
    (kind: 'place' | 'column') =>
    ([text, count]: [string, number]): NameEntry => [text, kind, joined(pinyinOf(text)), initialsOf(text), count]
  return [...[...places].map(entry('place')), ...[...columns].map(entry('column'))]
}

function aliasEntries({ aliases = [], people, leaders, reporters }: Named): NameEntry[] {
  const printed = [...leaders, ...reporters, ...people].flatMap(({ name, variants }) =>
    variants.map((alias) => ({ alias, name })),
  )
  const seen = new Set<string>()
  return [...aliases, ...printed].flatMap(({ alias, name }): NameEntry[] => {
    const key = `${alias}\n${name}`
    if (alias === name || seen.has(key)) return []
    seen.add(key)
    return [[alias, 'alias', joined(pinyinOf(alias)), initialsOf(alias), 0, name]]
  })
}

/** Under which characters a name is looked up. */
function leadsOf([text, , pinyin]: NameEntry): string[] {
  return [...new Set([unitsOf(text)[0] ?? '', pinyin.slice(0, 1)])].filter((lead) => lead !== '')
}

function inOrder(a: NameEntry, b: NameEntry): number {
  return b[4] - a[4] || (a[0] < b[0] ? -1 : a[0] > b[0] ? 1 : 0)
}

/** The table of names of people, places and columns and of their other forms, the more frequent first, in parts. */
export function nameTables(archive: Named, results: Results = new Map()): NameTable[] {
  const entries = [...personEntries(archive, results), ...countedEntries(archive), ...aliasEntries(archive)].sort(
    inOrder,
  )
  const parts = Math.max(1, Math.min(MOST_PARTS, 2 ** Math.ceil(Math.log2(entries.length / PART_NAMES))))
  const tables = Array.from({ length: parts }, (): Map<string, NameEntry[]> => new Map())
  for (const entry of entries) {
    for (const lead of leadsOf(entry)) {
      const table = tables[partOf(lead, parts)] as Map<string, NameEntry[]>
      table.set(lead, [...(table.get(lead) ?? []), entry])
    }
  }
  return tables.map((table) => Object.fromEntries([...table].sort(([a], [b]) => (a < b ? -1 : 1))))
}
