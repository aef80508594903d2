import type { Archive } from '../model/archive.ts'
import { FEED_URL, JSON_FEED_URL } from './feeds/feeds.ts'
import { metaPolicy } from './headers.ts'
import type { Section } from './head.ts'
import { normalBase } from './links.ts'
import type { ViewContext } from './views/context.ts'
import { latestIssue } from './views/home.ts'
import { WORDS } from '../words/zh.ts'
import type { Words } from '../words/zh.ts'

/** An item of the main navigation. */
export interface NavItem {
  text: string
  url: string
  section: Section
}

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
  words: Words
}

function navItems(archive: Archive): NavItem[] {
  const year = archive.years.at(-1)
  const latest = latestIssue(archive)
  return [
    ...(year ? [{ text: '日历', url: year.url, section: 'calendar' as const }] : []),
    ...(latest ? [{ text: '最新', url: latest.url, section: 'latest' as const }] : []),
    { text: '事件', url: '/events/', section: 'events' },
    { text: '大事记', url: '/chronicle/', section: 'chronicle' },
    { text: '领导', url: '/leaders/', section: 'leaders' },
    { text: '职务', url: '/offices/', section: 'offices' },
    { text: '记者', url: '/reporters/', section: 'reporters' },
    { text: '人物', url: '/people/', section: 'people' },
    { text: '搜索', url: '/search/', section: 'search' },
    { text: '统计', url: '/stats/', section: 'stats' },
  ]
}

/** The view of what every page shows; `base` is the path prefix. */
export function sharedView({ archive }: ViewContext, base: string): SharedView {
  const { title, language, place, paper } = archive.site
  return {
    title,
    language,
    folio: [place, `${paper}存档`].filter((part) => part !== undefined).join(' · '),
    policy: metaPolicy(),
    base: normalBase(base),
    nav: navItems(archive),
    footer: [
      { text: '关于本馆', url: '/about/' },
      { text: '怎样引用', url: '/about/#cite' },
      { text: '数据下载', url: '/about/#data' },
      { text: '订阅 Atom', url: FEED_URL },
      { text: '订阅 JSON Feed', url: JSON_FEED_URL },
      { text: '无障碍声明', url: '/about/#accessibility' },
    ],
    feed: FEED_URL,
    jsonFeed: JSON_FEED_URL,
    words: WORDS,
  }
}
