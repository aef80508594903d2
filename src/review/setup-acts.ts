import path from 'node:path'
import { createArchive, refuseArchive } from '../files/new-archive.ts'
import { rememberArchive } from '../files/settings.ts'
import { QUESTIONS, siteOf, understood, type Answers } from './new-site.ts'
import type { NewOutcome, NewRequest, PublishOutcome, PublishRequest } from './protocol.ts'
import type { Session } from './session.ts'

/** The answers that were given, on one line each; what was left out is absent. */
function given(answers: NewRequest['answers']): Answers {
  const said = QUESTIONS.map(({ key }) => [key, (answers[key] ?? '').replace(/\s+/g, ' ').trim()] as const)
  return Object.fromEntries(said.filter(([, answer]) => answer !== ''))
}

/**
 * Looks at the answers about a new archive and, when it is wanted and nothing is wrong, makes it; the page of review works
 * on it from then on.
 */
export async function newArchive(session: Session, { dir, answers, make }: NewRequest): Promise<NewOutcome> {
  const said = given(answers)
  const wrong = QUESTIONS.flatMap(({ key, problem }) => {
    const what = problem?.(said[key] ?? '') ?? null
    return what === null ? [] : [[key, what] as const]
  })
  const place = dir.trim() === '' ? session.place.contentDir : path.resolve(dir.trim())
  const questions = QUESTIONS.map(({ key, text, optional }) => ({ key, text, ...(optional ? { optional } : {}) }))
  const told = { questions, problems: Object.fromEntries(wrong), understood: [], made: false }
  const refused = refuseArchive(place)
  if (wrong.length > 0 || refused.length > 0) return { ...told, messages: said.paper === undefined ? [] : refused }
  const site = siteOf(said)
  const messages = make ? createArchive(place, site) : []
  const made = make && messages.length === 0
  if (made) {
    rememberArchive(place)
    await session.open(place)
  }
  return { ...told, understood: [`文件夹：${place}`, ...understood(site)], messages, made }
}

/** Writes the articles and publishes the site, or tells what would change. */
export async function publishFrom(session: Session, request: PublishRequest): Promise<PublishOutcome> {
  const { contentDir, publisher } = session.place
  const nothing = { name: '', changes: null, isSent: false, isMany: false }
  if (publisher === undefined) return { ...nothing, lines: ['这里不能发布；请运行 npm run publish。'] }
  const stopped = (await session.write()).filter(({ severity }) => severity === 'error')
  if (stopped.length > 0) return { ...nothing, lines: stopped.map(({ what, todo }) => `${what}。处理：${todo}。`) }
  return publisher(contentDir, request)
}
