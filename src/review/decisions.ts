import { KIND_DOUBT } from '../compose/correction-fields.ts'
import { decide, type Decision, type DecidingPage, type PointedAt } from '../compose/decide.ts'
import { doubtStretches } from '../blocks/doubts.ts'
import type { OpenPage } from '../files/open-archive.ts'
import type { Block } from '../model/block.ts'
import type { Correction } from '../model/correction.ts'
import type { Act, LineStretch, Undone } from './protocol.ts'

const spanOf = ({ span }: Block): PointedAt => ({ line: span.line, from: span.from, to: span.to })

function pointed({ line, from, to }: LineStretch): PointedAt {
  return { line, ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) }
}

/** Position of the block at a place; -1 when none is there. */
function blockAt(blocks: readonly Block[], { line, from = 0 }: LineStretch): number {
  return blocks.findIndex(({ span }) => span.line === line && span.to > from)
}

/** The machine's reading of a block as a person's decision: it goes on, an article begins, or its kind. */
function acceptance(block: Block): Decision[] {
  const at = spanOf(block)
  if (block.continues) return [{ do: 'join-paragraph', at }]
  const kind: Decision = { do: 'kind', at, kind: block.kind }
  return block.opens ? [kind, { do: 'split-article', at }] : [kind]
}

function accepted({ reading: { blocks } }: OpenPage, place: LineStretch): Decision[] {
  const at = blockAt(blocks, place)
  const stretch = doubtStretches(blocks).find((each) => each.includes(at)) ?? []
  return stretch.flatMap((each) => blocks[each] ?? []).flatMap(acceptance)
}

function notArticle({ reading: { blocks }, articles }: OpenPage, id: string): Decision[] {
  const lines = articles.find(({ article }) => article.id === id)?.article.origin.lines
  if (lines === undefined) return []
  const own = blocks.filter(({ span, kind }) => lines[0] <= span.line && span.line <= lines[1] && kind !== 'furniture')
  const [first, last] = [own[0], own.at(-1)]
  return first && last ? [{ do: 'not-article', at: spanOf(first), until: spanOf(last) }] : []
}

function pageReviewed({ articles }: OpenPage): Decision[] {
  const left = articles.filter(({ article, withdrawn }) => withdrawn === null && article.review !== 'reviewed')
  return left.map(({ article }) => ({ do: 'reviewed', id: article.id }))
}

/** True when a person has said already that the whole block is of that kind: saying it again adds nothing. */
function isSettled({ reading: { blocks } }: OpenPage, { at, kind }: Extract<Act, { do: 'kind' }>): boolean {
  const block = blocks[blockAt(blocks, at)]
  if (block?.kind !== kind || block.confidence !== 1) return false
  return block.span.from >= (at.from ?? 0) && block.span.to <= (at.to ?? block.span.to)
}

function kindDecision({ articles }: OpenPage, act: Extract<Act, { do: 'article-kind' }>): Decision[] {
  const article = articles.find(({ article: each }) => each.id === act.article)?.article
  const isOpen = article?.flags.some(({ rule }) => rule === KIND_DOUBT) === true
  if (article === undefined || (article.kind === act.kind && !isOpen)) return []
  return [{ do: 'article-kind', id: article.id, is: article.kind, kind: act.kind }]
}

/**
 * A block given to the article of another, the one before its own (with what stands above it in its own article) or the one
 * after (with what stands below). Nothing when other articles stand between.
 */
function toArticle({ reading: { blocks } }: OpenPage, at: LineStretch, to: LineStretch): Decision[] {
  const [from, goal] = [blockAt(blocks, at), blockAt(blocks, to)]
  const [own, other] = [from, goal].map((near) => blocks.findLastIndex(({ opens }, each) => each <= near && opens))
  const openings = blocks.filter(
    ({ opens }, each) => opens && each > Math.min(from, goal) && each <= Math.max(from, goal),
  )
  if (from < 0 || goal < 0 || own === undefined || other === undefined || own === other || openings.length > 1)
    return []
  const isBack = other < own
  const cut = blocks.find(({ kind }, each) => (isBack ? each > from && kind !== 'furniture' : each === from))
  const goes = blocks[isBack ? own : other]
  const rest: Decision[] = cut && !cut.opens ? [{ do: 'split-article', at: spanOf(cut) }] : []
  return goes ? [...rest, { do: 'join-article', at: spanOf(goes) }] : []
}

function decisionsOf(page: OpenPage, act: Act): Decision[] {
  switch (act.do) {
    case 'accept':
      return accepted(page, act.at)
    case 'kind':
      return isSettled(page, act) ? [] : [{ do: 'kind', at: pointed(act.at), kind: act.kind }]
    case 'to-article':
      return toArticle(page, act.at, act.to)
    case 'not-article':
      return notArticle(page, act.article)
    case 'article-kind':
      return kindDecision(page, act)
    case 'page-reviewed':
      return pageReviewed(page)
    case 'restore':
    case 'reviewed':
    case 'unreviewed':
    case 'withdraw':
      return [{ do: act.do, id: act.article }]
    default:
      return [{ do: act.do, at: pointed(act.at) }]
  }
}

/** True for an act on articles by their ids: these must have been given for good before. */
export const isAboutArticles = ({ do: what }: Act): boolean =>
  ['article-kind', 'restore', 'reviewed', 'unreviewed', 'withdraw', 'page-reviewed'].includes(what)

/** The reason for readers and the note for the archive, where they were written. */
function reasonsOf(act: Act): Pick<Correction, 'why' | 'note'> {
  if (act.do !== 'withdraw') return {}
  return { ...(act.why ? { why: act.why } : {}), ...(act.note ? { note: act.note } : {}) }
}

/** Corrections to be kept of what a person did on a page; empty when there is nothing there to decide. */
export function correctionsOf(page: OpenPage, act: Act, today: string): Correction[] {
  const deciding: DecidingPage = { id: page.id, blocks: page.reading.blocks }
  return decisionsOf(page, act).flatMap((decision) => decide(deciding, decision, { date: today, ...reasonsOf(act) }))
}

/** The words where an act was: raw line and offset in it; null for one on a whole page. */
export function anchorOfAct({ articles }: OpenPage, act: Act): Undone['anchor'] {
  if ('at' in act) return { line: act.at.line, offset: act.at.from ?? 0 }
  if (!('article' in act)) return null
  const line = articles.find(({ article }) => article.id === act.article)?.article.origin.lines[0]
  return line === undefined ? null : { line, offset: 0 }
}
