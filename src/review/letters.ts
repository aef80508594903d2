import { issueOfId } from '../model/id.ts'
import { proposeChange } from '../letters/propose.ts'
import { LETTER, readLetter, type LetterPart } from '../letters/read.ts'
import { acceptedCorrections, placeName, textAt } from '../letters/targets.ts'
import type { OpenArticle, OpenPage } from '../files/open-archive.ts'
import { readRegistry } from '../files/registry.ts'
import { error, warning } from '../messages/message.ts'
import type { Message } from '../model/message.ts'
import type { Registration } from '../model/registry.ts'
import { readIssue, type Library } from './library.ts'
import type { AcceptRequest, LetterOutcome, Outcome, ProposalView } from './protocol.ts'
import type { Session } from './session.ts'

/** An article that a letter is about, with its issue and page. */
interface Found {
  issue: string
  page: OpenPage
  open: OpenArticle
}

/** An article by its id, as it stands now. */
function findArticle(library: Library, id: string): Found | null {
  const issue = issueOfId(id)
  for (const page of readIssue(library, issue)?.pages ?? []) {
    const open = page.articles.find(({ article }) => article.id === id)
    if (open) return { issue, page, open }
  }
  return null
}

/** The id of the article that was ever published at a path; the site may stand below a prefix. */
function idAt(registrations: readonly Registration[], path: string): string | undefined {
  const known = registrations.find(
    (entry) => entry.type === 'article' && entry.urls.some((url) => path === url || path.endsWith(url)),
  )
  return known?.id
}

const titleOf = ({ article }: OpenArticle): string => article.title ?? article.displayTitle ?? '〔无题〕'

function unclear(part: LetterPart, what: string, todo: string): Message {
  return warning({ file: LETTER, line: part.line, what, todo, rule: 'letter-article' })
}

function noArticle(part: LetterPart): Message {
  const todo = '在框里把“编号：”一行改对，再读一次'
  if (part.id !== undefined) return unclear(part, `没有编号是 ${part.id} 的文章`, todo)
  if (part.path !== undefined) return unclear(part, `没有网址是 ${part.path} 的文章`, todo)
  return unclear(part, '没有说是哪一篇（没有编号，也没有网址）', '在框里补上“编号：”一行，再读一次')
}

const saidBy = ({ quote = '', should = '', why = '' }: LetterPart) => ({ quote, should, why })

function proposalIn({ issue, open }: Found, part: LetterPart): ProposalView {
  const { article, withdrawn } = open
  const base = { ...saidBy(part), id: article.id, title: titleOf(open), issue }
  const gone = unclear(part, `《${titleOf(open)}》已经撤下`, '恢复以后才能更正')
  if (withdrawn !== null) return { ...base, place: '', change: null, messages: [gone] }
  const { value: change, messages } = proposeChange(article, part)
  const place = change === null ? undefined : textAt(article, change.target)
  return { ...base, place: place === undefined ? '' : placeName(place), change, messages }
}

/** The proposals of a pasted letter. Writes nothing but articles that were waiting to be written (their ids are then for good). */
export async function openLetter(session: Session, { text }: { text: string }): Promise<LetterOutcome> {
  const { value: parts, messages } = readLetter(text)
  if (parts.length === 0) return { proposals: [], messages }
  const stopped = await session.settleIds()
  const registrations = readRegistry(session.place.contentDir).value
  const proposals = parts.map((part): ProposalView => {
    const byPath = part.path === undefined ? undefined : idAt(registrations, part.path)
    const ids = [part.id, byPath].filter((id) => id !== undefined)
    const found = ids.map((id) => findArticle(session.library, id)).find((each) => each !== null)
    if (found) return proposalIn(found, part)
    const [id = ''] = ids
    return { ...saidBy(part), id, title: '', issue: '', place: '', change: null, messages: [noArticle(part)] }
  })
  return { proposals, messages: [...messages, ...stopped] }
}

/** Keeps an accepted proposal as a correction with the reader's reason. Errors: the words have changed meanwhile, nothing to keep. */
export async function acceptProposal(session: Session, { id, ...change }: AcceptRequest): Promise<Outcome> {
  const stopped = await session.settleIds()
  const found = findArticle(session.library, id)
  if (stopped.length > 0 || found === null) {
    const what = `没有编号是 ${id} 的文章`
    const gone = error({ file: LETTER, what, todo: '把来信再读一次', rule: 'letter-article' })
    return session.outcome(null, stopped.length > 0 ? stopped : [gone])
  }
  const { issue, page, open } = found
  const { value: corrections, messages } = acceptedCorrections(open, change, session.place.today())
  if (corrections.length === 0) return session.outcome(issue, messages)
  const anchor = { line: open.article.origin.lines[0], offset: 0 }
  return session.keep({
    file: page.correctionsFile,
    corrections,
    at: { issue, page: page.reading.page, anchor },
  })
}
