import type { Archive, ArchivePerson } from '../../model/archive.ts'
import { dayText } from '../../archive/day-text.ts'
import { initialsOf, pinyinOf } from '../../people/pinyin.ts'
import * as words from '../../words/index.ts'

/** A way to write a query: an example, and what it means. */
export interface Way {
  example: string
  meaning: string
}

/** Words of an archive that examples are made of; what it has not is absent. */
interface Given {
  people: string[]
  leader?: string
  reporter?: string
  place?: string
  column?: string
  page?: string
  phrase?: string
  /** The month of the article whose headline has the phrase, `YYYY-MM`. */
  month?: string
}

/** Names of those who appear most, the most frequent first. */
function mostSeen(people: readonly ArchivePerson[]): string[] {
  return [...people].sort((a, b) => b.appearances.length - a.appearances.length).map(({ name }) => name)
}

/** The value that stands most often in a list; of equals the first. */
function mostOften(values: readonly string[]): string | undefined {
  const counts = new Map<string, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0]
}

/** Names that readers may look for in this archive: leaders, those who sign, others, then a place; most frequent first. */
export function exampleNames({ leaders, reporters, people, articles }: Archive): string[] {
  const named = [leaders, reporters, people].flatMap(mostSeen)
  const place = mostOften(articles.flatMap(({ article }) => article.places))
  return [...new Set([...named, ...(place === undefined ? [] : [place])])]
}

function givenBy(archive: Archive): Given {
  const { leaders, reporters, people, articles } = archive
  const printed = articles.flatMap(({ article: { title, date } }) => {
    const [phrase] = /\p{Script=Han}{4,8}/u.exec(title ?? '') ?? []
    return phrase === undefined ? [] : [{ phrase, month: date?.slice(0, 7) }]
  })
  const found = {
    leader: mostSeen(leaders)[0],
    reporter: mostSeen(reporters)[0],
    place: mostOften(articles.flatMap(({ article }) => article.places)),
    column: mostOften(articles.flatMap(({ article }) => article.column ?? [])),
    page: mostOften(articles.map(({ article }) => article.page)),
    ...printed.at(-1),
  }
  const known = Object.entries(found).filter(([, value]) => value !== undefined)
  return {
    people: [leaders, reporters, people].flatMap(mostSeen),
    ...(Object.fromEntries(known) as Omit<Given, 'people'>),
  }
}

/** The fields of which the archive holds something, each with it. */
function fieldsOf(given: Given): string {
  const named: Record<string, string | undefined> = { ...given, people: undefined, title: given.phrase }
  const shown = Object.entries(words.search.fields).flatMap(([name, text]) => {
    const value = named[name]
    return value === undefined ? [] : [words.fill(text, { value })]
  })
  return shown.join('　')
}

/** The name of a person in letters: together, in syllables, its initials; none for a name that has no pinyin. */
function lettersOf(name: string): string[] {
  const pinyin = pinyinOf(name)
  return /^[a-z ]+$/.test(pinyin) ? [...new Set([pinyin.replaceAll(' ', ''), pinyin, initialsOf(name)])] : []
}

/** Ways to write queries, with examples from the archive itself; a way of which it has no example is left out. */
export function waysOf(archive: Archive): Way[] {
  const given = givenBy(archive)
  const [a, b] = [...new Set(given.people)]
  const other = given.place ?? given.column ?? given.phrase
  const { and, dated, phrase, or, not, field, letters, near, loose, sentence, script } = words.search.how
  const ways: [text: string, example: string][] = [
    [and, a && other ? `${a} ${other}` : ''],
    [dated, given.phrase && given.month ? `${dayText(given.month)} ${given.phrase}` : ''],
    [phrase, given.phrase ? words.fill(words.marks.quote, { text: given.phrase }) : ''],
    [or, a && b ? words.fill(words.search.either, { a, b }) : ''],
    [not, a && other ? `${other} -${a}` : ''],
    [field, fieldsOf(given)],
    [letters, a ? lettersOf(a).join('　') : ''],
    [near, a && other ? words.fill(words.search.nearby, { a, b: other }) : ''],
    [loose, given.phrase ? words.fill(words.search.loosely, { text: given.phrase }) : ''],
    [sentence, words.search.half],
    [script, words.search.scripts],
  ]
  return ways.flatMap(([meaning, example]) => (example === '' ? [] : [{ example, meaning }]))
}
