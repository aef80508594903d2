import type { SiteInfo } from '../model/site.ts'
import { fileOf } from './links.ts'
import type { Links } from './links.ts'

/** The parts of the site that the main navigation knows. */
export type Section =
  | 'home'
  | 'calendar'
  | 'events'
  | 'chronicle'
  | 'columns'
  | 'latest'
  | 'leaders'
  | 'offices'
  | 'reporters'
  | 'people'
  | 'search'
  | 'stats'
  | 'other'

/** One step of the way from the home page; the last one has no URL. */
export interface Crumb {
  text: string
  url?: string
  inferred?: boolean
}

/** Head of a page as makers of views state it. */
export interface HeadInput {
  url: string
  /** Subject of the page, without the site's name; empty for the home page. */
  title: string
  description: string
  section: Section
  crumbs?: Crumb[]
  /** A feed of the page's own. */
  feed?: string
  type?: 'website' | 'article'
  /** A picture for sites that show links to the page; `url` is site-absolute. */
  image?: HeadImage
}

/** A picture of what a page is about, its size in pixels. */
export interface HeadImage {
  url: string
  width: number
  height: number
  alt: string
}

/** Everything the layout needs to know about a page. */
export interface Head extends Required<Omit<HeadInput, 'feed' | 'image'>> {
  /** File that the page is written to. */
  file: string
  /** `<title>`: page and site. */
  fullTitle: string
  canonical?: string
  feed?: string
  /** Its `url` is a public address: other sites load it. */
  image?: HeadImage
}

/** Context in which heads are made. */
interface HeadContext {
  site: SiteInfo
  links: Links
}

/** Longest description, in characters: what search engines show. */
const DESCRIPTION = 150

/** Text cut after `length` characters, with an ellipsis when something was cut. */
export function shorten(text: string, length: number): string {
  const characters = [...text]
  return characters.length <= length ? text : `${characters.slice(0, length - 1).join('')}…`
}

function publicImage(image: HeadImage | undefined, links: Links): { image?: HeadImage } {
  const url = image && links.absolute(image.url)
  return image && url ? { image: { ...image, url } } : {}
}

/** Makes the head of a page. */
export function makeHead({ image, ...input }: HeadInput, { site, links }: HeadContext): Head {
  const canonical = links.absolute(input.url)
  return {
    crumbs: [],
    type: 'website',
    ...input,
    ...publicImage(image, links),
    description: shorten(input.description, DESCRIPTION),
    file: fileOf(input.url),
    fullTitle: input.title === '' ? site.title : `${input.title} · ${site.title}`,
    ...(canonical === undefined ? {} : { canonical }),
  }
}
