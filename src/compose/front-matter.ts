import { z } from 'zod'
import { isPage } from '../model/id.ts'
import { pageOfText } from '../model/page-name.ts'
import { ARTICLE_KINDS, DATE_STATUSES, REVIEW_STATES, type Article } from '../model/article.ts'
import { asciiId, day, digits, edtf, position, text } from '../formats/yaml-schema.ts'

const evidence = z.strictObject({ text, line: position, says: text })
const caption = z.strictObject({ text, photographer: text.exactOptional() })
const eventDate = z.strictObject({ text, date: edtf })
const person = z.strictObject({ id: asciiId, name: text, role: z.string() })
const flag = z.strictObject({ rule: text, line: position, text: z.string() })

const pageNumber = digits.refine(isPage, { error: '应为两位以上的数字，写成 "01"，分叠的写成 "a01"' })
const isRawText = (file: string): boolean => {
  const [, name] = /^raw\/[a-z0-9-]+\/([^/]+)$/.exec(file) ?? []
  return name !== undefined && pageOfText(name) !== null
}
const origin = z.strictObject({
  file: z.string().refine(isRawText, { error: '应为 raw/期号/版次.txt' }),
  lines: z
    .tuple([position, position])
    .refine(([first, last]) => first <= last, { error: '应为 [首行, 末行]，首行不大于末行' }),
  sha256: z.string().regex(/^[0-9a-f]{64}$/, { error: '应为 64 位十六进制数' }),
})

const list = <T extends z.ZodType>(item: T) => z.array(item).default(() => [])

/**
 * The fields of an article file: the one place that knows their keys, their order in the file, and what they may hold.
 * Absent lists read as empty, absent `leadersOpen` as false. Any other key is refused.
 */
export const frontMatter = z.strictObject({
  id: asciiId,
  title: text.nullable(),
  displayTitle: text.exactOptional(),
  kicker: text.exactOptional(),
  column: text.exactOptional(),
  subtitle: text.exactOptional(),
  kind: z.enum(ARTICLE_KINDS),
  date: day.exactOptional(),
  dateStatus: z.enum(DATE_STATUSES),
  dateEdtf: edtf.exactOptional(),
  dateEvidence: list(evidence),
  issue: digits.exactOptional(),
  page: pageNumber,
  pageName: text.exactOptional(),
  dateline: text.exactOptional(),
  reporters: list(text),
  penName: z.literal(true).exactOptional(),
  photographers: list(text),
  contributors: list(text),
  source: text.exactOptional(),
  captions: list(caption),
  events: list(eventDate),
  leaders: list(person),
  leadersOpen: z.boolean().default(false),
  people: list(person),
  places: list(text),
  licence: text.exactOptional(),
  flags: list(flag),
  origin,
  continued: list(origin),
  review: z.enum(REVIEW_STATES),
})

/** The fields of an article without its body. */
export type FrontMatter = Omit<Article, 'body'>

/** A key of the front matter. */
export type FrontMatterKey = keyof FrontMatter

/** All keys of the front matter, in the order of the file. */
export const FRONT_MATTER_KEYS = Object.keys(frontMatter.shape) as FrontMatterKey[]

/** Keys of the fields that hold groups of values, in the order of the file. */
export const GROUP_KEYS: Readonly<Partial<Record<FrontMatterKey, readonly string[]>>> = {
  dateEvidence: Object.keys(evidence.shape),
  captions: Object.keys(caption.shape),
  events: Object.keys(eventDate.shape),
  leaders: Object.keys(person.shape),
  people: Object.keys(person.shape),
  flags: Object.keys(flag.shape),
  origin: Object.keys(origin.shape),
  continued: Object.keys(origin.shape),
}
