/** Kinds of copies that a browser keeps of a site: pages that were read, their pictures, issues that were asked for. */
export type CopyKind = 'pages' | 'pictures' | 'issues'

/** The kinds whose copies give way to newer ones, and how many of each stay. */
export const MOST: Readonly<Partial<Record<CopyKind, number>>> = { pages: 300, pictures: 40 }

/** The copies of a kind; `site` is the site's address, for several sites may stand on one host. */
export const copiesOf = (site: string, kind: CopyKind): Promise<Cache> =>
  caches.open(`${kind} ${new URL(site).pathname}`)

/** The address that a copy has: that of the file alone. */
export const plainAddress = (address: string): string => address.replace(/[?#].*$/, '')

/** True for an answer that is the file itself, and no error, redirect or page of another site. */
export const isFile = ({ ok, redirected, type }: Response): boolean => ok && !redirected && type === 'basic'
