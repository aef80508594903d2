import assert from 'node:assert/strict'
import { test } from 'node:test'
import { citeGbt7714 } from '../../../src/cite/gbt7714.ts'
import type { CitationFacts } from '../../../src/cite/gbt7714.ts'

const FACTS: CitationFacts = {
  authors: ['方一鸣'],
  title: '柳河两岸新貌',
  firstSentence: '河边新修的步道昨日开放',
  paper: '柳河报',
  date: '2023-05-08',
  dateInferred: false,
  page: '01',
}

const CASES: [string, Partial<CitationFacts>, string][] = [
  ['one author', {}, '方一鸣.柳河两岸新貌[N].柳河报,2023-05-08(1).'],
  ['no author', { authors: [] }, '柳河两岸新貌[N].柳河报,2023-05-08(1).'],
  ['three authors', { authors: ['甲', '乙', '丙'] }, '甲,乙,丙.柳河两岸新貌[N].柳河报,2023-05-08(1).'],
  ['four authors', { authors: ['甲', '乙', '丙', '丁'] }, '甲,乙,丙,等.柳河两岸新貌[N].柳河报,2023-05-08(1).'],
  ['an inferred day', { date: '2021-11-22', dateInferred: true }, '方一鸣.柳河两岸新貌[N].柳河报,[2021-11-22](1).'],
  ['page ten', { page: '10' }, '方一鸣.柳河两岸新貌[N].柳河报,2023-05-08(10).'],
  [
    'kicker and subhead',
    { kicker: '绿色发展', subtitle: '四街道试点' },
    '方一鸣.绿色发展:柳河两岸新貌:四街道试点[N].柳河报,2023-05-08(1).',
  ],
  [
    'online',
    { online: { url: 'https://example.org/2023/05/08/01-01/', accessed: '2026-01-02' } },
    '方一鸣.柳河两岸新貌[N/OL].柳河报,2023-05-08(1)[2026-01-02].https://example.org/2023/05/08/01-01/.',
  ],
]

for (const [name, change, expected] of CASES) {
  test(name, () => assert.equal(citeGbt7714({ ...FACTS, ...change }), expected))
}

function without(...keys: (keyof CitationFacts)[]): CitationFacts {
  return Object.fromEntries(
    Object.entries(FACTS).filter(([key]) => !keys.includes(key as keyof CitationFacts)),
  ) as unknown as CitationFacts
}

test('no printed headline: the first sentence in square brackets', () => {
  assert.equal(citeGbt7714(without('title')), '方一鸣.[河边新修的步道昨日开放][N].柳河报,2023-05-08(1).')
})

test('only the year known, and nothing known', () => {
  assert.equal(citeGbt7714({ ...without('date'), year: '2021' }), '方一鸣.柳河两岸新貌[N].柳河报,[2021](1).')
  assert.equal(citeGbt7714(without('date')), '方一鸣.柳河两岸新貌[N].柳河报,[出版日期不详](1).')
})
