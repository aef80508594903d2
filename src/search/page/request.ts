import { COLUMN_NAMES } from '../format.ts'
import { joinLines } from './join-lines.ts'

/** Ways of ordering: headline hits first (then newest), nearest and most hits first, newest first, oldest first. */
const SORTS = ['title', 'hits', 'newest', 'oldest'] as const
/** One of {@link SORTS}. */
export type Sort = (typeof SORTS)[number]

/** Filters in the order shown; several values of one of them are alternatives. */
export const FILTER_NAMES = ['year', 'month', ...COLUMN_NAMES] as const
/** One of {@link FILTER_NAMES}. */
export type FilterName = (typeof FILTER_NAMES)[number]

/** Most articles that are put in order by their hits: all of their texts may have to be read for it. */
export const MOST_RANKED = 200

/** Value of the filter of years for articles of unknown day. */
export const UNKNOWN_YEAR = 'unknown'

/** Chosen values by filter; a filter without values is absent. */
export type Filters = { [name in FilterName]?: string[] }

/** All that a reader asks for; everything of it stands in the address. */
export interface Request {
  text: string
  filters: Filters
  /** First and last day (`YYYY-MM-DD`), empty when open. */
  from: string
  to: string
  sort: Sort
}

const DAY = /^\d{4}-\d{2}-\d{2}$/
/** Most values of one filter, and most characters of one value, that an address may ask for. */
const LIMITS = { values: 40, characters: 200 }

/** A day of the calendar as it stands; anything else is empty. */
function day(value: string | null): string {
  if (value === null || !DAY.test(value)) return ''
  const date = new Date(`${value}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value) ? value : ''
}

function isValue(value: string): boolean {
  return value !== '' && value.length <= LIMITS.characters
}

/** Request in the query part of an address. Anything may stand there; what is not understood is passed over. */
export function readRequest(search: string): Request {
  const given = new URLSearchParams(search)
  const filters: Filters = {}
  for (const name of FILTER_NAMES) {
    const values = [...new Set(given.getAll(name))].filter((value) => isValue(value)).slice(0, LIMITS.values)
    if (values.length > 0) filters[name] = values
  }
  const sort = SORTS.find((each) => each === given.get('sort')) ?? 'title'
  return {
    text: joinLines(given.get('q') ?? ''),
    filters,
    from: day(given.get('from')),
    to: day(given.get('to')),
    sort,
  }
}

/** The query part of the address of a request, with its question mark; empty when nothing is asked. */
export function writeRequest({ text, filters, from, to, sort }: Request): string {
  const params = new URLSearchParams()
  if (text !== '') params.set('q', text)
  for (const name of FILTER_NAMES) for (const value of filters[name] ?? []) params.append(name, value)
  if (from !== '') params.set('from', from)
  if (to !== '') params.set('to', to)
  if (sort !== 'title') params.set('sort', sort)
  const search = params.toString()
  return search === '' ? '' : `?${search}`
}

/** The request with one value of a filter chosen or, when it was, no longer. */
export function toggled(request: Request, name: FilterName, value: string): Request {
  const before = request.filters[name] ?? []
  const after = before.includes(value) ? before.filter((each) => each !== value) : [...before, value]
  const { [name]: _, ...others } = request.filters
  return { ...request, filters: after.length === 0 ? others : { ...others, [name]: after } }
}

/** True when a request narrows results. */
export function isNarrowed({ filters, from, to }: Request): boolean {
  return Object.keys(filters).length > 0 || from !== '' || to !== ''
}
