/** Meaning of a request: a file of the site, another address to go to, or nothing. `file` has forward slashes and no leading one. */
export type Wanted = { kind: 'file'; file: string } | { kind: 'redirect'; to: string } | { kind: 'nothing' }

const NOTHING: Wanted = { kind: 'nothing' }

function decode(pathname: string): string | undefined {
  try {
    return decodeURIComponent(pathname)
  } catch {
    return undefined
  }
}

/** Path and query of a request's target; `..` and `%2e%2e` are resolved, so that the path cannot leave the root. */
function parse(target: string): URL | undefined {
  try {
    return new URL(`http://site${target.startsWith('/') ? target : '/'}`)
  } catch {
    return undefined
  }
}

/**
 * Meaning of `target` (the raw request target: path and query) for a site under `base`.
 * `isFolder` tells whether a path of the site is a folder with a page in it: like a static host, such an address
 * without its slash is sent to the one with it, because relative links depend on it. Outside the base only `/` is known,
 * which leads to the site.
 */
export function wantedFile(target: string, base: string, isFolder: (file: string) => boolean): Wanted {
  const url = parse(target)
  const pathname = url === undefined ? undefined : decode(url.pathname)
  if (url === undefined || pathname === undefined || /[\\\0]|\/\//.test(pathname)) return NOTHING
  if (base !== '/' && (pathname === '/' || `${pathname}/` === base)) return { kind: 'redirect', to: base }
  if (!pathname.startsWith(base)) return NOTHING
  const file = pathname.slice(base.length)
  if (file.split('/').some((part) => part === '..')) return NOTHING
  if (file === '' || file.endsWith('/')) return { kind: 'file', file: `${file}index.html` }
  return isFolder(file) ? { kind: 'redirect', to: `${url.pathname}/${url.search}` } : { kind: 'file', file }
}
