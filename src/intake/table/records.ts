import { isHeader } from './columns.ts'
import type { ArticleTable } from './articles.ts'

type Entry = Readonly<Record<string, unknown>>

const isEntry = (value: unknown): value is Entry => typeof value === 'object' && value !== null && !Array.isArray(value)

/** A value as a cell: lists of texts one below the other, of people with their names. */
function cellOf(value: unknown): string {
  if (typeof value === 'string') return value
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  if (Array.isArray(value)) return value.map(cellOf).join('\n')
  return isEntry(value) ? cellOf(value['name'] ?? value['text'] ?? value['姓名'] ?? '') : ''
}

/** Data is looked into no deeper than this. */
const DEEPEST = 8

/** The first list of articles in data, or in the objects around it. */
function listIn(data: unknown, depth = 0): unknown[] {
  if (Array.isArray(data)) return data
  if (!isEntry(data) || depth > DEEPEST) return []
  if (isHeader(Object.keys(data))) return [data]
  const lists = Object.values(data).map((value) => listIn(value, depth + 1))
  return lists.find((list) => list.some((entry) => isEntry(entry) && isHeader(Object.keys(entry)))) ?? []
}

/** The table of articles in JSON: a list of objects, alone or in an object; null when its objects are no articles. Rows count from 1. */
export function recordsTable(data: unknown): ArticleTable | null {
  const entries = listIn(data).filter(isEntry)
  const names = [...new Set(entries.flatMap(Object.keys))]
  if (!isHeader(names)) return null
  return { names, rows: entries.map((entry, at) => ({ row: at + 1, cells: names.map((name) => cellOf(entry[name])) })) }
}
