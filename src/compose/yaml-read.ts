import { LineCounter, parseDocument, type YAMLError } from 'yaml'
import { error } from '../messages/message.ts'
import type { Message } from '../model/message.ts'
import { DataReader, type DataPath } from './yaml-data.ts'

/** YAML as plain data: objects, lists, text, numbers, true and false, null; and where each path stands (from 1). */
export interface YamlData {
  data: unknown
  at: (path: DataPath) => { line: number; column: number }
}

const QUOTE_ADVICE = '字段写成“名字: 值”，冒号用半角、后面空一格；值里有特殊符号时，把整个值放进英文双引号'

/** What is wrong, in Chinese, by the error codes of the yaml package. */
const SYNTAX: Readonly<Partial<Record<YAMLError['code'], string>>> = {
  DUPLICATE_KEY: '同一个字段写了两次',
  BAD_INDENT: '缩进不对，或前面的括号、引号没有写完',
  TAB_AS_INDENT: '缩进用了制表符，应当用空格',
  MISSING_CHAR: '缺少引号、括号、逗号或冒号',
  MULTIPLE_DOCS: '中间多了一行 --- 或 ...',
  BAD_SCALAR_START: '值不能以这个符号开头',
  BAD_DQ_ESCAPE: '双引号里的反斜杠写法不对',
  BLOCK_AS_IMPLICIT_KEY: '这一行不像“名字: 值”',
  MULTILINE_IMPLICIT_KEY: '这一行不像“名字: 值”',
  UNEXPECTED_TOKEN: '有不该出现的符号',
  RESOURCE_EXHAUSTION: '嵌套太深',
}

/** A text as every reader of ours takes it: no byte order mark, line ends LF. */
export const plainText = (text: string): string => text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n')

/** Where nesting gets too deep depends on the stack, so no column is told then. */
function syntaxMessage(problem: YAMLError, place: { file: string; line: number; column: number }): Message {
  const what = `YAML ${SYNTAX[problem.code] ?? '写法不对'}`
  const column = problem.code === 'RESOURCE_EXHAUSTION' ? undefined : place.column
  return error({ ...place, column, what, todo: QUOTE_ADVICE, rule: 'yaml-syntax' })
}

function parse(text: string, lineCounter: LineCounter) {
  try {
    return parseDocument(text, {
      lineCounter,
      schema: 'core',
      version: '1.2',
      merge: false,
      uniqueKeys: true,
      prettyErrors: false,
      logLevel: 'silent',
    })
  } catch {
    return null
  }
}

/**
 * The plain data of a YAML text (LF line ends, see {@link plainText}), or messages with line and column and null: for
 * broken YAML (the first fault only, the rest follow from it), double keys, and everything that is more than data (anchors, aliases, tags, directives, merge keys,
 * dangerous names). An empty text is null data.
 */
export function readYaml(text: string, file: string): { yaml: YamlData | null; messages: Message[] } {
  const counter = new LineCounter()
  const place = (offset: number) => {
    const { line, col } = counter.linePos(offset)
    return { line: Math.max(line, 1), column: Math.max(col, 1) }
  }
  const document = parse(text, counter)
  if (document === null) {
    return { yaml: null, messages: [error({ file, what: 'YAML 嵌套太深', todo: QUOTE_ADVICE, rule: 'yaml-syntax' })] }
  }
  const [problem] = document.errors
  if (problem !== undefined) {
    return { yaml: null, messages: [syntaxMessage(problem, { file, ...place(problem.pos[0]) })] }
  }
  const reader = new DataReader()
  const data = reader.read(document.contents)
  if (document.directives.yaml.explicit === true) reader.forbidden.push({ offset: 0, what: '指令（%）' })
  const messages = reader.forbidden.map(({ offset, what }) =>
    error({ file, ...place(offset), what: `YAML 里不许用${what}`, todo: '只写普通的字段和值', rule: 'yaml-forbidden' }),
  )
  const at = (path: DataPath) => place(reader.places.find(path))
  return { yaml: messages.length > 0 ? null : { data, at }, messages }
}
