import type { Archive, ArchiveArticle, ArchiveIssue, ArchivePerson } from '../model/archive.ts'
import { articlesOf, peopleByArticle } from './companions.ts'
import { rememberedOf } from '../model/remembered.ts'
import { mentionsByMonth } from './mentions.ts'
import type { Mentions } from './mentions.ts'
import { dayCounts, gapDays } from './stats-days.ts'
import type { DayCount } from './stats-days.ts'
import { yearFigures } from './year-figures.ts'
import type { YearFigures } from './year-figures.ts'

/** A person with the number of articles, by year of issue (`2021`) and in all; those of unknown day are in `count` alone. */
export interface PersonCount {
  person: ArchivePerson
  count: number
  years: ReadonlyMap<string, number>
}

/** Two people and in how many articles both appear; the first stands before the second in the index. */
export interface PeoplePair {
  people: readonly [ArchivePerson, ArchivePerson]
  count: number
}

/** Articles of a length (字数) from `from` to below `to`; the last bin may have no end. */
export interface LengthBin {
  from: number
  to?: number
  count: number
}

/** An issue with how many of its articles a person has looked at. */
export interface ReviewCount {
  issue: ArchiveIssue
  articles: number
  reviewed: number
}

/** Everything that the statistics count. */
export interface Stats {
  months: Mentions
  days: DayCount[]
  /** Days of issue that the rhythm has and the archive has not. */
  gaps: string[]
  /** Most often first, those of one count in the order of the index. */
  leaders: PersonCount[]
  reporters: PersonCount[]
  /** Leaders in the same articles, most often first. */
  pairs: PeoplePair[]
  lengths: LengthBin[]
  /** Middle of all lengths; 0 when there is no article. */
  median: number
  review: ReviewCount[]
  /** Figures for yearly reports, oldest year first. */
  years: YearFigures[]
}

/** People by number of articles, most first; `people` is in the order of its index. */
function countPeople(people: readonly ArchivePerson[]): PersonCount[] {
  const counted = people.map((person): PersonCount => {
    const entries = articlesOf(person.appearances)
    const years = new Map<string, number>()
    for (const { article } of entries) {
      const year = article.date?.slice(0, 4)
      if (year !== undefined) years.set(year, (years.get(year) ?? 0) + 1)
    }
    return { person, count: entries.length, years }
  })
  return counted.sort((a, b) => b.count - a.count)
}

/** Everybody who appears with another, most often first, then in the order of the index. */
function countPairs(people: readonly ArchivePerson[]): PeoplePair[] {
  const counts = new Map<number, number>()
  const places = new Map(people.map((person, index) => [person, index]))
  for (const together of peopleByArticle(people).values()) {
    const at = together.map((person) => places.get(person) ?? 0).sort((a, b) => a - b)
    for (const [index, first] of at.entries())
      for (const second of at.slice(index + 1)) {
        const key = first * people.length + second
        counts.set(key, (counts.get(key) ?? 0) + 1)
      }
  }
  return [...counts]
    .sort(([a, m], [b, n]) => n - m || a - b)
    .flatMap(([key, count]) => {
      const [first, second] = [people[Math.floor(key / people.length)], people[key % people.length]]
      return first && second ? [{ people: [first, second] as const, count }] : []
    })
}

/** Widths of bins to choose from, in characters. */
const STEPS = [50, 100, 200, 250, 500, 1000, 2000, 5000, 10000, 50000]
/** Most bins before the open one. */
const BINS = 12
/** Share of the articles that the bins with an end hold at least. */
const HELD = 0.98

/** Lengths in bins of one round width, at most twelve; what is longer than nearly all others stands in one bin without an end. */
function lengthBins(lengths: readonly number[]): LengthBin[] {
  if (lengths.length === 0) return []
  const sorted = [...lengths].sort((a, b) => a - b)
  const most = sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * HELD))] ?? 0
  const step = STEPS.find((each) => Math.floor(most / each) < BINS) ?? Math.ceil((most + 1) / BINS)
  const counts = Array.from({ length: Math.floor(most / step) + 1 }, () => 0)
  const longer = sorted.filter((length) => length >= counts.length * step).length
  for (const length of sorted) {
    const at = Math.floor(length / step)
    if (at < counts.length) counts[at] = (counts[at] ?? 0) + 1
  }
  const bins = counts.map((count, at): LengthBin => ({ from: at * step, to: (at + 1) * step, count }))
  return longer === 0 ? bins : [...bins, { from: counts.length * step, count: longer }]
}

/** The middle length; of an even number of them the lower of the two; 0 when there is none. */
export function medianOf(lengths: readonly number[]): number {
  return [...lengths].sort((a, b) => a - b)[Math.floor((lengths.length - 1) / 2)] ?? 0
}

const isReviewed = ({ article }: ArchiveArticle): boolean => article.review === 'reviewed'

/** Everything that the statistics show; counted once for an archive. */
export const statsOf = rememberedOf((archive: Archive): Stats => {
  const days = dayCounts(archive.issues)
  const lengths = archive.articles.map(({ length }) => length)
  return {
    months: mentionsByMonth(archive.articles),
    days,
    gaps: gapDays(archive),
    leaders: countPeople(archive.leaders),
    reporters: countPeople(archive.reporters),
    pairs: countPairs(archive.leaders),
    lengths: lengthBins(lengths),
    median: medianOf(lengths),
    years: yearFigures(archive),
    review: archive.issues.map((issue) => ({
      issue,
      articles: issue.articles.length,
      reviewed: issue.articles.filter(isReviewed).length,
    })),
  }
})
