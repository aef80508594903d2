/** Signature before the CBOR of every decompressed file of Pagefind's index. */
export const SIGNATURE = 'pagefind_dcd'

/** Reads the heads of CBOR items (RFC 8949) one after the other. */
class Reader {
  at = SIGNATURE.length

  constructor(private readonly bytes: Uint8Array) {}

  /** Length or value of the item that begins here; refused when it is not of the major type. */
  head(major: number): number {
    const first = this.byte()
    if (first >> 5 !== major) throw new Error(`page table: no item of type ${major} at ${this.at - 1}`)
    const short = first & 31
    if (short < 24) return short
    let value = 0
    for (let left = 2 ** (short - 24); left > 0; left--) value = value * 256 + this.byte()
    return value
  }

  text(): string {
    const length = this.head(3)
    const text = String.fromCharCode(...this.bytes.subarray(this.at, this.at + length))
    this.at += length
    return text
  }

  private byte(): number {
    const value = this.bytes[this.at++]
    if (value === undefined) throw new Error('page table: cut off')
    return value
  }
}

const ARRAY = 4
const NUMBER = 0

/**
 * Pagefind's names of the pages in the order in which they were added, from its decompressed page table (`.pf_meta`,
 * 1.5.2: version, then a pair of name and number of words for each page). Throws when it has another form.
 */
export function pageNames(table: Uint8Array): string[] {
  const reader = new Reader(table)
  reader.head(ARRAY)
  reader.text()
  return Array.from({ length: reader.head(ARRAY) }, () => {
    reader.head(ARRAY)
    const name = reader.text()
    reader.head(NUMBER)
    return name
  })
}
