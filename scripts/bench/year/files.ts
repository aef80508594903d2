import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

/** Kinds of a site's files by the form of their paths, the first that fits. */
const KINDS: readonly [string, RegExp][] = [
  ['search texts', /^(?:search\/data|pagefind)\//],
  ['articles', /\/[a-z]?\d{2}(?:-\d{2})?-\d{2}\/index\.html$/],
  ['pages', /^(?:\d{4}\/\d{2}\/\d{2}|undated\/[^/]+)[^/]*\/[a-z]?\d{2}(?:-\d{2})?\/index\.html$/],
  ['issues', /^(?:\d{4}\/\d{2}\/\d{2}[^/]*|undated\/[^/]+)\/index\.html$/],
  ['years and months', /^\d{4}\//],
  ['data', /^data\//],
  ['assets', /^assets\//],
]

/** Kind of a file, by its path with forward slashes; others by their first folder. */
export const kindOf = (file: string): string =>
  KINDS.find(([, form]) => form.test(file))?.[0] ?? (file.includes('/') ? file.replace(/\/.*/, '') : 'top')

/** Digests of the files of a folder, by path with forward slashes. */
export function digestsOf(dir: string): Map<string, string> {
  const entries = readdirSync(dir, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  const files = entries.map(({ parentPath, name }): [string, string] => {
    const file = path.join(parentPath, name)
    return [
      path.relative(dir, file).replaceAll('\\', '/'),
      createHash('sha256').update(readFileSync(file)).digest('hex'),
    ]
  })
  return new Map(files)
}

/** Numbers of files by kind, the most first: `articles 120, pages 25`. */
export function byKind(files: readonly string[]): string {
  const counts = new Map<string, number>()
  for (const file of files) counts.set(kindOf(file), (counts.get(kindOf(file)) ?? 0) + 1)
  return [...counts]
    .sort(([, a], [, b]) => b - a)
    .map(([kind, count]) => `${kind} ${count}`)
    .join(', ')
}

/** Files of two sites that are new, changed and gone. */
export function compared(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>) {
  const all = [...after.keys()]
  return {
    added: all.filter((file) => !before.has(file)),
    changed: all.filter((file) => before.has(file) && before.get(file) !== after.get(file)),
    gone: [...before.keys()].filter((file) => !after.has(file)),
  }
}
