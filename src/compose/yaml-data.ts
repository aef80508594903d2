import { isAlias, isMap, isScalar, isSeq, type Node, type Pair, type ParsedNode, type Scalar } from 'yaml'

/** Names that reach into JavaScript's own objects. */
const DANGEROUS = ['__proto__', 'constructor', 'prototype']

/** A path of keys and list positions inside YAML data. */
export type DataPath = readonly PropertyKey[]

/** Something in the YAML that plain data does not need, refused: its offset and what it is, in Chinese. */
interface Forbidden {
  offset: number
  what: string
}

/** Where keys and values of the data stand, by path; offsets into the text. */
export class Places {
  private readonly offsets = new Map<string, number>()

  private static name(path: DataPath, part: 'key' | 'value'): string {
    return `${part}${JSON.stringify(path.map(String))}`
  }

  /** Notes where the key or the value at a path begins. */
  note(path: DataPath, part: 'key' | 'value', offset: number): void {
    this.offsets.set(Places.name(path, part), offset)
  }

  /** Offset of the key (else the value) at a path, or of the nearest thing around it; 0 when there is none. */
  find(path: DataPath): number {
    const here = this.offsets.get(Places.name(path, 'key')) ?? this.offsets.get(Places.name(path, 'value'))
    return here ?? (path.length === 0 ? 0 : this.find(path.slice(0, -1)))
  }
}

/** A number is taken for text when its digits would not survive: 0123, 01, 1e3. */
function scalarData(node: Scalar): unknown {
  const { value, source } = node
  if (typeof value === 'number' && source !== undefined && String(value) !== source) return source
  return value
}

const start = (node: Node | null | undefined): number => node?.range?.[0] ?? 0

/** Turns YAML nodes into plain data, collecting what is forbidden and where everything stands. */
export class DataReader {
  readonly forbidden: Forbidden[] = []
  readonly places = new Places()

  read(node: ParsedNode | Node | null, path: DataPath = []): unknown {
    if (node === null) return null
    this.places.note(path, 'value', start(node))
    if (isAlias(node)) return this.refuse(node, '别名（*）')
    if (node.anchor !== undefined) this.refuse(node, '锚点（&）')
    if (node.tag !== undefined) this.refuse(node, '标签（!）')
    if (isMap(node)) return this.map(node.items, path)
    if (isSeq(node)) return node.items.map((item, index) => this.read(item as Node | null, [...path, index]))
    return isScalar(node) ? scalarData(node) : null
  }

  private map(pairs: readonly Pair[], path: DataPath): Record<string, unknown> {
    const entries = pairs.map((pair): [string, unknown] => {
      const key = this.key(pair.key as Node | null)
      this.places.note([...path, key], 'key', start(pair.key as Node | null))
      return [key, this.read(pair.value as Node | null, [...path, key])]
    })
    return Object.fromEntries(entries.filter(([key]) => !DANGEROUS.includes(key)))
  }

  private key(node: Node | null): string {
    if (!isScalar(node) || node.anchor !== undefined || node.tag !== undefined) {
      this.refuse(node, '不是普通文字的字段名')
      return ''
    }
    const key = typeof node.value === 'string' ? node.value : (node.source ?? '')
    if (key === '<<') this.refuse(node, '合并键（<<）')
    if (DANGEROUS.includes(key)) this.refuse(node, `危险的字段名 ${key}`)
    return key
  }

  private refuse(node: Node | null, what: string): null {
    this.forbidden.push({ offset: start(node), what })
    return null
  }
}
