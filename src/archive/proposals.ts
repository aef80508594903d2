import type { Article } from '../model/article.ts'
import type { AuthorityPerson, Office } from '../model/authority.ts'
import { partsOfId } from '../model/id.ts'
import { byCode, groupBy } from '../model/order.ts'
import type { District } from '../people/district.ts'
import { literal } from '../model/patterns.ts'
import { nameLikeness, type LookAlike, type NamedId } from './look-alikes.ts'
import { withNamesakes } from './namesakes.ts'
import { printedActs } from './printed-acts.ts'
import { termsOf } from './terms.ts'

/** A sentence that names somebody: the article's id and file (path inside the archive folder), its day if known, the words. */
interface Quote {
  article: string
  file: string
  date?: string
  text: string
}

/** Longest quotation, in characters; of a longer sentence the part around the name. */
const LONGEST = 120

/** A name as it may be printed: 高天 is also set 高 天. */
function printedName(name: string): RegExp {
  return new RegExp([...name].map(literal).join('[ \\u3000]{0,2}'), 'u')
}

function shortened(sentence: string, at: number): string {
  if (sentence.length <= LONGEST) return sentence
  const from = Math.max(0, Math.min(at - LONGEST / 2, sentence.length - LONGEST))
  const to = Math.min(sentence.length, from + LONGEST)
  return `${from > 0 ? '…' : ''}${sentence.slice(from, to)}${to < sentence.length ? '…' : ''}`
}

function sentenceWith(text: string, name: RegExp): string | null {
  for (const sentence of text.match(/[^。！？\n]+[。！？]?[”』」]?/gu) ?? []) {
    const at = name.exec(sentence)?.index
    if (at !== undefined) return shortened(sentence.trim(), at)
  }
  return null
}

/** The first sentence of an article that has a name, in the body, else in titles and captions; null when none has. */
function quoteOf(article: Article, name: string): Quote | null {
  const { title, kicker, subtitle, captions, body } = article
  const texts = [...body.map(({ text }) => text), ...captions.map(({ text }) => text), title, kicker, subtitle]
  const printed = printedName(name)
  for (const text of texts) {
    const found = sentenceWith(text ?? '', printed)
    if (found === null) continue
    const file = `articles/${partsOfId(article.id)?.issue ?? '?'}/${article.id}.md`
    return { article: article.id, file, ...(article.date === undefined ? {} : { date: article.date }), text: found }
  }
  return null
}

/** A role as printed, in how many articles, the first of them (its id), and the first and last day of these. */
interface ProposedRole {
  role: string
  count: number
  evidence: string
  first?: string
  last?: string
}

/** Somebody whom ingest took for a leader and on whom nobody has decided yet. */
export interface Proposal extends NamedId {
  /** Articles that name the person as a leader. */
  mentions: number
  /** The most frequent first. */
  roles: ProposedRole[]
  /** Days of the first and the last article (`YYYY-MM-DD`); absent when no day is known. */
  first?: string
  last?: string
  quotes: Quote[]
  lookAlikes: LookAlike[]
  /** Terms that articles tell of: elected, appointed, resigned. */
  terms: Office[]
  /** Of a second person who bears a leader's name: that leader, with what he is in print. */
  namesake?: NamedId & { roles: readonly string[] }
}

/** Quotations of a proposal. */
const QUOTES = 3

/** One article's mention of a leader. */
interface Mention extends NamedId {
  role: string
  article: Article
}

/** Oldest first; articles without a day at the end, by id. */
function inTime(articles: readonly Article[]): Article[] {
  return [...articles].sort((a, b) => byCode(a.date ?? '9999', b.date ?? '9999') || byCode(a.id, b.id))
}

function undecided(articles: readonly Article[], people: readonly AuthorityPerson[]): Mention[] {
  const ids = new Set(people.map(({ id }) => id))
  const names = new Set(people.flatMap(({ name, aliases }) => [name, ...aliases]))
  const mentions = inTime(articles).flatMap((article) => article.leaders.map((leader) => ({ ...leader, article })))
  return mentions.filter(({ id, name }) => !ids.has(id) && !names.has(name))
}

/** Mentions of those who bear a leader's name and are no leader, on whom nobody has decided. */
function namesakes(
  articles: readonly Article[],
  first: ReadonlyMap<string, string>,
  people: readonly AuthorityPerson[],
): Mention[] {
  const ids = new Set(people.map(({ id }) => id))
  const mentions = inTime(articles).flatMap((article) => article.people.map((person) => ({ ...person, article })))
  return mentions.filter(({ id }) => first.has(id) && !ids.has(id))
}

/** The leader whose name a second person bears, with the offices on file, or as printed. */
function leaderOf(id: string, articles: readonly Article[], people: readonly AuthorityPerson[]): Proposal['namesake'] {
  const known = people.find((person) => person.id === id)
  const printed = articles.flatMap(({ leaders }) => leaders.filter((leader) => leader.id === id))
  const name = known?.name ?? printed[0]?.name ?? id
  const roles = new Set([...(known?.offices ?? []).map(({ title }) => title), ...printed.map(({ role }) => role)])
  return { id, name, roles: [...roles] }
}

function rolesOf(mentions: readonly Mention[]): ProposedRole[] {
  const roles = [...groupBy(mentions, ({ role }) => role)].map(([role, all]): ProposedRole => {
    const days = all.flatMap(({ article }) => article.date ?? [])
    const [first, last] = [days.at(0), days.at(-1)]
    const span = first === undefined || last === undefined ? {} : { first, last }
    return { role, count: all.length, evidence: all[0]?.article.id ?? '', ...span }
  })
  return roles.sort((a, b) => b.count - a.count || byCode(a.role, b.role))
}

function proposalOf({ id, name }: NamedId, mentions: readonly Mention[]): Omit<Proposal, 'lookAlikes' | 'terms'> {
  const days = mentions.flatMap(({ article }) => article.date ?? []).sort(byCode)
  const articles = [...new Set(mentions.map(({ article }) => article))]
  const quotes = articles.flatMap((article) => quoteOf(article, name) ?? [])
  return {
    id,
    name,
    mentions: articles.length,
    roles: rolesOf(mentions),
    ...(days[0] === undefined ? {} : { first: days[0] }),
    ...(days.at(-1) === undefined ? {} : { last: days.at(-1) as string }),
    quotes: quotes.slice(0, QUOTES),
  }
}

function lookAlikes(self: NamedId, others: readonly (NamedId & { decided: boolean })[]): LookAlike[] {
  const found = others.flatMap((other): LookAlike[] => {
    const why = other.id === self.id ? null : nameLikeness(self.name, other.name)
    return why === null ? [] : [{ ...other, why }]
  })
  return found.sort((a, b) => Number(b.decided) - Number(a.decided) || byCode(a.name, b.name))
}

/** The terms that articles tell of, by the name of who had them. */
export function termsByName(articles: readonly Article[], district: District): { name: string; terms: Office[] }[] {
  const told = groupBy(
    termsOf(printedActs(articles, district), (name) => name),
    ({ id }) => id,
  )
  return [...told].map(([name, each]) => ({ name, terms: each.flatMap(({ terms }) => terms) }))
}

/**
 * People whom ingest put among the leaders and the authority file does not know, by id, name or alias; the most mentioned first.
 * Each with roles as printed, days, quotations, names that may be the same person's, and, for a known district, the terms that
 * articles tell of. Deciding is for people.
 */
export function proposalsOf(
  all: readonly Article[],
  people: readonly AuthorityPerson[],
  district?: District,
): Proposal[] {
  const { articles, first } = withNamesakes(all, people)
  const mentioned = [...undecided(articles, people), ...namesakes(articles, first, people)]
  const groups = [...groupBy(mentioned, ({ id }) => id).values()]
  const found = groups.flatMap((mentions) => (mentions[0] ? [proposalOf(mentions[0], mentions)] : []))
  const told = district === undefined ? [] : termsByName(articles, district)
  const names = [
    ...people
      .filter(({ person }) => person !== false)
      .flatMap(({ id, name, aliases }) => [name, ...aliases].map((each) => ({ id, name: each, decided: true }))),
    ...found.map(({ id, name }) => ({ id, name, decided: false })),
  ]
  return found
    .map((proposal): Proposal => {
      const leader = first.get(proposal.id)
      if (leader !== undefined)
        return {
          ...proposal,
          lookAlikes: [],
          terms: [],
          namesake: leaderOf(leader, articles, people) as NamedId & { roles: string[] },
        }
      const terms = told.find(({ name }) => name === proposal.name)?.terms ?? []
      return { ...proposal, lookAlikes: lookAlikes(proposal, names), terms }
    })
    .sort((a, b) => b.mentions - a.mentions || byCode(a.id, b.id))
}
