import { z } from 'zod'
import { error } from '../messages/message.ts'
import type { Message, Result } from '../model/message.ts'
import { isCalendarDay, isEdtf } from '../model/edtf.ts'
import { plainText, readYaml, type YamlData } from './yaml-read.ts'

const KINDS: Readonly<Record<string, string>> = {
  string: '文字',
  number: '数字',
  int: '整数',
  boolean: 'true 或 false',
  array: '列表（[甲, 乙]）',
  tuple: '列表（[甲, 乙]）',
  object: '一组字段',
  record: '一组字段',
}

const MISSING = '没有写，是必需的'
const expected = (what: string) => (issue: { input?: unknown }) => (issue.input === undefined ? MISSING : `应为${what}`)

/** Error of a value in Chinese, for zod's own kinds of problems; schemas say the rest themselves. */
function explain(issue: z.core.$ZodRawIssue): string {
  if (issue.code === 'invalid_type' && issue.input === undefined) return MISSING
  if (issue.code === 'invalid_type') return `应为${KINDS[issue.expected] ?? issue.expected}`
  if (issue.code === 'invalid_value') return `只能是 ${issue.values.map(String).join('、')}`
  if (issue.code === 'too_small' || issue.code === 'too_big') return '太小、太大、太长或太短'
  return '的值不合格式'
}

/** Text that is not empty. */
export const text = z.string().min(1, { error: '不能是空的' })

/** Text that a person may write as a bare number: 1654 is the text "1654". */
export const digits = z.union([text, z.number().transform(String)], { error: expected('文字') })

/** A whole number from 1: a line, a count. */
export const position = z.int({ error: expected('整数') }).min(1, { error: '应为从 1 起的整数' })

/** `YYYY-MM-DD`, a day that exists. */
export const day = z.string().refine(isCalendarDay, { error: '应为存在的日子，写成 "2021-11-22"' })

/** A date in the part of EDTF that the archive uses. */
export const edtf = z
  .string()
  .refine(isEdtf, { error: '应为日期，写成 "2021-11-22"、"2021-11-22?" 或 "2021-11-18/.."' })

/** An ASCII id: small letters, digits and hyphens, at most 100. */
export const asciiId = z.string().regex(/^[a-z0-9-]{1,100}$/, { error: '只能用小写字母、数字和连字符，最多 100 个' })

const label = (path: readonly PropertyKey[]): string =>
  path.map((part) => (typeof part === 'number' ? `第 ${part + 1} 项` : `“${String(part)}”`)).join('')

function issueMessages(issue: z.core.$ZodIssue, file: string, yaml: YamlData): Message[] {
  const schemaError = (path: readonly PropertyKey[], what: string, todo: string): Message =>
    error({ file, ...yaml.at(path), what, todo, rule: 'schema' })
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) =>
      schemaError([...issue.path, key], `不认识的字段${label([...issue.path, key])}`, '改成约定的名字，或删去这个字段'),
    )
  }
  const name = issue.path.length === 0 ? '整个文件' : `字段${label(issue.path)}`
  return [schemaError(issue.path, `${name}${issue.message}`, '按约定改好这个字段；全是数字的文字要放进英文双引号')]
}

/** Data against a schema, with Chinese messages at the places of the YAML they came from; null when it does not fit. */
export function checkData<T>(yaml: YamlData, schema: z.ZodType<T>, file: string): Result<T | null> {
  const parsed = schema.safeParse(yaml.data, { error: explain })
  if (parsed.success) return { value: parsed.data, messages: [] }
  return { value: null, messages: parsed.error.issues.flatMap((issue) => issueMessages(issue, file, yaml)) }
}

/** A YAML text and the path to name in messages. */
interface YamlSource {
  text: string
  file: string
}

/** Reads a whole YAML file by a schema: its value, or null and messages. A text without data is null for the schema. */
export function readBySchema<T>(source: YamlSource, schema: z.ZodType<T>): Result<T | null> {
  const { yaml, messages } = readYaml(plainText(source.text), source.file)
  return yaml === null ? { value: null, messages } : checkData(yaml, schema, source.file)
}
