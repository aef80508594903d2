import type { ArchivePerson } from '../model/archive.ts'
import { groupBy } from '../model/order.ts'

/** With at most so many people all stand on one page. */
const WHOLE = 500
/** Most lines of a page: people, and the articles under those who have no page of their own; about 30 KB packed. */
const MOST = 1200

type Indexed = Pick<ArchivePerson, 'pinyin' | 'appearances'>

/** A page of the index of people: its path below `/people/` (`z/`, `z/zhang/`), and either people or the pages that it is parted into. */
export interface PeoplePage<Person> {
  path: string
  count: number
  people: Person[]
  parts: { path: string; count: number }[]
}

/** Ways to part a page that is too long, in the order tried: letter, surname, first letter and first syllable of the given name. */
function keysOf(pinyin: string): [string, string, string, string] {
  const letters = pinyin.normalize('NFD').replace(/[^a-z ]/gi, '')
  const [surname = '', given = ''] = letters.toLowerCase().split(' ')
  return [surname.slice(0, 1) || 'other', surname || 'other', given.slice(0, 1) || '0', given || '0']
}
const LEVELS = 4

const linesOf = (people: readonly Indexed[]): number =>
  people.reduce((sum, { appearances }) => sum + 1 + appearances.length, 0)

function pagesOf<P extends Indexed>(path: string, people: P[], level: number): PeoplePage<P>[] {
  const count = people.length
  const isWhole = level === 0 ? count <= WHOLE : linesOf(people) <= MOST
  if (isWhole || level === LEVELS) return [{ path, count, people, parts: [] }]
  const groups = groupBy(people, ({ pinyin }) => keysOf(pinyin)[level] ?? '')
  if (groups.size === 1 && level > 0) return pagesOf(path, people, level + 1)
  const below = [...groups].map(([key, own]) => pagesOf(`${path}${key}/`, own, level + 1))
  const parts = below.flatMap(([first]) => (first ? [{ path: first.path, count: first.count }] : []))
  return [{ path, count, people: [], parts }, ...below.flat()]
}

/**
 * The pages of the index of people, that of the whole first (path ''): all on one page, or, of more than 500 people, parted by
 * letters, surnames, given names until each is light enough. `people` are sorted by pinyin.
 */
export const peoplePages = <P extends Indexed>(people: readonly P[]): PeoplePage<P>[] => pagesOf('', [...people], 0)
