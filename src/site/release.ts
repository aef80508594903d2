import type { PictureFile, Pictures } from '../images/pictures.ts'
import type { PrintedForms } from '../model/printed.ts'
import type { Layouts } from './areas.ts'
import type { Share } from './share.ts'

/** Folder of the site, and the place where it will stand. */
export interface SiteOptions {
  /** Folder to write into; it should be empty, for nothing is ever removed from it. */
  outDir: string
  /** Path prefix: `/` or `/prefix/`. */
  base: string
  /** Public address of the site; only scheme and host count. */
  siteUrl?: string | undefined
  /** True for the offline edition, whose pages are opened as files. */
  isOffline?: boolean
  /** False where the host leads from old addresses to new ones by itself: no page stands at the old ones. */
  hasStubs?: boolean
  /** Pictures of pages, whose files stand in `outDir` already. */
  pictures?: Pictures
  /** Places of the lines of pages that have a picture. */
  layouts?: Layouts
  /** Cards of articles, whose files stand in `outDir` already. */
  cards?: ReadonlyMap<string, PictureFile>
  /** Print of articles, by id; without it pages do not show the printed form. */
  printed?: PrintedForms
  /** The share of the site to make; absent for the whole. */
  share?: Share | undefined
  /** The release that the site becomes: told of each page and text file, and asked for pages of the last one. */
  release?: Release
}

/** The articles like each article, by id, with what both have; `key` is a digest of all that they are made of. */
export interface SimilarKept {
  key: string
  lists: Record<string, [id: string, shared: string[]][]>
}

/** Sources of a release's pages, beside the digests that each has. */
export interface PagesMade {
  /** Names that headlines are not broken in; absent when nothing was made yet. */
  names?: string[]
  /** Pages that were made together, by the name of their batch: the digest of what all are made of, and their addresses. */
  batches: Record<string, { key: string; urls: string[] }>
  /** Addresses that the pages name, those alone that mean the same on every page. */
  addresses?: string[]
  similar?: SimilarKept
}

/** A release being made; `key` is a digest of all that a page is made of, but for the names that headlines are not broken in. */
export interface Release {
  note: (file: string, text: string | Uint8Array, key?: string) => void
  /** Takes a page of the last release over; false when it has to be rendered. */
  keep: (file: string, key: string) => boolean
  /** Takes files of the last release over, all or none. */
  keepFiles: (files: readonly string[]) => boolean
  /** The bytes of a file that was taken over. */
  read: (file: string) => Uint8Array
  /** Memory of the last release, and of this one for the next. */
  last: Readonly<PagesMade>
  made: PagesMade
}
