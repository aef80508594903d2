import { z } from 'zod'
import { day, digits, text } from '../formats/yaml-schema.ts'
import { error } from '../messages/message.ts'
import type { Result, Message } from '../model/message.ts'
import { isBase, isSiteUrl, SEARCH_ENGINES, UNIT_KINDS, type SiteInfo, type PublishInfo } from '../model/site.ts'
import { writeFileAtomic } from './atomic.ts'
import { withLock } from './lock.ts'
import { inside } from './names.ts'
import { heldOpen, readText } from './read-file.ts'
import { editable, documentText } from './yaml-edit.ts'
import { readYamlFile } from './yaml-file.ts'

const FILE = 'site.yaml'

const paper = z.strictObject({ name: text, inferred: z.boolean().default(false), evidence: text.exactOptional() })

const url = z
  .string()
  .refine(isSiteUrl, { error: '应为网址，写成 https://example.org' })
  .transform((address) => address.replace(/\/+$/, ''))

const base = z.string().refine(isBase, { error: '应为路径前缀，写成 /news/' })

const weekday = z.int().min(1).max(7)
const rhythm = z.union(
  [
    z.strictObject({ every: z.literal('day') }),
    z.strictObject({
      every: z.literal('week'),
      weekday: z.union([weekday, z.array(weekday).min(1).max(7)]).exactOptional(),
    }),
    z.strictObject({ every: z.literal('fortnight'), since: day }),
    z.strictObject({ every: z.literal('month'), days: z.array(z.int().min(1).max(31)).min(1) }),
  ],
  {
    error:
      '应为 { every: day }、{ every: week, weekday: 1 }、{ every: week, weekday: [1, 4] }、{ every: fortnight, since: "2021-11-22" } 或 { every: month, days: [1, 15] }',
  },
)

const site = z.strictObject({
  title: text,
  paper: z.union([text.transform((name) => ({ name, inferred: false })), paper], {
    error: '应为报名，或 { name: 报名, inferred: true, evidence: 依据 }',
  }),
  place: text.exactOptional(),
  kind: z.enum(UNIT_KINDS).exactOptional(),
  rhythm: rhythm.exactOptional(),
  language: text.default('zh-Hans'),
  licence: text.exactOptional(),
  contact: digits.exactOptional(),
  url: url.exactOptional(),
  engine: z
    .enum(['auto', ...SEARCH_ENGINES], { error: `应为 auto、${SEARCH_ENGINES.join('、')} 之一` })
    .exactOptional(),
  publish: z.strictObject({ to: text, base: base.exactOptional(), host: text.exactOptional() }).exactOptional(),
})

/** All keys that site.yaml may have. */
export const SITE_KEYS: readonly string[] = Object.keys(site.shape)

function toSiteInfo({ paper: named, ...rest }: z.infer<typeof site>): SiteInfo {
  const info: SiteInfo = { ...rest, paper: named.name, paperInferred: named.inferred }
  if ('evidence' in named && named.evidence !== undefined) info.paperEvidence = named.evidence
  return info
}

/**
 * `site.yaml`: what the archive and its paper are called. `paper` is a name, or `{ name, inferred: true, evidence }` when
 * the name is our inference. A missing file is an error, like one without `title` or `paper`; then the value is null.
 */
export function readSiteInfo(contentDir: string): Result<SiteInfo | null> {
  const { value, messages } = readYamlFile({ contentDir, file: FILE }, site)
  if (value !== null) return { value: toSiteInfo(value), messages }
  if (messages.length > 0) return { value: null, messages }
  const todo = '建一个 site.yaml，至少写 title: 文库名 和 paper: 报名 两行'
  return { value: null, messages: [error({ file: FILE, what: '没有 site.yaml', todo, rule: 'content-missing' })] }
}

/** site.yaml with where the site is published: comments, order and all other keys as they are. */
export function withPublish(text: string, publish: PublishInfo): string {
  const document = editable(text)
  document.set('publish', document.createNode(publish, { flow: true }))
  return documentText(document)
}

/**
 * Remembers in site.yaml where the site is published; nothing is written when it says so already. `started` is told to whoever
 * finds the folder locked.
 */
export function rememberPublish(contentDir: string, publish: PublishInfo, started: string): Message[] {
  const read = readText({ contentDir, file: FILE })
  if (read.status !== 'read') return read.status === 'refused' ? read.messages : []
  const known = editable(read.value).toJS() as { publish?: unknown } | null
  if (JSON.stringify(known?.publish) === JSON.stringify(publish)) return []
  return withLock(contentDir, started, () => {
    try {
      writeFileAtomic(inside(contentDir, FILE), withPublish(read.value, publish))
      return []
    } catch (problem) {
      return [heldOpen(FILE, problem)]
    }
  })
}
