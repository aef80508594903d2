import fc from 'fast-check'
import type { Article } from '../../src/model/article.ts'
import { anyText, fieldText, storableBody } from './texts.ts'

const word = fc.oneof(fieldText, fc.constantFrom('曹立平', '区委书记', '11月17日上午', '2021-11-22', '1654', 'and'))
const words = fc.array(word, { maxLength: 3 })
const line = fc.integer({ min: 1, max: 9999 })
const day = fc
  .record({
    y: fc.integer({ min: 1949, max: 2050 }),
    m: fc.integer({ min: 1, max: 12 }),
    d: fc.integer({ min: 1, max: 28 }),
  })
  .map(({ y, m, d }) => `${y}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`)
const edtf = day.chain((date) => fc.constantFrom(date, `${date}?`, `${date}/..`, `${date}/${date}`, date.slice(0, 7)))
const person = fc.record({
  id: fc.constantFrom('cao-liping', 'wu-ying-2'),
  name: word,
  role: fc.oneof(word, fc.constant('')),
})
const sha256 = fc.string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: 64, maxLength: 64 })
const origin = fc.record({
  file: fc.constantFrom('raw/2021-11-22/01.txt', 'raw/undated-xuhui/02.txt'),
  lines: fc.tuple(line, line).map(([a, b]): [number, number] => [Math.min(a, b), Math.max(a, b)]),
  sha256,
})
const group = <T>(item: fc.Arbitrary<T>) => fc.array(item, { maxLength: 2 })

const required = fc.record({
  title: fc.option(word, { nil: null }),
  kind: fc.constantFrom('news', 'photo', 'notice', 'other'),
  dateStatus: fc.constantFrom('given', 'inferred', 'unknown'),
  dateEvidence: group(fc.record({ text: word, line, says: word })),
  reporters: words,
  photographers: words,
  contributors: words,
  captions: group(fc.record({ text: word, photographer: word }, { requiredKeys: ['text'] })),
  events: group(fc.record({ text: word, date: edtf })),
  leaders: group(person),
  leadersOpen: fc.boolean(),
  people: group(person),
  places: words,
  flags: group(fc.record({ rule: word, line, text: anyText })),
  review: fc.constantFrom('machine', 'reviewed'),
  body: storableBody,
})

const optional = fc.record(
  {
    displayTitle: word,
    kicker: word,
    column: word,
    subtitle: word,
    date: day,
    dateEdtf: edtf,
    issue: word,
    pageName: word,
    dateline: word,
    source: word,
  },
  { requiredKeys: [] },
)

/** What an edit cannot change: one article's id, page and origin. */
export interface Identity {
  id: string
  page: string
  origin: Article['origin']
  continued: Article['continued']
}

/** Any identity. */
export const anyIdentity: fc.Arbitrary<Identity> = fc.record({
  id: fc.constantFrom('undated-xuhui-01-03', '2021-11-22-12-01'),
  page: fc.constantFrom('01', '12', '007'),
  origin,
  continued: group(origin),
})

/** Any valid article of an identity, with hostile texts in every field. */
export const articleOf = (identity: Identity): fc.Arbitrary<Article> =>
  fc.tuple(required, optional).map(([fields, more]) => structuredClone({ ...fields, ...more, ...identity }) as Article)

/** Any valid article. */
export const anyArticle: fc.Arbitrary<Article> = anyIdentity.chain(articleOf)
