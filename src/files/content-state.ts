import { lstatSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { inside } from './names.ts'
import { byCode } from '../model/order.ts'
import { sha256 } from './read-file.ts'

const REGISTRY = 'registry.jsonl'
/** Files that publishing, building and sealing write themselves. */
const OWN = [REGISTRY, 'releases.jsonl', 'tagmanifest-sha256.txt']
const ROOT = fileURLToPath(new URL('../..', import.meta.url))
/** Folder of all that can be made again from the rest. */
const MADE = '.ingest'

/** All files below a folder by name, each with its size and times: `name size mtime ctime`. */
export function* statesBelow(dir: string, prefix: string): Generator<string> {
  const entries = readdirSync(dir, { withFileTypes: true }).sort((a, b) => byCode(a.name, b.name))
  for (const entry of entries) {
    const name = prefix + entry.name
    if (entry.isDirectory()) yield* statesBelow(path.join(dir, entry.name), `${name}/`)
    else {
      const { size, mtimeMs, ctimeMs } = lstatSync(path.join(dir, entry.name))
      yield `${name} ${size} ${mtimeMs} ${ctimeMs}`
    }
  }
}

/** State of all files of an archive folder but the registry and the chain of releases, by names, sizes and times. To be taken before they are read. */
export function contentState(contentDir: string): string {
  const outside = (line: string): boolean =>
    !line.startsWith(`${MADE}/`) && !OWN.some((name) => line.startsWith(`${name} `))
  try {
    return sha256([...statesBelow(contentDir, '')].filter(outside).join('\n'))
  } catch {
    return ''
  }
}

/** Digest of the registry, which a build itself goes on with. */
export function registryState(contentDir: string): string {
  try {
    return sha256(readFileSync(inside(contentDir, REGISTRY)))
  } catch {
    return ''
  }
}

/** Digest of the whole program: its sources and templates, the packages it asks for, and the version of Node.js. */
export function wholeProgram(): string {
  const states = ['src', 'templates'].flatMap((folder) => [...statesBelow(path.join(ROOT, folder), `${folder}/`)])
  const names = states.map((line) => line.slice(0, line.indexOf(' ')))
  const digests = [...names, 'package.json', 'package-lock.json'].map(
    (name) => `${name} ${sha256(readFileSync(path.join(ROOT, name)))}`,
  )
  return sha256([process.version, ...digests].join('\n'))
}

let version: string | undefined

/** Version of the program, as its package says. */
export function programVersion(): string {
  version ??= (JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as { version: string }).version
  return version
}
