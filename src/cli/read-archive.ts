import { buildArchive } from '../archive/build.ts'
import { standingEntries } from '../archive/issues.ts'
import { loadContent } from '../files/load-archive.ts'
import { readPrintedNumbers } from '../files/printed-articles.ts'
import type { Archive } from '../model/archive.ts'
import type { Result } from '../model/message.ts'
import type { IsPrinted } from '../publish/site-check.ts'

/** The archive of a content folder, null when its site.yaml cannot be used, with everything there is to tell about it. */
export async function readArchive(contentDir: string): Promise<Result<Archive | null>> {
  const { value: content, messages } = await loadContent(contentDir)
  const { site, ...rest } = content
  if (site === null) return { value: null, messages }
  const renamed = content.registrations.filter((entry) => entry.type === 'issue')
  const archive = buildArchive({ ...rest, site, numbers: readPrintedNumbers(contentDir, renamed) })
  return { value: archive.value, messages: [...messages, ...archive.messages] }
}

/** True for texts that stand anywhere in an archive, as they are or within what its files say. */
export function isPrintedIn({ site, issues }: Archive): IsPrinted {
  return (text) =>
    [site, ...issues.flatMap(standingEntries).map(({ article }) => article)].some((part) => holds(part, text))
}

function holds(value: unknown, text: string): boolean {
  if (typeof value === 'string') return value.includes(text)
  return typeof value === 'object' && value !== null && Object.values(value).some((part) => holds(part, text))
}
