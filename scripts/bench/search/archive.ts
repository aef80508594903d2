import { createHash } from 'node:crypto'
import type { ArchiveArticle, ArchivePerson } from '../../../src/model/archive.ts'
import type { Article } from '../../../src/model/article.ts'
import { personId, pinyinOf } from '../../../src/people/pinyin.ts'
import type { Searched } from '../../../src/search/index/content.ts'
import type { BenchArticle } from './articles.ts'

function articleOf({ id, date, title, paras, leaders }: BenchArticle): Article {
  return {
    id,
    title,
    kind: 'news',
    ...(date === '' ? {} : { date }),
    dateStatus: date === '' ? 'unknown' : 'given',
    dateEvidence: [],
    page: '01',
    reporters: [],
    photographers: [],
    contributors: [],
    captions: [],
    events: [],
    leaders: [...new Set(leaders)].map((name) => ({ id: personId(name), name, role: '' })),
    leadersOpen: false,
    people: [],
    places: [],
    flags: [],
    origin: { file: 'raw/bench/01.txt', lines: [1, 1], sha256: '' },
    continued: [],
    review: 'machine',
    body: paras.map((text) => ({ kind: 'paragraph', text })),
  }
}

function entryOf(bench: BenchArticle): ArchiveArticle {
  const article = articleOf(bench)
  const none = { reporters: [], photographers: [], contributors: [], corrections: [], printed: [] }
  const { title, url } = bench
  const issue = bench.date || 'undated-bench'
  const digest = createHash('sha256').update(JSON.stringify(bench)).digest('hex')
  return { article, digest, url, headline: title, headlineIsOurs: false, issue, order: 1, length: 0, ...none }
}

function peopleOf(articles: readonly ArchiveArticle[]): ArchivePerson[] {
  const people = new Map<string, ArchivePerson>()
  for (const entry of articles) {
    for (const { id, name, role } of entry.article.leaders) {
      const made = { id, name, pinyin: pinyinOf(name), url: `/leaders/${id}/`, variants: [], terms: [] }
      const known: ArchivePerson = people.get(name) ?? { ...made, appearances: [] }
      known.appearances.push({ entry, role })
      people.set(name, known)
    }
  }
  return [...people.values()]
}

/** The articles as far as search asks an archive for them. */
export function benchArchive(benched: readonly BenchArticle[]): Searched {
  const articles = benched.map(entryOf).sort((a, b) => (a.article.id < b.article.id ? -1 : 1))
  return { articles, leaders: peopleOf(articles), reporters: [], people: [], aliases: [], reviewed: 0 }
}
