import type { SiteInfo } from '../model/site.ts'
import { fileOf } from './links.ts'
import type { Links } from './links.ts'

/** The parts of the site that the main navigation knows. */
export type Section = 'home' | 'calendar' | 'latest' | 'leaders' | 'reporters' | 'people' | 'search' | 'other'

/** One step of the way from the home page; the last one has no URL. */
export interface Crumb {
  text: string
  url?: string
  inferred?: boolean
}

/** What a maker of views says about a page. */
export interface HeadInput {
  url: string
  /** What the page is about, without the site's name; empty for the home page. */
  title: string
  description: string
  section: Section
  crumbs?: Crumb[]
  /** A feed of the page's own. */
  feed?: string
  type?: 'website' | 'article'
}

/** Everything the layout needs to know about a page. */
export interface Head extends Required<Omit<HeadInput, 'feed'>> {
  /** File that the page is written to. */
  file: string
  /** `<title>`: page and site. */
  fullTitle: string
  canonical?: string
  feed?: string
}

/** What heads are made with. */
export interface HeadContext {
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

/** Makes the head of a page. */
export function makeHead(input: HeadInput, { site, links }: HeadContext): Head {
  const canonical = links.absolute(input.url)
  return {
    crumbs: [],
    type: 'website',
    ...input,
    description: shorten(input.description, DESCRIPTION),
    file: fileOf(input.url),
    fullTitle: input.title === '' ? site.title : `${input.title} · ${site.title}`,
    ...(canonical === undefined ? {} : { canonical }),
  }
}
