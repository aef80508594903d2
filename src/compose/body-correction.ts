import { foldWords } from '../articles/words.ts'
import type { BodyBlock } from '../model/article.ts'
import { diffBlocks, sameBlock, type Hunk } from './common.ts'
import { canonicalBody } from '../formats/body.ts'
import { markdownToBody } from '../formats/markdown-read.ts'
import { bodyToMarkdown } from '../formats/markdown-write.ts'
import { alikeness, mergeWords } from './merge-words.ts'

/** Least alikeness of blocks that are the same blocks, read anew. */
const SAME_BLOCKS = 0.6

/** Some blocks of a body, `[from, to)`, that resemble others. */
interface Run {
  from: number
  to: number
  score: number
}

const keyOf = (blocks: readonly BodyBlock[]): string => foldWords(blocks.map(({ text }) => text).join(''))

/** The run of blocks that resembles `part` most, when nothing else in the body does as much; a block more or less counts. */
function nearestRun(body: readonly BodyBlock[], part: readonly BodyBlock[]): Run | null {
  const wanted = keyOf(part)
  const lengths = [part.length, part.length + 1, part.length - 1].filter((length) => length > 0)
  const runs = lengths.flatMap((length) =>
    Array.from({ length: Math.max(0, body.length - length + 1) }, (_, from): Run => {
      return { from, to: from + length, score: alikeness(wanted, keyOf(body.slice(from, from + length))) }
    }),
  )
  runs.sort((a, b) => b.score - a.score || a.to - a.from - (b.to - b.from))
  const [best] = runs
  if (best === undefined || best.score < SAME_BLOCKS) return null
  const rivals = runs.filter((run) => run.to <= best.from || run.from >= best.to)
  return rivals.some(({ score }) => score > best.score - 0.1) ? null : best
}

/** A body in which blocks were found that are nearly those of a change: with the change made to them, or what they say now. */
type NearOutcome = { kind: 'merged'; body: BodyBlock[]; now: string } | { kind: 'conflict'; now: string }

/**
 * Makes a change of blocks (`before` → `after`, in Markdown) to a body that has them only nearly: a better scan or parser
 * reads them otherwise. Where both changed the same words it is a conflict; null when nothing like them is there.
 */
function changeNearby(
  body: readonly BodyBlock[],
  { before, after }: { before: string; after: string },
): NearOutcome | null {
  const run = nearestRun(body, markdownToBody(before))
  if (run === null) return null
  const now = bodyToMarkdown(body.slice(run.from, run.to))
  const merged = mergeWords(before.trim(), after.trim(), now)
  if (merged === null) return { kind: 'conflict', now }
  return { kind: 'merged', now, body: [...body.slice(0, run.from), ...markdownToBody(merged), ...body.slice(run.to)] }
}

/** A change of some blocks, in Markdown; `before` is '' only for a body without any block. */
export interface BodyChange {
  before: string
  after: string
}

/**
 * Result of a change: done, found done already (`fulfilled`), done to blocks that read a little otherwise by now
 * (`near`, with what they read); or not done, since its blocks were not found, or more than once, or have changed in the
 * very words (`now`).
 */
type BodyOutcome = { found: true; body: BodyBlock[]; fulfilled?: true; near?: string } | { found: false; now?: string }

const foldWidth = (text: string): string => text.normalize('NFKC').replace(/\s+/gu, '')

const looselySame = (a: BodyBlock | undefined, b: BodyBlock | undefined): boolean =>
  a !== undefined && b !== undefined && foldWidth(a.text) === foldWidth(b.text)

/** All places at which the blocks stand in a row. */
function places(body: readonly BodyBlock[], part: readonly BodyBlock[], same: typeof sameBlock): number[] {
  if (part.length === 0) return body.length === 0 ? [0] : []
  const starts = Array.from({ length: Math.max(body.length - part.length + 1, 0) }, (_, start) => start)
  return starts.filter((start) => part.every((block, index) => same(body[start + index], block)))
}

/** True when the new blocks stand in the body, around every place of the old ones: the machine now says it itself. */
function isFulfilled(
  old: readonly number[],
  fresh: readonly number[],
  lengths: { old: number; fresh: number },
): boolean {
  const covers = (place: number) => fresh.some((at) => at <= place && place + lengths.old <= at + lengths.fresh)
  return fresh.length > 0 && old.every(covers)
}

/** Blocks that a person took out, and nothing like them is left: the machine has taken them out itself. */
function nearby(body: readonly BodyBlock[], change: BodyChange, takesOut: boolean): BodyOutcome {
  const outcome = changeNearby(body, change)
  if (outcome === null) return takesOut ? { found: true, body: [...body], fulfilled: true } : { found: false }
  if (outcome.kind === 'conflict') return { found: false, now: outcome.now }
  return { found: true, body: outcome.body, near: outcome.now }
}

/**
 * Replaces the blocks `before` by `after`. They must stand in the body exactly once, else once when width and white space
 * are ignored, else once nearly: then only the words that the change is about are changed. Where `after` already stands in their place, the body is as it should be and stays.
 */
export function applyBodyChange(body: readonly BodyBlock[], change: BodyChange): BodyOutcome {
  const [before, after] = [markdownToBody(change.before), markdownToBody(change.after)]
  const old = places(body, before, sameBlock)
  const fresh = after.length === 0 ? [] : places(body, after, sameBlock)
  if (isFulfilled(old, fresh, { old: before.length, fresh: after.length }))
    return { found: true, body: [...body], ...(old.length === 0 ? { fulfilled: true } : {}) }
  const loose = old.length === 0 ? places(body, before, looselySame) : old
  const [at] = loose
  if (at === undefined) return nearby(body, change, after.length === 0)
  if (loose.length > 1) return { found: false }
  return { found: true, body: [...body.slice(0, at), ...after, ...body.slice(at + before.length)] }
}

/** Takes in neighbouring blocks that are the same, before first, until the old blocks stand in the body exactly once. */
function anchored(body: readonly BodyBlock[], hunk: Hunk): Hunk {
  let { from, to, newFrom, newTo } = hunk
  while (from === to || places(body, body.slice(from, to), sameBlock).length > 1) {
    if (from > 0 && newFrom > 0) [from, newFrom] = [from - 1, newFrom - 1]
    else if (to < body.length) [to, newTo] = [to + 1, newTo + 1]
    else break
  }
  return { from, to, newFrom, newTo }
}

/** True when blocks stand in the body already as a change leaves them. */
export function standsAs(body: readonly BodyBlock[], after: string): boolean {
  const blocks = markdownToBody(after)
  return blocks.length > 0 && places(body, blocks, sameBlock).length > 0
}

const applyAll = (body: readonly BodyBlock[], changes: readonly BodyChange[]): readonly BodyBlock[] | null =>
  changes.reduce<readonly BodyBlock[] | null>((current, change) => {
    const outcome = current === null ? null : applyBodyChange(current, change)
    return outcome?.found === true ? outcome.body : null
  }, body)

const isSameBody = (a: readonly BodyBlock[] | null, b: readonly BodyBlock[]): boolean =>
  a !== null && a.length === b.length && a.every((block, index) => sameBlock(block, b[index]))

/**
 * The changes that make one body of another, as small as they can be and still be found: applied one after the other they
 * give exactly `edited` (in canonical form). Where small ones would not, one change of the whole body.
 */
export function liftBody(generated: readonly BodyBlock[], edited: readonly BodyBlock[]): BodyChange[] {
  const [old, fresh] = [canonicalBody(generated), canonicalBody(edited)]
  const changes = diffBlocks(old, fresh).map((hunk) => {
    const { from, to, newFrom, newTo } = anchored(old, hunk)
    return { before: bodyToMarkdown(old.slice(from, to)), after: bodyToMarkdown(fresh.slice(newFrom, newTo)) }
  })
  if (isSameBody(applyAll(old, changes), fresh)) return changes
  return [{ before: bodyToMarkdown(old), after: bodyToMarkdown(fresh) }]
}
