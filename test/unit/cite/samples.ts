import type { CitationFacts } from '../../../src/cite/facts.ts'

/** A plain article of an invented paper. */
export const PLAIN: CitationFacts = {
  id: '2023-05-08-01-01',
  authors: ['方一鸣'],
  title: '柳河两岸新貌',
  firstSentence: '河边新修的步道昨日开放',
  paper: '柳河报',
  date: '2023-05-08',
  dateInferred: false,
  page: '01',
  url: 'https://example.org/2023/05/08/01-01/',
}

/** The plain article with some facts changed and some taken away. */
export function sample(change: Partial<CitationFacts>, ...without: (keyof CitationFacts)[]): CitationFacts {
  const facts = Object.entries({ ...PLAIN, ...change }).filter(([key]) => !(without as string[]).includes(key))
  return Object.fromEntries(facts) as unknown as CitationFacts
}

const INFERRED = { date: '2021-11-22', dateInferred: true }
const SPECIAL = '“100%”_纸_{a}~b^c $5 & #1 \\end, "x" <i> 甲:乙'

/** What is cited, by the name of the file in `expected/` that holds its citations. */
export const SAMPLES: Readonly<Record<string, CitationFacts>> = {
  'no-author': sample({ authors: [] }),
  'one-author': sample({}),
  'three-authors': sample({ authors: ['方一鸣', '苏禾', '欧阳静'] }),
  'four-authors': sample({ authors: ['方一鸣', '苏禾', '欧阳静', '周小满'] }),
  'five-authors': sample({ authors: ['甲', '乙', '丙', '丁', '戊'], page: '12' }),
  'no-title': sample({ authors: [] }, 'title'),
  'inferred-day': sample(INFERRED),
  'year-only': sample({ dateInferred: true, year: '2021' }, 'date'),
  'unknown-date': sample({}, 'date'),
  'named-page': sample({ pageName: '要闻', number: '1205', place: '临江市柳河区', page: '03' }),
  kicker: sample({ kicker: '打造“水清岸绿的城区”' }),
  subhead: sample({ subtitle: '四个街道先行试点' }),
  'kicker-and-subhead-of-no-title': sample({ kicker: '河畔', subtitle: '组图', ...INFERRED }, 'title'),
  'special-characters': sample({
    title: SPECIAL,
    authors: ['方, 一鸣 {A} and B', '李·贝托'],
    kicker: '一行\n二行\t三',
  }),
  'author-of-other-letters': sample({ authors: ['Lin & Co'] }),
  'no-address': sample({}, 'url'),
  'two-authors': sample({ authors: ['方一鸣', '苏禾'] }),
  editorial: sample({ authors: ['本报评论员'], title: '让河水说话', kicker: '柳河时评' }),
  'title-that-asks': sample({ title: '河水为什么变清？', subtitle: '——一位护河员的三十年' }),
  'title-with-quotes': sample({ title: '“一张图”管好一条河' }),
  'inferred-online-of-a-lettered-page': sample({ ...INFERRED, page: 'B02', pageName: '副刊' }),
}
