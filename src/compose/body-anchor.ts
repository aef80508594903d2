import type { BodyBlock } from '../model/article.ts'
import { foldWords } from '../articles/words.ts'
import { markdownToBody } from './markdown-read.ts'
import { bodyToMarkdown } from './markdown-write.ts'
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
export function changeNearby(
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
