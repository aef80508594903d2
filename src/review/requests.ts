import { z } from 'zod'
import { isPage } from '../model/id.ts'
import { ARTICLE_KINDS } from '../model/article.ts'
import { BLOCK_KINDS } from '../model/block.ts'

const count = z.int().min(0).max(1_000_000)
const at = z.strictObject({ line: count.min(1), from: count.optional(), to: count.optional() })
const id = z.string().regex(/^[a-z0-9-]{1,100}$/)
const reason = z.string().max(2000).optional()
const page = z.string().max(10)
const line = z.string().max(1000)
const words = z.string().max(100_000)

/** A place on a raw page: its line, from 1, as a whole or a part of it (UTF-16 offsets into the line's text, half-open). */
export type LineStretch = z.infer<typeof at>

/** Acts of a person on the page of review; `article` is an id, `at` a place on the page. */
const act = z.discriminatedUnion('do', [
  /** The machine is right about the doubtful stretch at the place. */
  z.strictObject({ do: z.literal('accept'), at }),
  z.strictObject({ do: z.literal('kind'), at, kind: z.enum(BLOCK_KINDS) }),
  z.strictObject({ do: z.enum(['split-article', 'join-article', 'split-paragraph', 'join-paragraph']), at }),
  /** The block, with what stands between, goes to the article of another block, the one before or after its own. */
  z.strictObject({ do: z.literal('to-article'), at, to: at }),
  z.strictObject({ do: z.enum(['not-article', 'restore', 'reviewed', 'unreviewed']), article: id }),
  /** `why` is what readers are told, `note` what the archive keeps for itself. */
  z.strictObject({ do: z.literal('withdraw'), article: id, why: reason, note: reason }),
  /** A person says what the article is; saying what the machine says takes its doubt away. */
  z.strictObject({ do: z.literal('article-kind'), article: id, kind: z.enum(ARTICLE_KINDS) }),
  z.strictObject({ do: z.literal('page-reviewed') }),
])

/** Acts of a person on a page: see {@link actRequest}. */
export type Act = z.infer<typeof act>

/** An act on a page of an issue; `page` is the number of the page file. */
export const actRequest = z.strictObject({ issue: id, page: z.string().refine(isPage), act })
/** See {@link actRequest}. */
export type ActRequest = z.infer<typeof actRequest>

/** A question about a line: see {@link LinePlace}. */
export const lineRequest = z.strictObject({ issue: id, page, line: count.min(1) })

/**
 * Page files of one issue: its day, or `undated` and a name; each file's bytes in base64; `replace` names the pages that may
 * take the place of others. The values are looked at when they are written.
 */
export const handRequest = z.strictObject({
  date: z.string().max(20).optional(),
  name: z.string().max(100).optional(),
  number: z.string().max(20).optional(),
  pages: z.array(z.strictObject({ page, name: z.string().max(300), data: z.base64() })).max(200),
  replace: z.array(page).max(200),
})
/** See {@link handRequest}. */
export type HandRequest = z.infer<typeof handRequest>

const told = z.string().trim().min(1).max(500)

/** Acceptance of an original (or a folder of them) that changed or went on purpose, with the reason. */
export const originalRequest = z.strictObject({ file: z.string().max(300), why: told })
/** See {@link originalRequest}. */
export type OriginalRequest = z.infer<typeof originalRequest>

/** Words to take out of an article of an issue; readers are told why. */
export const hideRequest = z.strictObject({ issue: id, id, words: told, why: told })
/** See {@link hideRequest}. */
export type HideRequest = z.infer<typeof hideRequest>

/** Answers about a new archive, in the words in which they were typed; it is made only when `make` says so. */
export const newRequest = z.strictObject({
  dir: line,
  answers: z.partialRecord(z.enum(['paper', 'title', 'place', 'rhythm', 'url', 'contact', 'licence']), line),
  make: z.boolean(),
})
/** See {@link newRequest}. */
export type NewRequest = z.infer<typeof newRequest>

/** Publishing: to a place that is remembered when `to` is left out; nothing is sent unless `send` says so; `many` lets most of what stands there be taken away. */
export const publishRequest = z.strictObject({
  to: line.optional(),
  base: line.optional(),
  send: z.boolean(),
  many: z.boolean().optional(),
})
/** See {@link publishRequest}. */
export type PublishRequest = z.infer<typeof publishRequest>

/** An answer about a name: a leader, no leader, no name, passed over, taken back, or another's (`into`: id, name or number). */
export const namesRequest = z.strictObject({
  answer: z.enum(['a', 'n', 'r', 's', 'u', 'm']),
  into: z.string().max(100).optional(),
})
/** See {@link namesRequest}. */
export type NamesRequest = z.infer<typeof namesRequest>

/** A reader's letter as it was pasted: data, never markup; longer ones than are read come in to be told so. */
export const letterRequest = z.strictObject({ text: z.string().max(5_000_000) })

/** A proposal that a person accepted, as it was shown and, it may be, edited. */
export const acceptRequest = z.strictObject({
  id,
  target: z.union([
    z.strictObject({ field: z.enum(['title', 'kicker', 'subtitle']) }),
    z.strictObject({ field: z.literal('body'), block: count }),
  ]),
  before: words,
  after: words,
  why: z.string().max(2000),
})
/** See {@link acceptRequest}. */
export type AcceptRequest = z.infer<typeof acceptRequest>
