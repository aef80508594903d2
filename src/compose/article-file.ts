import { error } from '../messages/message.ts'
import type { Article } from '../model/article.ts'
import type { Message, Result } from '../model/message.ts'
import { FRONT_MATTER_KEYS, frontMatter, GROUP_KEYS, type FrontMatter, type FrontMatterKey } from './front-matter.ts'
import { markdownToBody } from '../formats/markdown-read.ts'
import { bodyToMarkdown } from '../formats/markdown-write.ts'
import { checkData } from '../formats/yaml-schema.ts'
import { readOwnYaml } from '../formats/yaml-own.ts'
import { plainText, readYaml } from '../formats/yaml-read.ts'
import { yamlValue } from '../formats/yaml-write.ts'

const FENCE = '---'

function isAbsent(key: FrontMatterKey, value: unknown): boolean {
  if (key === 'title') return false
  return value === undefined || value === '' || value === false || (Array.isArray(value) && value.length === 0)
}

/**
 * The text of an article's file: fixed keys in fixed order, one line a field, empty fields left out (`title` always
 * there), then the body as Markdown; UTF-8 text, LF, a line end at the end. The same article always gives the same text.
 */
export function writeArticle(article: Article): string {
  const fields = FRONT_MATTER_KEYS.filter((key) => !isAbsent(key, article[key])).map(
    (key) => `${key}: ${yamlValue(article[key], GROUP_KEYS[key])}`,
  )
  const body = bodyToMarkdown(article.body)
  return [FENCE, ...fields, FENCE, ...(body === '' ? [] : ['', body]), ''].join('\n')
}

interface Parts {
  /** The YAML with the opening fence as an empty line, so that places are those of the file. */
  yaml: string
  body: string
}

function split(text: string): Parts | null {
  const lines = text.split('\n')
  if (lines[0]?.trimEnd() !== FENCE) return null
  const end = lines.findIndex((line, index) => index > 0 && line.trimEnd() === FENCE)
  if (end === -1) return null
  return { yaml: ['', ...lines.slice(1, end)].join('\n'), body: lines.slice(end + 1).join('\n') }
}

/** Front matter as we write it, read the quick way; null when a person changed its form, or it does not fit the schema. */
function readOwn(yaml: string): FrontMatter | null {
  const data = readOwnYaml(yaml)
  const parsed = data === null ? null : frontMatter.safeParse(data)
  return parsed?.success === true ? parsed.data : null
}

function readFields(yaml: string, file: string): Result<FrontMatter | null> {
  const own = readOwn(yaml)
  if (own !== null) return { value: own, messages: [] }
  const read = readYaml(yaml, file)
  return read.yaml === null ? { value: null, messages: read.messages } : checkData(read.yaml, frontMatter, file)
}

function noFrontMatter(file: string): Message {
  const todo = '第一行写 ---，字段之后再写一行 ---，然后空一行写正文'
  return error({
    file,
    line: 1,
    column: 1,
    what: '开头没有夹在两行 --- 之间的字段',
    todo,
    rule: 'article-front-matter',
  })
}

/**
 * An article from the text of its file, ours or edited by hand (any line ends, a byte order mark); null with error
 * messages (line and column, in Chinese) when the front matter is missing, broken, or holds anything that
 * `frontMatter` does not allow. Reading back what {@link writeArticle} wrote gives the very same article.
 */
export function readArticle(text: string, file: string): Result<Article | null> {
  const parts = split(plainText(text))
  if (parts === null) return { value: null, messages: [noFrontMatter(file)] }
  const { value, messages } = readFields(parts.yaml, file)
  return { value: value && { ...value, body: markdownToBody(parts.body) }, messages }
}
