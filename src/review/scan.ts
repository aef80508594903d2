import { existsSync, readFileSync } from 'node:fs'
import { readLayout } from '../files/layouts.ts'
import { inside } from '../files/names.ts'
import type { PageBox } from '../model/layout.ts'
import { plain, type HttpAnswer } from './http.ts'
import type { Library, Workplace } from './library.ts'

/** Pictures that a browser shows, by their endings. */
const TYPES: Readonly<Record<string, string>> = {
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
}

/** The picture beside a page's text, its path inside the archive folder; undefined where there is none that a browser shows. */
function scanBeside(contentDir: string, file: string): string | undefined {
  const places = Object.keys(TYPES).map((ending) => file.replace(/\.[^.]*$/u, `.${ending}`))
  return places.find((place) => existsSync(inside(contentDir, place)))
}

/** Boxes of a page's lines by their numbers; none where its picture, or the places of its lines, are missing. */
export function boxesOf(contentDir: string, file: string): Map<number, readonly PageBox[]> {
  const layout = scanBeside(contentDir, file) ? readLayout(contentDir, file).value : null
  return new Map(layout?.lines.map(({ line, boxes }) => [line, boxes]))
}

/** The picture of a page (`issue` and `page` of the query). */
export function scanAnswer(
  { library, place }: { library: Library; place: Workplace },
  query: URLSearchParams,
): HttpAnswer {
  const pages = library.archive?.issues.get(query.get('issue') ?? '') ?? []
  const file = pages.find(({ page }) => page === query.get('page'))?.file
  const scan = file && scanBeside(place.contentDir, file)
  if (!scan) return plain(404, '这一版没有版面图。')
  const type = TYPES[scan.split('.').at(-1) as string] as string
  return { status: 200, type, body: readFileSync(inside(place.contentDir, scan)) }
}
