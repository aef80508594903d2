import type { Article } from '../model/article.ts'
import type { FieldValue } from '../model/correction.ts'
import { FRONT_MATTER_KEYS, frontMatter, type FrontMatterKey } from './front-matter.ts'

/** Fields that say what and where an article is; no edit changes them. */
export const LOCKED = ['id', 'page', 'origin', 'continued'] as const satisfies readonly FrontMatterKey[]

/** Fields that a correction may change, in the order of the file; `body` may be changed too, block by block. */
export const EDITABLE: readonly FrontMatterKey[] = FRONT_MATTER_KEYS.filter(
  (key) => !(LOCKED as readonly FrontMatterKey[]).includes(key),
)

/** True for the name of a front-matter field that a correction may change. */
export const isEditable = (field: string): field is FrontMatterKey => (EDITABLE as readonly string[]).includes(field)

/** Value of a field that is absent in the file: nothing, no item, or false. */
function emptyOf(field: FrontMatterKey): FieldValue {
  const parsed = frontMatter.shape[field].safeParse(undefined)
  return parsed.success && parsed.data !== undefined ? (parsed.data as FieldValue) : null
}

/** The value of a field as a correction writes it; null when it is absent. */
export const fieldOf = (article: Article, field: FrontMatterKey): FieldValue =>
  (article[field] as FieldValue | undefined) ?? emptyOf(field)

/** True when the field may hold the value; null takes it away, where it may be absent. */
export function isValid(field: FrontMatterKey, value: FieldValue): boolean {
  if (value === null && field !== 'title') return frontMatter.shape[field]._zod.optin !== undefined
  return frontMatter.shape[field].safeParse(value).success
}

/** The rule of the doubt of what kind an article is; it ends when a person says so. */
export const KIND_DOUBT = 'doubtful-kind'

/** The article with the field set; null takes it away. The value must be valid. */
export function withField(article: Article, field: FrontMatterKey, value: FieldValue): Article {
  const { [field]: _old, ...rest } = article
  const next =
    value === null && field !== 'title' ? emptyOf(field) : (frontMatter.shape[field].parse(value) as FieldValue)
  const flags = field === 'kind' ? article.flags.filter(({ rule }) => rule !== KIND_DOUBT) : article.flags
  return (next === null && field !== 'title' ? { ...rest, flags } : { ...rest, flags, [field]: next }) as Article
}

/** True when two values are the same, whatever the order of the keys in a group; null is the same as no item or false. */
export function sameValue(a: FieldValue, b: FieldValue): boolean {
  return canonical(a) === canonical(b)
}

function canonical(value: FieldValue): string {
  if (value === null || value === false || (Array.isArray(value) && value.length === 0)) return 'null'
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (typeof value !== 'object') return JSON.stringify(value)
  const keys = Object.keys(value).sort()
  return `{${keys.map((key) => `${JSON.stringify(key)}:${canonical(value[key] ?? null)}`).join(',')}}`
}
