const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

function unescape(text: string): string {
  return text.replace(
    /&(?:#x([0-9a-f]+)|#(\d+)|(amp|lt|gt|quot|apos));/gi,
    (all, hex?: string, digits?: string, name?: string) => {
      if (name !== undefined) return ENTITIES[name.toLowerCase()] ?? all
      return String.fromCodePoint(hex === undefined ? Number(digits) : Number.parseInt(hex, 16))
    },
  )
}

const valueOf = (xml: string, element: string): string =>
  unescape(new RegExp(`<${element}>([^<]*)</${element}>`).exec(xml)?.[1] ?? '')

/** One page of the list of a bucket's objects. */
export interface KeyList {
  keys: { key: string; tag: string }[]
  /** What to ask the next page with; null on the last. */
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
