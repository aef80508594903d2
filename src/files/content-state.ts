import { readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { inside } from './names.ts'
import { sha256 } from './read-file.ts'
import { statesBelow } from './states.ts'

const REGISTRY = 'registry.jsonl'
/** Files that publishing, building and sealing write themselves. */
const OWN = [REGISTRY, 'releases.jsonl', 'tagmanifest-sha256.txt']
const ROOT = fileURLToPath(new URL('../..', import.meta.url))
/** Folder of all that can be made again from the rest. */
const MADE = '.ingest'

/** State of all files of an archive folder but the registry and the chain of releases, by names, sizes and times. To be taken before they are read. */
export function contentState(contentDir: string): string {
  const isRead = (file: string): boolean => !file.startsWith(`${MADE}/`) && !OWN.includes(file)
  try {
    const states = [...statesBelow(contentDir, '')].filter(([file]) => isRead(file))
    return sha256(states.map((each) => each.join(' ')).join('\n'))
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
  const digests = [...states.map(([file]) => file), 'package.json', 'package-lock.json'].map(
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
