import { peoplePages } from '../../archive/people-pages.ts'
import type { PeoplePage } from '../../archive/people-pages.ts'
import type { ArchivePerson } from '../../model/archive.ts'
import * as words from '../../words/index.ts'
import type { Crumb } from '../head.ts'
import { grouped } from '../numbers.ts'
import { headFor } from './context.ts'
import type { ViewContext } from './context.ts'
import type { Draft } from './draft.ts'
import type { PartLink } from './neighbour.ts'
import { lettersOf, namesakesOf } from './people.ts'
import type { IndexView } from './people.ts'

const URL = '/people/'

/** Address of the names of all people with their places, for the filter of the list. */
export const PEOPLE_NAMES_URL = '/data/people.json'

/** A page of the list of people: people, or the parts that it leads to. */
interface PeopleView extends IndexView {
  /** Address of the names for the filter. */
  namesUrl: string
  /** The letters, on the pages below them. */
  around: PartLink[]
  parts: PartLink[]
}

type Page = PeoplePage<ArchivePerson>

const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1)

/** Name of a part: `Z`, `Zhang`, `Zhang W`. */
function nameOf(path: string): string {
  const [letter = '', surname, ...given] = path.split('/').slice(0, -1)
  const name = [surname ?? letter, ...given.slice(-1)].map(capital).join(' ')
  return letter === 'other' ? '#' : name
}

function linksTo(parts: Page['parts'], current?: string): PartLink[] {
  return parts.map(({ path, count }) => ({
    text: nameOf(path),
    url: URL + path,
    count: current === undefined ? words.fill(words.counts.people, { n: grouped(count) }) : '',
    current: current?.startsWith(path) === true,
  }))
}

/** Place of a page: under its letter, its surname. */
function crumbsOf(path: string): Crumb[] {
  const steps = path.split('/').slice(0, -1)
  const above = steps.map((_, at) => `${steps.slice(0, at + 1).join('/')}/`)
  const links = ['', ...above.slice(0, -1)].map((each) => ({
    text: each === '' ? words.parts.people : nameOf(each),
    url: URL + each,
  }))
  return path === '' ? [] : [...links, { text: nameOf(path) }]
}

/** All that a page of the list is made of, beside those who bear the names of its people. */
interface PageParts {
  page: Page
  crumbs: Crumb[]
  /** The letters; none on the first page, which leads to them itself. */
  letters: Page['parts']
}

function makePage(context: ViewContext, { page, crumbs, letters }: PageParts): PeopleView {
  const { path, count } = page
  const { people, site } = context.archive
  const kind = words.parts.people
  const title = path === '' ? kind : kind + words.marks.colon + nameOf(path)
  const description = words.fill(words.people.about, { paper: site.paper, kind: title, n: count })
  return {
    head: headFor(context, { url: URL + path, title, description, section: 'people', crumbs }),
    title,
    count,
    intro: words.people.people,
    letters: lettersOf(page.people, people),
    namesUrl: PEOPLE_NAMES_URL,
    around: linksTo(letters, path),
    parts: linksTo(page.parts),
  }
}

/** The pages of the list of all people. */
export function* peopleViews(context: ViewContext): Generator<Draft<PeopleView>> {
  const { people } = context.archive
  const pages = peoplePages(people)
  const drawn = new Set(pages.map(({ path }) => path))
  for (const page of pages) {
    const { path } = page
    const crumbs = crumbsOf(path).filter(({ url }) => url === undefined || drawn.has(url.slice(URL.length)))
    const parts = { page, crumbs, letters: path === '' ? [] : (pages[0]?.parts ?? []) }
    const namesakes = page.people.flatMap((person) => namesakesOf(person, people))
    yield { url: URL + path, reads: [parts, namesakes], view: () => makePage(context, parts) }
  }
}

/** The names of all people as JSON: of each the name, the address, other forms of the name. */
export const peopleNames = ({ archive, links }: ViewContext): string =>
  `${JSON.stringify(archive.people.map(({ name, url, variants }) => [name, links.href(url), ...variants]))}\n`
