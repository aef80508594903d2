/** Bytes that a Range header asks for: the whole file, those from `from` to `to` (both included), or none that it has. */
type ByteRange = { kind: 'all' } | { kind: 'part'; from: number; to: number } | { kind: 'none' }

const ALL: ByteRange = { kind: 'all' }
const NONE: ByteRange = { kind: 'none' }
/** One range of RFC 9110 §14.1.1: `first-last`, `first-` or `-length`. */
const ONE = /^bytes=[ \t]*(?:([0-9]+)-([0-9]*)|-([0-9]+))[ \t]*$/i

/** The smaller of a number in digits, however long, and a size. */
function atMost(digits: string, size: number): number {
  const value = BigInt(digits)
  return value < BigInt(size) ? Number(value) : size
}

function lastBytes(digits: string, size: number): ByteRange {
  const length = atMost(digits, size)
  return length === 0 ? NONE : { kind: 'part', from: size - length, to: size - 1 }
}

/**
 * The bytes of a file of `size` bytes that a Range header asks for, by RFC 9110 §14. Headers that are not valid, that use
 * another unit or that name several ranges ask for the whole file, as a server may take them.
 */
export function askedRange(header: string | undefined, size: number): ByteRange {
  const [, first, last = '', suffix] = ONE.exec(header ?? '') ?? []
  if (suffix !== undefined) return lastBytes(suffix, size)
  if (first === undefined || (last !== '' && BigInt(last) < BigInt(first))) return ALL
  const from = atMost(first, size)
  if (from >= size) return NONE
  return { kind: 'part', from, to: last === '' ? size - 1 : atMost(last, size - 1) }
}
