import { chronicleOf } from '../../archive/chronicle.ts'
import * as words from '../../words/index.ts'
import { CHRONICLE_TABLE_URL } from '../feeds/chronicle-table.ts'
import type { Crumb, Head } from '../head.ts'
import { grouped } from '../numbers.ts'
import { chronicleParts, CHRONICLE_URL } from './chronicle-parts.ts'
import type { ChroniclePart } from './chronicle-parts.ts'
import { newestEvents, partSections } from './chronicle-sections.ts'
import type { ChronicleSection } from './chronicle-sections.ts'
import { headFor } from './context.ts'
import type { Frame, ViewContext } from './context.ts'
import { draftOf } from './draft.ts'
import type { Draft } from './draft.ts'

/** With at most so many events the chronicle stands on one page; with more, its first page leads to the parts. */
const WHOLE = 300

/** A link to a part of the chronicle. */
interface PartLink {
  text: string
  url: string
  count: string
  current: boolean
}

/** A page of the chronicle: the whole of it, its beginning, or a part. */
interface ChronicleView {
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

function countText(count: number): string {
  return words.fill(words.counts.entries, { n: grouped(count) })
}

function linkOf({ name, url, count }: ChroniclePart, current: string): PartLink {
  return { text: name, url, count: countText(count), current: url === current }
}

function makeView(context: Frame, parts: readonly ChroniclePart[], page: Page): ChronicleView {
  const { site } = context.archive
  const { url, crumbs = [], ...shown } = page
  const facts = shown.facts.join(words.marks.comma)
  const head = headFor(context, {
    url,
    title: shown.title,
    description: words.fill(words.chronicle.about, { paper: site.paper, facts, note: shown.note }),
    section: 'chronicle',
    crumbs,
  })
  const [years, others] = [
    parts.filter(({ time }) => time === 'present'),
    parts.filter(({ time }) => time !== 'present'),
  ]
  const links = (list: readonly ChroniclePart[]): PartLink[] => list.map((part) => linkOf(part, url))
  const tableUrl = CHRONICLE_TABLE_URL
  return { head, ...shown, years: links(years), others: links(others), tableUrl, isEmpty: parts.length === 0 }
}

function firstPage(context: ViewContext, parts: readonly ChroniclePart[]): ChronicleView {
  const count = context.archive.events.length
  const isWhole = count <= WHOLE
  const newest = isWhole ? [] : newestEvents(context, chronicleOf(context.archive.events, 'present'))
  const sections = isWhole ? parts.flatMap((part) => partSections(context, part, true)) : newest
  const shown = isWhole ? '' : words.chronicle.some
  return makeView(context, parts, {
    url: CHRONICLE_URL,
    title: words.parts.chronicle,
    facts: [countText(count), ...yearsText(parts)],
    note: words.chronicle.own + shown,
    sections,
  })
}

/** First and last year of the paper's own time: `2016年至2021年`. */
function yearsText(parts: readonly ChroniclePart[]): string[] {
  const names = parts.filter(({ time }) => time === 'present').map(({ name }) => name)
  const [from, to] = [names.at(0), names.at(-1)]
  return from === undefined || to === undefined ? [] : [from === to ? from : words.fill(words.dates.span, { from, to })]
}

/** All that the page of a part is made of: itself, its neighbours, and the names and sizes of all parts. */
interface PartParts {
  part: ChroniclePart
  parts: ChroniclePart[]
  previous: { url?: string; text: string }
  next: { url?: string; text: string }
}

function partPage(context: Frame, { part, parts, previous, next }: PartParts): ChronicleView {
  const view = makeView(context, parts, {
    url: part.url,
    title: part.title,
    facts: [countText(part.count)],
    note: part.note,
    sections: partSections(context, part, false),
    crumbs: [{ text: words.parts.chronicle, url: CHRONICLE_URL }, { text: part.name }],
  })
  return { ...view, previous, next }
}

function neighbour(part: ChroniclePart | undefined, none: string): { url?: string; text: string } {
  return part ? { url: part.url, text: part.title } : { text: none }
}

/** The pages of the chronicle: its first page, then one for each part. */
export function* chronicleViews(context: ViewContext): Generator<Draft<ChronicleView>> {
  const parts = chronicleParts(context.archive.events)
  const listed = parts.map((part) => ({ ...part, years: [] }))
  yield draftOf(firstPage(context, parts))
  for (const [at, part] of parts.entries()) {
    const { first, last } = words.chronicle
    const neighbours = { previous: neighbour(parts[at - 1], first), next: neighbour(parts[at + 1], last) }
    const own = { part, parts: listed, ...neighbours }
    yield { url: part.url, reads: own, view: () => partPage(context, own) }
  }
}
