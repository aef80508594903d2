import { chronicleOf } from '../../archive/chronicle.ts'
import { chronicleUrl } from '../../archive/urls.ts'
import * as words from '../../words/index.ts'
import { CHRONICLE_TABLE_URL } from '../feeds/chronicle-table.ts'
import type { Crumb, Head } from '../head.ts'
import { grouped } from '../numbers.ts'
import { chronicleParts, WHOLE } from './chronicle-parts.ts'
import type { ChroniclePart } from './chronicle-parts.ts'
import { newestEvents, partSections } from './chronicle-sections.ts'
import type { ChronicleSection } from './chronicle-sections.ts'
import { headFor } from './context.ts'
import type { Frame, ViewContext } from './context.ts'
import { draftOf } from './draft.ts'
import type { Draft } from './draft.ts'
import { neighbourOf } from './neighbour.ts'
import type { Neighbour, NeighbourPair, PartLink } from './neighbour.ts'

/** A page of the chronicle: the whole of it, its beginning, or a part. */
interface ChronicleView extends Partial<NeighbourPair> {
  head: Head
  title: string
  facts: string[]
  /** Contents of this page, in a sentence or two. */
  note: string
  /** The years, then the parts that are no years. */
  years: PartLink[]
  others: PartLink[]
  /** The months of a long year, on its page and theirs. */
  months: PartLink[]
  sections: ChronicleSection[]
  tableUrl: string
  isEmpty: boolean
}

type Page = Pick<ChronicleView, 'title' | 'facts' | 'note' | 'sections'> & {
  url: string
  crumbs?: Crumb[]
  months?: readonly ChroniclePart[]
}

function countText(count: number): string {
  return words.fill(words.counts.entries, { n: grouped(count) })
}

const linksTo = (parts: readonly ChroniclePart[], page: string): PartLink[] =>
  parts.map(({ name, url, count }) => ({
    text: name,
    url,
    count: count === 0 ? '' : countText(count),
    current: page.startsWith(url),
  }))

function makeView(context: Frame, parts: readonly ChroniclePart[], page: Page): ChronicleView {
  const { site } = context.archive
  const { url, crumbs = [], months = [], ...shown } = page
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
  const links = (list: readonly ChroniclePart[]): PartLink[] => linksTo(list, url)
  const listed = { years: links(years), others: links(others), months: linksTo(months, url) }
  return { head, ...shown, ...listed, tableUrl: CHRONICLE_TABLE_URL, isEmpty: parts.length === 0 }
}

function firstPage(context: ViewContext, parts: readonly ChroniclePart[]): ChronicleView {
  const count = context.archive.events.length
  const isWhole = count <= WHOLE
  const newest = isWhole ? [] : newestEvents(context, chronicleOf(context.archive.events, 'present'))
  const sections = isWhole ? parts.flatMap((part) => partSections(context, part, true)) : newest
  const shown = isWhole ? '' : words.chronicle.some
  return makeView(context, parts, {
    url: chronicleUrl(),
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

/** All that the page of a part is made of: itself, its year when it is a month, its neighbours, and the names of all parts. */
interface PartParts extends NeighbourPair {
  part: ChroniclePart
  year: Pick<ChroniclePart, 'name' | 'url'> | null
  months: ChroniclePart[]
  parts: ChroniclePart[]
}

function partPage(context: Frame, { part, year, months, parts, previous, next }: PartParts): ChronicleView {
  const view = makeView(context, parts, {
    url: part.url,
    title: part.title,
    facts: [countText(part.count)],
    note: part.note,
    sections: partSections(context, part, false),
    months,
    crumbs: [
      { text: words.parts.chronicle, url: chronicleUrl() },
      ...(year ? [{ text: year.name, url: year.url }] : []),
      { text: part.name },
    ],
  })
  return { ...view, previous, next }
}

/** Parts as links name them: without their events, and, but for the months of a page's own year, without counts. */
const bare = (parts: readonly ChroniclePart[], isCounted = false): ChroniclePart[] =>
  parts.map((part) => ({ ...part, ...(isCounted ? {} : { count: 0 }), years: [], months: [] }))

/** The drafts of parts that follow each other: of all of them, or of the months of a year. */
function* partDrafts(
  context: ViewContext,
  parts: readonly ChroniclePart[],
  { all, year }: { all: ChroniclePart[]; year: ChroniclePart | null },
): Generator<Draft<ChronicleView>> {
  for (const [at, part] of parts.entries()) {
    const { first, last } = words.chronicle
    const text = ({ title }: ChroniclePart): Neighbour => ({ text: title })
    const own: PartParts = {
      part: { ...part, months: [] },
      year: year && { name: year.name, url: year.url },
      months: bare((year ?? part).months, year === null),
      parts: all,
      previous: neighbourOf(parts[at - 1], first, text),
      next: neighbourOf(parts[at + 1], last, text),
    }
    yield { url: part.url, reads: own, view: () => partPage(context, own) }
    yield* partDrafts(context, part.months, { all, year: part })
  }
}

/** The pages of the chronicle: its first page, then one for each part, and for each month of a long year. */
export function* chronicleViews(context: ViewContext): Generator<Draft<ChronicleView>> {
  const parts = chronicleParts(context.archive.events)
  yield draftOf(firstPage(context, parts))
  yield* partDrafts(context, parts, { all: bare(parts), year: null })
}
