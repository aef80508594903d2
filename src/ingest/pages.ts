import type { Message, Result } from '../model/message.ts'
import { openRaw, type RawArchive } from '../files/raw-archive.ts'
import type { RawPage } from '../files/raw-pages.ts'
import { isThere } from '../files/read-file.ts'
import { takeInSources } from '../files/take-in.ts'
import { recover } from '../files/write-set.ts'
import type { IngestOptions } from './run.ts'

/** The pages of issues whose issue.yaml can be used; an issue read without it would lose its day. */
export function usable(pages: readonly RawPage[], messages: readonly Message[]): RawPage[] {
  const broken = new Set(messages.filter(({ severity }) => severity === 'error').map(({ file }) => file))
  return pages.filter(({ folder }) => !broken.has(`raw/${folder}/issue.yaml`))
}

/**
 * The raw pages, after a run that was killed has been finished and PDF, Word and HTML have become text; null when nothing
 * can be done with the folder.
 */
export async function openPages({ contentDir, dryRun, today }: IngestOptions): Promise<Result<RawArchive | null>> {
  const recovered = dryRun ? [] : recover(contentDir)
  if (recovered.length > 0) return { value: null, messages: recovered }
  const taken = await takeInSources(contentDir, dryRun)
  const { value, messages: listed } = openRaw(contentDir, { today })
  const messages = [...taken, ...listed]
  const isRefused = messages.some(({ severity }) => severity === 'error') || !isThere(contentDir, 'articles')
  return { value: value.pages.length === 0 && isRefused ? null : value, messages }
}
