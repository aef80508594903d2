import { buildArchive } from '../../src/archive/build.ts'
import type { Archive } from '../../src/model/archive.ts'
import type { Correction } from '../../src/model/correction.ts'
import { ARTICLES, makeArticle, paragraph, PEOPLE, SITE } from '../site/fixture.ts'
import { madeArticles } from './made-articles.ts'

/** Number and seed of the invented articles. */
const MADE = { count: 90, seed: 7 }

/** Texts in which the words of {@link NEAR_MISSES} all but stand: cut by a paragraph's end, or by other spaces. */
const CRAFTED = makeArticle('2021-03-08-01-01', {
  title: '河堤甲乙',
  kicker: '乙丙',
  body: [
    paragraph('丁戊己'),
    paragraph('己庚 newy ork 12 3'),
    paragraph('a bc 辛'),
    { kind: 'lines', text: '壬癸\n子丑' },
  ],
})

/** A page in traditional characters, and one that says the same in simplified ones. */
const BOTH_SCRIPTS = [
  makeArticle('2021-03-08-02-01', { title: '青石街道開放社區圖書角', body: [paragraph('還將出版︽讀者通訊︾。')] }),
  makeArticle('2021-03-08-02-02', { title: '圖書角開放記', body: [paragraph('还将出版《读者通讯》。')] }),
]
/** Queries that find one of them or both, in each script and in both at once. */
export const SCRIPT_HITS = ['读者通讯', '讀者通訊', '讀者通讯', '开放社区图书角', '图书角', '圖', '图', '出版读者']

/** Queries that must not find {@link CRAFTED} or anything else. */
export const NEAR_MISSES = ['甲乙丙', '丁戊己庚', '戊己庚', '乙丁', 'new york', '1 23', '123 a', 'ab c', '庚 newyork']
/** Queries that find it: words as they stand, also over a line's end. */
export const NEAR_HITS = ['河堤甲乙', '己庚newy', 'newy ork', '12.3', 'a (bc)', '癸子', '戊己']

/** Invented articles, easy and hard ones, as an archive. */
export function inventedArchive(): Archive {
  const articles = [...ARTICLES, CRAFTED, ...BOTH_SCRIPTS, ...madeArticles(MADE.count, MADE.seed)]
  return buildArchive({ site: SITE, articles, registrations: [], people: [], issues: {} }).value
}

/** A misprint that was put right: the page of the paper is searched with it, the article reads otherwise. */
const CORRECTED: Correction = {
  id: 'undated-attic-01-01',
  field: 'source',
  before: '柳河融煤',
  after: '柳河融媒',
  date: '2024-01-02',
  place: { file: 'corrections.yaml', line: 1 },
}

/** Invented articles with people, other forms of names, columns and traditional characters, for whatever a query can say. */
export function namedArchive(): Archive {
  const made = madeArticles(40, 11).map((article, at) => ({
    ...article,
    column: at % 2 === 0 ? '河边人家' : '两岸新声',
  }))
  const places = [{ name: '柳河区行政服务中心', aliases: ['服务中心', '政务厅'] }]
  const articles = [...ARTICLES, ...BOTH_SCRIPTS, ...made]
  const corrections = [CORRECTED]
  return buildArchive({ site: SITE, articles, registrations: [], people: PEOPLE, places, issues: {}, corrections })
    .value
}
