import { isMap, isNode, isScalar, isSeq, LineCounter, parseDocument, visit, type Document, type YAMLError } from 'yaml'
import { error } from '../messages/message.ts'
import type { Message } from '../model/message.ts'

/** A path of keys and list positions inside YAML data. */
type DataPath = readonly PropertyKey[]

/** Names that reach into JavaScript's own objects. */
const DANGEROUS = ['__proto__', 'constructor', 'prototype']

/** YAML as plain data: objects, lists, text, numbers, true and false, null; and where each path stands (from 1). */
export interface YamlData {
  data: unknown
  at: (path: DataPath) => { line: number; column: number }
}

const QUOTE_ADVICE = '字段写成“名字: 值”，冒号用半角、后面空一格；值里有特殊符号时，把整个值放进英文双引号'

/** Errors in Chinese, by the error codes of the yaml package. */
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

/** The message of an error of syntax. The depth at which nesting gets too deep depends on the stack, so no column is told then. */
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

const start = (node: unknown): number => (isNode(node) ? (node.range?.[0] ?? 0) : 0)

/** Fault of a field's name, or null. */
function keyFault(key: unknown): string | null {
  if (!isScalar(key) || key.anchor !== undefined || key.tag !== undefined) return '不是普通文字的字段名'
  if (key.value === '<<') return '合并键（<<）'
  return DANGEROUS.includes(String(key.value)) ? `危险的字段名 ${String(key.value)}` : null
}

/**
 * First part of YAML that plain data does not need, refused: its offset and name in Chinese. Names of fields become text, and so do numbers
 * whose digits would not survive: 0123, 01, 1e3.
 */
function forbiddenIn(document: Document.Parsed): { offset: number; what: string }[] {
  const found: { offset: number; what: string }[] = []
  const refuse = (node: unknown, what: string): void => void found.push({ offset: start(node), what })
  visit(document, {
    Alias: (key, node) => {
      if (key !== 'key') refuse(node, '别名（*）')
    },
    Value: (key, node) => {
      if (key === 'key') return visit.SKIP
      if (node.anchor !== undefined) refuse(node, '锚点（&）')
      if (node.tag !== undefined) refuse(node, '标签（!）')
      if (isScalar(node) && typeof node.value === 'number' && String(node.value) !== node.source)
        node.value = node.source
      return undefined
    },
    Pair: (_, { key }) => {
      if (isScalar(key) && typeof key.value !== 'string') key.value = key.source ?? ''
      const fault = keyFault(key)
      if (fault !== null) refuse(key, fault)
    },
  })
  return found
}

/** Offset of the key (else the value) at a path below a node, or of the nearest thing around it. */
function offsetOf(node: unknown, [part, ...rest]: DataPath, around = start(node)): number {
  if (part === undefined) return around
  const pair = isMap(node) ? node.items.find(({ key }) => isScalar(key) && key.value === String(part)) : undefined
  if (pair) return offsetOf(pair.value, rest, start(pair.key))
  const item: unknown = isSeq(node) ? node.items[Number(part)] : undefined
  return item === undefined ? around : offsetOf(item, rest, start(item))
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
  const forbidden = forbiddenIn(document)
  if (document.directives.yaml.explicit === true) forbidden.push({ offset: 0, what: '指令（%）' })
  const messages = forbidden.map(({ offset, what }) =>
    error({ file, ...place(offset), what: `YAML 里不许用${what}`, todo: '只写普通的字段和值', rule: 'yaml-forbidden' }),
  )
  if (messages.length > 0) return { yaml: null, messages }
  return { yaml: { data: document.toJS(), at: (path) => place(offsetOf(document.contents, path)) }, messages }
}
