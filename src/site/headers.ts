/** The one worker of the site, relative to its base: the only file that may compile WebAssembly. */
export const SITE_WORKER = 'pagefind/pagefind-worker.js'

const PAGE_DIRECTIVES = [
  ['default-src', "'none'"],
  ['script-src', "'self'"],
  ['worker-src', "'self'"],
  ['connect-src', "'self'"],
  ['style-src', "'self'"],
  ['img-src', "'self'"],
  ['font-src', "'self'"],
  ['manifest-src', "'self'"],
  ['base-uri', "'none'"],
  ['form-action', "'self'"],
  ['frame-ancestors', "'none'"],
  ['require-trusted-types-for', "'script'"],
  ['trusted-types', 'default'],
] as const

/** Directives that browsers ignore, with a console error, in a `<meta>` element (CSP Level 3, section 3.3). */
const HEADER_ONLY: readonly string[] = ['frame-ancestors', 'report-uri', 'sandbox']

function write(directives: readonly (readonly [string, string])[]): string {
  return directives.map(([name, value]) => `${name} ${value}`).join('; ')
}

/** Content-Security-Policy header of every file but the worker: nothing from elsewhere, nothing inline. */
export function pagePolicy(): string {
  return write(PAGE_DIRECTIVES)
}

/** Content-Security-Policy header of {@link SITE_WORKER} alone: it may compile WebAssembly and read the index. */
export function workerPolicy(): string {
  return "default-src 'none'; script-src 'wasm-unsafe-eval'; connect-src 'self'"
}

/** The policy for `<meta http-equiv="Content-Security-Policy">`, for hosts that send no headers. */
export function metaPolicy(): string {
  return write(PAGE_DIRECTIVES.filter(([name]) => !HEADER_ONLY.includes(name)))
}

/**
 * The policy of the offline edition, whose pages are files: browsers differ in whether files are `'self'`, and its index is
 * loaded as scripts by address, which Trusted Types would refuse.
 */
export function offlinePolicy(): string {
  const directives = PAGE_DIRECTIVES.filter(([name]) => !HEADER_ONLY.includes(name) && !name.includes('trusted-types'))
  return write(directives.map(([name, value]) => [name, value.replace("'self'", "'self' file:")] as const))
}

/** One header for all files, for hosts that cannot set one per file: the page policy that also lets WebAssembly compile. */
export function singlePolicy(): string {
  return write(
    PAGE_DIRECTIVES.map(
      ([name, value]) => [name, name === 'script-src' ? `${value} 'wasm-unsafe-eval'` : value] as const,
    ),
  )
}

/** Headers that every file gets besides its policy. */
export const COMMON_HEADERS: Readonly<Record<string, string>> = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'same-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()',
  'X-Frame-Options': 'DENY',
}

/**
 * Value of Strict-Transport-Security: a year without plain HTTP, for this host alone. Browsers heed it over HTTPS only
 * (RFC 6797, section 8.1); the preview, which has none, does not send it.
 */
export const HSTS = 'max-age=31536000'

/** All headers of one file: `file` is its path inside the site with forward slashes (`pagefind/pagefind-worker.js`). */
export function headersFor(file: string): Record<string, string> {
  const policy = file === SITE_WORKER ? workerPolicy() : pagePolicy()
  return { 'Content-Security-Policy': policy, ...COMMON_HEADERS }
}

/**
 * Text of the `_headers` file that Netlify, Cloudflare Pages and others read, for a site under `base` (`/` or `/prefix/`).
 * Those hosts join the headers of all rules that match a file, and joined policies only grow stricter, so a second
 * rule could not free the worker: one rule with {@link singlePolicy} is what works on all of them.
 */
export function headersFile(base: string): string {
  const headers = { 'Content-Security-Policy': singlePolicy(), ...COMMON_HEADERS, 'Strict-Transport-Security': HSTS }
  const lines = Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)
  return [`${base}*`, ...lines, ''].join('\n')
}

/** The base path that a `_headers` file was written for; `/` when the text is none of ours. */
export function baseOf(headers: string): string {
  return /^(\/(?:.*\/)?)\*\r?\n/.exec(headers)?.[1] ?? '/'
}
