import { below, chanceFrom, oneOf, zipfRank, type Chance } from '../chance.ts'
import type { BenchArticle } from './articles.ts'
import { makeLexicon, type Lexicon } from './lexicon.ts'

/** Years that the articles are spread over, the first and the number of them. */
const YEARS = { first: 2016, count: 10 }
/** Articles of an issue. */
const ISSUE = 25

function day(chance: Chance): string {
  const two = (value: number): string => String(value).padStart(2, '0')
  return `${YEARS.first + below(chance, YEARS.count)}-${two(1 + below(chance, 12))}-${two(1 + below(chance, 28))}`
}

/** Words of one article: what it is about comes again and again. */
class Writer {
  private readonly topic: string[]
  private readonly people: string[]

  constructor(
    private readonly chance: Chance,
    private readonly lexicon: Lexicon,
  ) {
    const { words, names } = lexicon
    this.topic = Array.from({ length: 24 }, () => words[zipfRank(chance, words.length, 30)] as string)
    this.people = Array.from({ length: below(chance, 5) }, () => names[zipfRank(chance, names.length, 4)] as string)
  }

  private word(): string {
    const { chance, lexicon } = this
    const dice = chance()
    if (dice < 0.3) return oneOf(chance, this.topic)
    if (dice < 0.42) return lexicon.particles[zipfRank(chance, lexicon.particles.length, 2)] as string
    if (dice < 0.45 && this.people.length > 0) return oneOf(chance, this.people)
    if (dice < 0.48) return this.figure()
    return lexicon.words[zipfRank(chance, lexicon.words.length, 14)] as string
  }

  private figure(): string {
    const { chance, lexicon } = this
    const kinds = [
      () => `${1 + below(chance, 12)}月${1 + below(chance, 28)}日`,
      () => `${YEARS.first + below(chance, YEARS.count)}年`,
      () =>
        `${below(chance, 10) === 0 ? below(chance, 10000) : 1 + below(chance, 100)}${oneOf(chance, lexicon.measures)}`,
      () => `${below(chance, 100)}.${below(chance, 10)}%`,
      () => oneOf(chance, lexicon.foreign),
    ]
    return oneOf(chance, kinds)()
  }

  sentence(words: number): string {
    const parts: string[] = []
    for (let at = 0; at < words; at++) {
      parts.push(this.word())
      if (at % 6 === 5 && at < words - 2) parts.push(oneOf(this.chance, ['，', '，', '，', '、', '；', '：“', '”，']))
    }
    return parts.join('')
  }

  paragraph(): string {
    const count = 1 + below(this.chance, 4)
    return Array.from({ length: count }, () => `${this.sentence(9 + below(this.chance, 22))}。`).join('')
  }

  article(): Pick<BenchArticle, 'title' | 'paras' | 'leaders'> {
    const title = this.sentence(5 + below(this.chance, 6))
    const paras = Array.from({ length: 2 + below(this.chance, 6) }, () => this.paragraph())
    const text = [title, ...paras].join('\n')
    return { title, paras, leaders: [...new Set(this.people)].filter((name) => text.includes(name)) }
  }
}

/**
 * `count` invented articles, the same for the same count and seed: words, names and figures of a made lexicon drawn as in
 * real texts (few often, most seldom; what an article is about again and again), in issues of 25.
 */
export function madeArticles(count: number, seed: number): BenchArticle[] {
  const chance = chanceFrom(seed)
  const lexicon = makeLexicon(chance)
  const days = Array.from({ length: Math.ceil(count / ISSUE) }, () => day(chance)).sort()
  return Array.from({ length: count }, (_, at) => {
    const date = days[Math.floor(at / ISSUE)] as string
    const id = `${date}-${String(1 + Math.floor(at / ISSUE)).padStart(2, '0')}-${String(at % ISSUE).padStart(2, '0')}`
    return { id, url: `/${id}/`, date, ...new Writer(chance, lexicon).article() }
  })
}
