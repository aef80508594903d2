import { yearFiguresUrl, yearIndexUrl } from '../../archive/urls.ts'
import { gapDays } from '../../archive/stats-days.ts'
import type { ArchiveIssue, ArchiveYear } from '../../model/archive.ts'
import * as words from '../../words/index.ts'
import { yearZipUrl } from '../feeds/year-files.ts'
import type { Head } from '../head.ts'
import { basis, issueCounts, daysIn } from './calendar.ts'
import type { DayEvents } from './calendar.ts'
import { headFor } from './context.ts'
import type { Frame, ViewContext } from './context.ts'
import type { Draft } from './draft.ts'
import { dayLabel, eventsByMonth, gapCount, jointIssues, monthGrid } from './month-grid.ts'
import type { MonthGrid } from './month-grid.ts'

/** A year in the list of years. */
export interface YearLink {
  year: string
  url: string
  count: string
  current: boolean
}

/** A page for a year. */
interface YearView {
  head: Head
  title: string
  facts: string[]
  years: YearLink[]
  months: MonthGrid[]
  /** Days of issue that the archive lacks, in words: `2月15日，星期一`. */
  gaps: string[]
  indexUrl: string
  figuresUrl: string
  zipUrl: string
}

const MONTHS = Array.from({ length: 12 }, (_, index) => String(index + 1).padStart(2, '0'))

/** The list of years for navigation, with `current` marked. */
export function yearLinks(years: readonly ArchiveYear[], current: string): YearLink[] {
  return years.map(({ year, url, months }) => ({
    year,
    url,
    count: words.fill(words.counts.issues, { n: months.reduce((sum, month) => sum + month.issues.length, 0) }),
    current: year === current,
  }))
}

/** All that the page of a year is made of; `events` of its twelve months. */
interface YearParts {
  year: ArchiveYear
  years: YearLink[]
  gaps: string[]
  joint: ArchiveIssue[]
  events: (DayEvents | undefined)[]
}

function makeYear(context: Frame, { year: { year, url, months }, years, gaps, joint, events }: YearParts): YearView {
  const { site } = context.archive
  const facts = [...issueCounts(months.flatMap((month) => month.issues)), ...gapCount(gaps.length)]
  const title = words.fill(words.days.y, { y: year })
  const about = { paper: site.paper, year: title, facts: facts.join(words.marks.comma) }
  const head = headFor(context, {
    url,
    title: words.fill(words.calendar.title, { name: title }),
    description: words.fill(words.calendar.aboutYear, about),
    section: 'calendar',
  })
  const grids = MONTHS.map((month, at) =>
    monthGrid(
      `${year}-${month}`,
      months.find((each) => each.month === month),
      { events: events[at] && new Map(events[at]), gaps, joint },
    ),
  )
  const told = [...facts, ...basis(site, gaps)]
  const besides = { indexUrl: yearIndexUrl(year, 1), figuresUrl: yearFiguresUrl(year), zipUrl: yearZipUrl(year) }
  return { head, title, facts: told, years, months: grids, gaps: gaps.map(dayLabel), ...besides }
}

/** The pages of all years. */
export function* yearViews(context: ViewContext): Generator<Draft<YearView>> {
  const { years, events } = context.archive
  const told = eventsByMonth(events)
  const missing = gapDays(context.archive)
  const joint = jointIssues(context.archive.issues)
  const eventsOf = (month: string): DayEvents | undefined => {
    const found = told.get(month)
    return found && [...found]
  }
  for (const year of years) {
    const parts: YearParts = {
      year,
      years: yearLinks(years, year.year),
      gaps: missing.filter((day) => day.startsWith(year.year)),
      joint: daysIn(joint, year.year),
      events: MONTHS.map((month) => eventsOf(`${year.year}-${month}`)),
    }
    yield { url: year.url, reads: parts, view: () => makeYear(context, parts) }
  }
}
