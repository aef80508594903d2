const TYPES: readonly (readonly [string, string])[] = [
  ['/feed.xml', 'application/atom+xml;charset=utf-8'],
  ['/feed.json', 'application/feed+json;charset=utf-8'],
  ['.html', 'text/html;charset=utf-8'],
  ['.xml', 'application/xml;charset=utf-8'],
  ['.css', 'text/css;charset=utf-8'],
  ['.js', 'text/javascript;charset=utf-8'],
  ['.json', 'application/json;charset=utf-8'],
  ['.webmanifest', 'application/manifest+json;charset=utf-8'],
  ['.jsonl', 'application/x-ndjson;charset=utf-8'],
  ['.csv', 'text/csv;charset=utf-8'],
  ['.txt', 'text/plain;charset=utf-8'],
  ['.md', 'text/markdown;charset=utf-8'],
  ['.svg', 'image/svg+xml;charset=utf-8'],
  ['.zip', 'application/zip'],
  ['.wasm', 'application/wasm'],
  ['.ico', 'image/x-icon'],
  ['.png', 'image/png'],
  ['.jpg', 'image/jpeg'],
  ['.webp', 'image/webp'],
  ['.avif', 'image/avif'],
  ['.woff2', 'font/woff2'],
]

/** Content type of a file of the site by the end of its path; the search index and all unknown ends are plain bytes. */
export function contentType(file: string): string {
  return TYPES.find(([end]) => `/${file}`.endsWith(end))?.[1] ?? 'application/octet-stream'
}

/** Every end of a path that has a type, without its first dot, and the type; feeds, whose ends are whole names, are left out. */
export const EXTENSIONS: readonly (readonly [string, string])[] = TYPES.filter(([end]) => end.startsWith('.')).map(
  ([end, type]) => [end.slice(1), type] as const,
)

const PICTURE = /\.(?:png|jpe?g|webp|avif|svg|ico)$/

/**
 * Cache-Control of a file: pictures may be kept for a day, everything else is asked for again (and answered with 304): a
 * correction must show at once, and the parts of an index belong together.
 */
export const cacheControl = (file: string): string => (PICTURE.test(file) ? 'public, max-age=86400' : 'no-cache')
