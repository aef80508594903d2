import { handOver, type HandOver } from '../files/hand-over.ts'
import type { HandOutcome, HandRequest } from './protocol.ts'
import type { Session } from './session.ts'

function overOf({ date, name, number, pages, replace }: HandRequest, today: string): HandOver {
  const folder = date !== undefined && date !== '' ? date : `undated-${name ?? ''}`
  return {
    folder,
    ...(number === undefined || number === '' ? {} : { number }),
    files: pages.map(({ page, name: file, data }) => ({ page, name: file, bytes: Buffer.from(data, 'base64') })),
    replace: new Set(replace),
    today,
  }
}

/** Takes page files over into the archive and reads it anew; pages that stand there already come back to be asked about, files that cannot be used as messages. */
export async function takePages(session: Session, request: HandRequest): Promise<HandOutcome> {
  const { contentDir, today } = session.place
  const over = overOf(request, today())
  const { value, messages } = handOver(contentDir, over)
  const standing = (value ?? []).map(({ page, same }) => ({ page, same }))
  if (value === null || standing.length > 0) return { ...session.outcome(null, messages), issue: null, standing }
  await session.reopen()
  const found = [...(session.library.archive?.issues ?? [])].find(([, pages]) => pages[0]?.folder === over.folder)
  const key = found?.[0] ?? null
  const told = key === null ? [...messages, ...session.library.messages] : messages
  return { ...session.outcome(key, told), issue: key, standing: [] }
}
