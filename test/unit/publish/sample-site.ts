import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Message } from '../../../src/model/message.ts'
import { placeInRelease } from '../../../src/publish/changes.ts'
import { REQUIRED_FILES } from '../../../src/publish/site-check.ts'
import { headersFile } from '../../../src/site/headers.ts'

/** Writes files (path → text) into a folder. */
export function writeFiles(dir: string, files: Readonly<Record<string, string>>): void {
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(dir, file)), { recursive: true })
    writeFileSync(path.join(dir, file), text)
  }
}

/** A small site that passes the checks; `word` stands on its home page and names one page that other versions lack. */
export function sampleSite(word: string, base = '/'): Record<string, string> {
  const required = Object.fromEntries(REQUIRED_FILES.map((file) => [file, '']))
  const page = `<!doctype html><main id="main"><a href="${base}${word}/">${word}</a><a href="#main">top</a></main>`
  return { ...required, 'index.html': page, [`${word}/index.html`]: page, _headers: headersFile(base) }
}

/** A builder of {@link sampleSite}, with further or other files. */
export function builder(word: string, more: Readonly<Record<string, string>> = {}) {
  return async ({ dir }: { dir: string }): Promise<Message[]> => {
    writeFiles(dir, { ...sampleSite(word), ...more })
    return []
  }
}

/** All files under a folder as path → text, sorted. */
export function snapshot(dir: string): Record<string, string> {
  const names = readdirSync(dir, { recursive: true, encoding: 'utf8' }).sort()
  const files = names.filter((name) => statSync(path.join(dir, name)).isFile())
  return Object.fromEntries(
    files.map((name) => [name.replaceAll('\\', '/'), readFileSync(path.join(dir, name), 'utf8')]),
  )
}

/** What readers get of the files of some snapshots, be it that a release is being taken in. */
export function served(out: string, wholes: readonly Readonly<Record<string, string>>[]): Record<string, string> {
  const names = [...new Set(wholes.flatMap((files) => Object.keys(files)))].sort()
  const found = names.flatMap((file): [string, string][] => {
    const place = placeInRelease(out, file)
    return place !== undefined && existsSync(place) ? [[file, readFileSync(place, 'utf8')]] : []
  })
  return Object.fromEntries(found)
}
