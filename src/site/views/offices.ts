import { OFFICE_GROUPS } from '../../model/archive.ts'
import type { ArchiveOffice, OfficeGroup } from '../../model/archive.ts'
import * as words from '../../words/index.ts'
import type { Head } from '../head.ts'
import { headFor } from './context.ts'
import type { ViewContext } from './context.ts'
import { evidenceContext, officeProof } from './office-evidence.ts'
import type { EvidenceContext, EvidenceView, TermView } from './office-evidence.ts'

/** Somebody in an office; no `url` for those whom only the authority file names. */
interface HolderView {
  name: string
  url?: string
  evidence: EvidenceView
  /** First and last days of terms on file, for the script: `2019-03-01/2021-12-31 2022-01-01/`; `/told` behind those that articles tell. */
  terms: string
}

/** The offices of one body. */
interface OfficeGroupView {
  anchor: string
  title: string
  offices: { title: string; holders: HolderView[] }[]
}

/** The page of all offices. */
interface OfficesView {
  head: Head
  groups: OfficeGroupView[]
  count: number
  people: number
  /** First and last day (`YYYY-MM-DD`) with any evidence; '' when there is none. */
  first: string
  last: string
}

function groupTitle(group: OfficeGroup, level: string): string {
  const titles: Record<OfficeGroup, string> = words.offices.groups
  return words.fill(titles[group], { level })
}

/** A term for the script. One that articles tell the end of alone goes back to the first article that prints the office, no further. */
function termText({ from, to, told }: TermView, seen: string): string {
  const since = told && from === '' ? (seen !== '' && seen < to ? seen : to) : from
  return `${since}/${to}${told ? '/told' : ''}`
}

function officeView({ title, holders }: ArchiveOffice, context: EvidenceContext): OfficeGroupView['offices'][number] {
  return {
    title,
    holders: holders.map((holder) => {
      const evidence = officeProof(title, holder, context)
      const terms = evidence.terms.filter(({ from, to, seen }) => !seen && (from !== '' || to !== ''))
      return {
        name: holder.name,
        ...(holder.url === undefined ? {} : { url: holder.url }),
        evidence,
        terms: terms.map((term) => termText(term, evidence.from)).join(' '),
      }
    }),
  }
}

function groupViews(context: ViewContext): OfficeGroupView[] {
  const { offices } = context.archive
  const evidence = evidenceContext(context)
  return OFFICE_GROUPS.flatMap((group) => {
    const own = offices.filter((office) => office.group === group)
    if (own.length === 0) return []
    const views = own.map((office) => officeView(office, evidence))
    return [{ anchor: group, title: groupTitle(group, evidence.district.level), offices: views }]
  })
}

/** The view of the page of offices: on any day, who held which by what evidence. */
export function officesView(context: ViewContext): OfficesView {
  const { offices, site } = context.archive
  const groups = groupViews(context)
  const holders = groups.flatMap((group) => group.offices.flatMap((office) => office.holders))
  const days = holders
    .flatMap(({ evidence }) => [evidence, ...evidence.terms].flatMap(({ from, to }) => [from, to]))
    .filter((day) => day !== '')
    .sort()
  const people = new Set(offices.flatMap((office) => office.holders.map(({ id }) => id))).size
  const head = headFor(context, {
    url: '/offices/',
    title: words.parts.offices,
    description: words.fill(words.offices.about, { paper: site.paper, n: offices.length }),
    section: 'offices',
  })
  return { head, groups, count: offices.length, people, first: days.at(0) ?? '', last: days.at(-1) ?? '' }
}
