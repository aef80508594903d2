import type { Archive } from '../../model/archive.ts'
import type { PrintedForms } from '../../model/printed.ts'
import type { PictureFile, Pictures } from '../../images/pictures.ts'
import type { Layouts } from '../areas.ts'
import { makeHead } from '../head.ts'
import type { Head, HeadInput } from '../head.ts'
import type { Links } from '../links.ts'
import type { Release } from '../release.ts'

/** Context of every maker of views. */
export interface ViewContext {
  archive: Archive
  links: Links
  /** Pictures of pages; absent when there are none. */
  pictures?: Pictures
  /** Places of the lines of pages; absent when none are known. */
  layouts?: Layouts
  /** Cards of articles for sites that show links, by id; absent when there are none. */
  cards?: ReadonlyMap<string, PictureFile>
  /** Print of articles, by id; absent when raw pages are not at hand. */
  printed?: PrintedForms
  /** Memory of the last release, and of this one. */
  release?: Pick<Release, 'last' | 'made'>
}

/** Context that every page may read beside its own part of the archive: site and links, and the pictures, cards and print of its articles. */
export type Frame = Omit<ViewContext, 'archive'> & { archive: Pick<Archive, 'site'> }

/** Makes the head of a page from the context. */
export function headFor(context: Frame, input: HeadInput): Head {
  return makeHead(input, { site: context.archive.site, links: context.links })
}
