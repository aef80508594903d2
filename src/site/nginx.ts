import type { Redirect } from '../model/archive.ts'
import { addTo } from '../model/order.ts'
import { COMMON_HEADERS, HSTS, pagePolicy, SITE_WORKER, workerPolicy } from './headers.ts'
import { cacheControl, contentType, EXTENSIONS } from './media-types.ts'

/** Path of the file in the site. */
export const NGINX_FILE = 'nginx.conf'

/** Types that are worth packing: texts, and the parts of the index that are not packed yet. */
const PACKED = ['text/css', 'text/javascript', 'text/csv', 'text/plain', 'image/svg+xml', 'application/json']
const MORE_PACKED = ['application/xml', 'application/atom+xml', 'application/feed+json', 'application/x-ndjson']

const quoted = (text: string): string => `"${text.replace(/["\\]/g, '\\$&').replaceAll('$', '')}"`
const bare = (type: string): string => type.replace(/;.*/, '')

function headerLines(policy: string, file: string): string[] {
  const headers = { 'Content-Security-Policy': policy, ...COMMON_HEADERS, 'Cache-Control': cacheControl(file) }
  const lines = Object.entries(headers).map(([name, value]) => `    add_header ${name} ${quoted(value)} always;`)
  return [...lines, '    add_header Strict-Transport-Security $hsts always;']
}

const block = (match: string, lines: readonly string[]): string[] => [`location ${match} {`, ...lines, '}']

function typeLines(): string[] {
  const byType = new Map<string, string[]>()
  for (const [end, type] of EXTENSIONS) addTo(byType, bare(type), end)
  return ['types {', ...[...byType].map(([type, ends]) => `    ${type} ${ends.join(' ')};`), '}']
}

/** A feed's type cannot be told by the end of its name. */
function feedLines(base: string, name: string): string[] {
  const type = bare(contentType(`/${name}`))
  const lines = ['types { }', `default_type ${type};`].map((line) => `    ${line}`)
  return block(`~ ^${base.replaceAll('.', '\\.')}(?:.+/)?${name.replace('.', '\\.')}$`, [
    ...lines,
    ...headerLines(pagePolicy(), name),
  ])
}

/**
 * The settings of an nginx server for a site under `base`, to be included in its `server { … }` beside `root`: types and
 * charset, compression, headers, caching, 404, old addresses. `redirects` have addresses with the prefix.
 */
export function nginxFile(base: string, redirects: readonly Redirect[]): string {
  const pictures = block(`~* ^${base}.+\\.(?:png|jpe?g|webp|avif|svg|ico)$`, headerLines(pagePolicy(), 'x.png'))
  const lines = [
    '# 放进 nginx 的 server { … } 里：include 这个文件的路径;',
    `# 网站的文件要在 root 文件夹下的 ${base}。`,
    'set $hsts "";',
    `if ($scheme = https) { set $hsts "${HSTS}"; }`,
    'index index.html;',
    'charset utf-8;',
    `charset_types ${[...PACKED, ...MORE_PACKED].filter((type) => !type.startsWith('image/')).join(' ')};`,
    `error_page 404 ${base}404.html;`,
    'gzip on;',
    'gzip_vary on;',
    'gzip_min_length 1024;',
    `gzip_types ${[...PACKED, ...MORE_PACKED].join(' ')};`,
    'default_type application/octet-stream;',
    ...typeLines(),
    ...['_headers', '_redirects', NGINX_FILE].flatMap((file) => block(`= ${base}${file}`, ['    return 404;'])),
    ...block(`= ${base}${SITE_WORKER}`, headerLines(workerPolicy(), SITE_WORKER)),
    ...feedLines(base, 'feed.xml'),
    ...feedLines(base, 'feed.json'),
    ...pictures,
    ...block(base, headerLines(pagePolicy(), 'x.html')),
    ...redirects.map(({ from, to }) => `location = ${from} { return 301 ${to}; }`),
  ]
  return `${lines.join('\n')}\n`
}
