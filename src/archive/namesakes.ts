import type { Article, PersonMention } from '../model/article.ts'
import type { AuthorityPerson } from '../model/authority.ts'
import { roleDistance } from '../people/namesakes.ts'
import { byId } from '../model/order.ts'
import { freeName } from './urls.ts'

/** First and last day of the articles that have somebody among the leaders; '' where none has a day. */
interface Seen {
  first: string
  last: string
}

function leadersSeen(articles: readonly Article[]): Map<string, Seen> {
  const seen = new Map<string, Seen>()
  for (const { leaders, date = '' } of articles)
    for (const { id } of leaders) {
      const { first, last } = seen.get(id) ?? { first: date, last: date }
      const earlier = date !== '' && (first === '' || date < first)
      seen.set(id, { first: earlier ? date : first, last: date > last ? date : last })
    }
  return seen
}

/** True when a role says that another bears the name: of another field at any time, elsewhere while the leader was in office. */
function isOther(role: string, date: string | undefined, { first, last }: Seen): boolean {
  const field = roleDistance(role)
  if (field === 'other') return true
  return field === 'elsewhere' && date !== undefined && date >= first && date <= last
}

/**
 * Articles in which a leader's namesake has an id of his own, `gao-ming-2`: who bears a leader's name with a role of another field
 * is a second person until somebody says that the two are one, which makes the role an office of the leader on file. A second
 * person on file gives the id. `first` tells whose namesake an id is.
 */
export function withNamesakes(
  articles: readonly Article[],
  people: readonly AuthorityPerson[],
): { articles: Article[]; first: ReadonlyMap<string, string> } {
  const seen = leadersSeen(articles)
  for (const { id, leader, person } of people)
    if (leader === true && person !== false && !seen.has(id)) seen.set(id, { first: '', last: '' })
  const taken = new Set([
    ...people.map(({ id }) => id),
    ...articles.flatMap((each) => each.people.map(({ id }) => id)),
    ...seen.keys(),
  ])
  const onFile = new Map(people.map((person) => [person.id, person]))
  const given = new Map<string, string>()
  const secondOf = ({ id, name }: PersonMention): string => {
    const known = people.find(
      (each) => each.id !== id && each.name === name && each.leader === false && each.person !== false,
    )
    const second = given.get(id) ?? known?.id ?? freeName(id, taken)
    taken.add(second)
    given.set(id, second)
    return second
  }
  const apart = (mention: PersonMention, article: Article): PersonMention => {
    const leader = seen.get(mention.id)
    const isOffice = onFile.get(mention.id)?.offices.some(({ title }) => title === mention.role) ?? false
    const isSame = !leader || isOffice || article.leaders.some(({ id }) => id === mention.id)
    return isSame || !isOther(mention.role, article.date, leader) ? mention : { ...mention, id: secondOf(mention) }
  }
  const told = articles.filter((article) => article.people.some(({ id }) => seen.has(id))).sort(byId)
  const inOrder = new Map(told.map((article) => [article, article.people.map((each) => apart(each, article))]))
  const parted = articles.map((article) => {
    const named = inOrder.get(article)
    return named?.some((each, at) => each !== article.people[at]) ? { ...article, people: named } : article
  })
  return { articles: parted, first: new Map([...given].map(([first, second]) => [second, first])) }
}
