/** Place of a page: its file in the site, and the path prefix under which its addresses stand. */
interface PagePlace {
  file: string
  base: string
}

/** Attributes of our templates that hold an address, the beginning of a page's redirect, and those that hold a folder's. */
const ADDRESS = /(\s(?:href|src|action|data-base|data-src)="|\shttp-equiv="refresh" content="0; url=)([^"]*)(?=")/g
const FOLDER = /\sdata-(?:base|src)="$/
const SOURCES = /(?<=\ssrcset=")[^"]*(?=")/g

/** An address of the site as a path from the page's folder; a folder's own page is named unless the folder is meant. */
function relative(address: string, { file, base }: PagePlace, isFolder: boolean): string {
  if (!address.startsWith(base) || address.startsWith('//')) return address
  const [, path = '', rest = ''] = /^([^?#]*)(.*)$/s.exec(address.slice(base.length)) ?? []
  const up = '../'.repeat(file.split('/').length - 1) || './'
  const isPage = !isFolder && (path === '' || path.endsWith('/'))
  return up + path + (isPage ? 'index.html' : '') + rest
}

/** A page of our templates with all addresses of the site as paths from its own folder, so that it can be opened as a file. */
export function offlinePage(html: string, place: PagePlace): string {
  return html
    .replace(ADDRESS, (_, before: string, address: string) => before + relative(address, place, FOLDER.test(before)))
    .replace(SOURCES, (sources) =>
      sources
        .split(', ')
        .map((source) => relative(source, place, true))
        .join(', '),
    )
}
