import { chronicleOf } from '../../archive/chronicle.ts'
import { CHRONICLE_TABLE_URL } from '../feeds/chronicle-table.ts'
import type { Crumb, Head } from '../head.ts'
import { grouped } from '../numbers.ts'
import { chronicleParts, CHRONICLE_URL } from './chronicle-parts.ts'
import type { ChroniclePart } from './chronicle-parts.ts'
import { newestEvents, partSections } from './chronicle-sections.ts'
import type { ChronicleSection } from './chronicle-sections.ts'
import { headFor } from './context.ts'
import type { ViewContext } from './context.ts'

/** With at most so many events the chronicle stands on one page; with more, its first page leads to the parts. */
const WHOLE = 300

/** A link to a part of the chronicle. */
export interface PartLink {
  text: string
  url: string
  count: string
  current: boolean
}

/** A page of the chronicle: the whole of it, its beginning, or a part. */
export interface ChronicleView {
  head: Head
  title: string
  facts: string[]
  /** What stands on this page, in a sentence or two. */
  note: string
  /** The years, then the parts that are no years. */
  years: PartLink[]
  others: PartLink[]
  sections: ChronicleSection[]
  tableUrl: string
  isEmpty: boolean
  previous?: { url?: string; text: string }
  next?: { url?: string; text: string }
}

type Page = Pick<ChronicleView, 'title' | 'facts' | 'note' | 'sections'> & { url: string; crumbs?: Crumb[] }

function linkOf({ name, url, count }: ChroniclePart, current: string): PartLink {
  return { text: name, url, count: `${grouped(count)}条`, current: url === current }
}

function makeView(context: ViewContext, parts: readonly ChroniclePart[], page: Page): ChronicleView {
  const { site, events } = context.archive
  const { url, crumbs = [], ...shown } = page
  const head = headFor(context, {
    url,
    title: shown.title,
    description: `据${site.paper}报道编成：${shown.facts.join('，')}。${shown.note}`,
    section: 'chronicle',
    crumbs,
  })
  const [years, others] = [
    parts.filter(({ time }) => time === 'present'),
    parts.filter(({ time }) => time !== 'present'),
  ]
  const links = (list: readonly ChroniclePart[]): PartLink[] => list.map((part) => linkOf(part, url))
  const tableUrl = CHRONICLE_TABLE_URL
  return { head, ...shown, years: links(years), others: links(others), tableUrl, isEmpty: events.length === 0 }
}

const OWN_TIME = '编入见报前四百天以内的事，按事件日排列，一篇报道的一个日子为一条；更早的另列为“文中提到的往事”。'

function firstPage(context: ViewContext, parts: readonly ChroniclePart[]): ChronicleView {
  const count = context.archive.events.length
  const isWhole = count <= WHOLE
  const newest = isWhole ? [] : newestEvents(context, chronicleOf(context.archive.events, 'present'))
  const sections = isWhole ? parts.flatMap((part) => partSections(context, part, true)) : newest
  const shown = isWhole ? '' : '全部条目分年列出，本页只列最近的。'
  return makeView(context, parts, {
    url: CHRONICLE_URL,
    title: '大事记',
    facts: [`${grouped(count)}条`, ...yearsText(parts)],
    note: `${OWN_TIME}${shown}`,
    sections,
  })
}

/** First and last year of the paper's own time: `2016年至2021年`. */
function yearsText(parts: readonly ChroniclePart[]): string[] {
  const names = parts.filter(({ time }) => time === 'present').map(({ name }) => name)
  const ends = new Set([...names.slice(0, 1), ...names.slice(-1)])
  return ends.size === 0 ? [] : [[...ends].join('至')]
}

function partPage(context: ViewContext, parts: readonly ChroniclePart[], part: ChroniclePart): ChronicleView {
  return makeView(context, parts, {
    url: part.url,
    title: part.title,
    facts: [`${grouped(part.count)}条`],
    note: part.note,
    sections: partSections(context, part, false),
    crumbs: [{ text: '大事记', url: CHRONICLE_URL }, { text: part.name }],
  })
}

function withNeighbours(view: ChronicleView, at: number, parts: readonly ChroniclePart[]): ChronicleView {
  const link = (part: ChroniclePart | undefined, none: string): { url?: string; text: string } =>
    part ? { url: part.url, text: part.title } : { text: none }
  return { ...view, previous: link(parts[at - 1], '此前没有'), next: link(parts[at + 1], '此后没有') }
}

/** The views of the chronicle: its first page, then one for each part. */
export function chronicleViews(context: ViewContext): ChronicleView[] {
  const parts = chronicleParts(context.archive.events)
  const pages = parts.map((part, at) => withNeighbours(partPage(context, parts, part), at, parts))
  return [firstPage(context, parts), ...pages]
}
