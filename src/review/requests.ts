import { z } from 'zod'
import { isPage } from '../model/id.ts'
import { ARTICLE_KINDS } from '../model/article.ts'
import { BLOCK_KINDS } from '../model/block.ts'

const count = z.int().min(0).max(1_000_000)
const at = z.strictObject({ line: count.min(1), from: count.optional(), to: count.optional() })
const id = z.string().regex(/^[a-z0-9-]{1,100}$/)

const reason = z.string().max(2000).optional()

const act = z.discriminatedUnion('do', [
  z.strictObject({ do: z.literal('accept'), at }),
  z.strictObject({ do: z.literal('kind'), at, kind: z.enum(BLOCK_KINDS) }),
  z.strictObject({ do: z.enum(['split-article', 'join-article', 'split-paragraph', 'join-paragraph']), at }),
  z.strictObject({ do: z.enum(['not-article', 'restore', 'reviewed', 'unreviewed']), article: id }),
  z.strictObject({ do: z.literal('withdraw'), article: id, why: reason, note: reason }),
  z.strictObject({ do: z.literal('article-kind'), article: id, kind: z.enum(ARTICLE_KINDS) }),
  z.strictObject({ do: z.literal('page-reviewed') }),
])

/** Form of an act on a page: see {@link ActRequest}. */
export const actRequest = z.strictObject({ issue: id, page: z.string().refine(isPage), act })

/** Form of a question about a line: see {@link LinePlace}. */
export const lineRequest = z.strictObject({ issue: id, page: z.string().max(10), line: count.min(1) })

const page = z.string().max(10)

/** Form of page files handed over: see {@link HandRequest}; the values are looked at when they are written. */
export const handRequest = z.strictObject({
  date: z.string().max(20).optional(),
  name: z.string().max(100).optional(),
  number: z.string().max(20).optional(),
  pages: z.array(z.strictObject({ page, name: z.string().max(300), data: z.base64() })).max(200),
  replace: z.array(page).max(200),
})

const line = z.string().max(1000)

/** Form of answers about a new archive: see {@link NewRequest}. */
export const newRequest = z.strictObject({
  dir: line,
  answers: z.partialRecord(z.enum(['paper', 'title', 'place', 'rhythm', 'url', 'contact', 'licence']), line),
  make: z.boolean(),
})

/** Form of a wish to publish: see {@link PublishRequest}. */
export const publishRequest = z.strictObject({
  to: line.optional(),
  base: line.optional(),
  send: z.boolean(),
  many: z.boolean().optional(),
})

/** Form of an answer about a name: see {@link NamesRequest}. */
export const namesRequest = z.strictObject({
  answer: z.enum(['a', 'n', 'r', 's', 'u', 'm']),
  into: z.string().max(100).optional(),
})

/** Form of a pasted letter: see {@link LetterRequest}; longer ones than are read come in to be told so. */
export const letterRequest = z.strictObject({ text: z.string().max(5_000_000) })

const words = z.string().max(100_000)

/** Form of an accepted proposal: see {@link AcceptRequest}. */
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
