import type { PictureSize } from './reading.ts'

/** Bytes of the segments of a JPEG that hold its size (start of frame, of all kinds). */
const isFrame = (marker: number): boolean => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)

function jpegSize(bytes: DataView): PictureSize | null {
  for (let at = 2; at + 9 < bytes.byteLength;) {
    if (bytes.getUint8(at) !== 0xff) return null
    const marker = bytes.getUint8(at + 1)
    if (isFrame(marker)) return { width: bytes.getUint16(at + 7), height: bytes.getUint16(at + 5) }
    at += 2 + bytes.getUint16(at + 2)
  }
  return null
}

/** The size that a JPEG or PNG says in its first bytes; null for anything else. */
export function pictureSize(head: Uint8Array): PictureSize | null {
  const bytes = new DataView(head.buffer, head.byteOffset, head.byteLength)
  if (bytes.byteLength < 24) return null
  if (bytes.getUint16(0) === 0xffd8) return jpegSize(bytes)
  return bytes.getUint32(0) === 0x89504e47 ? { width: bytes.getUint32(16), height: bytes.getUint32(20) } : null
}
