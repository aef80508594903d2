import type { Archive } from '../model/archive.ts'
import { FEED_URL, JSON_FEED_URL } from './feeds/feeds.ts'
import { metaPolicy } from './headers.ts'
import type { Section } from './head.ts'
import { normalBase } from './links.ts'
import type { ViewContext } from './views/context.ts'
import { latestIssue } from './views/home.ts'
import * as words from '../words/index.ts'

/** An item of the main navigation. */
export interface NavItem {
  text: string
  url: string
  section: Section
}

/** Address that sends on to the latest issue: what every page shows must not change with each issue. */
export const LATEST_URL = '/latest/'

/** What every page shows. */
export interface SharedView {
  title: string
  language: string
  /** The line above the name: whose paper this is. */
  folio: string
  policy: string
  base: string
  nav: NavItem[]
  footer: { text: string; url: string }[]
  feed: string
  jsonFeed: string
  words: words.Words
}

function navItems(archive: Archive): NavItem[] {
  const year = archive.years.at(-1)
  const latest = latestIssue(archive)
  return [
    ...(year ? [{ text: words.parts.calendar, url: year.url, section: 'calendar' as const }] : []),
    ...(latest ? [{ text: words.parts.latest, url: LATEST_URL, section: 'latest' as const }] : []),
    { text: words.parts.events, url: '/events/', section: 'events' },
    { text: words.parts.chronicle, url: '/chronicle/', section: 'chronicle' },
    { text: words.parts.leaders, url: '/leaders/', section: 'leaders' },
    { text: words.parts.offices, url: '/offices/', section: 'offices' },
    { text: words.parts.reporters, url: '/reporters/', section: 'reporters' },
    { text: words.parts.people, url: '/people/', section: 'people' },
    { text: words.parts.search, url: '/search/', section: 'search' },
    { text: words.parts.stats, url: '/stats/', section: 'stats' },
  ]
}

/** The view of what every page shows; `base` is the path prefix. */
export function sharedView({ archive }: ViewContext, base: string): SharedView {
  const { title, language, place, paper } = archive.site
  return {
    title,
    language,
    folio: [place, words.fill(words.frame.folio, { paper })].filter((part) => part !== undefined).join(' · '),
    policy: metaPolicy(),
    base: normalBase(base),
    nav: navItems(archive),
    footer: [
      { text: words.frame.about, url: '/about/' },
      { text: words.frame.cite, url: '/about/#cite' },
      { text: words.frame.data, url: '/about/#data' },
      { text: words.frame.atom, url: FEED_URL },
      { text: words.frame.json, url: JSON_FEED_URL },
      { text: words.frame.accessibility, url: '/about/#accessibility' },
    ],
    feed: FEED_URL,
    jsonFeed: JSON_FEED_URL,
    words: words.WORDS,
  }
}
