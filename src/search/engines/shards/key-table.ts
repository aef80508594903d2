/** One key of a file of keys: articles that hold it, and its postings or, of very frequent keys, the files they are in. */
export interface KeyEntry {
  key: string
  /** Entries of each piece of the postings, oldest first. */
  counts: number[]
  /** Number of the first further file, -1 when the postings stand here. */
  more: number
  postings: Uint8Array
}

/** Appends numbers from 0 below 2^32 in bytes of seven bits each, the lowest first, the eighth bit set on all but the last. */
function varint(bytes: number[], value: number): void {
  for (; value > 127; value = Math.floor(value / 128)) bytes.push((value % 128) + 128)
  bytes.push(value)
}

function head({ key, counts, more, postings }: KeyEntry): number[] {
  const text = new TextEncoder().encode(key)
  const bytes: number[] = []
  for (const value of [text.length, counts.length, ...counts, more + 1, postings.length]) varint(bytes, value)
  return [...bytes, ...text]
}

/** A file of keys: their number, then for each what is known of it and its text, then all postings one after the other. */
export function packKeys(entries: readonly KeyEntry[]): Uint8Array {
  const heads: number[] = []
  varint(heads, entries.length)
  for (const entry of entries) heads.push(...head(entry))
  const whole = new Uint8Array(entries.reduce((sum, { postings }) => sum + postings.length, heads.length))
  whole.set(heads)
  let at = heads.length
  for (const { postings } of entries) {
    whole.set(postings, at)
    at += postings.length
  }
  return whole
}

/** Reads the heads of a file of keys. */
class HeadReader {
  at = 0

  constructor(private readonly bytes: Uint8Array) {}

  number(): number {
    let [value, factor] = [0, 1]
    for (; ; factor *= 128) {
      const byte = this.bytes[this.at++] ?? 0
      value += (byte & 127) * factor
      if (byte < 128) return value
    }
  }

  entry(): [entry: Omit<KeyEntry, 'postings'>, length: number] {
    const text = this.number()
    const counts = Array.from({ length: this.number() }, () => this.number())
    const [more, length] = [this.number() - 1, this.number()]
    const key = new TextDecoder().decode(this.bytes.subarray(this.at, (this.at += text)))
    return [{ key, counts, more }, length]
  }
}

/** The keys of a file that {@link packKeys} packed. */
export function unpackKeys(bytes: Uint8Array): Map<string, KeyEntry> {
  const reader = new HeadReader(bytes)
  const heads = Array.from({ length: reader.number() }, () => reader.entry())
  let { at } = reader
  return new Map(heads.map(([head, length]) => [head.key, { ...head, postings: bytes.subarray(at, (at += length)) }]))
}
