const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

function characterOf(entity: string): string {
  const [, hex, digits] = /^#(?:x([0-9a-f]+)|(\d+))$/i.exec(entity) ?? []
  if (hex !== undefined) return String.fromCodePoint(Number.parseInt(hex, 16))
  return digits === undefined ? (ENTITIES[entity.toLowerCase()] ?? '') : String.fromCodePoint(Number(digits))
}

const unescape = (text: string): string =>
  text.replace(/&(#x[0-9a-f]{1,6}|#\d{1,7}|amp|lt|gt|quot|apos);/gi, (_, entity: string) => characterOf(entity))

const valueOf = (xml: string, element: string): string =>
  unescape(new RegExp(`<${element}>([^<]*)</${element}>`).exec(xml)?.[1] ?? '')

/** One page of the list of a bucket's objects. */
interface KeyList {
  keys: { key: string; tag: string }[]
  /** Token of the next page; null on the last. */
  next: string | null
}

/**
 * Reads the answer to ListObjectsV2 (Amazon S3 API reference): keys with their ETag, without quotes and in lower case, and the
 * token of the next page.
 */
export function keysIn(xml: string): KeyList {
  const keys = [...xml.matchAll(/<Contents>(.*?)<\/Contents>/gs)].map(([, entry = '']) => ({
    key: valueOf(entry, 'Key'),
    tag: valueOf(entry, 'ETag').replaceAll('"', '').toLowerCase(),
  }))
  const next = valueOf(xml, 'NextContinuationToken')
  return { keys, next: valueOf(xml, 'IsTruncated') === 'true' && next !== '' ? next : null }
}
