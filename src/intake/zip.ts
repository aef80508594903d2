import { inflateRawSync } from 'node:zlib'

/** Most bytes that all parts of a ZIP may unpack to, and those of XML, which become a tree many times as large. */
const [MAX_BYTES, MAX_XML] = [64 * 1024 * 1024, 8 * 1024 * 1024]
const MAX_PARTS = 5_000

/** Bytes that may still be unpacked, of XML and in all. */
interface Left {
  all: number
  xml: number
}

/** Unpacks a part and takes its bytes off what is left; false when there is less. XML is told by its first character. */
function fits(data: Buffer, method: number, left: Left): boolean {
  const part = method === 0 ? data : inflateRawSync(data, { maxOutputLength: Math.max(1, left.all) })
  left.all -= part.length
  if (/^(?:\xef\xbb\xbf)?\s*</.test(part.toString('latin1', 0, 64))) left.xml -= part.length
  return left.all > 0 && left.xml > 0
}

/**
 * True when all parts of a ZIP file unpack within bounds; each is tried, what its header says is not believed. Its directory
 * has to end where the file's end record begins: others who read the file then find the same parts. `xml`: most bytes of XML.
 */
export function unpacksWithinBounds(bytes: Uint8Array, xml = MAX_XML): boolean {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = buffer.lastIndexOf(Buffer.from('PK\u0005\u0006', 'latin1'))
  if (end < 0 || end + 22 > buffer.length) return false
  const count = buffer.readUInt16LE(end + 10)
  let at = buffer.readUInt32LE(end + 16)
  if (count > MAX_PARTS || at + buffer.readUInt32LE(end + 12) !== end) return false
  try {
    const left: Left = { all: MAX_BYTES, xml }
    for (let part = 0; part < count; part++) {
      const [method, packed] = [buffer.readUInt16LE(at + 10), buffer.readUInt32LE(at + 20)]
      const local = buffer.readUInt32LE(at + 42)
      const from = local + 30 + buffer.readUInt16LE(local + 26) + buffer.readUInt16LE(local + 28)
      const data = buffer.subarray(from, from + packed)
      if (!fits(data, method, left)) return false
      at += 46 + buffer.readUInt16LE(at + 28) + buffer.readUInt16LE(at + 30) + buffer.readUInt16LE(at + 32)
    }
    return true
  } catch {
    return false
  }
}
