import { createHash } from 'node:crypto'
import { lstat, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Made } from './recipe.ts'
import { recipeId } from './recipe.ts'

/** Digest of a scan and of what is made of it: the name under which it is kept. */
export function cacheKey(bytes: Uint8Array): string {
  return `${createHash('sha256').update(bytes).digest('hex').slice(0, 32)}-${recipeId()}`
}

type Entry = Omit<Made, 'data'> & { sha256: string }

const META = 'sizes.json'
const KEY = /^[0-9a-f]{32}-[0-9a-f]{8}$/

const digest = (data: Uint8Array): string => createHash('sha256').update(data).digest('hex')
const nameOf = ({ width, format }: Pick<Made, 'width' | 'format'>): string => `${width}.${format}`

/** A value kept under a key, every byte checked; null when there is nothing whole. */
export async function readMade(dir: string, key: string): Promise<Made[] | null> {
  try {
    const entries = JSON.parse(await readFile(path.join(dir, key, META), 'utf8')) as Entry[]
    const made = await Promise.all(
      entries.map(async ({ sha256, ...size }) => {
        const data = await readFile(path.join(dir, key, nameOf(size)))
        if (digest(data) !== sha256) throw new Error('changed')
        return { ...size, data }
      }),
    )
    return made.length > 0 ? made : null
  } catch {
    return null
  }
}

/** Keeps what was made. A cache that cannot be written is no failure: the next build makes the pictures again. */
export async function writeCache(dir: string, key: string, made: readonly Made[]): Promise<void> {
  const temporary = path.join(dir, `${key}.${process.pid}.tmp`)
  try {
    await mkdir(temporary, { recursive: true })
    for (const each of made) await writeFile(path.join(temporary, nameOf(each)), each.data)
    const entries = made.map(({ data, ...size }): Entry => ({ ...size, sha256: digest(data) }))
    await writeFile(path.join(temporary, META), JSON.stringify(entries))
    await rm(path.join(dir, key), { recursive: true, force: true })
    await rename(temporary, path.join(dir, key))
  } catch {
    await rm(temporary, { recursive: true }).catch(() => undefined)
  }
}

/** True when the folder of the cache may be used: it is not there yet, or a folder and no link to one. */
export async function isUsable(dir: string): Promise<boolean> {
  for (const place of [path.dirname(dir), dir]) {
    const stat = await lstat(place).catch(() => null)
    if (stat && !stat.isDirectory()) return false
  }
  return true
}

/** Removes what belongs to no scan any more. */
export async function pruneCache(dir: string, used: ReadonlySet<string>): Promise<void> {
  const names = await readdir(dir).catch(() => [])
  const old = names.filter((name) => KEY.test(name) && !used.has(name))
  for (const name of old) await rm(path.join(dir, name), { recursive: true, force: true }).catch(() => undefined)
}
