import path from 'node:path'
import { contentState, registryState, wholeProgram } from '../files/content-state.ts'
import { readKept, sha256 } from '../files/read-file.ts'
import { readReleases } from '../files/releases.ts'
import type { Message } from '../model/message.ts'
import { isUntouched, readMemory, writeMemory, type Memory } from '../publish/memory.ts'
import { goesOn, RELEASES } from '../publish/releases.ts'
import { readsRedirects } from '../publish/send/limits.ts'
import type { Options } from './parse.ts'

/** Files of builds' memory, inside the archive folder: of the site, and of its offline edition. */
const FILES = { site: 'site.json', offline: 'offline.json' }

/** The memory of a build: what the last one left, and what this one will leave. */
export interface BuildMemory {
  last: Memory | null
  /** Messages of the last build when nothing has changed since and its site is untouched; undefined otherwise. */
  unchanged: Message[] | undefined
  keep: (files: Memory['files'], pages: Memory['pages']) => Promise<void>
  /** To be called when the build has ended without an error. */
  settle: (messages: Message[]) => Promise<void>
}

/** Digest of all that every page depends on, on any machine: the program, where the site will stand, its edition. */
export function editionOf({ base, siteUrl = '', offline, scans, cards, host }: Options): string {
  const edition = JSON.stringify([offline, scans, cards, readsRedirects(host, 0)])
  return sha256([wholeProgram(), base, siteUrl, edition].join('\n'))
}

function isSiteUntouched(outDir: string, { files }: Memory): boolean {
  return files.size > 0 && [...files].every(([file, released]) => isUntouched(outDir, file, released))
}

/** True when the chain of releases in the site goes on from that of the archive folder. */
const isChained = ({ content, out }: Options): boolean =>
  goesOn(readReleases(content).text, readKept(out, RELEASES) ?? '')

/** Opens the memory of builds; to be called before anything of the archive folder is read. */
export function openBuildMemory(options: Options): BuildMemory {
  const file = path.join(options.content, '.ingest', options.offline ? FILES.offline : FILES.site)
  const program = sha256([editionOf(options), path.resolve(options.out), process.cwd()].join('\n'))
  const last = readMemory(file, program)
  const state = contentState(options.content)
  const inputs = (): string => (state === '' ? '' : sha256(`${state} ${registryState(options.content)}`))
  const isSame =
    last !== null &&
    last.inputs !== '' &&
    last.inputs === inputs() &&
    isSiteUntouched(options.out, last) &&
    isChained(options)
  let kept: Memory | null = null
  return {
    last,
    unchanged: isSame ? last.messages : undefined,
    keep: async (files, pages) => {
      kept = { program, inputs: '', pages, messages: [], files }
      await writeMemory(file, kept)
    },
    settle: async (messages) => {
      if (kept !== null) await writeMemory(file, { ...kept, inputs: inputs(), messages })
    },
  }
}
