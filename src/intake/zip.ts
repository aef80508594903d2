import { inflateRawSync } from 'node:zlib'

/** Most bytes that one part of a ZIP may unpack to. */
const MAX_PART = 64 * 1024 * 1024
const MAX_PARTS = 5_000

/** True when every part of a ZIP file unpacks within bounds; each is tried, what its header says is not believed. */
export function unpacksWithinBounds(bytes: Uint8Array): boolean {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = buffer.lastIndexOf(Buffer.from('PK\u0005\u0006', 'latin1'))
  if (end < 0 || end + 22 > buffer.length) return false
  const count = buffer.readUInt16LE(end + 10)
  let at = buffer.readUInt32LE(end + 16)
  if (count > MAX_PARTS) return false
  try {
    let left = MAX_PART
    for (let part = 0; part < count; part++) {
      const [method, packed] = [buffer.readUInt16LE(at + 10), buffer.readUInt32LE(at + 20)]
      const local = buffer.readUInt32LE(at + 42)
      const from = local + 30 + buffer.readUInt16LE(local + 26) + buffer.readUInt16LE(local + 28)
      const data = buffer.subarray(from, from + packed)
      left -= method === 0 ? data.length : inflateRawSync(data, { maxOutputLength: Math.max(1, left) }).length
      if (left <= 0) return false
      at += 46 + buffer.readUInt16LE(at + 28) + buffer.readUInt16LE(at + 30) + buffer.readUInt16LE(at + 32)
    }
    return true
  } catch {
    return false
  }
}
