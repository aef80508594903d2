/** Makes addresses of the site's pages for a base (`/` or `/prefix/`) and, when known, a public address. */
export interface Links {
  /** Address for a link: the base before a site-absolute URL (`/2021/` → `/prefix/2021/`). */
  href: (url: string) => string
  /** Public address with scheme and host; undefined when the site's address is not known. */
  absolute: (url: string) => string | undefined
  /** The public address when known, else the one for a link. */
  best: (url: string) => string
}

/** `/prefix/` for any way of writing it: with or without slashes at either end. */
export function normalBase(base: string): string {
  const inner = base.replace(/^\/+|\/+$/g, '')
  return inner === '' ? '/' : `/${inner}/`
}

/** Makes {@link Links}. Only scheme and host of `siteUrl` count; the path is the base. A malformed `siteUrl` throws. */
export function makeLinks(base: string, siteUrl: string | undefined): Links {
  const prefix = normalBase(base).slice(0, -1)
  const origin = siteUrl === undefined ? undefined : new URL(siteUrl).origin
  const href = (url: string): string => prefix + url
  const absolute = (url: string): string | undefined => (origin === undefined ? undefined : origin + href(url))
  return { href, absolute, best: (url) => absolute(url) ?? href(url) }
}

/** The file a URL is served from, relative to the site's folder: `/2021/` → `2021/index.html`. */
export function fileOf(url: string): string {
  return (url.endsWith('/') ? `${url}index.html` : url).slice(1)
}
