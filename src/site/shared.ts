import { yearFiguresUrl, yearIndexUrl } from '../archive/urls.ts'
import type { Archive } from '../model/archive.ts'
import { FEED_URL, JSON_FEED_URL } from './feeds/feeds.ts'
import { metaPolicy, offlinePolicy } from './headers.ts'
import type { Section } from './head.ts'
import { normalBase } from './links.ts'
import type { ViewContext } from './views/context.ts'
import { TOPICS_URL } from './views/topics.ts'
import { latestIssue } from './views/home.ts'
import * as words from '../words/index.ts'

/** A link of the main navigation; its section tells which pages it stands for. */
interface NavItem {
  text: string
  url: string
  section?: Section
}

/** One of the four words of the main navigation, with the links under it and the sections among them. */
interface NavMenu {
  text: string
  items: NavItem[]
  sections: Section[]
}

/** Address that sends on to the latest issue: what every page shows must not change with each issue. */
export const LATEST_URL = '/latest/'

/** Parts of every page. */
export interface SharedView {
  title: string
  language: string
  /** The paper's name and place, for the foot of the page. */
  folio: string
  policy: string
  base: string
  /** True in the offline edition, whose pages are opened as files. */
  isOffline: boolean
  nav: NavMenu[]
  footer: { text: string; url: string }[]
  feed: string
  jsonFeed: string
  words: words.Words
}

function menu(text: string, items: NavItem[]): NavMenu {
  return { text, items, sections: items.flatMap(({ section }) => section ?? []) }
}

function dateItems({ years }: Archive, latest: boolean): NavItem[] {
  const year = years.at(-1)
  return [
    ...(latest ? [{ text: words.home.latest, url: LATEST_URL, section: 'latest' as const }] : []),
    ...(year ? [{ text: words.parts.calendar, url: year.url, section: 'calendar' as const }] : []),
  ]
}

function navMenus(archive: Archive): NavMenu[] {
  const year = archive.years.at(-1)?.year
  const hasTopics = archive.columns.length + archive.subjects.length > 0
  return [
    menu(words.frame.menus.dates, dateItems(archive, latestIssue(archive) !== undefined)),
    menu(words.parts.people, [
      { text: words.parts.leaders, url: '/leaders/', section: 'leaders' },
      { text: words.parts.offices, url: '/offices/', section: 'offices' },
      { text: words.parts.reporters, url: '/reporters/', section: 'reporters' },
      { text: words.frame.menus.allPeople, url: '/people/', section: 'people' },
    ]),
    menu(words.frame.menus.topics, [
      ...(hasTopics ? [{ text: words.topics.title, url: TOPICS_URL, section: 'columns' as const }] : []),
      { text: words.parts.events, url: '/events/', section: 'events' },
      { text: words.parts.chronicle, url: '/chronicle/', section: 'chronicle' },
    ]),
    menu(words.frame.menus.more, [
      { text: words.parts.search, url: '/search/', section: 'search' },
      { text: words.parts.stats, url: '/stats/', section: 'stats' },
      ...(year ? [{ text: words.yearIndex.name, url: yearIndexUrl(year, 1) }] : []),
      ...(year ? [{ text: words.yearFigures.name, url: yearFiguresUrl(year) }] : []),
      { text: words.frame.data, url: '/about/#data' },
      { text: words.frame.cite, url: '/about/#cite' },
      { text: words.frame.about, url: '/about/' },
    ]),
  ].filter(({ items }) => items.length > 0)
}

/** The view of what every page shows; `base` is the path prefix. */
export function sharedView({ archive }: ViewContext, base: string, isOffline = false): SharedView {
  const { title, language, place, paper } = archive.site
  return {
    title,
    language,
    folio: [place, words.fill(words.frame.folio, { paper })].filter((part) => part !== undefined).join(' · '),
    policy: isOffline ? offlinePolicy() : metaPolicy(),
    base: normalBase(base),
    isOffline,
    nav: navMenus(archive),
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
